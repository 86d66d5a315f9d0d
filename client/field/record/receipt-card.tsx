// The proof in the collector's hand: when the server received it and which day's report counts it (R8, R12).
import { formatDayShort, formatTime } from '../../../shared/local-day.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'

/** `waiting`: the server does not have it. A record that was sent from another phone is received, but its receipt is not here. */
export function ReceiptCard({ receipt, waiting }: { receipt: Receipt | null; waiting: boolean }) {
  const texts = useTexts()
  if (!receipt)
    return (
      <Banner tone={waiting ? 'warn' : 'good'} icon={waiting ? 'clock' : 'receipt'}>
        <p>{waiting ? texts.record.noReceipt : texts.record.receivedElsewhere}</p>
      </Banner>
    )
  return (
    <Banner tone="good" icon="receipt" title={texts.record.receiptTitle}>
      <p className="receipt-words">{texts.record.receipt(formatTime(receipt.receivedAt), formatDayShort(receipt.reportingDay))}</p>
      <p className="soft">{texts.record.receiptNumber(receipt.seq)}</p>
    </Banner>
  )
}
