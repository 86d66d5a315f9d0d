import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/local-day.ts'
import type { ReportColumn } from '../../../shared/report.ts'
import { formatCell, formatCount, headOf } from './report-table.ts'

const column = (id: string, heading?: string): ReportColumn => ({
  id,
  title: id,
  measure: { kind: 'complete' },
  ...(heading !== undefined && { heading }),
})

test('neighbours with one heading share the upper cell; a column without one spans both levels', () => {
  const { upper, lower } = headOf([column('a'), column('b', 'Phải thu'), column('c', 'Phải thu'), column('d', 'Đã thu')])
  expect(upper.map(cell => [cell.text, cell.columns, cell.rows])).toEqual([
    ['a', 1, 2],
    ['Phải thu', 2, 1],
    ['Đã thu', 1, 1],
  ])
  expect(lower.map(cell => cell.text)).toEqual(['b', 'c', 'd'])
})

test('the same heading further on is a cell of its own, and every column is covered exactly once', () => {
  const columns = [column('a', 'X'), column('b'), column('c', 'X')]
  const { upper } = headOf(columns)
  expect(upper.map(cell => cell.text)).toEqual(['X', 'b', 'X'])
  expect(upper.reduce((sum, cell) => sum + cell.columns, 0)).toBe(columns.length)
})

test('cells are written as in Vietnam, and nothing is written where there is nothing', () => {
  const share: ReportColumn = { id: 's', title: '', measure: { kind: 'share', of: 'a', among: 'b' } }
  const last: ReportColumn = { id: 'l', title: '', measure: { kind: 'lastReceived' } }
  const say = (of: ReportColumn, cell: number | null | undefined) => formatCell(of, cell, '2026-11-21')
  expect(say(share, 0.4516)).toBe('45,2%')
  expect(say(share, 1)).toBe('100,0%')
  expect(say(last, instantOf('2026-11-21', '14:32'))).toBe('14:32')
  expect(say(last, instantOf('2026-11-20', '18:05'))).toBe('18:05 20/11')
  expect(say(column('a'), 1234567)).toBe('1.234.567')
  expect(say(column('a'), null)).toBe('')
  expect(say(share, undefined)).toBe('')
})

test('sums keep their decimals, targets are shares, differences have their sign', () => {
  const say = (measure: ReportColumn['measure'], cell: number) => formatCell({ id: 'x', title: '', measure }, cell, '2026-11-21')
  const over = { kind: 'over', of: 'a', target: 'b' } as const
  expect([say(over, 0.021), say(over, -0.005), say(over, 0)]).toEqual(['+2,1%', '-0,5%', '0,0%'])
  const sum = { kind: 'sum', span: 'total', figure: 'f' } as const
  expect([say(sum, 1234.5), say(sum, 3), say(sum, -0.25)]).toEqual(['1.234,5', '3', '-0,25'])
  expect(say({ kind: 'setting', name: 't', percent: true }, 0.9)).toBe('90,0%')
  expect(say({ kind: 'setting', name: 't' }, 3)).toBe('3')
})

test('a count has a dot before each three digits and nowhere else', () => {
  expect([0, 999, 1000, 25_000, 100_000].map(formatCount)).toEqual(['0', '999', '1.000', '25.000', '100.000'])
})
