// The form, one page at a time. Holds where the person is and what they have already looked at; every way out saves first.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Path } from '../../../forms/language/form.ts'
import { blocks } from '../../../shared/finding.ts'
import type { Draft } from '../../phone.ts'
import { AskingProvider } from '../../questions/asking.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useDevice, usePhone } from '../device.tsx'
import { FillBar } from './fill-bar.tsx'
import { FillHead } from './fill-head.tsx'
import { FillPage } from './fill-page.tsx'
import type { FillSession } from './fill-session.ts'
import { neighbour, nextProblem, pageOfPath, pathsOf, problemsOfPage, problemsOn, SUMMARY } from './pages.ts'
import { Summary } from './summary.tsx'
import { useWhenReleased } from './when-released.ts'

export function Fill({ session }: { session: FillSession }) {
  const { filling } = session
  const [, changed] = useReducer((n: number) => n + 1, 0)
  useEffect(() => filling.subscribe(changed), [filling])
  useFlushWhenHidden(session)
  const pages = filling.pages()
  const [wanted, setWanted] = useState(() => firstPlace(session))
  const page = pages.find(({ name }) => name === wanted.page)
  const here = wanted.page === SUMMARY ? SUMMARY : (page?.name ?? pages[0]?.name ?? SUMMARY)
  const [looked, look] = useLooked(session, here)
  const leave = useLeave(session)

  const go = useCallback(
    (name: string, path: Path | null = null) => {
      session.goTo(name, path)
      void session.autosave.flush()
      setWanted({ page: name, path })
    },
    [session],
  )
  const goToPath = (path: Path) => {
    const name = pageOfPath(filling.pages(), path)
    if (name) go(name, path)
  }
  const next = () => {
    const shown = pages.find(({ name }) => name === here)
    const wrong = shown && !looked.has(here) && problemsOfPage(shown, session.troubles()).find(({ finding }) => finding && blocks(finding))
    look(here)
    // The first "Tiếp" shows what is wrong on the page; the second goes on all the same: nobody is held at the door.
    if (wrong) return go(here, wrong.path)
    go(neighbour(filling, here, 1) ?? SUMMARY)
  }
  const back = () => go(neighbour(filling, here, -1) ?? here)
  const problems = problemsOn(pages, session.troubles(), looked)
  const toProblem = () => {
    const problem = nextProblem(problems, pages, session.place())
    if (problem) go(problem.page, problem.path)
  }
  const asking = useAskingOf(session)
  return (
    <AskingProvider asking={asking}>
      <div className="fill">
        <FillHead session={session} pages={pages} page={here} onLater={leave} />
        {here === SUMMARY ? (
          <Summary session={session} onGo={goToPath} onBack={back} />
        ) : (
          <>
            {pages
              .filter(({ name }) => name === here)
              .map(shown => (
                <FillPage key={shown.name} session={session} page={shown} looked={looked.has(here)} focus={wanted.path} />
              ))}
            <FillBar
              first={pages[0]?.name === here}
              last={pages.at(-1)?.name === here}
              problems={problems.length}
              onBack={back}
              onNext={next}
              onProblem={toProblem}
            />
          </>
        )}
      </div>
    </AskingProvider>
  )
}

/** Where the person was; a correction begins at the first question that the office sent back. */
function firstPlace({ filling, place, troubles }: FillSession): Draft['place'] {
  const left = place()
  if (left.page !== '') return left
  const pages = filling.pages()
  const path = pages.flatMap(({ items }) => pathsOf(items)).find(candidate => troubles().returned.has(candidate))
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
  return [looked, useCallback(page => setLooked(pages => new Set([...pages, page])), [])]
}

/** "Để sau": saved, or gone without a trace when nothing was ever answered. */
function useLeave(session: FillSession): () => Promise<void> {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [, go] = useLocation()
  return async () => {
    if (session.untouched()) {
      await session.autosave.end()
      await phone.discardDraft(session.draft.record)
      return go('/')
    }
    await session.autosave.flush()
    toast({ text: session.autosave.state() === 'failed' ? texts.fill.saveFailed : texts.fill.laterDone })
    if (session.autosave.state() !== 'failed') go('/')
  }
}

function useFlushWhenHidden({ autosave }: FillSession): void {
  const last = useRef(autosave)
  useEffect(() => {
    const flush = () => void last.current.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
}

function useAskingOf(session: FillSession) {
  const { phone, timers } = useDevice()
  const whenReleased = useWhenReleased(timers)
  return useMemo(
    () => ({
      filling: session.filling,
      flush: session.autosave.flush,
      keepPhoto: phone.keepPhoto.bind(phone),
      photo: (ref: Parameters<typeof phone.photo>[0]) => phone.photo(ref, session.draft.record),
      list: () => phone.list(),
      whenReleased,
    }),
    [phone, session, whenReleased],
  )
}
