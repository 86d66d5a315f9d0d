// Where things are in a form that is being filled: the page of a question, what is shown to be wrong there, and which problem comes next.
import type { Filling, Item, Page, Path, RepeatItem, Standing } from '../../../forms/language/form.ts'
import type { Mark } from '../../../shared/answers.ts'
import { blocks, type Finding } from '../../../shared/finding.ts'

/** The place after the last page: the summary. */
export const SUMMARY = '*summary'

const known = new WeakMap<readonly Item[], readonly Path[]>()

/** Paths of the questions among these items, in order. The engine keeps items that are laid out as before, so that they are walked once. */
export function pathsOf(items: readonly Item[]): readonly Path[] {
  const paths = known.get(items) ?? items.flatMap(pathsIn)
  known.set(items, paths)
  return paths
}

function pathsIn(item: Item): readonly Path[] {
  switch (item.kind) {
    case 'question':
      return [item.path]
    case 'heading':
      return pathsOf(item.items)
    case 'repeat':
      return item.instances.flatMap(instance => pathsOf(instance.items))
  }
}

export function pageOfPath(pages: readonly Page[], path: Path): string | undefined {
  return pages.find(page => pathsOf(page.items).includes(path))?.name
}

/** The rows at a repeat's path as they are laid out now. */
export function repeatAt(pages: readonly Page[], path: Path): RepeatItem | undefined {
  const inside = (items: readonly Item[]): RepeatItem | undefined => {
    for (const item of items) {
      if (item.kind === 'repeat' && item.path === path) return item
      const below =
        item.kind === 'heading' ? inside(item.items) : item.kind === 'repeat' ? inside(item.instances.flatMap(row => row.items)) : undefined
      if (below) return below
    }
    return undefined
  }
  return inside(pages.flatMap(({ items }) => items))
}

/** Worth a person's look: what blocks, and warnings about which they have not yet said that the paper has it so, or why. */
export function isProblem(finding: Finding, mark: Mark | undefined): boolean {
  return blocks(finding) || (finding.severity === 'warning' && !finding.excused && !mark?.asPrinted && !mark?.reason)
}

export interface Problem {
  page: string
  path: Path
  /** Null where only the office's words stand. */
  finding: Finding | null
}

/** What the person said beside an answer. */
export type MarkOf = (path: Path) => Mark | undefined

/** What is wrong on a page, in its order, one a question; and the questions there that the office sent back. */
export function problemsOfPage(page: Page, { findings }: Standing, markOf: MarkOf, returned: ReadonlySet<Path>): readonly Problem[] {
  const worst = new Map<Path, Finding>()
  for (const finding of findings) {
    const path = finding.questions[0] ?? ''
    if (!worst.has(path) && isProblem(finding, markOf(path))) worst.set(path, finding)
  }
  if (worst.size === 0 && returned.size === 0) return NONE
  return pathsOf(page.items).flatMap(path => {
    const finding = worst.get(path) ?? null
    return finding || returned.has(path) ? [{ page: page.name, path, finding }] : []
  })
}

const NONE: readonly Problem[] = []

/** The problem after the place where the person is, around to the first; undefined when there is none. */
export function nextProblem(
  problems: readonly Problem[],
  pages: readonly Page[],
  at: { page: string; path: Path | null },
): Problem | undefined {
  const placeOf = new Map(pages.flatMap(page => pathsOf(page.items)).map((path, place) => [path, place]))
  const topOf = (name: string) => placeOf.get(pathsOf(pages.find(page => page.name === name)?.items ?? [])[0] ?? '') ?? 0
  const here = at.path === null ? topOf(at.page) - 1 : (placeOf.get(at.path) ?? -1)
  return problems.find(problem => (placeOf.get(problem.path) ?? -1) > here) ?? problems[0]
}

export function progressOf(standings: readonly (Standing | null)[]): { needed: number; answered: number } {
  const sum = { needed: 0, answered: 0 }
  for (const standing of standings) {
    sum.needed += standing?.needed ?? 0
    sum.answered += standing?.answered ?? 0
  }
  return sum
}

export type PageState = 'problem' | 'done' | 'begun' | 'empty'

/** Problems that may be spoken of: all of them where the person has said "Tiếp", else only those of answers that are there. */
export function spokenOf(findings: readonly Finding[], markOf: MarkOf, looked: boolean): number {
  const paths = findings
    .filter(finding => (looked || finding.code !== 'required') && isProblem(finding, markOf(finding.questions[0] ?? '')))
    .map(({ questions }) => questions[0])
  return new Set(paths).size
}

/** How a page or a row stands in a list of them; `problems` are those that may be spoken of. */
export function pageState({ needed, answered, given }: Standing, problems: number, looked: boolean): PageState {
  if (problems > 0) return 'problem'
  if (answered === needed && (looked || given > 0)) return 'done'
  return given > 0 ? 'begun' : 'empty'
}

/** Page before or after; the summary is after the last. Null before the first. */
export function neighbour(filling: Pick<Filling, 'pages'>, page: string, step: 1 | -1): string | null {
  const names = [...filling.pages().map(({ name }) => name), SUMMARY]
  const at = names.indexOf(page)
  return names[at < 0 ? 0 : at + step] ?? (step === 1 ? SUMMARY : null)
}
