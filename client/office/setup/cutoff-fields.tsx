// When a day's report is cut, and which days have one (R9, R10): the rule, the table of days that differ from it, and at once what comes of both.
import type { ChangeCampaign } from '../../../shared/campaign-admin.ts'
import { addDays, dayOf, formatDay, formatDayShort, type LocalDay } from '../../../shared/local-day.ts'
import { isApplicable } from '../../../shared/reporting-day.ts'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { areDatesWrong } from './dates-fields.tsx'
import { SpecialDays } from './special-days.tsx'

type Cutoff = ChangeCampaign['cutoff']

interface CutoffFieldsProps {
  dates: ChangeCampaign['dates']
  cutoff: Cutoff
  onChange: (cutoff: Cutoff) => void
}

export function CutoffFields({ dates, cutoff, onChange }: CutoffFieldsProps) {
  const { campaigns: words } = useOfficeTexts()
  return (
    <section className="office-panel">
      <h2>{words.cutoff}</h2>
      <div className="office-tools">
        <Field label={words.cutoffTime} hint={words.cutoffTimeHint}>
          {control => (
            <input
              {...control}
              className="input setup-number"
              type="time"
              value={cutoff.time}
              onChange={event => event.target.value !== '' && onChange({ ...cutoff, time: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.days}>
          {control => (
            <select
              {...control}
              className="input"
              value={cutoff.days}
              onChange={event => onChange({ ...cutoff, days: event.target.value === 'working' ? 'working' : 'calendar' })}
            >
              <option value="calendar">{words.calendar}</option>
              <option value="working">{words.working}</option>
            </select>
          )}
        </Field>
      </div>
      <ReportDays dates={dates} cutoff={cutoff} />
      <details className="setup-special" open={cutoff.days === 'working'}>
        <summary>
          {words.specialDays} ({cutoff.specialDays.filter(({ day }) => day >= dates.firstDay).length})
        </summary>
        <p className="office-small">{words.specialDaysHint}</p>
        <SpecialDays days={cutoff.specialDays} from={dates.firstDay} onChange={specialDays => onChange({ ...cutoff, specialDays })} />
      </details>
    </section>
  )
}

const NEXT_SHOWN = 5

function ReportDays({ dates, cutoff }: Pick<CutoffFieldsProps, 'dates' | 'cutoff'>) {
  const { campaigns: words } = useOfficeTexts()
  const { clock } = useWorld()
  if (areDatesWrong(dates)) return null
  const days = reportDays(dates, cutoff)
  const today = dayOf(clock.now())
  const next = days.filter(day => day >= today).slice(0, NEXT_SHOWN)
  return (
    <p role="status">
      {words.reportDays(days.length)}{' '}
      {next.length > 0 &&
        words.nextReports(next.map((day, index) => (index === next.length - 1 ? formatDay(day) : formatDayShort(day))).join(', '))}
    </p>
  )
}

function reportDays({ firstDay, lastDay }: ChangeCampaign['dates'], cutoff: Cutoff): LocalDay[] {
  const days: LocalDay[] = []
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) if (isApplicable(cutoff, day)) days.push(day)
  return days
}
