// What became of one record: state, receipt, what the office or the server wants, findings, photos. Returned → "Sửa và gửi lại".
import { useLocation } from 'wouter'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone, useServerNow, useServerTime } from '../device.tsx'
import { ScreenHead } from '../screen-head.tsx'
import { momentWords } from '../time-words.ts'
import { FindingList } from './finding-list.tsx'
import { Reasons } from './reasons.tsx'
import { ReceiptCard } from './receipt-card.tsx'
import { RecordPath, RecordPlace } from './record-place.tsx'

export function RecordScreen({ record: id }: { record: string }) {
  const texts = useTexts()
  const phone = usePhone()
  const found = useLive(phone, async () => ({ record: await phone.record(id) }), [id])
  if (!found) return <Spinner label={texts.common.loading} />
  return (
    <main className="screen">
      <ScreenHead back="/" title={texts.record.title} />
      {found.record ? <Kept record={found.record} /> : <EmptyState icon="search" title={texts.record.notFound} />}
    </main>
  )
}

function Kept({ record }: { record: KeptRecord }) {
  const texts = useTexts()
  const now = useServerNow(30_000)
  const serverTime = useServerTime()
  const { state, reasons, photos, refusal } = record
  return (
    <>
      <div className="record-head">
        <h2>{record.title}</h2>
        <StateBadge state={state} />
        <RecordPlace record={record} />
        <RecordPath record={record} />
        <p className="soft">{texts.record.finishedAt(momentWords(serverTime(record.finalizedAt), now))}</p>
      </div>
      {state === 'returned' && <Reasons title={texts.record.reasonsTitle} reasons={reasons} form={record.form} />}
      {state === 'rejected' && <Reasons title={texts.record.rejectedTitle} reasons={reasons} form={record.form} />}
      {state === 'conflict' && (
        <Banner tone="warn" title={texts.record.conflictTitle}>
          <p>{texts.record.conflictHelp}</p>
        </Banner>
      )}
      {refusal && (
        <Banner tone="bad" title={texts.record.refusalTitle}>
          <p>{refusal.message}</p>
          <p>
            {texts.record.refusalHelp} <code>{refusal.requestId ?? refusal.code}</code>
          </p>
        </Banner>
      )}
      <ReceiptCard receipt={record.receipt} waiting={state === 'waiting'} />
      {photos.named > 0 && (
        <section className="card">
          <h2>{texts.record.photosTitle}</h2>
          <ProgressBar done={photos.confirmed} total={photos.named} label={texts.record.photosConfirmed(photos.confirmed, photos.named)} />
        </section>
      )}
      <FindingList findings={record.findings} form={record.form} />
      {record.answers === null && state === 'approved' && <p className="soft">{texts.record.answersGone}</p>}
      {state === 'returned' && <Correct record={record} />}
    </>
  )
}

function Correct({ record }: { record: KeptRecord }) {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [, go] = useLocation()
  const correct = async () => {
    const draft = await phone.beginCorrection(record.record)
    if (draft) go(`/dien/${draft.record}`)
    else toast({ text: texts.record.correctMissing })
  }
  return (
    <div className="thumb-action">
      <Button look="primary" wide icon="pencil" onClick={correct}>
        {texts.record.correct}
      </Button>
    </div>
  )
}
