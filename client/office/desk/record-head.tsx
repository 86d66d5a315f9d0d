// Whose record this is, where it stands, and what to know before reading it.
import type { DeskRecord } from '../../../shared/desk.ts'
import { dayOf, formatDayShort, formatTime } from '../../../shared/local-day.ts'
import { Banner } from '../../ui/banner.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PathLine } from '../complete/path-line.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { FindingNote } from './finding-note.tsx'
import { ReviewBadge } from './review-badge.tsx'

export interface RecordHeadProps {
  record: DeskRecord
  title: string
  /** Questions that have a row of their own; findings about others are shown here. */
  shownQuestions: readonly string[]
  inQueue: boolean
}

export function RecordHead({ record, title, shownQuestions, inQueue }: RecordHeadProps) {
  const { desk } = useOfficeTexts()
  const homeless = record.findings.filter(finding => !shownQuestions.includes(finding.questions[0] ?? ''))
  return (
    <header className="record-head">
      <div className="office-row">
        <h1 tabIndex={-1} className="record-title">
          {title}
        </h1>
        <ReviewBadge state={record.state} />
      </div>
      <p className="office-small">
        {record.residentialGroupName} · {desk.by(record.collector)}
        {record.entity ? ` · ${record.entity.subtitle || record.entity.title}` : ` · ${desk.values.unlisted}`}
      </p>
      <p className="office-small">
        {desk.received(`${formatTime(record.receivedAt)} ${formatDayShort(dayOf(record.receivedAt))}`, formatDayShort(record.reportingDay))}{' '}
        · {desk.logged}
      </p>
      {record.path && <PathLine path={record.path} />}
      {record.claimedBy !== undefined && (
        <Banner tone="warn" icon="person">
          {desk.claimedNow(record.claimedBy)}
        </Banner>
      )}
      {!inQueue && <Banner tone="quiet">{desk.left}</Banner>}
      {record.reasons
        .filter(reason => reason.question === '')
        .map(reason => (
          <p key={reason.text} className="note sign-quiet">
            <Icon name="return" />
            <span>{desk.values.earlierReason(reason.text)}</span>
          </p>
        ))}
      {homeless.map(finding => (
        <FindingNote key={`${finding.code} ${finding.questions.join()}`} finding={finding} />
      ))}
    </header>
  )
}
