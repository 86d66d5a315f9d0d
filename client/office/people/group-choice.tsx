// Choosing residential groups among many: found by name without diacritics, ticked one by one.
import { useState } from 'react'
import { fold, matchesFolded } from '../../../forms/checks/search-fold.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'

export interface GroupChoiceProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | null
}

export function GroupChoice({ chosen, onChange, error }: GroupChoiceProps) {
  const { form: words } = useOfficeTexts().people
  const { groups } = useToday()
  const [search, setSearch] = useState('')
  const shown = groups.filter(group => chosen.includes(group.id) || matchesFolded(fold(group.name), fold(search)))
  return (
    <fieldset>
      <legend>
        {words.groups} · {words.chosen(chosen.length)}
      </legend>
      <p className="office-small">{words.groupsHint}</p>
      <input
        className="input"
        type="search"
        aria-label={words.groupSearch}
        placeholder={words.groupSearch}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      <div className="group-choice">
        {shown.map(group => (
          <label key={group.id}>
            <input
              type="checkbox"
              checked={chosen.includes(group.id)}
              onChange={event => onChange(event.target.checked ? [...chosen, group.id] : chosen.filter(id => id !== group.id))}
            />
            {group.name}
          </label>
        ))}
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
