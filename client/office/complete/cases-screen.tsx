// "Cần làm": a stage's cases as the office works through them (DESIGN §9). Filters stand in the address; the keyboard alone is enough.
import './cases.css'
import { useCallback, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { CaseItem, CasePage } from '../../../shared/desk.ts'
import type { Stage } from '../../../shared/stage.ts'
import { Banner } from '../../ui/banner.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { CASES, type CaseFilters, caseFiltersOf, caseSearchOf, recordAddress, TO_DO } from './addresses.ts'
import { BeginningNotice } from './beginning-notice.tsx'
import { CaseFiltersBar } from './case-filters.tsx'
import { CaseRow, placeIn } from './case-row.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import { isFillable, useFills, useStages } from './stages.ts'
import { Unfinished } from './unfinished.tsx'
import { useBeginCase } from './use-begin-case.ts'
import { type CaseList, useCases } from './use-cases.ts'
import { useListKeys } from './use-list-keys.ts'

export function CasesScreen({ campaign }: { campaign: string }) {
  const stages = useStages()
  const fills = useFills()
  const [filters, setFilters] = useCaseFilters()
  const stage = stages.find(({ id }) => id === filters.stage) ?? stages.find(fills) ?? stages[0]
  return stage ? <StageCases key={stage.id} campaign={campaign} stage={stage} filters={filters} onFilters={setFilters} /> : null
}

function useCaseFilters(): [CaseFilters, (filters: CaseFilters) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  return [caseFiltersOf(search), useCallback(filters => navigate(CASES + caseSearchOf(filters), { replace: true }), [navigate])]
}

interface StageCasesProps {
  campaign: string
  stage: Stage
  filters: CaseFilters
  onFilters: (filters: CaseFilters) => void
}

function StageCases({ campaign, stage, filters, onFilters }: StageCasesProps) {
  const { cases: words } = useOfficeTexts().complete
  const [, go] = useLocation()
  const fills = useFills()
  const list = useCases(campaign, stage.id, filters)
  const beginning = useBeginCase()
  const frame = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  useListKeys(frame, searchField)
  const open = (item: CaseItem) => {
    const place = placeIn(item, stage.id)
    if (!place || beginning.busy) return
    const { state, record } = place
    if (isFillable(state) && fills(stage)) {
      void beginning.begin({ campaign, stage: stage.id, entity: item.entity }, state === 'returned' ? record : null)
    } else if (record !== null) go(recordAddress(record))
  }
  return (
    <div className="cases" ref={frame}>
      <DeskTabs here="cases" />
      <Unfinished campaign={campaign} />
      <CaseFiltersBar
        stage={stage.id}
        filters={filters}
        onFilters={onFilters}
        counts={list.value?.counts ?? null}
        search={list.search}
        onSearch={list.setSearch}
        searchField={searchField}
      />
      <BeginningNotice beginning={beginning} />
      {!fills(stage) && <Banner tone="quiet">{stage.filledBy === 'collector' ? words.byCollector : words.notYours}</Banner>}
      <Awaited asked={list}>{page => <CaseRows page={page} list={list} stage={stage.id} filters={filters} onOpen={open} />}</Awaited>
    </div>
  )
}

interface CaseRowsProps {
  page: CasePage
  list: CaseList
  stage: string
  filters: CaseFilters
  onOpen: (item: CaseItem) => void
}

function CaseRows({ page, list, stage, filters, onOpen }: CaseRowsProps) {
  const { cases } = useOfficeTexts().complete
  if (page.items.length === 0) {
    const plain = filters.states.join() === TO_DO.join() && filters.residentialGroup === null && list.search === ''
    return (
      <EmptyState icon="checkCircle" title={cases.empty}>
        <p>{plain ? cases.emptyToDo : cases.emptyFiltered}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="office-small">
        <span role="status">{cases.count(formatCount(page.items.length), formatCount(page.total))}</span> · {cases.hint}
      </p>
      <ul className="case-list" onScroll={event => nearEnd(event.currentTarget) && list.more()}>
        {page.items.map(item => (
          <li key={item.entity}>
            <CaseRow item={item} stage={stage} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  )
}

const nearEnd = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean => scrollHeight - scrollTop - clientHeight < 600
