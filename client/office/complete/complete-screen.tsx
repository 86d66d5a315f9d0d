// A case at its own address, so that a reload or a killed tab comes back to it: still being filled, or sent, or gone.
import './complete.css'
import '../desk/photo.css'
import '../desk/record.css'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { usePhone } from '../../field/device.tsx'
import type { FillSession } from '../../field/fill/fill-session.ts'
import { useOpening } from '../../field/fill/use-opening.ts'
import { useLive } from '../../local/use-live.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { CASES } from './addresses.ts'
import { CompleteForm } from './complete-form.tsx'
import { SentCard } from './sent-card.tsx'
import { useStageOfDraft } from './use-case-beside.ts'

export function CompleteScreen({ record }: { record: string }) {
  const texts = useTexts()
  const { opening } = useOpening(record)
  switch (opening.kind) {
    case 'opening':
      return <Spinner label={texts.common.loading} />
    case 'open':
      return <Opened session={opening.session} />
    case 'gone':
      return <MaybeSent record={record} />
    case 'missing':
      return <NotHere words={texts.fill.formMissing} />
    case 'newer':
      return <NotHere words={texts.versions.cannotBegin.newerForm} />
  }
}

function Opened({ session }: { session: FillSession }) {
  const texts = useTexts()
  const { draft } = session
  const stage = useStageOfDraft(draft)
  const { choose } = useToday()
  // A case that is opened again may be of another campaign than the one that the office looked at last.
  useEffect(() => choose(draft.campaign), [choose, draft.campaign])
  const [sent, setSent] = useState(false)
  if (!stage) return <Spinner label={texts.common.loading} />
  if (!sent) return <CompleteForm session={session} stage={stage} onSent={() => setSent(true)} />
  const { campaign, residentialGroup, record, entity } = draft
  return <SentCard record={record} sent={{ campaign, stage: stage.id, entity: entity?.id ?? null, residentialGroup }} />
}

/** The draft is gone; what became of it is still here when it was sent from this device. */
function MaybeSent({ record }: { record: string }) {
  const texts = useTexts()
  const { screen } = useOfficeTexts().complete
  const phone = usePhone()
  const kept = useLive(phone, () => phone.record(record), [record])
  const stage = useStageOfDraft({ campaign: kept?.campaign ?? '', ...(kept?.stage !== undefined && { stage: kept.stage }) })
  if (kept === undefined) return <Spinner label={texts.common.loading} />
  if (kept === null || !stage) return <NotHere words={screen.gone} />
  return <SentCard record={record} sent={{ campaign: kept.campaign, stage: stage.id, entity: kept.entity, residentialGroup: null }} />
}

function NotHere({ words }: { words: string }) {
  const { screen } = useOfficeTexts().complete
  return (
    <EmptyState icon="file" title={words}>
      <Link href={CASES}>{screen.back}</Link>
    </EmptyState>
  )
}
