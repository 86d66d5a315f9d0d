// What the queue shows: state, residential group, a word. State and group stand in the address; the word does not (R17).
import type { RefObject } from 'react'
import type { ReviewState } from '../../../shared/record.ts'
import { Icon } from '../../ui/icons.tsx'
import { useToday } from '../campaign-today.tsx'
import { StageChoice } from '../complete/stage-choice.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type DeskFilters, TO_CHECK } from './desk-address.ts'
import { looksLikeNumber } from './use-queue.ts'

const CHOICES = {
  toCheck: TO_CHECK,
  findings: ['hasFindings'],
  conflicts: ['conflict'],
  returned: ['returned'],
  approved: ['approved'],
  rejected: ['rejected'],
  all: ['hasFindings', 'received', 'conflict', 'returned', 'approved', 'rejected'],
} as const satisfies Record<string, readonly ReviewState[]>
type Choice = keyof typeof CHOICES
const NAMES = Object.keys(CHOICES) as Choice[]

export interface QueueFiltersProps {
  filters: DeskFilters
  onFilters: (filters: DeskFilters) => void
  search: string
  onSearch: (text: string) => void
  searchField: RefObject<HTMLInputElement | null>
}

export function QueueFilters({ filters, onFilters, search, onSearch, searchField }: QueueFiltersProps) {
  const { desk } = useOfficeTexts()
  const { groups } = useToday()
  const chosen = NAMES.find(name => CHOICES[name].join() === filters.states.join()) ?? 'all'
  return (
    <div className="desk-filters">
      <StageChoice chosen={filters.stage} onChoose={stage => onFilters({ ...filters, stage })} all />
      <select
        className="input"
        aria-label={desk.filter}
        value={chosen}
        onChange={event => {
          const choice = NAMES.find(name => name === event.target.value) ?? 'toCheck'
          onFilters({ ...filters, states: [...CHOICES[choice]] })
        }}
      >
        {NAMES.map(name => (
          <option key={name} value={name}>
            {desk.filters[name]}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={desk.group}
        value={filters.residentialGroup ?? ''}
        onChange={event => onFilters({ ...filters, residentialGroup: event.target.value || null })}
      >
        <option value="">{desk.allGroups}</option>
        {groups.map(group => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
      <input
        ref={searchField}
        className="input"
        type="search"
        aria-label={desk.search}
        placeholder={desk.searchHint}
        autoComplete="off"
        value={search}
        onChange={event => onSearch(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {looksLikeNumber(search) && (
        <p className="note sign-warn" role="status">
          <Icon name="lock" />
          <span>{desk.noNumbers}</span>
        </p>
      )}
    </div>
  )
}
