// The list of a stage's cases, page by page.
import type { CaseItem, CasePage, CaseQuery } from '../../../shared/desk.ts'
import { useWorld } from '../office-world.tsx'
import { type PagedList, usePaged, useSearchWord } from '../paged.ts'
import type { CaseFilters } from './addresses.ts'

export interface CaseList extends PagedList<CasePage> {
  search: string
  setSearch: (text: string) => void
}

const nameOf = ({ entity }: CaseItem): string => entity

export function useCases(campaign: string, stage: string, { states, residentialGroup }: CaseFilters): CaseList {
  const { office } = useWorld()
  const { search, setSearch, settled } = useSearchWord()
  const query: CaseQuery = { campaign, stage, states, ...(residentialGroup && { residentialGroup }), ...(settled && { search: settled }) }
  const list = usePaged<CaseItem, CasePage>(JSON.stringify(query), {
    ask: after => office.cases(after === undefined ? query : { ...query, after }),
    nameOf,
  })
  return { ...list, search, setSearch }
}
