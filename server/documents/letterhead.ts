// The words around a paper that leaves the house, as Decree 30/2020/NĐ-CP sets them, and those of the Party's papers, which have another head (FACTS §6).
// Number and date stay open for the clerk. Pure: the same for ever from the same words (R13).
import { haiPhongUnits } from '../../forms/campaigns/data/hai-phong-units.ts'

export interface HeadWords {
  superior: string
  issuer: string
  /** Below the issuer instead of a rule. */
  star: boolean
  nation: string
  /** Empty on the Party's papers. */
  motto: string
  number: string
  placeAndDate: string
  recipients: string[]
  signer: string
  /** "phường Thủy Nguyên" */
  ward: string
}

export interface Issuing {
  ward: { code: string; name: string }
  office: string
  letterhead: 'office' | 'party' | undefined
  /** "BC" before the office's sign in the number; empty where papers of this kind have none. */
  kind: string
  year: string
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

export function headWords(issuing: Issuing): HeadWords {
  const { kind, bare } = wardParts(issuing.ward.name.normalize('NFC'))
  const shared = { placeAndDate: `${bare}, ngày        tháng        năm ${issuing.year}`, ward: `${kind.toLowerCase()} ${bare}` }
  return { ...shared, ...(issuing.letterhead === 'party' ? partyWords(issuing, kind, bare) : officeWords(issuing, kind, bare)) }
}

type Own = Omit<HeadWords, 'placeAndDate' | 'ward'>

function officeWords({ office, kind: paper }: Issuing, kind: string, bare: string): Own {
  const sign = officeSign(office)
  return {
    superior: `UBND ${kind} ${bare}`.toUpperCase(),
    issuer: office.toUpperCase(),
    star: false,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số:          /${[paper, sign].filter(Boolean).join('-')}`,
    recipients: [`- UBND ${kind.toLowerCase()} (để báo cáo);`, `- Lưu: VT, ${sign}.`],
    signer: 'TRƯỞNG PHÒNG',
  }
}

/** Of the city that the ward is in nothing else is known than the list of its units; elsewhere the clerk writes it. */
function partyWords({ ward, kind: paper }: Issuing, kind: string, bare: string): Own {
  const inHaiPhong = haiPhongUnits.some(({ code }) => code === ward.code)
  return {
    superior: `ĐẢNG BỘ ${inHaiPhong ? 'THÀNH PHỐ HẢI PHÒNG' : '……………………'}`,
    issuer: `ĐẢNG ỦY ${kind} ${bare}`.toUpperCase(),
    star: true,
    nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    motto: '',
    number: `Số          -${[paper, 'ĐU'].filter(Boolean).join('/')}`,
    recipients: ['- Ban Thường vụ Đảng ủy (để báo cáo);', '- Lưu: Văn phòng Đảng ủy.'],
    signer: 'T/M ĐẢNG ỦY',
  }
}
