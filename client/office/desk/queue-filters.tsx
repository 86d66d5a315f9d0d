// What the queue shows: state, residential group, a word. State and group stand in the address; the word does not (R17).
import type { RefObject } from 'react'
import type { ReviewState } from '../../../shared/record.ts'
import { StageChoice } from '../complete/stage-choice.tsx'
import { GroupFilter, NoNumbers, WordFilter } from '../list-filters.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type DeskFilters, TO_CHECK } from './desk-address.ts'

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
      <GroupFilter chosen={filters.residentialGroup} onChoose={residentialGroup => onFilters({ ...filters, residentialGroup })} />
      <WordFilter label={desk.search} search={search} onSearch={onSearch} field={searchField} />
      <NoNumbers search={search} />
    </div>
  )
}
