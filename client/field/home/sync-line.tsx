// One true line about sending. No connection is the normal state of a lane behind the market: it is said calmly, without alarm.
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useServerNow, useSyncStatus } from '../device.tsx'
import { momentWords } from '../time-words.ts'

export function SyncLine({ unsent }: { unsent: number }) {
  const texts = useTexts()
  const status = useSyncStatus()
  const now = useServerNow(30_000)
  const { sending } = texts
  const [icon, words]: [IconName, string] = status.running
    ? ['spinner', sending.running]
    : status.trouble
      ? ['offline', unsent > 0 ? sending.waiting : sending.offlineNothing]
      : status.lastSuccessAt === null
        ? ['offline', sending.never]
        : ['online', sending.upToDate(momentWords(status.lastSuccessAt, now))]
  return (
    <p className="sync-line" role="status">
      <Icon name={icon} {...(status.running && { className: 'spinner' })} />
      <span>{words}</span>
    </p>
  )
}
