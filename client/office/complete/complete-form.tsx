// Filling a case beside what is known about it (DESIGN §7): the collector's own form, at the desk's density and by the desk's keyboard.
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Stage } from '../../../shared/stage.ts'
import { FillBar } from '../../field/fill/fill-bar.tsx'
import { FillPage } from '../../field/fill/fill-page.tsx'
import type { FillSession } from '../../field/fill/fill-session.ts'
import { useFlushWhenHidden, useLeave } from '../../field/fill/leaving.ts'
import { Summary } from '../../field/fill/summary.tsx'
import { useAskingOf } from '../../field/fill/use-asking-of.ts'
import { useWalk } from '../../field/fill/use-walk.ts'
import { AskingProvider } from '../../questions/asking.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhotoTools } from '../desk/use-photo-tools.ts'
import { useRecordReading } from '../desk/use-record-reading.ts'
import { rowsOf, type ValueRow } from '../desk/value-rows.ts'
import { CASES } from './addresses.ts'
import { BesidePanel } from './beside-panel.tsx'
import { BesideProvider, BesideQuestion } from './beside-question.tsx'
import { CompleteHead } from './complete-head.tsx'
import { CompleteKeyHelp } from './complete-key-help.tsx'
import { addRow, firstAsked, pressFinalize, sessionLooking } from './filling-acts.ts'
import { Sections } from './sections.tsx'
import { useCaseBeside } from './use-case-beside.ts'
import { useCompleteKeys } from './use-complete-keys.ts'

const NO_ROWS: readonly ValueRow[] = []

export function CompleteForm({ session: opened, stage, onSent }: { session: FillSession; stage: Stage; onSent: () => void }) {
  const asked = useCaseBeside(opened.draft, stage.id)
  const beside = asked.value?.beside ?? null
  const reading = useRecordReading(beside)
  const rows = useMemo(() => (reading ? rowsOf(reading.lines) : NO_ROWS), [reading])
  const photo = usePhotoTools(beside)
  const shown = beside?.photos[photo.place]?.digest ?? null
  const session = useLooking(opened, stage, rows, shown, photo.show)
  useFlushWhenHidden(session)
  const { filling, timers } = { ...useAskingOf(session) }
  const walk = useWalk(
    session,
    useMemo(() => firstAsked(filling), [filling]),
  )
  const [help, setHelp] = useState(false)
  useStartAtFirst(session, walk.here, walk.turnTo)
  useCompleteKeys(key => {
    switch (key) {
      case 'send':
        return walk.shown ? walk.next() : pressFinalize()
      case 'nextPage':
        return walk.shown && walk.next()
      case 'previousPage':
        return walk.back()
      case 'problem':
        return walk.toProblem()
      case 'addRow':
        return addRow(timers, false)
      case 'addOuterRow':
        return addRow(timers, true)
      case 'nextPhoto':
        return photo.step(1)
      case 'previousPhoto':
        return photo.step(-1)
      case 'zoomIn':
        return photo.zoomIn()
      case 'zoomOut':
        return photo.zoomOut()
      case 'fit':
        return photo.fit()
      case 'turnRight':
        return photo.turn(1)
      case 'help':
        return setHelp(true)
    }
  })
  return (
    <div className="complete">
      <BesidePanel asked={asked} reading={reading} photo={photo} />
      <BesideProvider session={session} stage={stage} rows={rows}>
        <FormColumn session={session} stage={stage} walk={walk} asked={asked} onSent={onSent} onHelp={() => setHelp(true)} />
      </BesideProvider>
      {help && <CompleteKeyHelp onClose={() => setHelp(false)} />}
    </div>
  )
}

interface FormColumnProps {
  session: FillSession
  stage: Stage
  walk: ReturnType<typeof useWalk>
  asked: ReturnType<typeof useCaseBeside>
  onSent: () => void
  onHelp: () => void
}

function FormColumn({ session, stage, walk, asked, onSent, onHelp }: FormColumnProps) {
  const { pages, shown, here, wanted, arrived, looked } = walk
  const texts = useTexts()
  const toast = useToast()
  const [, go] = useLocation()
  const leave = useLeave(session, CASES)
  const base = useAskingOf(session)
  const asking = useMemo(() => ({ ...base, aside: (path: string) => <BesideQuestion path={path} /> }), [base])
  const discarded = () => {
    toast({ text: texts.fill.discarded })
    go(CASES, { replace: true })
  }
  return (
    <AskingProvider asking={asking}>
      <section className="complete-form">
        <CompleteHead session={session} stage={stage} walk={walk} asked={asked} onLater={leave} onHelp={onHelp} />
        <Sections session={session} walk={walk} />
        <div className="complete-scroll" key={here}>
          {shown ? (
            <FillPage session={session} page={shown} looked={looked.has(here)} wanted={wanted} arrived={arrived} nested />
          ) : (
            <Summary session={session} onGo={walk.goToPath} onBack={walk.back} onFinalized={onSent} onDiscarded={discarded} nested />
          )}
        </div>
        {shown && (
          <FillBar
            session={session}
            pages={pages}
            page={here}
            looked={looked}
            onBack={walk.back}
            onNext={walk.next}
            onProblem={walk.toProblem}
          />
        )}
      </section>
    </AskingProvider>
  )
}

/** The photo follows the question that is being asked, where one belongs to it. */
function useLooking(
  session: FillSession,
  stage: Stage,
  rows: readonly ValueRow[],
  shown: string | null,
  show: (digest: string) => void,
): FillSession {
  const [look] = useState(() => ({ rows, shown, show }))
  useEffect(() => {
    Object.assign(look, { rows, shown, show })
  })
  return useMemo(() => sessionLooking(session, stage, look), [session, stage, look])
}

/** Opened for the first time, the case begins at its first question, so that the hand stays on the keyboard. */
function useStartAtFirst(session: FillSession, here: string, turnTo: (page: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (session.place().page === '') turnTo(here)
  }, [session])
}
