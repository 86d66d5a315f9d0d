// Beginning a campaign: only its dates are asked, everything else is data that comes with it and can be set later. Asked in a window of its own, since its
// days freeze by themselves from then on (R13).
import { type FormEvent, useState } from 'react'
import type { PackageSummary } from '../../../shared/campaign-admin.ts'
import { addDays, dayOf, type LocalDay } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { areDatesWrong, DatesFields } from './dates-fields.tsx'

/** The drive of 2025 was called "90 days"; its dates are always stored as days (FACTS §1.1). */
const USUAL_DAYS = 90
const FORM = 'begin-campaign'

export function BeginCampaign({ summary, onBegun }: { summary: PackageSummary; onBegun: () => void }) {
  const { campaigns: words } = useOfficeTexts()
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={words.beginOf(say(summary.title))}>
        {words.begin}
      </Button>
      {open && <BeginDialog summary={summary} onClose={() => setOpen(false)} onBegun={onBegun} />}
    </>
  )
}

interface BeginDialogProps {
  summary: PackageSummary
  onClose: () => void
  onBegun: () => void
}

function BeginDialog({ summary: { id, title, proposedLastDay }, onClose, onBegun }: BeginDialogProps) {
  const texts = useOfficeTexts()
  const words = texts.campaigns
  const say = useSay()
  const { office, clock } = useWorld()
  const toast = useToast()
  const [dates, setDates] = useState(() => firstDates(dayOf(clock.now()), proposedLastDay))
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (areDatesWrong(dates)) return
    setBusy(true)
    const reply = await office.beginCampaign({ package: id, dates })
    setBusy(false)
    if (reply.kind !== 'ok') return setTrouble(reply)
    toast({ text: words.begun(say(title)) })
    onClose()
    onBegun()
  }
  return (
    <Dialog
      title={words.beginTitle(say(title))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button look="primary" type="submit" form={FORM} busy={busy} disabled={areDatesWrong(dates)}>
            {words.begin}
          </Button>
        </>
      }
    >
      <form id={FORM} className="office-form" onSubmit={begin} noValidate>
        <p>{words.beginHint}</p>
        <DatesFields dates={dates} onChange={setDates} lastDayHint={proposedLastDay !== null && words.lastDayProposed} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </form>
    </Dialog>
  )
}

function firstDates(today: LocalDay, proposed: LocalDay | null) {
  return { firstDay: today, lastDay: proposed ?? addDays(today, USUAL_DAYS - 1) }
}
