// One question in the values table: typed, QR and registry side by side, and below it everything that was said about it.
import { blocks } from '../../../shared/finding.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { FindingNote } from './finding-note.tsx'
import type { Beside, ValueRow } from './value-rows.ts'
import { VerdictMark } from './verdict-mark.tsx'

export interface ValueRowViewProps {
  row: ValueRow
  current: boolean
  onLook: (path: string) => void
  onAsk: (path: string) => void
}

export function ValueRowView({ row, current, onLook, onAsk }: ValueRowViewProps) {
  const { values } = useOfficeTexts().desk
  const alone = row.qr === null && row.registry === null
  const noted = hasNotes(row)
  const wrong = row.findings.some(blocks)
  const tone = `${wrong ? 'value-wrong' : ''} ${current ? 'value-current' : ''}`
  const high = noted ? 2 : 1
  return (
    <>
      <tr className={`${tone} ${noted ? 'value-noted' : ''}`}>
        <th scope="row" rowSpan={high}>
          <button
            type="button"
            className="value-label"
            data-question={row.path}
            onFocus={() => onLook(row.path)}
            onClick={() => onLook(row.path)}
          >
            {row.label}
          </button>
        </th>
        <td colSpan={alone ? 3 : 1}>
          <span className="value-text">{row.typed || <span className="office-small">{values.blank}</span>}</span>
        </td>
        {!alone && <BesideCell beside={row.qr} />}
        {!alone && <BesideCell beside={row.registry} />}
        <td className="value-ask" rowSpan={high}>
          <Button
            look="quiet"
            compact
            icon="return"
            aria-label={`${values.askAgain}: ${row.label}`}
            title={values.askAgain}
            onClick={() => onAsk(row.path)}
          />
        </td>
      </tr>
      {noted && (
        <tr className={tone}>
          <td colSpan={3} className="value-notes">
            <Notes row={row} />
          </td>
        </tr>
      )}
    </>
  )
}

const hasNotes = ({ before, mark, asked, findings }: ValueRow): boolean =>
  before !== null || mark !== undefined || asked.length > 0 || findings.length > 0

function BesideCell({ beside }: { beside: Beside | null }) {
  if (!beside) return <td />
  return (
    <td>
      <span className="value-text">{beside.text}</span>
      <VerdictMark verdict={beside.verdict} />
    </td>
  )
}

function Notes({ row }: { row: ValueRow }) {
  const { values } = useOfficeTexts().desk
  return (
    <>
      {row.before !== null && (
        <p className="note sign-accent">
          <Icon name="pencil" />
          <span>
            <strong>{row.before === '' ? values.added : row.typed === '' ? values.removed : values.changed}</strong>
            {row.before !== '' && <>. {values.was(row.before)}</>}
          </span>
        </p>
      )}
      {row.mark?.asPrinted && <Mark words={values.asPrinted} />}
      {row.mark?.unsure && <Mark words={values.unsure} />}
      {row.mark?.reason && <Mark words={values.markReason(row.mark.reason)} />}
      {row.asked.map(text => (
        <p key={text} className="note sign-quiet">
          <Icon name="return" />
          <span>{values.earlierReason(text)}</span>
        </p>
      ))}
      {row.findings.map(finding => (
        <FindingNote key={finding.code} finding={finding} />
      ))}
    </>
  )
}

function Mark({ words }: { words: string }) {
  return (
    <p className="note sign-info">
      <Icon name="info" />
      <span>{words}</span>
    </p>
  )
}
