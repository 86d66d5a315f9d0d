// What this officer has begun on this device and not sent: the way back to it after a killed tab, or tomorrow.
import { Link } from 'wouter'
import { formatTime } from '../../../shared/local-day.ts'
import { usePhone } from '../../field/device.tsx'
import { useLive } from '../../local/use-live.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { fillingOf } from './addresses.ts'

export function Unfinished({ campaign }: { campaign: string }) {
  const { drafts: words } = useOfficeTexts().complete
  const phone = usePhone()
  const drafts = useLive(phone, () => phone.drafts(), [])
  const mine = (drafts ?? []).filter(draft => draft.campaign === campaign)
  if (mine.length === 0) return null
  return (
    <section className="case-drafts" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {mine.map(({ record, entity, savedAt }) => (
          <li key={record}>
            <Link href={fillingOf(record)}>{words.goOn(entity?.title ?? '')}</Link>{' '}
            <span className="office-small">{words.saved(formatTime(savedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
