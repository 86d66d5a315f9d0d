// Rows of a sheet as rows of a list: each value repaired where it can be (and the repair named with its cell), each row that cannot be placed left out
// with a reason in Vietnamese. Pure: what it says depends on the sheet, the definition and the choices alone.
import { fold } from '../../forms/checks/search-fold.ts'
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'
import { REPAIRS, type RejectedRow, type Repair } from '../../shared/registry.ts'
import { type DateOrder, isEitherWay, orderOf } from './date-order.ts'
import { keyOfRow } from './list-identity.ts'
import { readCell, shownIn, textIn } from './list-values.ts'
import { cellName, type SourceCell } from './source-sheet.ts'

export type Values = Readonly<Record<string, string>>
export interface ListRow {
  /** From 1, as Excel shows it. */
  row: number
  values: Values
}
export interface ReadRows {
  rows: ListRow[]
  repairs: Repair[]
  rejected: RejectedRow[]
  /** Columns of dates that could be read both ways: somebody must say. */
  undecided: { property: string; example: string }[]
}
export interface MappedColumn {
  property: ListProperty
  index: number
}
/** By property: what a person said about a column of dates. */
export type DateOrders = Readonly<Record<string, DateOrder>>

/** Rows between two words of how far it is. */
const TOLD = 500

export function readRows(
  list: ListDefinition,
  source: readonly SourceCell[][],
  from: number,
  columns: readonly MappedColumn[],
  said: DateOrders,
  progress: (done: number, of: number) => void = () => {},
): ReadRows {
  const result: ReadRows = { rows: [], repairs: [], rejected: [], undecided: [] }
  const orders = ordersOf(source, from, columns, said, result)
  for (let at = from; at < source.length; at++) {
    const cells = source[at] ?? []
    if ((at - from) % TOLD === 0) progress(at - from, source.length - from)
    if (cells.every(cell => shownIn(cell).trim() === '')) continue
    const { values, repairs } = readRow(cells, at, columns, orders)
    const reason = whyRejected(list, values, cells)
    if (reason === null) {
      result.rows.push({ row: at + 1, values })
      result.repairs.push(...repairs)
    } else result.rejected.push({ row: at + 1, reason, cells: safeCells(cells, columns) })
  }
  return result
}

function ordersOf(source: readonly SourceCell[][], from: number, columns: readonly MappedColumn[], said: DateOrders, result: ReadRows) {
  const orders = new Map<string, DateOrder>()
  for (const { property, index } of columns) {
    if (property.kind !== 'date' && property.kind !== 'birth') continue
    const texts = source.slice(from).flatMap(cells => (cells[index] ? [textIn(property, cells[index]).text] : []))
    const order = said[property.name] ?? orderOf(texts)
    orders.set(property.name, order)
    const example = order === 'unproved' ? texts.find(isEitherWay) : undefined
    if (example !== undefined) result.undecided.push({ property: property.name, example })
  }
  return orders
}

function readRow(cells: readonly SourceCell[], at: number, columns: readonly MappedColumn[], orders: ReadonlyMap<string, DateOrder>) {
  const values: Record<string, string> = {}
  const repairs: Repair[] = []
  for (const { property, index } of columns) {
    const read = readCell(property, cells[index], orders.get(property.name) ?? 'unproved')
    if (read.value !== '') values[property.name] = read.value
    const hide = hiderOf(property)
    for (const kind of read.repairs)
      repairs.push({ cell: cellName(at, index), kind, before: hide(shownIn(cells[index])), after: hide(read.value) })
  }
  return { values, repairs }
}

/** R17: what is sensitive is shown in part, in repairs too. */
export function hiderOf({ kind, sensitive }: ListProperty): (text: string) => string {
  return kind === 'idNumber' || sensitive === true ? masked : text => text
}
export const masked = (text: string): string => (text === '' ? '' : text.length < 8 ? '•••' : `${text.slice(0, 3)}•••••${text.slice(-4)}`)

function whyRejected(list: ListDefinition, values: Values, cells: readonly SourceCell[]): string | null {
  if (isTotal(cells)) return `Dòng cộng, không phải ${list.noun.vi}.`
  if (list.residentialGroup !== null && !values[list.residentialGroup]) return 'Thiếu tổ dân phố nên chưa biết giao cho ai.'
  const missing = list.properties.filter(({ name, required }) => required === true && !values[name])
  if (missing.length > 0) return `Thiếu ${missing.map(({ title }) => title.vi).join(', ')}.`
  if (keyOfRow(list, values) !== null) return null
  return `Chưa đủ để biết là ${list.noun.vi} nào: cần ${keysInWords(list)}.`
}

/** "Số phát hành; hoặc Xã cũ, Số tờ và Số thửa" */
export function keysInWords({ keys, properties }: ListDefinition): string {
  const titleOf = (name: string) => properties.find(property => property.name === name)?.title.vi ?? name
  return keys.map(key => key.map(titleOf).join(' + ')).join(', hoặc ')
}

function isTotal(cells: readonly SourceCell[]): boolean {
  const first = cells.map(cell => fold(shownIn(cell))).find(text => text !== '')
  return first !== undefined && /^(tong|cong|tong cong|tong so|tong so dong)( \d+)?$/.test(first)
}

function safeCells(cells: readonly SourceCell[], columns: readonly MappedColumn[]): string[] {
  const hiders = new Map(columns.map(({ property, index }) => [index, hiderOf(property)]))
  return cells.map((cell, index) => hiders.get(index)?.(shownIn(cell)) ?? shownIn(cell))
}

/** How often each repair was made, in the table's order. */
export function countRepairs(repairs: readonly Repair[]): Record<string, number> {
  const counts = new Map(Object.keys(REPAIRS).map(kind => [kind, 0]))
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}
