// The frozen report as the paper looks (Decree 30/2020/NĐ-CP). An official Vietnamese document, whatever the language of the screen; made
// from the frozen content alone (R13). What is printed and signed is the server's own page, the same bytes for all.
import { formatDay, formatTime } from '../../../shared/local-day.ts'
import type { FrozenReport, ReportCell, ReportColumn } from '../../../shared/report.ts'
import { reports } from '../../texts/vi/office-figures.ts'
import { formatCell, formatCount, type HeadCell, headOf } from './report-table.ts'

const { paper } = reports

export function ReportPaper({ report }: { report: FrozenReport }) {
  const { content } = report
  const when = { time: formatTime(content.cutAt).slice(0, 5), day: formatDay(content.day) }
  return (
    <section className="paper" lang="vi" aria-label={content.title}>
      <div className="paper-letterhead">
        <p>
          {paper.superior(content.ward.name).toLocaleUpperCase('vi')}
          <br />
          <strong className="paper-ruled">{content.office.toLocaleUpperCase('vi')}</strong>
          <br />
          {paper.number}
        </p>
        <p>
          <strong>{paper.country}</strong>
          <br />
          <strong className="paper-ruled">{paper.motto}</strong>
          <br />
          <em>{paper.place(content.ward.name.replace(/^(Phường|Xã|Đặc khu) /i, ''), content.day.slice(0, 4))}</em>
        </p>
      </div>
      {content.demo && <p className="paper-sample">{paper.sample}</p>}
      <h2>{content.title.toLocaleUpperCase('vi')}</h2>
      <p className="paper-summary">{content.summary.replaceAll('{day}', when.day)}</p>
      <p className="paper-through">{paper.through(when.time, when.day)}</p>
      <PaperTable report={report} />
      <div className="paper-signature">
        <span />
        <strong>{paper.head}</strong>
      </div>
    </section>
  )
}

function PaperTable({ report }: { report: FrozenReport }) {
  const { columns, rows, total, day } = report.content
  const head = headOf(columns)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a wide table is scrolled by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div className="paper-table-frame" role="region" aria-label={report.content.campaignTitle} tabIndex={0}>
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
