// Walking through a form that is being filled, whoever draws it: where the person is, what they have already looked at, the next page, the next
// problem. Every step saves first.
import { useCallback, useState } from 'react'
import type { Page, Path } from '../../../forms/language/form.ts'
import { blocks } from '../../../shared/finding.ts'
import type { Draft } from '../../phone.ts'
import type { FillSession } from './fill-session.ts'
import { usePages } from './following.ts'
import { neighbour, nextProblem, pageOfPath, pathsOf, SUMMARY } from './pages.ts'

export interface Walk {
  pages: readonly Page[]
  /** Undefined at the summary. */
  shown: Page | undefined
  /** Its name, or SUMMARY. */
  here: string
  wanted: { page: string; path: Path | null }
  /** The form was just opened here, at the top. */
  arrived: boolean
  looked: ReadonlySet<string>
  go: (page: string, path?: Path | null) => void
  /** To a page or the summary, where its walk begins. */
  turnTo: (page: string) => void
  goToPath: (path: Path) => void
  next: () => void
  back: () => void
  toProblem: () => void
}

/** `firstOf`: the question of a page that the person is led to when it is turned to; the page's title when left out or null. */
export function useWalk(session: FillSession, firstOf: (page: Page) => Path | null = atTitle): Walk {
  const { filling } = session
  const pages = usePages(filling)
  const [first] = useState(() => firstPlace(session))
  const [wanted, setWanted] = useState(first)
  const page = pages.find(({ name }) => name === wanted.page)
  const shown = wanted.page === SUMMARY ? undefined : (page ?? pages[0])
  const here = shown?.name ?? SUMMARY
  const [looked, look] = useLooked(session, here)
  const go = useCallback(
    (name: string, path: Path | null = null) => {
      session.goTo(name, path)
      void session.autosave.flush()
      setWanted({ page: name, path })
    },
    [session],
  )
  const turnTo = (name: string) => {
    const to = filling.pages().find(each => each.name === name)
    go(name, to ? firstOf(to) : null)
  }
  return {
    pages,
    shown,
    here,
    wanted,
    arrived: wanted === first && wanted.path === null,
    looked,
    go,
    turnTo,
    goToPath(path) {
      const name = pageOfPath(filling.pages(), path)
      if (name) go(name, path)
    },
    next() {
      const wrong = shown && !looked.has(here) && session.problems(shown).find(({ finding }) => finding && blocks(finding))
      look(here)
      // The first "Tiếp" shows what is wrong on the page; the second goes on all the same: nobody is held at the door.
      if (wrong) return go(here, wrong.path)
      turnTo(neighbour(filling, here, 1) ?? SUMMARY)
    },
    back: () => turnTo(neighbour(filling, here, -1) ?? here),
    toProblem() {
      const problems = pages.filter(({ name }) => looked.has(name)).flatMap(session.problems)
      const problem = nextProblem(problems, pages, session.place())
      if (problem) go(problem.page, problem.path)
    },
  }
}

const atTitle = () => null

/** Where the person was; a correction begins at the first question that the office sent back. */
function firstPlace({ filling, place, returned }: FillSession): Draft['place'] {
  const left = place()
  if (left.page !== '') return left
  const pages = filling.pages()
  const path = pages.flatMap(({ items }) => pathsOf(items)).find(candidate => returned.has(candidate))
  const page = path && pageOfPath(pages, path)
  return page ? { page, path } : left
}

/** Pages whose problems may be shown: those the person said "Tiếp" on, and those before the place where a draft was left. */
function useLooked(session: FillSession, here: string): [ReadonlySet<string>, (page: string) => void] {
  const [looked, setLooked] = useState<ReadonlySet<string>>(() => {
    const names = session.filling.pages().map(({ name }) => name)
    if (session.draft.corrects) return new Set(names)
    const at = here === SUMMARY ? names.length : names.indexOf(here)
    return new Set(names.slice(0, Math.max(0, at)))
  })
  return [looked, useCallback(page => setLooked(pages => (pages.has(page) ? pages : new Set([...pages, page]))), [])]
}
