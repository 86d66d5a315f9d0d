// What the office sent back, with its first words, so that the collector knows before opening.
import { Link } from 'wouter'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { usePhone } from '../device.tsx'
import { RecordPlace } from '../record/record-place.tsx'

export function ReturnedScreen() {
  const texts = useTexts()
  const phone = usePhone()
  const records = useLive(phone, async () => (await phone.records()).filter(({ state }) => state === 'returned'), [])
  if (!records) return <Spinner label={texts.common.loading} />
  return (
    <main className="screen screen-place">
      <h1 className="screen-title">{texts.home.returnedTitle}</h1>
      {records.length === 0 ? (
        <EmptyState icon="checkCircle" title={texts.home.returnedEmptyTitle}>
          <p>{texts.home.returnedEmptyHelp}</p>
        </EmptyState>
      ) : (
        <>
          <p className="soft">{texts.home.returnedHelp}</p>
          <ul className="cards">
            {records.map(record => (
              <li key={record.record}>
                <Returned record={record} />
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  )
}

function Returned({ record }: { record: KeptRecord }) {
  const texts = useTexts()
  const [first] = record.reasons
  return (
    <Link href={`/phieu/${record.record}`} className="card card-link">
      <span className="card-head">
        <span className="row-title">{record.title}</span>
        <StateBadge state="returned" />
      </span>
      <RecordPlace record={record} />
      {first && <span className="quote">{first.text}</span>}
      {record.reasons.length > 1 && <span className="soft">{texts.home.reasons(record.reasons.length)}</span>}
    </Link>
  )
}
