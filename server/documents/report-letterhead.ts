// The words around a report's table, as Decree 30/2020/NĐ-CP sets them (FACTS §6): motto, issuing body, number and date left open for the
// clerk, title, recipients, signature. Taken from the frozen content alone, so that page and workbook say the same for ever (R13).
import { formatDay, formatTime } from '../../shared/local-day.ts'
import type { FrozenReport } from '../../shared/report.ts'

export interface Letterhead {
  superior: string
  issuer: string
  nation: string
  motto: string
  number: string
  placeAndDate: string
  title: string
  summary: string
  lead: string
  recipients: string[]
  signer: string
  /** Which report of the campaign this is, when it was cut, and the digest that proves it. */
  proof: string
  /** Set on synthetic data: every print says so. */
  demo: string | null
}

const KINDS = ['Phường', 'Xã', 'Đặc khu']

/** "Phường Thủy Nguyên" or "Thủy Nguyên" → its kind and its bare name. */
function wardParts(name: string): { kind: string; bare: string } {
  const kind = KINDS.find(candidate => name.toLowerCase().startsWith(`${candidate.toLowerCase()} `))
  return kind ? { kind, bare: name.slice(kind.length + 1).trim() } : { kind: 'Phường', bare: name.trim() }
}

/** "Phòng Kinh tế, Hạ tầng và Đô thị" → "KTHTĐT", the office's sign in document numbers. */
export function officeSign(office: string): string {
  const words = office.normalize('NFC').split(/[^\p{L}]+/u)
  return words
    .filter(word => word && !['phòng', 'và'].includes(word.toLowerCase()))
    .map(word => word.charAt(0).toUpperCase())
    .join('')
}

/** Digest in groups of eight, so that two prints can be compared by eye. */
const inGroups = (digest: string): string => digest.replaceAll(/(.{8})(?=.)/g, '$1 ')

export function letterhead(report: FrozenReport): Letterhead {
  const { content } = report
  const { kind, bare } = wardParts(content.ward.name.normalize('NFC'))
  const sign = officeSign(content.office)
  const year = content.day.slice(0, 4)
  const cut = `${formatTime(content.cutAt).slice(0, 5)} ngày ${formatDay(content.day)}`
  return {
    superior: `UBND ${kind} ${bare}`.toUpperCase(),
    issuer: content.office.toUpperCase(),
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số:          /BC-${sign}`,
    placeAndDate: `${bare}, ngày        tháng        năm ${year}`,
    title: content.title.toUpperCase(),
    summary: content.summary.replaceAll('{day}', formatDay(content.day)),
    lead: `${content.office} báo cáo kết quả “${content.campaignTitle}”, tổng hợp từ các phiếu mà máy chủ nhận được trước ${cut}, chi tiết theo từng tổ dân phố như sau:`,
    recipients: [`- UBND ${kind.toLowerCase()} (để báo cáo);`, `- Lưu: VT, ${sign}.`],
    signer: 'TRƯỞNG PHÒNG',
    proof: `Báo cáo số ${content.number} của đợt, chốt lúc ${cut}, gồm ${report.countedVersions} lượt phiếu. Mã kiểm tra: ${inGroups(report.digest)}`,
    demo: content.demo ? 'DỮ LIỆU MẪU – không phải số liệu thật' : null,
  }
}
