// A campaign's paper as a workbook, streamed: numbers as numbers, every text a text, whatever it begins with.
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import type { PaperColumn, PaperLine } from './campaign-paper.ts'
import { named, type PaperWords } from './paper-page.ts'
import { workbookText } from './workbook-text.ts'

const FORMAT: Record<PaperColumn['kind'], string> = { text: '@', name: '@', sum: '#,##0.##', share: '0.0%', over: '+0.0%;-0.0%;0.0%' }

export function paperWorkbook(
  words: PaperWords,
  columns: readonly PaperColumn[],
  lines: AsyncIterable<PaperLine>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(asText(rowsOf(words, columns, lines)), {
    name: 'Danh sách',
    columns: [
      { width: 6 },
      ...columns.map(({ kind }) => ({ width: kind === 'text' || kind === 'name' ? 26 : 12, style: { numFmt: FORMAT[kind] } })),
    ],
  })
}

async function* asText(rows: AsyncIterable<CellValue[]>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map(cell => (typeof cell === 'string' ? workbookText(cell) : cell))
}

async function* rowsOf(words: PaperWords, columns: readonly PaperColumn[], lines: AsyncIterable<PaperLine>): AsyncGenerator<CellValue[]> {
  for (const text of [words.superior, words.issuer, words.number, words.placeAndDate, words.demo ?? '', words.title, words.summary])
    yield [text]
  yield []
  yield ['TT', ...columns.map(({ heading, title }) => (heading === undefined ? title : `${heading}: ${title}`))]
  for await (const line of lines) yield rowOf(line)
  yield []
  yield ['NGƯỜI LẬP', ...Array.from({ length: Math.max(0, columns.length - 1) }, () => ''), words.signer]
}

function rowOf(line: PaperLine): CellValue[] {
  switch (line.kind) {
    case 'group':
      return [line.name]
    case 'row':
      return [line.number, ...line.cells]
    case 'subtotal':
    case 'total':
      return ['', ...named(line.name, line.cells)]
    case 'note':
      return [line.text]
  }
}
