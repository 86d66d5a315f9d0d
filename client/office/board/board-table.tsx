// One line a residential group. On a narrow screen each line becomes a card, its figures still named.

import type { BoardRow } from '../../../shared/board.ts'
import type { LocalDay } from '../../../shared/local-day.ts'
import type { IconName } from '../../ui/icons.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount, formatShare, receivedText } from '../reports/report-table.ts'
import { type BoardTotals, type GroupToday, todayOf } from './board-order.ts'

const LOOKS: Record<GroupToday, { tone: Tone; icon: IconName }> = {
  silent: { tone: 'warn', icon: 'alert' },
  sent: { tone: 'info', icon: 'check' },
  done: { tone: 'good', icon: 'checkCircle' },
}
const FIGURES = ['sentToday', 'unsentOnPhones', 'unchecked', 'approved', 'returned'] as const
const COLUMN = {
  sentToday: 'sentToday',
  unsentOnPhones: 'unsent',
  unchecked: 'unchecked',
  approved: 'approved',
  returned: 'returned',
} as const

export function BoardTable({ rows, totals, day }: { rows: readonly BoardRow[]; totals: BoardTotals; day: LocalDay }) {
  const { board } = useOfficeTexts()
  return (
    <div className="office-table-frame">
      <table className="office-table board-table">
        <caption className="visually-hidden">{board.title}</caption>
        <thead>
          <tr>
            <th scope="col">{board.columns.name}</th>
            <th scope="col">{board.columns.state}</th>
            <th scope="col">{board.columns.progress}</th>
            <th scope="col" className="number">
              {board.columns.last}
            </th>
            {FIGURES.map(figure => (
              <th key={figure} scope="col" className="number">
                {board.columns[COLUMN[figure]]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <GroupLine key={row.residentialGroup} row={row} day={day} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {board.total} · {board.groups(rows.length)}
            </th>
            <td>
              {formatCount(totals.collected)} / {formatCount(totals.toCollect)}
            </td>
            <td />
            {FIGURES.map(figure => (
              <td key={figure} className="number" data-label={board.columns[COLUMN[figure]]}>
                {formatCount(totals[figure])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function GroupLine({ row, day }: { row: BoardRow; day: LocalDay }) {
  const { board } = useOfficeTexts()
  const state = todayOf(row)
  const share = row.toCollect > 0 ? formatShare(row.collected / row.toCollect) : '–'
  return (
    <tr className={`board-${state}`}>
      <th scope="row">
        {row.name}
        <span className="board-people office-small">{row.collectors.join(', ')}</span>
      </th>
      <td>
        <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
          {board.states[state]}
        </Badge>
      </td>
      <td className="board-progress">
        <span className="board-progress-words">
          {formatCount(row.collected)} / {formatCount(row.toCollect)} <span className="office-small">{share}</span>
        </span>
        <ProgressBar
          done={row.collected}
          total={row.toCollect}
          hideWords
          label={board.progress(formatCount(row.collected), formatCount(row.toCollect), share)}
        />
      </td>
      <td className="number" data-label={board.columns.last}>
        {row.lastReceivedAt === null ? <span className="office-small">{board.never}</span> : receivedText(row.lastReceivedAt, day)}
      </td>
      {FIGURES.map(figure => (
        <td key={figure} className={`number ${row[figure] === 0 ? 'board-zero' : ''}`} data-label={board.columns[COLUMN[figure]]}>
          {formatCount(row[figure])}
        </td>
      ))}
    </tr>
  )
}
