import { expect, test } from 'vitest'
import { caseFiltersOf, caseSearchOf, TO_DO } from './addresses.ts'

test('the plain list shows what can be done now, and its address says nothing', () => {
  const filters = caseFiltersOf('')
  expect(filters).toEqual({ stage: null, states: [...TO_DO], residentialGroup: null })
  expect(caseSearchOf(filters)).toBe('')
})

test('filters survive the way through the address, also all states at once', () => {
  for (const states of [['notOpen' as const], [], ['received' as const, 'conflict' as const]]) {
    const filters = { stage: 'hoan-thien', states, residentialGroup: 'to-12' }
    expect(caseFiltersOf(caseSearchOf(filters))).toEqual(filters)
  }
})

test('an address that nobody could mean falls back to the plain list', () => {
  expect(caseFiltersOf('?trang-thai=hacked&to=../x&buoc=A%20B')).toEqual({ stage: null, states: [...TO_DO], residentialGroup: null })
})
