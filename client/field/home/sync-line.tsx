// One true line about sending. No connection is the normal state of a lane behind the market: it is said calmly, without alarm. Only when the
// server itself refuses (signed out, not allowed) does it ask for something.
import { Link } from 'wouter'
import type { SyncStatus } from '../../phone.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useServerNow, useServerTime, useSyncStatus } from '../device.tsx'
import { momentWords } from '../time-words.ts'

export const SIGN_IN_AGAIN = '/dang-nhap'

export function SyncLine({ unsent }: { unsent: number }) {
  const status = useSyncStatus()
  if (!status.running && status.trouble?.code) return <Refused message={status.trouble.message} code={status.trouble.code} />
  return <Calm status={status} unsent={unsent} />
}

function Refused({ message, code }: { message: string; code: string }) {
  const texts = useTexts()
  return (
    <Banner tone="warn" live>
      <p>{message}</p>
      {code === 'signed-out' && (
        <Link href={SIGN_IN_AGAIN} className={buttonClass('secondary')}>
          {texts.sending.signInAgain}
        </Link>
      )}
    </Banner>
  )
}

function Calm({ status, unsent }: { status: SyncStatus; unsent: number }) {
  const { sending } = useTexts()
  const { language } = useLanguage()
  const now = useServerNow(30_000)
  const serverTime = useServerTime()
  const { running, trouble, lastSuccessAt } = status
  const waiting = trouble && language === 'vi' ? trouble.message : sending.waiting
  const [icon, words]: [IconName, string] = running
    ? ['spinner', sending.running]
    : trouble
      ? ['offline', unsent > 0 ? waiting : sending.offlineNothing]
      : lastSuccessAt === null
        ? ['offline', sending.never]
        : ['online', sending.upToDate(momentWords(serverTime(lastSuccessAt), now))]
  return (
    <p className="sync-line" role="status">
      <Icon name={icon} {...(running && { className: 'spinner' })} />
      <span>{words}</span>
    </p>
  )
}
