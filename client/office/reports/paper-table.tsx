// One table of a report as the paper shows it, wide enough to be scrolled by itself.
import type { LocalDay } from '../../../shared/local-day.ts'
import type { ReportCell, ReportColumn, ReportContent } from '../../../shared/report.ts'
import { reports } from '../../texts/vi/office-figures.ts'
import { formatCell, formatCount, type HeadCell, headOf } from './report-table.ts'

const { paper } = reports

export interface PaperTableProps {
  /** What it is of, for who hears the screen. */
  name: string
  table: Pick<ReportContent, 'columns' | 'rows' | 'total'>
  day: LocalDay
}

export function PaperTable({ name, table: { columns, rows, total }, day }: PaperTableProps) {
  const head = headOf(columns)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a wide table is scrolled by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div className="paper-table-frame" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {paper.order}
            </th>
            <th scope="col" rowSpan={2}>
              {paper.group}
            </th>
            {head.upper.map(cell => (
              <Head key={cell.key} cell={cell} />
            ))}
          </tr>
          <tr>
            {head.lower.map(cell => (
              <Head key={cell.key} cell={cell} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.residentialGroup}>
              <td className="number">{formatCount(place + 1)}</td>
              <th scope="row">{row.name}</th>
              <Cells columns={columns} cells={row.cells} day={day} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{paper.total}</th>
            <Cells columns={columns} cells={total} day={day} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Head({ cell }: { cell: HeadCell }) {
  return (
    <th scope={cell.columns > 1 ? 'colgroup' : 'col'} colSpan={cell.columns} rowSpan={cell.rows}>
      {cell.text}
    </th>
  )
}

function Cells({ columns, cells, day }: { columns: readonly ReportColumn[]; cells: Record<string, ReportCell>; day: string }) {
  return columns.map(column => (
    <td key={column.id} className="number">
      {formatCell(column, cells[column.id], day)}
    </td>
  ))
}
