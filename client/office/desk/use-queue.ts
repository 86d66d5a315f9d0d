// The queue of the desk, page by page.
import type { DeskItem, DeskQuery } from '../../../shared/desk.ts'
import { useWorld } from '../office-world.tsx'
import { type PagedList, usePaged, useSearchWord } from '../paged.ts'
import type { DeskFilters } from './desk-address.ts'
import type { Queue } from './queue.ts'

export interface DeskQueue extends PagedList<Queue> {
  search: string
  setSearch: (text: string) => void
}

const nameOf = ({ record }: DeskItem): string => record

export function useQueue(campaign: string, { states, stage, residentialGroup }: DeskFilters): DeskQueue {
  const { office } = useWorld()
  const { search, setSearch, settled } = useSearchWord()
  const query: DeskQuery = {
    campaign,
    states,
    ...(stage && { stage }),
    ...(residentialGroup && { residentialGroup }),
    ...(settled && { search: settled }),
  }
  const list = usePaged<DeskItem, Queue>(JSON.stringify(query), {
    ask: after => office.desk(after === undefined ? query : { ...query, after }),
    nameOf,
  })
  return { ...list, search, setSearch }
}
