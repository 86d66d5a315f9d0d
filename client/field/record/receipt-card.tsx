// The proof in the collector's hand: when the server received it and which day's report counts it (R8, R12).
import { formatDayShort, formatTime } from '../../../shared/local-day.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'

export function ReceiptCard({ receipt }: { receipt: Receipt | null }) {
  const texts = useTexts()
  if (!receipt)
    return (
      <Banner tone="warn" icon="clock">
        <p>{texts.record.noReceipt}</p>
      </Banner>
    )
  return (
    <Banner tone="good" icon="receipt" title={texts.record.receiptTitle}>
      <p className="receipt-words">{texts.record.receipt(formatTime(receipt.receivedAt), formatDayShort(receipt.reportingDay))}</p>
      <p className="soft">{texts.record.receiptNumber(receipt.seq)}</p>
    </Banner>
  )
}
