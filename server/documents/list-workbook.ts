// A list as a file that the import reads back without a change: a head of the properties' titles, then a row each. All cells are text, so that zeros stay
// and nothing that begins like a formula is one.
import type { WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { fold } from '../../forms/checks/search-fold.ts'
import type { Entity } from '../../shared/entity.ts'
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'
import type { Instant } from '../../shared/ports.ts'
import { workbookText } from './workbook-text.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** Spreadsheets take a cell of .csv that begins so for a formula; an apostrophe before it says that it is text, and the import takes it off again. */
const FORMULA = /^[=+\-@\t\r]/

function listRows({ properties }: ListDefinition, entities: readonly Entity[]): string[][] {
  const walked = entities.filter(({ removed }) => !removed).toSorted((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
  const wordsOf = properties.map(wordsFor)
  const rows = walked.map(entity => properties.map(({ name }, column) => wordsOf[column]?.(entity.properties[name] ?? '') ?? ''))
  return [properties.map(({ title }) => title.vi), ...rows]
}

/** People read "Thường trú", not "permanent"; a word that stands for two choices, or for another one's value, would not read back. */
function wordsFor({ choices = [] }: ListProperty): (value: string) => string {
  const words = new Map(choices.map(({ value, label }) => [value, label.vi]))
  const meant = choices.flatMap(({ value, label, aliases = [] }) => [...new Set([value, label.vi, ...aliases].map(fold))])
  const isPlain = (word: string) => meant.filter(each => each === fold(word)).length === 1
  return value => {
    const word = words.get(value)
    return word !== undefined && isPlain(word) ? word : value
  }
}

export function listWorkbook(list: ListDefinition, entities: readonly Entity[], now: Instant): Promise<Uint8Array> {
  const [head = [], ...rows] = listRows(list, entities)
  const style = { font: { bold: true } }
  const cells: NonNullable<WriteSheet['cells']> = new Map(head.map((value, column) => [`0,${column}`, { value, style }]))
  const at = new Date(now)
  const columns = head.map(() => ({ width: 20, style: { numFmt: '@' } }))
  const blanked = rows.map(row => row.map(value => (value === '' ? null : workbookText(value))))
  return writeXlsx({
    sheets: [{ name: 'Danh sách', rows: [head, ...blanked], columns, cells, freezePane: { rows: 1 } }],
    properties: { title: list.title.vi, creator: 'Phiếu Số', created: at, modified: at },
  })
}

export function listCsv(list: ListDefinition, entities: readonly Entity[]): string {
  const lines = listRows(list, entities).map(row => row.map(csvCell).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
