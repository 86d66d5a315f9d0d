// Reports: the days that are frozen, and one of them as the paper that is signed. A frozen day never changes (R13); today's is shown as
// not frozen, with the way to the board.
import './report.css'
import { Link } from 'wouter'
import { formatDay, formatTime } from '../../../shared/local-day.ts'
import type { ReportSummary } from '../../../shared/report.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Badge } from '../../ui/state-badge.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useToday } from '../campaign-today.tsx'
import { hasPl301, PL301_PLACE, Pl301Card, Pl301Link } from '../export/pl3-01-card.tsx'
import { useNews } from '../live-news.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { CountdownMark } from '../shell/countdown-mark.tsx'
import { ADDRESS } from '../shell/places.ts'
import { DOCUMENTS_PLACE, DocumentsCard, DocumentsLink } from './documents-card.tsx'
import { FrozenDay } from './frozen-day.tsx'
import { formatCount } from './report-table.ts'

export function ReportScreen({ campaign, day }: { campaign: string; day: string | null }) {
  const { reports: words } = useOfficeTexts()
  const { office, me } = useWorld()
  const today = useToday().campaign
  const exports = today !== null && hasPl301(today, me.role)
  const list = useAsked(`reports ${campaign}`, () => office.reports(campaign))
  useNews('reports', list.again)
  return (
    <div className="reports">
      <Awaited asked={list}>
        {({ reports }) => {
          const newestFirst = reports.toSorted((a, b) => b.number - a.number)
          const shown = day ?? newestFirst[0]?.day
          return (
            <>
              <nav className="reports-list no-print" aria-label={words.list}>
                <h1>{words.title}</h1>
                <div className="reports-beside">
                  <OpenDay />
                  {exports && <Pl301Link current={day === PL301_PLACE} />}
                  <DocumentsLink current={day === DOCUMENTS_PLACE} />
                </div>
                <ol>
                  {newestFirst.map(report => (
                    <li key={report.day}>
                      <DayLink report={report} current={report.day === shown} />
                    </li>
                  ))}
                </ol>
              </nav>
              {day === PL301_PLACE && exports ? (
                <Pl301Card campaign={campaign} />
              ) : day === DOCUMENTS_PLACE ? (
                <DocumentsCard campaign={campaign} />
              ) : shown === undefined ? (
                <NoReport />
              ) : (
                <FrozenDay key={shown} campaign={campaign} day={shown} />
              )}
            </>
          )
        }}
      </Awaited>
    </div>
  )
}

function OpenDay() {
  const { reports: words } = useOfficeTexts()
  const { board } = useToday()
  return (
    <div className="reports-open">
      <strong>
        {words.open}
        {board.value && ` · ${formatDay(board.value.day)}`}
      </strong>
      <CountdownMark />
      <p className="office-small">{words.openHint}</p>
      <Link href={ADDRESS.board}>{words.toBoard}</Link>
    </div>
  )
}

function DayLink({ report, current }: { report: ReportSummary; current: boolean }) {
  const { reports: words } = useOfficeTexts()
  return (
    <Link href={`${ADDRESS.reports}/${report.day}`} className="reports-day" aria-current={current ? 'page' : undefined}>
      <span className="office-row office-spread">
        <strong>{formatDay(report.day)}</strong>
        <Badge tone="good" icon="lock">
          {words.frozen}
        </Badge>
      </span>
      <span className="office-small">
        {words.number(report.number)} · {words.counted(formatCount(report.countedVersions))}
      </span>
      <span className="office-small" title={words.digestHint}>
        {words.digest(report.digest.slice(0, 8))}
      </span>
    </Link>
  )
}

function NoReport() {
  const { reports: words } = useOfficeTexts()
  const { board } = useToday()
  return (
    <EmptyState icon="file" title={words.empty}>
      <p>{words.emptyHint(board.value ? formatTime(board.value.cutAt).slice(0, 5) : '15:00')}</p>
    </EmptyState>
  )
}
