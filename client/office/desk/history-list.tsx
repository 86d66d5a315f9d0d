// What happened to a record, newest first: received, opened, decided, and by whom (R17, R19).
import type { HistoryEntry } from '../../../shared/desk.ts'
import { dayOf, formatDayShort, formatTime } from '../../../shared/local-day.ts'
import { useOfficeTexts } from '../office-texts.ts'

export function HistoryList({ history }: { history: readonly HistoryEntry[] }) {
  const { desk } = useOfficeTexts()
  return (
    <details className="history">
      <summary>
        {desk.history.title} ({history.length})
      </summary>
      <ol>
        {history
          .toSorted((a, b) => b.at - a.at)
          .map(entry => (
            <li key={`${entry.at} ${entry.action} ${entry.who} ${entry.version}`}>
              <time>
                {formatDayShort(dayOf(entry.at))} {formatTime(entry.at).slice(0, 5)}
              </time>{' '}
              <strong>{desk.history.actions[entry.action] ?? entry.action}</strong> · {entry.who}
              {entry.reasons.length > 0 && `: ${entry.reasons.map(reason => reason.text).join('; ')}`}
            </li>
          ))}
      </ol>
    </details>
  )
}
