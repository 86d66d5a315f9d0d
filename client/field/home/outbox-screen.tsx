// What the server has not confirmed yet, each record with its own truth, and "send now". Empty is the good state.
import { Link } from 'wouter'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone, useServerNow, useServerTime, useSyncStatus } from '../device.tsx'
import { RecordPlace } from '../record/record-place.tsx'
import { momentWords } from '../time-words.ts'
import { SyncLine } from './sync-line.tsx'

const unconfirmed = (record: KeptRecord) => record.state === 'waiting' || record.photos.confirmed < record.photos.named

export function OutboxScreen() {
  const texts = useTexts()
  const phone = usePhone()
  const records = useLive(phone, async () => (await phone.records()).filter(unconfirmed), [])
  if (!records) return <Spinner label={texts.common.loading} />
  return (
    <main className="screen screen-place">
      <h1 className="screen-title">{texts.sending.outboxTitle}</h1>
      <SyncLine unsent={records.length} />
      {records.length === 0 ? (
        <EmptyState icon="checkCircle" title={texts.sending.outboxEmptyTitle}>
          <p>{texts.sending.outboxEmptyHelp}</p>
        </EmptyState>
      ) : (
        <>
          <NextTry />
          <ul className="cards">
            {records.map(record => (
              <li key={record.version}>
                <Waiting record={record} />
              </li>
            ))}
          </ul>
          <SendNow />
        </>
      )}
    </main>
  )
}

function NextTry() {
  const texts = useTexts()
  const { running, trouble, nextTryAt, lastSuccessAt } = useSyncStatus()
  const now = useServerNow(30_000)
  const serverTime = useServerTime()
  if (running || !trouble) return null
  return (
    <p className="soft">
      {lastSuccessAt !== null && `${texts.sending.lastSuccess(momentWords(serverTime(lastSuccessAt), now))}. `}
      {nextTryAt !== null && `${texts.sending.nextTry(momentWords(serverTime(nextTryAt), now))}.`}
    </p>
  )
}

function Waiting({ record }: { record: KeptRecord }) {
  const texts = useTexts()
  const now = useServerNow(30_000)
  const serverTime = useServerTime()
  const { photos, refusal, state } = record
  return (
    <Link href={`/phieu/${record.record}`} className="card card-link">
      <span className="card-head">
        <span className="row-title">{record.title}</span>
        <StateBadge state={state} />
      </span>
      <RecordPlace record={record} />
      <span className="soft">
        {state === 'waiting'
          ? texts.sending.waitingSince(momentWords(serverTime(record.finalizedAt), now))
          : texts.sending.recordSentPhotosLeft}
      </span>
      {photos.named > 0 && <span className="soft">{texts.sending.photosLeft(photos.confirmed, photos.named)}</span>}
      {refusal && (
        <Banner tone="bad" title={texts.sending.refused}>
          <p>{refusal.message}</p>
        </Banner>
      )}
    </Link>
  )
}

function SendNow() {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const { running } = useSyncStatus()
  const send = async () => {
    const { trouble } = await phone.syncNow()
    toast({ text: trouble ? texts.sending.roundFailed : texts.sending.roundSent })
  }
  return (
    <div className="thumb-action">
      <Button look="primary" wide icon="send" busy={running} onClick={send}>
        {running ? texts.sending.running : texts.sending.sendNow}
      </Button>
    </div>
  )
}
