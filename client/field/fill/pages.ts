// Where things are in a form that is being filled: the page of a question, what is shown to be wrong there, and which problem comes next.
import type { Filling, Item, Page, Path } from '../../../forms/language/form.ts'
import type { Marks } from '../../../shared/answers.ts'
import { blocks, type Finding } from '../../../shared/finding.ts'

/** The place after the last page: the summary. */
export const SUMMARY = '*summary'

/** Paths of the questions on a page, in order. */
export function pathsOf(items: readonly Item[]): Path[] {
  return items.flatMap(pathsIn)
}

function pathsIn(item: Item): Path[] {
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

/** Worth a person's look: what blocks, and warnings about which they have not yet said that the paper has it so, or why. */
export function isProblem(finding: Finding, marks: Marks): boolean {
  const mark = marks[finding.questions[0] ?? '']
  return blocks(finding) || (finding.severity === 'warning' && !finding.excused && !mark?.asPrinted && !mark?.reason)
}

export interface Problem {
  page: string
  path: Path
  /** Null where only the office's words stand. */
  finding: Finding | null
}

/** What is known of a record's troubles: the checks' findings, what the person said about them, and the questions the office sent back. */
export interface Troubles {
  findings: readonly Finding[]
  marks: Marks
  returned: ReadonlySet<Path>
}

/** Problems on the pages that were looked at, in the form's order, one a question. */
export function problemsOn(pages: readonly Page[], troubles: Troubles, looked: ReadonlySet<string>): Problem[] {
  return pages.filter(page => looked.has(page.name)).flatMap(page => problemsOfPage(page, troubles))
}

export function problemsOfPage(page: Page, { findings, marks, returned }: Troubles): Problem[] {
  return pathsOf(page.items).flatMap(path => {
    const finding = findings.find(found => found.questions[0] === path && isProblem(found, marks)) ?? null
    return finding || returned.has(path) ? [{ page: page.name, path, finding }] : []
  })
}

/** The problem after the place where the person is, around to the first; undefined when there is none. */
export function nextProblem(
  problems: readonly Problem[],
  pages: readonly Page[],
  at: { page: string; path: Path | null },
): Problem | undefined {
  const order = pages.flatMap(page => pathsOf(page.items).map(path => ({ page: page.name, path })))
  const placeOf = (path: Path) => order.findIndex(place => place.path === path)
  const here = at.path === null ? order.findIndex(place => place.page === at.page) - 1 : placeOf(at.path)
  return problems.find(problem => placeOf(problem.path) > here) ?? problems[0]
}

export function progressOf(pages: readonly Page[]): { needed: number; answered: number } {
  return pages.reduce((sum, { needed, answered }) => ({ needed: sum.needed + needed, answered: sum.answered + answered }), {
    needed: 0,
    answered: 0,
  })
}

/** Page before or after; the summary is after the last. Null before the first. */
export function neighbour(filling: Filling, page: string, step: 1 | -1): string | null {
  const names = [...filling.pages().map(({ name }) => name), SUMMARY]
  const at = names.indexOf(page)
  return names[at < 0 ? 0 : at + step] ?? (step === 1 ? SUMMARY : null)
}
