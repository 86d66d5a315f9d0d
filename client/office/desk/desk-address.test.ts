import { expect, test } from 'vitest'
import { filtersOf, searchOf, TO_CHECK } from './desk-address.ts'

const RECORD = '0193a4b0-1111-7222-8333-444455556666'

test('the plain desk shows what waits to be checked, and its address says nothing', () => {
  const filters = filtersOf('')
  expect(filters).toEqual({ states: [...TO_CHECK], stage: null, residentialGroup: null, record: null })
  expect(searchOf(filters)).toBe('')
})

test('filters survive the way through the address', () => {
  const filters = { states: ['returned' as const, 'rejected' as const], stage: 'hoan-thien', residentialGroup: 'to-12', record: RECORD }
  expect(searchOf(filters)).toBe(`?trang-thai=returned,rejected&buoc=hoan-thien&to=to-12&phieu=${RECORD}`)
  expect(filtersOf(searchOf(filters))).toEqual(filters)
})

test('an address that nobody could mean falls back to the plain desk', () => {
  expect(filtersOf('?trang-thai=hacked&to=../x&phieu=1')).toEqual({
    states: [...TO_CHECK],
    stage: null,
    residentialGroup: null,
    record: null,
  })
})
