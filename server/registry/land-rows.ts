// Rows of an office's land sheet as clean certificates: each value repaired where it can be (and the repair named with its cell), each row
// that cannot be placed left out with a reason in Vietnamese. Pure: what it says depends on the sheet alone.
import { fold } from '../../forms/checks/search-fold.ts'
import { REPAIRS, type RejectedRow, type Repair, type RepairKind } from '../../shared/registry.ts'
import { repairText } from './cell-text.ts'
import { numberText, type RepairedValue, readDecimal, readIdNumber, readLandGroup, readSerial } from './cell-values.ts'
import { type DateOrder, orderOf, readDate } from './date-order.ts'
import type { Header } from './header.ts'
import { type ColumnRule, LAND_COLUMNS, type LandColumn } from './land-columns.ts'
import { cellName, type SourceCell } from './workbook.ts'

export type LandValues = Partial<Record<LandColumn, string>>
export interface LandRow {
  /** From 1, as Excel shows it. */
  row: number
  values: LandValues
}
export interface ReadRows {
  rows: LandRow[]
  repairs: Repair[]
  rejected: RejectedRow[]
}

export const masked = (id: string): string => (id.length < 8 ? '•••' : `${id.slice(0, 3)}•••••${id.slice(-4)}`)

interface RawCell {
  text: string
  repairs: RepairKind[]
}

function rawCell(cell: SourceCell | undefined): RawCell {
  if (!cell || cell.value === null) return { text: '', repairs: [] }
  if (cell.error) return { text: '', repairs: ['excelError'] }
  if (cell.value instanceof Date) return { text: cell.value.toISOString().slice(0, 10), repairs: [] }
  if (typeof cell.value === 'number') return { text: numberText(cell.value), repairs: [] }
  return repairText(String(cell.value), cell.font)
}

function readValue(rule: ColumnRule, text: string, order: DateOrder): RepairedValue {
  switch (rule.kind) {
    case 'text':
    case 'name':
      return { value: text, repair: null }
    case 'idNumber':
      return readIdNumber(text)
    case 'decimal':
      return readDecimal(text)
    case 'serial':
      return readSerial(text)
    case 'landGroup':
      return readLandGroup(text)
    case 'date':
      return readDate(text, order)
  }
}

const shown = (cell: SourceCell | undefined): string =>
  cell?.value instanceof Date ? cell.value.toISOString().slice(0, 10) : String(cell?.value ?? '')

export function readLandRows(source: SourceCell[][], header: Header): ReadRows {
  const result: ReadRows = { rows: [], repairs: [], rejected: [] }
  const rules = LAND_COLUMNS.filter(rule => header.columns.has(rule.column))
  const orders = dateOrders(source, header, rules)
  for (let at = header.firstRow; at < source.length; at++) {
    const cells = source[at] ?? []
    if (cells.every(cell => shown(cell).trim() === '')) continue
    const { values, repairs } = readRow(cells, at, header, rules, orders)
    const reason = whyRejected(values, cells)
    if (reason === null) {
      result.rows.push({ row: at + 1, values })
      for (const repair of repairs) result.repairs.push(repair)
    } else {
      result.rejected.push({ row: at + 1, reason, cells: safeCells(cells, header) })
    }
  }
  return result
}

function dateOrders(source: SourceCell[][], header: Header, rules: ColumnRule[]): Map<LandColumn, DateOrder> {
  const dates = rules.filter(rule => rule.kind === 'date')
  return new Map(
    dates.map(rule => {
      const index = header.columns.get(rule.column) ?? -1
      return [rule.column, orderOf(source.slice(header.firstRow).map(cells => rawCell(cells[index]).text))]
    }),
  )
}

function readRow(cells: SourceCell[], at: number, header: Header, rules: ColumnRule[], orders: Map<LandColumn, DateOrder>) {
  const values: LandValues = {}
  const repairs: Repair[] = []
  for (const rule of rules) {
    const index = header.columns.get(rule.column) ?? -1
    const raw = rawCell(cells[index])
    const read = readValue(rule, raw.text, orders.get(rule.column) ?? 'unproved')
    if (read.value !== '') values[rule.column] = read.value
    const kinds = [...raw.repairs, ...(read.repair ? [read.repair] : [])]
    const hide = (text: string): string => (rule.kind === 'idNumber' && text !== '' ? masked(text) : text)
    for (const kind of kinds) {
      repairs.push({ cell: cellName(at, index), kind, before: hide(shown(cells[index])), after: hide(read.value) })
    }
  }
  return { values, repairs }
}

function whyRejected(values: LandValues, cells: SourceCell[]): string | null {
  if (isTotal(cells)) return 'Dòng cộng, không phải giấy chứng nhận.'
  if (!values.group_name) return 'Thiếu tổ dân phố nên chưa biết giao cho ai.'
  if (values.serial) return null
  if (!values.map_sheet || !values.parcel_number) return 'Thiếu cả số phát hành lẫn số tờ, số thửa nên không biết là giấy nào.'
  // Every old commune numbers its map sheets from 1, so sheet and parcel alone name several places (FACTS §1.4).
  return values.old_commune ? null : 'Không có số phát hành; có số tờ, số thửa nhưng thiếu xã cũ nên có thể nhầm thửa.'
}

function isTotal(cells: SourceCell[]): boolean {
  const first = cells.map(cell => fold(shown(cell))).find(text => text !== '')
  return first !== undefined && /^(tong|cong|tong cong|tong so)( \d+)?$/.test(first)
}

function safeCells(cells: SourceCell[], header: Header): string[] {
  const idColumn = header.columns.get('owner_id')
  return cells.map((cell, index) => (index === idColumn && shown(cell) !== '' ? masked(shown(cell)) : shown(cell)))
}

/** How often each repair was made, in the table's order. */
export function countRepairs(repairs: readonly Repair[]): Record<string, number> {
  const kinds = Object.keys(REPAIRS)
  const counts = kinds.map(kind => [kind, repairs.filter(repair => repair.kind === kind).length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
