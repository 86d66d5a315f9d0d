import { expect, test } from 'vitest'
import { formatNumber, parseNumber } from './number-text.ts'

test.each([
  ['120,5', 120.5],
  ['120.5', 120.5],
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['12.345.678', 12_345_678],
  [' 1 234 ', 1234],
  ['0,05', 0.05],
  ['-3', -3],
])('%s is read as %d', (typed, number) => {
  expect(parseNumber(typed)).toBe(number)
})

test.each(['', 'abc', '1,2,3', '1.23.456', '12m', '--1', ','])('%j is not a number', typed => {
  expect(parseNumber(typed)).toBeNull()
})

test('what is shown is read back as the same number', () => {
  for (const number of [0, 7, 120.5, 1234, 0.001, -3.25]) expect(parseNumber(formatNumber(number))).toBe(number)
})
