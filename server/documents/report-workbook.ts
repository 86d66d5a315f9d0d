// The frozen report as an Excel workbook: the layout of the printed page, real numbers in the cells, texts as texts and never as formulas.
// The same report gives the same bytes: the only time in the file is the cut's (R13).
import type { BorderStyle, CellStyle, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { FrozenReport, ReportPart } from '../../shared/report.ts'
import { type Letterhead, letterhead } from './report-letterhead.ts'
import { type ColumnKind, type HeaderCell, type ReportTable, reportTable, type TableCell } from './report-table.ts'
import { workbookText } from './workbook-text.ts'

type Cells = NonNullable<WriteSheet['cells']>
type Merges = NonNullable<WriteSheet['merges']>

const FONT = 'Times New Roman'
const line = { style: 'thin' as const, color: { rgb: '000000' } }
const BOX: BorderStyle = { top: line, right: line, bottom: line, left: line }
const CENTRE = { horizontal: 'center', vertical: 'center', wrapText: true } as const
/** Where the table begins on the first sheet, under the letterhead, and on a further one, under its title. */
const HEADER_ROW = 8
const PART_HEADER_ROW = 3
/** In characters. */
const WIDTH: Record<ColumnKind, number> = { order: 5, name: 22, figure: 9, remarks: 24 }

const words = (size: number, extra: { bold?: boolean; italic?: boolean } = {}, alignment: CellStyle['alignment'] = CENTRE): CellStyle => ({
  font: { name: FONT, size, ...extra },
  alignment,
  numFmt: '@',
})

/** Puts texts, numbers and their styles at places, and remembers what is merged. */
class Canvas {
  readonly cells: Cells = new Map()
  readonly merges: Merges = []

  text(row: number, column: number, text: string, style: CellStyle, toColumn = column): void {
    this.cells.set(`${row},${column}`, { value: workbookText(text), type: 'string', style })
    if (toColumn > column) this.merges.push({ startRow: row, startCol: column, endRow: row, endCol: toColumn })
  }

  number(row: number, column: number, value: number, style: CellStyle): void {
    this.cells.set(`${row},${column}`, { value, type: 'number', style })
  }
}

function drawHead(canvas: Canvas, head: Letterhead, width: number): void {
  const split = Math.max(1, Math.floor(width * 0.4))
  const last = width - 1
  canvas.text(0, 0, head.superior, words(13), split - 1)
  canvas.text(0, split, head.nation, words(13, { bold: true }), last)
  canvas.text(1, 0, head.issuer, words(13, { bold: true }), split - 1)
  canvas.text(1, split, head.motto, words(14, { bold: true }), last)
  canvas.text(2, 0, head.number, words(13), split - 1)
  canvas.text(2, split, head.placeAndDate, words(14, { italic: true }), last)
  if (head.demo) canvas.text(3, 0, head.demo, words(13, { bold: true }), last)
  canvas.text(4, 0, head.title, words(14, { bold: true }), last)
  canvas.text(5, 0, head.summary, words(14, { bold: true }), last)
  canvas.text(6, 0, head.lead, words(13, {}, { horizontal: 'justify', vertical: 'center', wrapText: true }), last)
}

function drawHeaderCell(canvas: Canvas, headerRow: number, cell: HeaderCell): void {
  const style = { ...words(11, { bold: true }), border: BOX }
  const rows = Array.from({ length: cell.rowSpan }, (_, index) => headerRow + cell.row + index)
  for (const row of rows) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) canvas.text(row, column, '', style)
  }
  canvas.text(headerRow + cell.row, cell.column, cell.text, style)
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return
  const startRow = headerRow + cell.row
  canvas.merges.push({
    startRow,
    startCol: cell.column,
    endRow: startRow + cell.rowSpan - 1,
    endCol: cell.column + cell.columnSpan - 1,
  })
}

function drawCell(canvas: Canvas, row: number, column: number, cell: TableCell, bold: boolean): void {
  const font = { name: FONT, size: 11, bold }
  const right = { horizontal: 'right', vertical: 'center' } as const
  switch (cell.kind) {
    case 'text':
      canvas.text(row, column, cell.text, { font, border: BOX, numFmt: '@', alignment: { vertical: 'center', wrapText: true } })
      return
    case 'count':
    case 'sum':
    case 'share':
    case 'over':
      canvas.number(row, column, cell.value, { font, border: BOX, numFmt: NUMBER_FORMAT[cell.kind](cell.value), alignment: right })
  }
}

const NUMBER_FORMAT = {
  count: () => '#,##0',
  sum: (value: number) => (Number.isInteger(value) ? '#,##0' : '#,##0.00'),
  share: () => '0.0%',
  over: () => '+0.0%;-0.0%;0.0%',
}

/** Returns the row of the total. */
function drawTable(canvas: Canvas, table: ReportTable, headerRow: number): number {
  for (const cell of table.header) drawHeaderCell(canvas, headerRow, cell)
  const body = headerRow + 2
  table.rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      drawCell(canvas, body + index, column, cell, false)
    })
  })
  const totalRow = body + table.rows.length
  table.total.forEach((cell, column) => {
    drawCell(canvas, totalRow, column, cell, true)
  })
  return totalRow
}

function drawFoot(canvas: Canvas, head: Letterhead, from: number, width: number): number {
  const left = { horizontal: 'left', vertical: 'center', wrapText: true } as const
  const split = Math.max(2, Math.floor(width / 2))
  canvas.text(from, 0, 'Nơi nhận:', words(12, { bold: true, italic: true }, left), split - 1)
  canvas.text(from, split, head.signer, words(14, { bold: true }), width - 1)
  head.recipients.forEach((recipient, index) => {
    canvas.text(from + 1 + index, 0, recipient, words(11, {}, left), split - 1)
  })
  const proofRow = from + head.recipients.length + 4
  canvas.text(proofRow, 0, head.proof, words(9, {}, left), width - 1)
  return proofRow
}

/** Bytes of the .xlsx: a sheet for the report's own table, and one for each of its parts. */
export function reportWorkbook(report: FrozenReport): Promise<Uint8Array> {
  const { content } = report
  const head = letterhead(report)
  const cut = new Date(content.cutAt)
  const parts = (content.parts ?? []).map((part, index) => partSheet(part, content.day, index + 2))
  return writeXlsx({
    sheets: [mainSheet(report, head), ...parts],
    properties: { title: head.summary, creator: 'Phiếu Số', created: cut, modified: cut },
    defaultFont: { name: FONT, size: 13 },
  })
}

function mainSheet({ content }: FrozenReport, head: Letterhead): WriteSheet {
  const table = reportTable(content, content.day)
  const canvas = new Canvas()
  drawHead(canvas, head, table.width)
  const totalRow = drawTable(canvas, table, HEADER_ROW)
  const lastRow = drawFoot(canvas, head, totalRow + 2, table.width)
  return {
    ...sheetOf(canvas, table, HEADER_ROW, lastRow, [
      [6, 36],
      [lastRow, 28],
    ]),
    name: `Ngày ${content.day}`,
  }
}

function partSheet(part: ReportPart, day: string, number: number): WriteSheet {
  const table = reportTable(part, day)
  const canvas = new Canvas()
  canvas.text(0, 0, part.title.toUpperCase(), words(14, { bold: true }), table.width - 1)
  canvas.text(1, 0, part.summary, words(14, { bold: true }), table.width - 1)
  const lastRow = drawTable(canvas, table, PART_HEADER_ROW)
  return { ...sheetOf(canvas, table, PART_HEADER_ROW, lastRow, []), name: `Bảng ${number}` }
}

function sheetOf(
  canvas: Canvas,
  table: ReportTable,
  headerRow: number,
  lastRow: number,
  heights: [row: number, height: number][],
): Omit<WriteSheet, 'name'> {
  const rowHeights = [...heights, [headerRow, 32], [headerRow + 1, 48]] as const
  return {
    rows: Array.from({ length: lastRow + 1 }, () => []),
    columns: table.kinds.map(kind => ({ width: WIDTH[kind] })),
    cells: canvas.cells,
    merges: canvas.merges,
    rowDefs: new Map(rowHeights.map(([row, height]) => [row, { height }])),
    freezePane: { rows: headerRow + 2, columns: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.8, bottom: 0.8, left: 1.2, right: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 2}`,
      horizontalCentered: true,
    },
    headerFooter: { differentFirst: true, oddHeader: '&C&P' },
  }
}
