// The desk's filters as its address tells them, so that a page can be kept, reloaded and shown to a colleague. What was searched for is
// often a person's name, so it is not part of the address (R17).
import { Slug, Uuid } from '../../../shared/ids.ts'
import { ReviewState } from '../../../shared/record.ts'

export interface DeskFilters {
  states: ReviewState[]
  /** Of this stage of the campaign alone; of all when null. */
  stage: string | null
  residentialGroup: string | null
  record: string | null
}

/** What waits for the desk. */
export const TO_CHECK: readonly ReviewState[] = ['hasFindings', 'received', 'conflict']

const STATES = 'trang-thai'
const STAGE = 'buoc'
const GROUP = 'to'
const RECORD = 'phieu'

/** Reads an address written by hand or last month: what it does not know is left out. */
export function filtersOf(search: string): DeskFilters {
  const given = new URLSearchParams(search)
  const states = (given.get(STATES) ?? '').split(',').flatMap(state => {
    const parsed = ReviewState.safeParse(state)
    return parsed.success ? [parsed.data] : []
  })
  const stage = Slug.safeParse(given.get(STAGE))
  const group = Slug.safeParse(given.get(GROUP))
  const record = Uuid.safeParse(given.get(RECORD))
  return {
    states: states.length > 0 ? states : [...TO_CHECK],
    stage: stage.success ? stage.data : null,
    residentialGroup: group.success ? group.data : null,
    record: record.success ? record.data : null,
  }
}

export function searchOf(filters: DeskFilters): string {
  const given = new URLSearchParams()
  if (filters.states.join() !== TO_CHECK.join()) given.set(STATES, filters.states.join(','))
  if (filters.stage) given.set(STAGE, filters.stage)
  if (filters.residentialGroup) given.set(GROUP, filters.residentialGroup)
  if (filters.record) given.set(RECORD, filters.record)
  const text = given.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
