// A .csv as offices save it: UTF-8 or UTF-16 with or without a mark, Windows-1258, or the bytes of a TCVN3 font; commas, semicolons or tabs.
import { parseCsv } from 'hucre/csv'
import type { SourceSheet } from './source-sheet.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** Bytes that are letters in TCVN3 and punctuation in every Windows table; words are full of them. */
const TCVN3_LETTER = /\p{L}[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be]|[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be]\p{L}/gu
const LOOKED_AT = 20

/** Null when it is no text of several columns. */
export function csvSheet(bytes: Uint8Array, most: { rows: number; columns: number }): SourceSheet | null {
  const { text, font } = decoded(bytes)
  if (text.includes('\0') || /^\s*(<|%PDF|\{)/.test(text)) return null
  const delimiter = delimiterOf(text)
  if (delimiter === null) return null
  const values = parseCsv(text, { delimiter, skipEmptyRows: false }).slice(0, most.rows)
  const cell = (value: unknown) => ({ value: value === '' || value === undefined ? null : String(value), font, error: false })
  return { name: 'CSV', rows: values.map(row => row.slice(0, most.columns).map(cell)), hiddenColumns: [], hiddenRows: [] }
}

function decoded(bytes: Uint8Array): { text: string; font: string | null } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), font: null }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), font: null }
  } catch {
    const plain = new TextDecoder('latin1').decode(bytes)
    const isTcvn3 = (plain.match(TCVN3_LETTER)?.length ?? 0) > plain.length / 200
    // The signs of the font stay signs; the reader of cells knows the font.
    if (isTcvn3) return { text: Array.from(bytes, byte => String.fromCharCode(byte)).join(''), font: '.VnTime' }
    return { text: new TextDecoder('windows-1258').decode(bytes), font: null }
  }
}

/** By its mark, or by the empty bytes that every second one is where the text is plain. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const empty = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (empty(1) > start.length / 4) return 'utf-16le'
  return empty(0) > start.length / 4 ? 'utf-16be' : null
}

/** The one that most lines have, and most often; a quoted one does not count. */
function delimiterOf(text: string): string | null {
  const lines = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, LOOKED_AT)
  const counts = DELIMITERS.map(delimiter => ({ delimiter, count: lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0) }))
  const [best] = counts.toSorted((one, other) => other.count - one.count)
  return best && best.count > 0 ? best.delimiter : null
}
