// Finds the head of an office's sheet and guesses what each column is: one to three rows, somewhere near the top, with headings in any order and merged
// cells above them. What it guesses it says how surely; only a sure guess is used without a person's word.
import { fold } from '../../forms/checks/search-fold.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { HeadColumn } from '../../shared/registry.ts'
import { repairText } from './cell-text.ts'
import type { SourceCell } from './source-sheet.ts'

/** What a column was taken for by its words (shared/registry.ts). */
export type GuessedColumn = Omit<HeadColumn, 'examples'>
export interface Head {
  columns: GuessedColumn[]
  /** First row of data, from 0. */
  firstRow: number
}

/** Letterheads and titles stand above a head, but not this many rows. */
const SEARCHED_ROWS = 30
const DEEPEST = 3
/** Fewer recognised headings than this is no head, unless the list itself has fewer. */
const ENOUGH = 3

/** What a heading may be: as it is written, and without its marks. "Tổ" and "Tờ" are two columns; "TO" is neither surely. */
export interface HeadingTable {
  written: ReadonlyMap<string, string>
  folded: ReadonlyMap<string, string>
  /** Properties that can be recognised at all. */
  size: number
}

export function headingTable({ properties }: ListDefinition): HeadingTable {
  const words = properties.flatMap(({ name, title, aliases }) => [name, title.vi, ...aliases].map(word => ({ word, name })))
  // The first that claims a heading keeps it: a title of one is no other's alias.
  const table = (key: (word: string) => string) => new Map(words.map(({ word, name }) => [key(word), name] as const).toReversed())
  const written = table(writtenKey)
  const folded = table(keyOf)
  for (const { word, name } of words) {
    const other = words.some(each => each.name !== name && keyOf(each.word) === keyOf(word) && writtenKey(each.word) !== writtenKey(word))
    if (other) folded.delete(keyOf(word))
  }
  return { written, folded, size: properties.length }
}

const keyOf = (heading: string): string => fold(heading.replaceAll('²', '2'))
const writtenKey = (heading: string): string =>
  heading
    .replaceAll('²', '2')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const textOf = (cell: SourceCell | undefined): string => (typeof cell?.value === 'string' ? repairText(cell.value, cell.font).text : '')

/** The headings over a column, the lowest first, each said once. */
function levelsOf(rows: readonly (readonly SourceCell[])[], column: number): string[] {
  return [...new Set(rows.map(row => textOf(row[column])).filter(text => text !== ''))].toReversed()
}

function exactly(levels: readonly string[], { written, folded }: HeadingTable): string | undefined {
  return found(levels.map(writtenKey), written) ?? found(levels.map(keyOf), folded)
}

function found([lower = '', upper = '', top = '']: readonly string[], table: ReadonlyMap<string, string>): string | undefined {
  const candidates = [`${lower} ${upper}`, `${upper} ${lower}`, `${top} ${upper} ${lower}`, `${lower} ${top}`, `${top} ${lower}`, lower]
  return candidates.map(candidate => table.get(candidate.trim())).find(name => name !== undefined)
}

/** The longest known heading that stands in it as whole words; a single short word says too little. */
function nearly(levels: readonly string[], { folded }: HeadingTable): string | undefined {
  const heading = ` ${keyOf(levels.toReversed().join(' '))} `
  const inside = [...folded.keys()].filter(key => key.length > 4 && heading.includes(` ${key} `))
  const [longest] = inside.toSorted((one, other) => other.length - one.length)
  return longest === undefined ? undefined : folded.get(longest)
}

/** "1", "(2)", "A": the row of column numbers that official forms have under the head. */
function isNumbering(row: readonly SourceCell[] | undefined): boolean {
  const texts = (row ?? []).map(cell => String(cell.value ?? '').trim()).filter(text => text !== '')
  return (
    texts.length >= ENOUGH &&
    texts.every((text, index) => /^\(?([A-Z]|\d{1,2})\)?$/i.test(text) && (index === 0 || text !== texts[index - 1]))
  )
}

export function headAt(sheet: readonly SourceCell[][], at: number, depth: number, table: HeadingTable): Head {
  const rows = sheet.slice(at, at + depth)
  const width = Math.max(0, ...rows.map(row => row.length))
  const levels = Array.from({ length: width }, (_, column) => levelsOf(rows, column))
  const taken = new Set<string>()
  const sure = levels.map(each => take(exactly(each, table), taken))
  const likely = levels.map((each, index) => (sure[index] || each.length === 0 ? null : take(nearly(each, table), taken)))
  const next = at + depth
  const columns = levels.map((each, index): GuessedColumn => {
    const property = sure[index] ?? likely[index] ?? null
    return { index, heading: each[0] ?? '', property, confidence: sure[index] ? 'sure' : property === null ? null : 'likely' }
  })
  return { columns, firstRow: isNumbering(sheet[next]) ? next + 1 : next }
}

function take(name: string | undefined, taken: Set<string>): string | null {
  if (name === undefined || taken.has(name)) return null
  taken.add(name)
  return name
}

export const recognised = (head: Head): number => head.columns.filter(({ confidence }) => confidence === 'sure').length

/** The best head of the sheet, or null. Of equals the shallower and higher one, so that a row of data is never taken for a head. */
export function findHead(sheet: readonly SourceCell[][], table: HeadingTable): Head | null {
  const enough = Math.min(ENOUGH, table.size)
  let best: Head | null = null
  for (let at = 0; at < Math.min(sheet.length, SEARCHED_ROWS); at++) {
    for (let depth = 1; depth <= DEEPEST; depth++) {
      const found = headAt(sheet, at, depth, table)
      if (recognised(found) >= enough && recognised(found) > (best ? recognised(best) : 0)) best = found
    }
  }
  return best
}

/** Where nothing is recognised: the highest row with the most words, so that a person can say what its columns are. */
export function widestHead(sheet: readonly SourceCell[][], table: HeadingTable): Head {
  const words = (row: readonly SourceCell[]): number => row.filter(cell => textOf(cell) !== '').length
  const searched = sheet.slice(0, SEARCHED_ROWS).map(words)
  return headAt(sheet, Math.max(0, searched.indexOf(Math.max(0, ...searched))), 1, table)
}

/** The same head in the next file: what a person chose for it can be offered again. */
export const fingerprintOf = (head: Head): string => head.columns.map(({ heading }) => keyOf(heading)).join('|')
