// Rows of a choice list by column: 'name' is the value, 'label' the Vietnamese label (what is counted must not change with the screen's language),
// any other a free column. Columns that are asked for by value are indexed once a list, because lists have thousands of rows.
import type { Choice } from '../definition/definition.ts'

export function columnOf(row: Choice | null | undefined, column: string): string {
  if (!row) return ''
  if (column === 'name') return row.value
  if (column === 'label') return row.label.vi
  const { filter } = row
  return filter && Object.hasOwn(filter, column) ? (filter[column] ?? '') : ''
}

export function columnNames(list: readonly Choice[]): Set<string> {
  const names = new Set(['name', 'label'])
  for (const row of list) if (row.filter) for (const name of Object.keys(row.filter)) names.add(name)
  return names
}

const NO_ROWS: readonly Choice[] = []
type Index = ReadonlyMap<string, readonly Choice[]>
/** Lists belong to definitions, which never change. */
const indexes = new WeakMap<readonly Choice[], Map<string, Index>>()

/** In the list's order. */
export function rowsWith(list: readonly Choice[], column: string, value: string): readonly Choice[] {
  return indexOf(list, column).get(value) ?? NO_ROWS
}

function indexOf(list: readonly Choice[], column: string): Index {
  const ofList = indexes.get(list) ?? new Map<string, Index>()
  indexes.set(list, ofList)
  const kept = ofList.get(column) ?? grouped(list, column)
  ofList.set(column, kept)
  return kept
}

function grouped(list: readonly Choice[], column: string): Index {
  const groups = new Map<string, Choice[]>()
  for (const row of list) {
    const value = columnOf(row, column)
    const group = groups.get(value)
    if (group) group.push(row)
    else groups.set(value, [row])
  }
  return groups
}
