// The day in five large numbers.
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount, formatShare } from '../reports/report-table.ts'
import type { BoardTotals } from './board-order.ts'

export function BoardFigures({ totals }: { totals: BoardTotals }) {
  const { board } = useOfficeTexts()
  const share = totals.toCollect > 0 ? formatShare(totals.collected / totals.toCollect) : '–'
  const figures = [
    [board.big.sent, formatCount(totals.sentToday)],
    [board.big.silent, formatCount(totals.silentGroups)],
    [board.big.unsent, formatCount(totals.unsentOnPhones)],
    [board.big.unchecked, formatCount(totals.unchecked)],
    [board.big.collected, share, `${formatCount(totals.collected)} / ${formatCount(totals.toCollect)}`],
  ] as const
  return (
    <dl className="board-figures">
      {figures.map(([name, figure, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {figure}
            {more && <span className="office-small"> {more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
