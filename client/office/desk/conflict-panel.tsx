// Versions that came under one id (R1, R2), side by side: the first stays, the others are kept beside it, and people decide.
import type { DeskRecord } from '../../../shared/desk.ts'
import { formatTime } from '../../../shared/local-day.ts'
import { Banner } from '../../ui/banner.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { answerText } from './answer-text.ts'
import { differences } from './leaves.ts'
import type { RecordReading } from './use-record-reading.ts'

export function ConflictPanel({ record, reading }: { record: DeskRecord; reading: RecordReading }) {
  const { conflict } = useOfficeTexts().desk
  if (record.conflicts.length === 0) return null
  return (
    <Banner tone="warn" icon="conflict" title={conflict.title}>
      <p>{conflict.hint}</p>
      {record.conflicts.map(other => (
        <details key={other.version} open={record.conflicts.length === 1}>
          <summary>{conflict.beside(formatTime(other.receivedAt))}</summary>
          <Comparison record={record} other={other.answers} reading={reading} />
        </details>
      ))}
    </Banner>
  )
}

function Comparison({ record, other, reading }: { record: DeskRecord; other: DeskRecord['answers']; reading: RecordReading }) {
  const { conflict, values } = useOfficeTexts().desk
  const rows = differences(record.answers, other)
  if (rows.length === 0) return <p>{conflict.nothing}</p>
  return (
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{values.question}</th>
          <th scope="col">{conflict.first}</th>
          <th scope="col">{conflict.kept}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, first, second }) => {
          const question = reading.questionAt(path)
          const text = (answer: typeof first) => (question ? answerText(answer, question, reading.answers) : '') || values.blank
          return (
            <tr key={path}>
              <th scope="row">{reading.labelAt(path)}</th>
              <td>{text(first)}</td>
              <td>{text(second)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
