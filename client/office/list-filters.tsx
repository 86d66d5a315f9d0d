// What the desk's lists are narrowed by alike: a residential group, and a word that never is a number (R17).
import type { RefObject } from 'react'
import { Icon } from '../ui/icons.tsx'
import { useToday } from './campaign-today.tsx'
import { useOfficeTexts } from './office-texts.ts'
import { looksLikeNumber } from './paged.ts'

export function GroupFilter({ chosen, onChoose }: { chosen: string | null; onChoose: (group: string | null) => void }) {
  const { desk } = useOfficeTexts()
  const { groups } = useToday()
  return (
    <select className="input" aria-label={desk.group} value={chosen ?? ''} onChange={event => onChoose(event.target.value || null)}>
      <option value="">{desk.allGroups}</option>
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

export interface WordFilterProps {
  label: string
  search: string
  onSearch: (text: string) => void
  field: RefObject<HTMLInputElement | null>
}

/** Escape gives the keyboard back to the list. */
export function WordFilter({ label, search, onSearch, field }: WordFilterProps) {
  const { desk } = useOfficeTexts()
  return (
    <input
      ref={field}
      className="input"
      type="search"
      aria-label={label}
      placeholder={desk.searchHint}
      autoComplete="off"
      value={search}
      onChange={event => onSearch(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}

export function NoNumbers({ search }: { search: string }) {
  const { desk } = useOfficeTexts()
  return looksLikeNumber(search) ? (
    <p className="note sign-warn" role="status">
      <Icon name="lock" />
      <span>{desk.noNumbers}</span>
    </p>
  ) : null
}
