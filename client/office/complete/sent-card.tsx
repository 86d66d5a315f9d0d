// After "Gửi": what the server said about the record, and the way to the next case. Sealed on this device it is safe whatever the network does (R5).
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Finding } from '../../../shared/finding.ts'
import { formatDayShort, formatTime } from '../../../shared/local-day.ts'
import { usePhone } from '../../field/device.tsx'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { FindingNote } from '../desk/finding-note.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { CASES } from './addresses.ts'
import { BeginningNotice } from './beginning-notice.tsx'
import { useBeginCase } from './use-begin-case.ts'
import { type CaseSent, useNextCase } from './use-next-case.ts'

export function SentCard({ record, sent }: { record: string; sent: CaseSent }) {
  const { complete } = useOfficeTexts()
  const phone = usePhone()
  const kept = useLive(phone, () => phone.record(record), [record])
  const beginning = useBeginCase()
  const next = useNextCase(sent, beginning)
  const onward = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void phone.syncNow()
  }, [phone])
  useEffect(() => onward.current?.querySelector('button')?.focus(), [])
  return (
    <div className="sent-card">
      <h1>{kept?.title}</h1>
      <BeginningNotice beginning={beginning} />
      {next.none && (
        <p role="status" className="office-small">
          {complete.sent.none}
        </p>
      )}
      <div className="office-row" ref={onward}>
        <Button look="primary" icon="arrowRight" busy={next.busy || beginning.busy} onClick={() => void next.open()}>
          {complete.sent.next}
        </Button>
        <Link className={buttonClass('secondary')} href={CASES}>
          {complete.sent.list}
        </Link>
      </div>
      <ServersWord kept={kept ?? null} />
    </div>
  )
}

function ServersWord({ kept }: { kept: KeptRecord | null }) {
  const { sent } = useOfficeTexts().complete
  const status = usePhone().syncStatus()
  if (!kept) return <Spinner label={sent.sending} />
  const { receipt, refusal, findings } = kept
  if (refusal) {
    return (
      <Banner tone="bad" title={sent.refused} live>
        <p>{refusal.message}</p>
      </Banner>
    )
  }
  if (!receipt) {
    return status.trouble ? (
      <Banner tone="warn" icon="clock" live>
        <p>{sent.waiting}</p>
      </Banner>
    ) : (
      <Spinner label={sent.sending} />
    )
  }
  return (
    <Banner tone="good" icon="receipt" live>
      <p>{sent.received(formatTime(receipt.receivedAt), formatDayShort(receipt.reportingDay))}</p>
      <p>{findings.length === 0 ? sent.clean : sent.findings(findings.length)}</p>
      {worthSaying(findings).map(finding => (
        <FindingNote key={finding.message.vi} finding={finding} />
      ))}
    </Banner>
  )
}

/** Each said once; mere notes are for the reviewer, beside their questions. */
function worthSaying(findings: readonly Finding[]): Finding[] {
  const loud = findings.filter(({ severity }) => severity !== 'info')
  return [...new Map(loud.map(finding => [finding.message.vi, finding])).values()]
}
