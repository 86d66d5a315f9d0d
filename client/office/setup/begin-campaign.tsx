// Beginning the land campaign: only its dates are asked, everything else is data that comes with it. Asked once more before it begins,
// since its days freeze by themselves from then on (R13).
import { type FormEvent, useState } from 'react'
import { addDays, dayOf, formatDay } from '../../../shared/local-day.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'

/** The drive of 2025 was called "90 days"; its dates are always stored as days (FACTS §1.1). */
const USUAL_DAYS = 90

export function BeginCampaign({ onBegun }: { onBegun: () => void }) {
  const texts = useOfficeTexts()
  const words = texts.setup.settings
  const { office, clock } = useWorld()
  const toast = useToast()
  const [today] = useState(() => dayOf(clock.now()))
  const [firstDay, setFirstDay] = useState(today)
  const [lastDay, setLastDay] = useState(() => addDays(today, USUAL_DAYS - 1))
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const wrong = firstDay === '' || lastDay < firstDay
  const begin = async () => {
    setBusy(true)
    const reply = await office.beginCampaign({ package: 'lam-sach-dat-dai', dates: { firstDay, lastDay } })
    setBusy(false)
    setAsking(false)
    if (reply.kind !== 'ok') return setTrouble(reply)
    toast({ text: `${words.begun}. ${words.next}` })
    onBegun()
  }
  return (
    <form
      className="office-form setup-begin"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!wrong) setAsking(true)
      }}
    >
      <h3>{words.begin}</h3>
      <p>{words.beginHint}</p>
      <div className="office-tools">
        <Field label={words.firstDay}>
          {control => (
            <input {...control} className="input" type="date" value={firstDay} onChange={event => setFirstDay(event.target.value)} />
          )}
        </Field>
        <Field label={words.lastDay} error={wrong && words.datesWrong}>
          {control => (
            <input {...control} className="input" type="date" value={lastDay} onChange={event => setLastDay(event.target.value)} />
          )}
        </Field>
        <Button type="submit" look="primary" disabled={wrong}>
          {words.confirmButton}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking && (
        <Dialog
          title={words.confirmTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{texts.cancel}</Button>
              <Button look="primary" busy={busy} onClick={begin}>
                {words.confirmButton}
              </Button>
            </>
          }
        >
          <p>{words.confirm(formatDay(firstDay), formatDay(lastDay))}</p>
        </Dialog>
      )}
    </form>
  )
}
