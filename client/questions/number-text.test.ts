import { expect, test } from 'vitest'
import { formatNumber, parseNumber, understoodAs, withThousands } from './number-text.ts'

test.each([
  ['120,5', 120.5],
  [' 1.234,5 ', 1234.5],
  ['0,05', 0.05],
  ['-3', -3],
])('%s is read as %d', (typed, number) => {
  expect(parseNumber(typed)).toBe(number)
})

test.each(['', 'abc', '1,2,3', '12m', ','])('%j is not a number', typed => {
  expect(parseNumber(typed)).toBeNull()
})

test('a number that can be read in two ways says what it was taken for', () => {
  expect(understoodAs('1.234')).toBe('1234')
  expect(understoodAs('1.234,5')).toBeNull()
  expect(understoodAs('120')).toBeNull()
})

test('what is shown is read back as the same number', () => {
  for (const number of [0, 7, 120.5, 1234, 0.001, -3.25]) expect(parseNumber(formatNumber(number))).toBe(number)
})

test.each([
  ['1234567', '1.234.567'],
  ['123', '123'],
  ['1234,5678', '1.234,5678'],
  ['-1000', '-1.000'],
  ['0,5', '0,5'],
])('%s stands as %s where thousands are asked for, and is read back as the same number', (plain, grouped) => {
  expect(withThousands(plain)).toBe(grouped)
  expect(parseNumber(grouped)).toBe(parseNumber(plain))
})
