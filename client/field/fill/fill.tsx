// The form, one page at a time. Holds where the person is and what they have already looked at; every way out saves first. It is drawn again
// when a page is turned or something moves; typing reaches only the questions that it changes.
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Path } from '../../../forms/language/form.ts'
import { blocks } from '../../../shared/finding.ts'
import type { Draft } from '../../phone.ts'
import { AskingProvider } from '../../questions/asking.tsx'
import { useDevice } from '../device.tsx'
import { Contents } from './contents.tsx'
import { FillBar } from './fill-bar.tsx'
import { FillHead } from './fill-head.tsx'
import { FillPage } from './fill-page.tsx'
import type { FillSession } from './fill-session.ts'
import { focusAfter } from './focus.ts'
import { usePages } from './following.ts'
import { useFlushWhenHidden, useLeave } from './leaving.ts'
import { neighbour, nextProblem, pageOfPath, pathsOf, SUMMARY } from './pages.ts'
import { Summary } from './summary.tsx'
import { useWhenReleased } from './when-released.ts'

/** `notice`: what is to be said about the draft as a whole, above its pages. */
export function Fill({ session, notice }: { session: FillSession; notice?: ReactNode }) {
  const { filling } = session
  useFlushWhenHidden(session)
  const pages = usePages(filling)
  const [first] = useState(() => firstPlace(session))
  const [wanted, setWanted] = useState(first)
  const [contents, setContents] = useState(false)
  const page = pages.find(({ name }) => name === wanted.page)
  const shown = wanted.page === SUMMARY ? undefined : (page ?? pages[0])
  const here = shown?.name ?? SUMMARY
  const [looked, look] = useLooked(session, here)
  const leave = useLeave(session)
  const asking = useAskingOf(session)

  const go = useCallback(
    (name: string, path: Path | null = null) => {
      session.goTo(name, path)
      void session.autosave.flush()
      setContents(false)
      setWanted({ page: name, path })
    },
    [session],
  )
  const goToPath = (path: Path) => {
    const name = pageOfPath(filling.pages(), path)
    if (name) go(name, path)
  }
  const next = () => {
    const wrong = shown && !looked.has(here) && session.problems(shown).find(({ finding }) => finding && blocks(finding))
    look(here)
    // The first "Tiếp" shows what is wrong on the page; the second goes on all the same: nobody is held at the door.
    if (wrong) return go(here, wrong.path)
    go(neighbour(filling, here, 1) ?? SUMMARY)
  }
  const back = () => go(neighbour(filling, here, -1) ?? here)
  const toProblem = () => {
    const problems = pages.filter(({ name }) => looked.has(name)).flatMap(session.problems)
    const problem = nextProblem(problems, pages, session.place())
    if (problem) go(problem.page, problem.path)
  }
  const openContents = useCallback(() => setContents(true), [])
  return (
    <AskingProvider asking={asking}>
      <div className="fill">
        <FillHead session={session} pages={pages} page={here} onLater={leave} onContents={openContents} />
        {notice}
        {shown ? (
          <>
            <FillPage
              key={here}
              session={session}
              page={shown}
              looked={looked.has(here)}
              wanted={wanted}
              arrived={wanted === first && wanted.path === null}
            />
            <FillBar session={session} pages={pages} page={here} looked={looked} onBack={back} onNext={next} onProblem={toProblem} />
          </>
        ) : (
          <Summary session={session} onGo={goToPath} onBack={back} />
        )}
        {contents && <Contents session={session} pages={pages} page={here} looked={looked} onGo={go} onClose={() => setContents(false)} />}
      </div>
    </AskingProvider>
  )
}

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

function useAskingOf(session: FillSession) {
  const { phone, timers } = useDevice()
  const whenReleased = useWhenReleased(timers)
  return useMemo(
    () => ({
      filling: session.filling,
      timers,
      flush: session.autosave.flush,
      keepPhoto: phone.keepPhoto.bind(phone),
      photo: (ref: Parameters<typeof phone.photo>[0]) => phone.photo(ref, session.draft.record),
      list: () => phone.list(),
      // After the answer has been drawn: the next question may have appeared with it.
      goOn: (path: Path) => whenReleased(() => void timers.after(0, () => focusAfter(path))),
      whenReleased,
    }),
    [phone, session, timers, whenReleased],
  )
}
