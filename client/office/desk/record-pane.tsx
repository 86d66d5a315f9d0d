// The values column of one record, with its reasons and decisions below.
import type { DeskRecord } from '../../../shared/desk.ts'
import type { Stage } from '../../../shared/stage.ts'
import { Banner } from '../../ui/banner.tsx'
import { BeginningNotice } from '../complete/beginning-notice.tsx'
import type { Beginning } from '../complete/use-begin-case.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { HistoryList } from './history-list.tsx'
import { ReasonsPanel } from './reasons-panel.tsx'
import { RecordHead } from './record-head.tsx'
import type { Deciding } from './use-decision.ts'
import type { RecordReading } from './use-record-reading.ts'
import type { ReasonsOfDesk } from './use-writing.ts'
import { rowsOf } from './value-rows.ts'
import { ValuesPanel } from './values-panel.tsx'

export interface RecordPaneProps {
  record: DeskRecord
  title: string
  reading: RecordReading | null
  inQueue: boolean
  current: string | null
  written: ReasonsOfDesk
  deciding: Deciding
  onLook: (path: string) => void
  onApprove: () => void
  onSend: () => void
  /** The stage that this person can fill next about the record's entity. */
  nextStage: Stage | null
  beginning: Beginning
  onComplete: () => void
}

export function RecordPane(props: RecordPaneProps) {
  const { record, title, reading, inQueue, current, written, deciding, onLook, onApprove, onSend } = props
  const { desk } = useOfficeTexts()
  const rows = rowsOf(reading?.lines ?? [])
  const trouble = deciding.trouble?.record === record.record ? deciding.trouble.why : null
  const stale = trouble?.kind === 'problem' && trouble.problem.code === 'stale-version'
  return (
    <section className="desk-values" aria-label={desk.values.title}>
      <div className="desk-values-scroll">
        <RecordHead record={record} title={title} inQueue={inQueue} shownQuestions={rows.map(row => row.path)} />
        <BeginningNotice beginning={props.beginning} />
        {stale && (
          <Banner tone="warn" live>
            {desk.stale}
          </Banner>
        )}
        {trouble && !stale && <TroubleNotice trouble={trouble} />}
        {reading && <ConflictPanel record={record} reading={reading} />}
        {reading ? (
          <ValuesPanel lines={reading.lines} current={current} onLook={onLook} onAsk={path => written.begin('return', path)} />
        ) : (
          <Banner tone="bad">{desk.values.unreadable}</Banner>
        )}
        <HistoryList history={record.history} />
      </div>
      {written.writing ? (
        <ReasonsPanel
          decision={written.writing.decision}
          reasons={written.reasons}
          questions={rows.map(row => ({ path: row.path, label: row.label }))}
          at={written.writing.at}
          busy={deciding.busy}
          onChange={written.change}
          onSend={onSend}
          onClose={written.close}
        />
      ) : (
        <DecisionBar
          busy={deciding.busy}
          approved={record.state === 'approved'}
          nextStage={props.nextStage}
          beginning={props.beginning.busy}
          onComplete={props.onComplete}
          waitingReasons={Object.values(written.reasons).filter(text => text !== '').length}
          onApprove={onApprove}
          onReturn={() => written.begin('return', null)}
          onReject={() => written.begin('reject', null)}
        />
      )}
    </section>
  )
}
