// Today in four numbers, always on top. The aim of the desk is that nothing is unchecked at the cut (DESIGN §9).
import { totalsOf } from '../board/board-order.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

export function TodayNumbers() {
  const texts = useOfficeTexts()
  const { board } = useToday()
  if (!board.value) return <div className="shell-numbers" />
  const totals = totalsOf(board.value.rows)
  const numbers = [
    ['received', totals.sentToday],
    ['unchecked', totals.unchecked],
    ['approved', totals.approved],
    ['returned', totals.returned],
  ] as const
  return (
    <dl className="shell-numbers" aria-label={texts.numbers.title}>
      {numbers.map(([name, count]) => (
        <div key={name}>
          <dt>{texts.numbers[name]}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
