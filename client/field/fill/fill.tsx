// The form, one page at a time, under the thumb. It is drawn again when a page is turned or something moves; typing reaches only the questions
// that it changes. Every way out saves first.
import { type ReactNode, useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { AskingProvider } from '../../questions/asking.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Contents } from './contents.tsx'
import { FillBar } from './fill-bar.tsx'
import { FillHead } from './fill-head.tsx'
import { FillPage } from './fill-page.tsx'
import type { FillSession } from './fill-session.ts'
import { useFlushWhenHidden, useLeave } from './leaving.ts'
import { Summary } from './summary.tsx'
import { useAskingOf } from './use-asking-of.ts'
import { useWalk } from './use-walk.ts'

/** `notice`: what is to be said about the draft as a whole, above its pages. */
export function Fill({ session, notice }: { session: FillSession; notice?: ReactNode }) {
  useFlushWhenHidden(session)
  const { pages, shown, here, wanted, arrived, looked, go, goToPath, next, back, toProblem } = useWalk(session)
  const [contents, setContents] = useState(false)
  const leave = useLeave(session)
  const asking = useAskingOf(session)
  const texts = useTexts()
  const toast = useToast()
  const [, to] = useLocation()
  const home = (text: string) => {
    toast({ text })
    to('/', { replace: true })
  }
  const openContents = useCallback(() => setContents(true), [])
  const goFromContents = (page: string) => {
    setContents(false)
    go(page)
  }
  return (
    <AskingProvider asking={asking}>
      <div className="fill">
        <FillHead session={session} pages={pages} page={here} onLater={leave} onContents={openContents} />
        {notice}
        {shown ? (
          <>
            <FillPage key={here} session={session} page={shown} looked={looked.has(here)} wanted={wanted} arrived={arrived} />
            <FillBar session={session} pages={pages} page={here} looked={looked} onBack={back} onNext={next} onProblem={toProblem} />
          </>
        ) : (
          <Summary
            session={session}
            onGo={goToPath}
            onBack={back}
            onFinalized={() => home(texts.fill.finalized)}
            onDiscarded={() => home(texts.fill.discarded)}
          />
        )}
        {contents && (
          <Contents session={session} pages={pages} page={here} looked={looked} onGo={goFromContents} onClose={() => setContents(false)} />
        )}
      </div>
    </AskingProvider>
  )
}
