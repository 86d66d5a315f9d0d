// The words around a frozen report's tables: its letterhead, what it is, and the proof of when it was cut. Taken from the frozen content alone, so that page
// and workbook say the same for ever (R13).
import { formatDay, formatTime } from '../../shared/local-day.ts'
import type { FrozenReport } from '../../shared/report.ts'
import { type HeadWords, headWords } from './letterhead.ts'

export interface Letterhead extends HeadWords {
  title: string
  summary: string
  lead: string
  /** Which report of the campaign this is, when it was cut, and the digest that proves it. */
  proof: string
  /** Set on synthetic data: every print says so. */
  demo: string | null
}

export const DEMO = 'DỮ LIỆU MẪU – không phải số liệu thật'

/** Digest in groups of eight, so that two prints can be compared by eye. */
const inGroups = (digest: string): string => digest.replaceAll(/(.{8})(?=.)/g, '$1 ')

export function letterhead(report: FrozenReport): Letterhead {
  const { content } = report
  const { ward, office, day } = content
  const cut = `${formatTime(content.cutAt).slice(0, 5)} ngày ${formatDay(day)}`
  return {
    ...headWords({ ward, office, letterhead: content.letterhead, kind: 'BC', year: day.slice(0, 4) }),
    title: content.title.toUpperCase(),
    summary: content.summary.replaceAll('{day}', formatDay(day)),
    lead: `${office} báo cáo kết quả “${content.campaignTitle}”, tổng hợp từ các phiếu mà máy chủ nhận được trước ${cut}, chi tiết theo từng tổ dân phố như sau:`,
    proof: `Báo cáo số ${content.number} của đợt, chốt lúc ${cut}, gồm ${report.countedVersions} lượt phiếu. Mã kiểm tra: ${inGroups(report.digest)}`,
    demo: content.demo ? DEMO : null,
  }
}
