// An office's file → rows of a list, repairs and rejected rows; no store, no clock. Without a person's word the sheet with the most recognised headings is
// taken, with the columns that are surely recognised; with it, exactly what was chosen.
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { FileHead, ImportChoices, RejectedRow, Repair } from '../../shared/registry.ts'
import { repairText } from './cell-text.ts'
import { findHead, fingerprintOf, type GuessedColumn, type Head, headingTable, recognised, widestHead } from './list-head.ts'
import type { Thing } from './list-identity.ts'
import { joinRows } from './list-joins.ts'
import { keysInWords, type MappedColumn, masked, readRows } from './list-rows.ts'
import { shownIn } from './list-values.ts'
import { MAX_ROWS, openSource, type SourceSheet } from './source-sheet.ts'

/** What a person chose on the screen, and what was chosen before for files with the same head, by its fingerprint. */
export interface ReadingChoices extends ImportChoices {
  remembered?: Readonly<Record<string, ImportChoices>>
}
/** How far the reading is: rows checked, of all. */
export type Progress = (done: number, of: number) => void
export interface ListContents {
  file: FileHead
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
  dateOrders: NonNullable<ImportChoices['dateOrders']>
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
  | { kind: 'columnsMissing'; file: FileHead; found: string[] }

export async function readList(
  list: ListDefinition,
  bytes: Uint8Array,
  choices: ReadingChoices = {},
  progress: Progress = () => {},
): Promise<Reading> {
  const opening = await openSource(bytes)
  if (!opening.ok) return { kind: 'notWorkbook' }
  const found = chosenSheet(list, opening.sheets, choices)
  if (!found) return { kind: 'notWorkbook' }
  // What lies beyond was not read: a list that is loaded short would look whole.
  if (found.sheet.rows.length >= MAX_ROWS) return { kind: 'tooManyRows', most: MAX_ROWS }
  const head = understood(found.head, choices)
  const columns = mappedColumns(list, head)
  const missing = missingColumns(list, columns)
  const file = fileHead(list, opening.sheets, { sheet: found.sheet, head }, missing)
  if (missing.length > 0) return { kind: 'columnsMissing', file, found: columns.map(({ property }) => property.title.vi) }
  return { kind: 'read', contents: contentsOf(list, file, { sheet: found.sheet, head }, columns, choices, progress) }
}

function contentsOf(
  list: ListDefinition,
  file: FileHead,
  { sheet, head }: Found,
  columns: MappedColumn[],
  choices: ReadingChoices,
  progress: Progress,
): ListContents {
  const dateOrders = { ...choices.remembered?.[file.fingerprint]?.dateOrders, ...choices.dateOrders }
  const { rows, repairs, rejected, undecided } = readRows(list, sheet.rows, head.firstRow, columns, dateOrders, progress)
  const joined = joinRows(list, rows)
  const used = new Set(columns.map(({ index }) => index))
  const mapped = columns.map(({ property }) => property.name)
  const joins = (list.joins ?? []).filter(({ compare }) => compare.every(name => mapped.includes(name))).map(({ into }) => into)
  const left = [...rejected, ...joined.rejected].toSorted((one, other) => one.row - other.row)
  // Rows of groups may still be left out when they are matched to the ward's.
  const mayBeLeft = list.ofResidentialGroups === undefined ? left : [...left, ...joined.things]
  return {
    file,
    columns: columns.map(({ property, index }) => ({ property: property.name, index })),
    mapped: [...new Set([...mapped, ...joins])],
    rows: rows.length + rejected.length,
    things: joined.things,
    repairs: [...repairs, ...joined.repairs],
    rejected: left,
    rejectedSource: {
      headings: head.columns.map(({ heading }) => heading),
      rows: Object.fromEntries(mayBeLeft.map(({ row }) => [row, (sheet.rows[row - 1] ?? []).map(shownIn)])),
    },
    ignoredColumns: head.columns.filter(({ index, heading }) => heading !== '' && !used.has(index)).map(({ heading }) => heading),
    undecided,
    dateOrders: Object.fromEntries(Object.entries(dateOrders).filter(([name]) => mapped.includes(name))),
    hidden: { rows: sheet.hiddenRows.filter(row => row >= head.firstRow).length, columns: sheet.hiddenColumns.length },
  }
}

function fileHead(list: ListDefinition, sheets: readonly SourceSheet[], { sheet, head }: Found, missing: string[]): FileHead {
  return {
    sheet: sheet.name,
    sheets: sheets.map(({ name }) => name),
    head: head.columns.map(column => ({ ...column, examples: examplesUnder(sheet, head, column) })),
    properties: list.properties.map(({ name, title }) => ({ name, title: title.vi })),
    fingerprint: fingerprintOf(head),
    missing,
  }
}

const EXAMPLES = 3

/** R17: what may be somebody's number is shown in part, whatever the column was taken for. */
function examplesUnder(sheet: SourceSheet, head: Head, { index }: GuessedColumn): string[] {
  const rows = sheet.rows.slice(head.firstRow, head.firstRow + EXAMPLES)
  const texts = rows.map(row => repairText(shownIn(row[index]), row[index]?.font ?? null).text)
  return texts.map(text => (/\d{8}/.test(text.replaceAll(/[ .-]/g, '')) ? masked(text) : text.slice(0, 60)))
}

interface Found {
  sheet: SourceSheet
  head: Head
}

/** The sheet that was named; else one whose head somebody mapped before; else the one with the most recognised headings. */
function chosenSheet(
  list: ListDefinition,
  sheets: readonly SourceSheet[],
  { sheet: asked, remembered = {} }: ReadingChoices,
): Found | null {
  const table = headingTable(list)
  const named = asked === undefined ? sheets : sheets.filter(({ name }) => name === asked)
  const found = named.map(sheet => ({ sheet, head: findHead(sheet.rows, table) ?? widestHead(sheet.rows, table) }))
  const known = found.find(({ head }) => remembered[fingerprintOf(head)] !== undefined)
  return known ?? found.toSorted((one, other) => recognised(other.head) - recognised(one.head))[0] ?? null
}

/** The guess, overruled by what was remembered, and both by what the person says now. */
function understood(head: Head, { columns: chosen, remembered = {} }: ReadingChoices): Head {
  const earlier = remembered[fingerprintOf(head)]?.columns
  const columns = chosen ?? earlier
  if (!columns) return head
  const said = chosen ? 'chosen' : 'remembered'
  const overruled = head.columns.map((guess): GuessedColumn => {
    const property = columns[String(guess.index)] ?? null
    if (property === guess.property && guess.confidence === 'sure') return guess
    return { ...guess, property, confidence: property === null ? null : said }
  })
  return { ...head, columns: overruled }
}

function mappedColumns(list: ListDefinition, head: Head): MappedColumn[] {
  const taken = new Set<string>()
  return head.columns.flatMap(({ index, property: name, confidence }) => {
    const property = confidence === 'likely' ? undefined : list.properties.find(each => each.name === name)
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
