// The editable table of days off and compensatory working days (R10).
import { useState } from 'react'
import type { SpecialDay } from '../../../shared/campaign.ts'
import { formatDay, type LocalDay } from '../../../shared/local-day.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'

interface SpecialDaysProps {
  days: readonly SpecialDay[]
  /** Earlier ones matter no more; they stay, and are not shown. */
  from: LocalDay
  onChange: (days: SpecialDay[]) => void
}

export function SpecialDays({ days, from, onChange }: SpecialDaysProps) {
  const { campaigns: words } = useOfficeTexts()
  const sorted = days.filter(({ day }) => day >= from).toSorted((one, other) => (one.day < other.day ? -1 : 1))
  return (
    <>
      <div className="office-table-frame setup-days">
        <table className="office-table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">
                <span className="visually-hidden">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ day, kind, name }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day)}</th>
                <td>{kind === 'off' ? words.off : words.workingDay}</td>
                <td>{name}</td>
                <td>
                  <Button
                    look="quiet"
                    compact
                    icon="trash"
                    aria-label={words.removeDay(formatDay(day))}
                    onClick={() => onChange(days.filter(other => other.day !== day))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NewDay from={from} taken={new Set(days.map(({ day }) => day))} onAdd={added => onChange([...days, added])} />
    </>
  )
}

const NONE: SpecialDay = { day: '', kind: 'off', name: '' }

function NewDay({ from, taken, onAdd }: { from: LocalDay; taken: ReadonlySet<string>; onAdd: (day: SpecialDay) => void }) {
  const { campaigns: words } = useOfficeTexts()
  const [draft, setDraft] = useState(NONE)
  const isTaken = taken.has(draft.day)
  const add = () => {
    onAdd({ ...draft, name: draft.name.trim() })
    setDraft(NONE)
  }
  return (
    <div className="office-tools">
      <Field label={words.day} error={isTaken && words.dayTaken}>
        {control => (
          <input
            {...control}
            className="input"
            type="date"
            min={from}
            value={draft.day}
            onChange={event => setDraft({ ...draft, day: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {control => (
          <select
            {...control}
            className="input"
            value={draft.kind}
            onChange={event => setDraft({ ...draft, kind: event.target.value === 'working' ? 'working' : 'off' })}
          >
            <option value="off">{words.off}</option>
            <option value="working">{words.workingDay}</option>
          </select>
        )}
      </Field>
      <Field label={words.name}>
        {control => (
          <input
            {...control}
            className="input"
            maxLength={100}
            value={draft.name}
            onChange={event => setDraft({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Button icon="plus" onClick={add} disabled={draft.day < from || draft.day === '' || isTaken}>
        {words.addDay}
      </Button>
    </div>
  )
}
