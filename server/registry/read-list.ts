// An office's file → rows of a list, repairs and rejected rows; no store, no clock. Without a person's word the sheet with the most recognised headings is
// taken, with the columns that are surely recognised; with it, exactly what was chosen.
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { RejectedRow, Repair } from '../../shared/registry.ts'
import type { DateOrder } from './date-order.ts'
import { findHead, fingerprintOf, type Head, headingTable, recognised } from './list-head.ts'
import type { Thing } from './list-identity.ts'
import { joinRows } from './list-joins.ts'
import { keysInWords, type MappedColumn, readRows } from './list-rows.ts'
import { shownIn } from './list-values.ts'
import { MAX_ROWS, openSource, type SourceSheet } from './source-sheet.ts'

/** What a person chose on the screen. */
export interface ReadingChoices {
  sheet?: string | undefined
  /** Property of each column, by its place from 0; null leaves the column out. Columns not named are left out. */
  columns?: Readonly<Record<string, string | null>> | undefined
  dateOrders?: Readonly<Record<string, DateOrder>> | undefined
}
export interface ListContents {
  sheet: string
  sheets: string[]
  head: Head
  fingerprint: string
  columns: { property: string; index: number }[]
  /** Properties that the file has a column for, or that are made of such. */
  mapped: string[]
  /** Data rows of the sheet, rejected ones included. */
  rows: number
  things: Thing[]
  repairs: Repair[]
  rejected: RejectedRow[]
  /** The rejected rows as they stand in the file, to be mended and loaded again; not masked, so that they go into a file and never into an answer. */
  rejectedSource: RejectedSource
  ignoredColumns: string[]
  undecided: { property: string; example: string }[]
  hidden: { rows: number; columns: number }
}
export interface RejectedSource {
  headings: string[]
  /** By row, from 1. */
  rows: Readonly<Record<number, string[]>>
}
export type Reading =
  | { kind: 'read'; contents: ListContents }
  | { kind: 'notWorkbook' }
  | { kind: 'tooManyRows'; most: number }
  | { kind: 'columnsMissing'; missing: string[]; found: string[] }

export async function readList(list: ListDefinition, bytes: Uint8Array, choices: ReadingChoices = {}): Promise<Reading> {
  const opening = await openSource(bytes)
  if (!opening.ok) return { kind: 'notWorkbook' }
  const asked = choices.sheet === undefined ? opening.sheets : opening.sheets.filter(({ name }) => name === choices.sheet)
  const best = bestSheet(list, asked)
  const columns = best ? mappedColumns(list, best.head, choices) : []
  const missing = missingColumns(list, columns)
  // What lies beyond was not read: a list that is loaded short would look whole.
  if (best && best.sheet.rows.length >= MAX_ROWS) return { kind: 'tooManyRows', most: MAX_ROWS }
  if (!best || missing.length > 0) return { kind: 'columnsMissing', missing, found: columns.map(({ property }) => property.title.vi) }
  const names = opening.sheets.map(({ name }) => name)
  return { kind: 'read', contents: contentsOf(list, names, best, columns, choices) }
}

function contentsOf(
  list: ListDefinition,
  sheets: string[],
  { sheet, head }: Found,
  columns: MappedColumn[],
  choices: ReadingChoices,
): ListContents {
  const { rows, repairs, rejected, undecided } = readRows(list, sheet.rows, head.firstRow, columns, choices.dateOrders ?? {})
  const joined = joinRows(list, rows)
  const used = new Set(columns.map(({ index }) => index))
  const mapped = columns.map(({ property }) => property.name)
  const joins = (list.joins ?? []).filter(({ compare }) => compare.every(name => mapped.includes(name))).map(({ into }) => into)
  const left = [...rejected, ...joined.rejected].toSorted((one, other) => one.row - other.row)
  return {
    sheet: sheet.name,
    sheets,
    head,
    fingerprint: fingerprintOf(head),
    columns: columns.map(({ property, index }) => ({ property: property.name, index })),
    mapped: [...new Set([...mapped, ...joins])],
    rows: rows.length + rejected.length,
    things: joined.things,
    repairs: [...repairs, ...joined.repairs],
    rejected: left,
    rejectedSource: {
      headings: head.columns.map(({ heading }) => heading),
      rows: Object.fromEntries(left.map(({ row }) => [row, (sheet.rows[row - 1] ?? []).map(shownIn)])),
    },
    ignoredColumns: head.columns.filter(({ index, heading }) => heading !== '' && !used.has(index)).map(({ heading }) => heading),
    undecided,
    hidden: { rows: sheet.hiddenRows.filter(row => row >= head.firstRow).length, columns: sheet.hiddenColumns.length },
  }
}

interface Found {
  sheet: SourceSheet
  head: Head
}

function bestSheet(list: ListDefinition, sheets: readonly SourceSheet[]): Found | null {
  const table = headingTable(list)
  let best: Found | null = null
  for (const sheet of sheets) {
    const head = findHead(sheet.rows, table)
    if (head && recognised(head) > (best ? recognised(best.head) : 0)) best = { sheet, head }
  }
  return best
}

function mappedColumns(list: ListDefinition, head: Head, { columns }: ReadingChoices): MappedColumn[] {
  const taken = new Set<string>()
  return head.columns.flatMap(({ index, property: guess, confidence }) => {
    const name = columns ? (columns[String(index)] ?? null) : confidence === 'sure' ? guess : null
    const property = list.properties.find(each => each.name === name)
    // Of two columns for one property the first counts; the other is named among the columns left out.
    if (!property || taken.has(property.name)) return []
    taken.add(property.name)
    return [{ property, index }]
  })
}

/** A row must say whose job it is and which thing it is: without such columns no row could be read. */
function missingColumns(list: ListDefinition, columns: readonly MappedColumn[]): string[] {
  const has = (name: string): boolean => columns.some(({ property }) => property.name === name)
  const titleOf = (name: string): string => list.properties.find(property => property.name === name)?.title.vi ?? name
  const needed = list.properties.filter(({ name, required }) => required === true || name === list.residentialGroup)
  return [
    ...needed.filter(({ name }) => !has(name)).map(({ name }) => titleOf(name)),
    ...(list.keys.some(key => key.every(has)) ? [] : [keysInWords(list)]),
  ]
}
