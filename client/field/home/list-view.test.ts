import { describe, expect, test } from 'vitest'
import type { EntityState, ListRow } from '../../phone.ts'
import { searchable, shownRows, stateCounts } from './list-view.ts'

const row = (title: string, subtitle: string, state: EntityState, properties: Record<string, string> = {}): ListRow => ({
  entity: { id: title, list: 'gcn', residentialGroup: 'tdp-01', title, subtitle, sortKey: title, properties, seq: 1, removed: false },
  state,
  record: null,
  path: [],
})
const rows = searchable([
  row('Nguyễn Thuỷ', 'Ngõ 12, số 5', 'toDo', { serial: 'AĐ 266864' }),
  row('Nguyễn Thị Thúy', 'Ngõ 12, số 7', 'received'),
  row('Đỗ Văn Đạt', 'Ngõ 3, số 1', 'toDo'),
])
const titles = (search: string, state: EntityState | null = null) => shownRows(rows, { search, state }).map(shown => shown.entity.title)

describe('searching the list', () => {
  test('“nguyen thuy” finds Nguyễn Thuỷ, whatever diacritics were typed', () => {
    expect(titles('nguyen thuy')).toEqual(['Nguyễn Thuỷ', 'Nguyễn Thị Thúy'])
    expect(titles('NGUYỄN THỦY')).toContain('Nguyễn Thuỷ')
  })
  test('finds by lane and house, and by the serial on the certificate', () => {
    expect(titles('ngo 12 so 7')).toEqual(['Nguyễn Thị Thúy'])
    expect(titles('ad 266')).toEqual(['Nguyễn Thuỷ'])
    expect(titles('do dat')).toEqual(['Đỗ Văn Đạt'])
  })
  test('an empty search keeps all in their order; a search that finds nothing is empty', () => {
    expect(titles('')).toHaveLength(3)
    expect(titles('khong co ai')).toEqual([])
  })
})

test('a state chip narrows what the search found', () => {
  expect(titles('nguyen', 'received')).toEqual(['Nguyễn Thị Thúy'])
})

test('the chips count what the search found and leave out states without rows', () => {
  expect(stateCounts(rows, '')).toEqual([
    { state: 'toDo', count: 2 },
    { state: 'received', count: 1 },
  ])
  expect(stateCounts(rows, 'dat')).toEqual([{ state: 'toDo', count: 1 }])
})
