// The frozen report as an Excel workbook: the layout of the printed page, real numbers in the cells, texts as texts and never as formulas.
// The same report gives the same bytes: the only time in the file is the cut's (R13).
import type { BorderStyle, CellStyle, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { FrozenReport } from '../../shared/report.ts'
import { type Letterhead, letterhead } from './report-letterhead.ts'
import { type ColumnKind, type HeaderCell, type ReportTable, reportTable, type TableCell } from './report-table.ts'

type Cells = NonNullable<WriteSheet['cells']>
type Merges = NonNullable<WriteSheet['merges']>

const FONT = 'Times New Roman'
const line = { style: 'thin' as const, color: { rgb: '000000' } }
const BOX: BorderStyle = { top: line, right: line, bottom: line, left: line }
const CENTRE = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const HEADER_ROW = 8
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
    this.cells.set(`${row},${column}`, { value: text, type: 'string', style })
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

function drawHeaderCell(canvas: Canvas, cell: HeaderCell): void {
  const style = { ...words(11, { bold: true }), border: BOX }
  const rows = Array.from({ length: cell.rowSpan }, (_, index) => HEADER_ROW + cell.row + index)
  for (const row of rows) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) canvas.text(row, column, '', style)
  }
  canvas.text(HEADER_ROW + cell.row, cell.column, cell.text, style)
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return
  const startRow = HEADER_ROW + cell.row
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
      canvas.number(row, column, cell.value, { font, border: BOX, numFmt: '#,##0', alignment: right })
      return
    case 'share':
      canvas.number(row, column, cell.value, { font, border: BOX, numFmt: '0.0%', alignment: right })
      return
  }
}

function drawTable(canvas: Canvas, table: ReportTable): number {
  for (const cell of table.header) drawHeaderCell(canvas, cell)
  const body = HEADER_ROW + 2
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

/** Bytes of the .xlsx. */
export function reportWorkbook(report: FrozenReport): Promise<Uint8Array> {
  const { content } = report
  const head = letterhead(report)
  const table = reportTable(content)
  const canvas = new Canvas()
  drawHead(canvas, head, table.width)
  const totalRow = drawTable(canvas, table)
  const lastRow = drawFoot(canvas, head, totalRow + 2, table.width)
  const cut = new Date(content.cutAt)
  return writeXlsx({
    sheets: [
      {
        name: `Ngày ${content.day}`,
        rows: Array.from({ length: lastRow + 1 }, () => []),
        columns: table.kinds.map(kind => ({ width: WIDTH[kind] })),
        cells: canvas.cells,
        merges: canvas.merges,
        rowDefs: new Map([
          [6, { height: 36 }],
          [HEADER_ROW, { height: 32 }],
          [HEADER_ROW + 1, { height: 48 }],
          [lastRow, { height: 28 }],
        ]),
        freezePane: { rows: HEADER_ROW + 2, columns: 2 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 0.8, bottom: 0.8, left: 1.2, right: 0.6, header: 0.3, footer: 0.3 },
          printTitlesRow: `$${HEADER_ROW + 1}:$${HEADER_ROW + 2}`,
          horizontalCentered: true,
        },
        headerFooter: { differentFirst: true, oddHeader: '&C&P' },
      },
    ],
    properties: { title: head.summary, creator: 'Phiếu Số', created: cut, modified: cut },
    defaultFont: { name: FONT, size: 13 },
  })
}
