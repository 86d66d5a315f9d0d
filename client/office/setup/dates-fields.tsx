// First and last day of a campaign.
import type { ReactNode } from 'react'
import { type CampaignDates, LONGEST_CAMPAIGN } from '../../../shared/campaign-admin.ts'
import { addDays, formatDay, type LocalDay } from '../../../shared/local-day.ts'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'

/** An emptied field is '' and no day. */
export function areDatesWrong({ firstDay, lastDay }: CampaignDates, frozen: LocalDay | null = null): boolean {
  if (firstDay === '' || lastDay < firstDay) return true
  return lastDay > addDays(firstDay, LONGEST_CAMPAIGN) || isBeforeFrozen(lastDay, frozen)
}

const isBeforeFrozen = (lastDay: LocalDay, frozen: LocalDay | null): boolean => frozen !== null && lastDay < frozen

interface DatesFieldsProps {
  dates: CampaignDates
  onChange: (dates: CampaignDates) => void
  lastDayHint?: ReactNode
  /** The last day that has a frozen report. */
  frozen?: LocalDay | null
}

export function DatesFields({ dates, onChange, lastDayHint, frozen = null }: DatesFieldsProps) {
  const { campaigns: words } = useOfficeTexts()
  const { firstDay, lastDay } = dates
  const early = isBeforeFrozen(lastDay, frozen) && frozen !== null && words.beforeFrozen(formatDay(frozen))
  return (
    <div className="office-tools">
      <Field label={words.firstDay}>
        {control => (
          <input
            {...control}
            className="input"
            type="date"
            value={firstDay}
            onChange={event => onChange({ ...dates, firstDay: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.lastDay} hint={lastDayHint} error={areDatesWrong(dates, frozen) && (early || words.datesWrong)}>
        {control => (
          <input
            {...control}
            className="input"
            type="date"
            value={lastDay}
            onChange={event => onChange({ ...dates, lastDay: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
