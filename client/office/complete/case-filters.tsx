// Which cases are listed: stage, how they stand in it with counts, residential group, a word. All but the word stand in the address (R17).
import type { RefObject } from 'react'
import type { CasePage } from '../../../shared/desk.ts'
import type { StageState } from '../../../shared/stage.ts'
import { GroupFilter, NoNumbers, WordFilter } from '../list-filters.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { type CaseFilters, TO_DO } from './addresses.ts'
import { StageChoice } from './stage-choice.tsx'

const CHOICES = {
  toDo: TO_DO,
  toCheck: ['received', 'hasFindings', 'conflict'],
  notOpen: ['notOpen'],
  done: ['approved'],
  notNeeded: ['notNeeded'],
  all: [],
} as const satisfies Record<string, readonly StageState[]>
type Choice = keyof typeof CHOICES
const NAMES = Object.keys(CHOICES) as Choice[] // the table's own keys

export interface CaseFiltersProps {
  stage: string
  filters: CaseFilters
  onFilters: (filters: CaseFilters) => void
  counts: CasePage['counts'] | null
  search: string
  onSearch: (text: string) => void
  searchField: RefObject<HTMLInputElement | null>
}

export function CaseFiltersBar({ stage, filters, onFilters, counts, search, onSearch, searchField }: CaseFiltersProps) {
  const { complete } = useOfficeTexts()
  return (
    <div className="case-filters">
      <div className="office-row">
        <StageChoice chosen={stage} onChoose={next => onFilters({ ...filters, stage: next })} />
        <GroupFilter chosen={filters.residentialGroup} onChoose={residentialGroup => onFilters({ ...filters, residentialGroup })} />
        <WordFilter label={complete.cases.search} search={search} onSearch={onSearch} field={searchField} />
      </div>
      <StateChips chosen={filters.states} counts={counts} onChoose={states => onFilters({ ...filters, states: [...states] })} />
      <NoNumbers search={search} />
    </div>
  )
}

interface StateChipsProps {
  chosen: readonly StageState[]
  counts: CasePage['counts'] | null
  onChoose: (states: readonly StageState[]) => void
}

function StateChips({ chosen, counts, onChoose }: StateChipsProps) {
  const { cases } = useOfficeTexts().complete
  const countOf = (states: readonly StageState[]) =>
    (states.length === 0 ? Object.values(counts ?? {}) : states.map(state => counts?.[state] ?? 0)).reduce((sum, count) => sum + count, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent; these only look
    <div className="case-chips" role="group" aria-label={cases.filter}>
      {NAMES.map(name => (
        <button
          key={name}
          type="button"
          className="case-chip"
          aria-pressed={CHOICES[name].join() === chosen.join()}
          onClick={() => onChoose(CHOICES[name])}
        >
          {counts ? cases.chip(cases.filters[name], formatCount(countOf(CHOICES[name]))) : cases.filters[name]}
        </button>
      ))}
    </div>
  )
}
