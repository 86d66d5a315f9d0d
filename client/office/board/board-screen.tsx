// "Bảng hôm nay": who has not sent yet, one line a residential group, the silent ones first. Read at a glance on a phone, printed for the
// wall, live.
import './board.css'
import { useSearch } from 'wouter'
import { formatDay, formatTime } from '../../../shared/local-day.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { BoardFigures } from './board-figures.tsx'
import { BoardFilters, filterOf } from './board-filters.tsx'
import { hasCome, matching, ordered, totalsOf } from './board-order.ts'
import { BoardStage, stageOfSearch, useBoardOf } from './board-stage.tsx'
import { BoardTable } from './board-table.tsx'

export function BoardScreen() {
  const { board: words, ...texts } = useOfficeTexts()
  const search = useSearch()
  const { board, isLater } = useBoardOf(stageOfSearch(search))
  const filter = filterOf(search)
  return (
    <div className="office-page">
      <Awaited asked={board}>
        {today => {
          const come = isLater ? today.rows.filter(hasCome) : today.rows
          const rows = ordered(matching(come, filter))
          return (
            <>
              <header className="office-row office-spread">
                <div>
                  <h1>{words.title}</h1>
                  <p className="office-small">{words.subtitle(formatDay(today.day), formatTime(today.cutAt).slice(0, 5))}</p>
                </div>
                <span className="office-row board-tools">
                  <BoardStage />
                  <Button className="no-print" icon="file" onClick={() => window.print()}>
                    {texts.print}
                  </Button>
                </span>
              </header>
              <BoardFigures totals={totalsOf(come)} />
              {come.length < today.rows.length && <p className="office-small">{words.notYet(String(today.rows.length - come.length))}</p>}
              {today.rows.length === 0 ? (
                <EmptyState icon="home" title={words.emptyWard}>
                  <p>{words.emptyWardHint}</p>
                </EmptyState>
              ) : (
                <>
                  <BoardFilters chosen={filter} rows={come} />
                  {rows.length === 0 ? (
                    <EmptyState icon="checkCircle" title={words.empty} />
                  ) : (
                    <BoardTable rows={rows} totals={totalsOf(rows)} day={today.day} />
                  )}
                </>
              )}
            </>
          )
        }}
      </Awaited>
    </div>
  )
}
