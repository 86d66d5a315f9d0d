// Where the list of cases and a case being filled stand. Addresses hold ids only, never a name (R17).
import { Slug } from '../../../shared/ids.ts'
import { StageState } from '../../../shared/stage.ts'
import { ADDRESS } from '../shell/places.ts'

export const CASES = `${ADDRESS.desk}/can-lam`
/** With the draft's id behind it. */
export const FILLING = '/hoan-thien'

export const fillingOf = (record: string): string => `${FILLING}/${record}`

export interface CaseFilters {
  stage: string | null
  states: StageState[]
  residentialGroup: string | null
}

/** What can be done now. */
export const TO_DO: readonly StageState[] = ['open', 'returned', 'rejected']

const STAGE = 'buoc'
const STATES = 'trang-thai'
const GROUP = 'to'
const ALL = 'tat-ca'

/** Reads an address written by hand or last month: what it does not know is left out. */
export function caseFiltersOf(search: string): CaseFilters {
  const given = new URLSearchParams(search)
  const said = given.get(STATES)
  const states = (said ?? '').split(',').flatMap(state => {
    const parsed = StageState.safeParse(state)
    return parsed.success ? [parsed.data] : []
  })
  const stage = Slug.safeParse(given.get(STAGE))
  const group = Slug.safeParse(given.get(GROUP))
  return {
    stage: stage.success ? stage.data : null,
    states: said === ALL ? [] : states.length > 0 ? states : [...TO_DO],
    residentialGroup: group.success ? group.data : null,
  }
}

export function caseSearchOf({ stage, states, residentialGroup }: CaseFilters): string {
  const given = new URLSearchParams()
  if (stage) given.set(STAGE, stage)
  if (states.join() !== TO_DO.join()) given.set(STATES, states.length === 0 ? ALL : states.join(','))
  if (residentialGroup) given.set(GROUP, residentialGroup)
  const text = given.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** A record at the desk, whatever its state. */
export const recordAddress = (record: string): string =>
  `${ADDRESS.desk}?trang-thai=hasFindings,received,conflict,returned,approved,rejected&phieu=${record}`
