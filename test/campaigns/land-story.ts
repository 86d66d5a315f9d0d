// The certificates of the land journey: what the office's list says, what was captured at the door and when, what an officer made of it beside the photos and
// what was decided. Synthetic people only.
import type { Answer, Answers } from '../../shared/answers.ts'
import { answersOf, type Case } from './completed-cases.ts'
import { couple, inherited, joint, waiting } from './land-papers.ts'

export interface Capture {
  day: 1 | 2
  result: 'collected' | 'copy_only' | 'not_collected'
  reason?: 'absent' | 'owner_dead' | 'mortgaged' | 'refused'
  /** Pages of the certificate, photos of the card. */
  pages: number
  cards: number
  /** Finished before the first cut, received after it. */
  late?: true
}
export interface Completion {
  made?: Case
  exception?: 'unreadable' | 'sheet_ambiguous'
  group?: string
  situation?: 'dead'
  /** What the office decided; nothing yet when left out. */
  decided?: 'approve' | 'return'
}
export interface Certificate {
  serial: string
  owner: string
  id: string
  group: 'tdp-1' | 'tdp-2' | 'tdp-3'
  nationalGroup: '2' | '4'
  house: string
  capture?: Capture
  completion?: Completion
}

const collected = (day: 1 | 2, more: Partial<Capture> = {}): Capture => ({ day, result: 'collected', pages: 1, cards: 1, ...more })

/** In the order of the walk. */
export const certificates: Certificate[] = [
  {
    ...{ serial: 'CM 264024', owner: 'Nguyễn Văn Thử', id: '031058000123', group: 'tdp-1', nationalGroup: '2', house: '01 ngõ Đình' },
    capture: collected(1, { pages: 2, cards: 2 }),
    completion: { made: couple, group: '1', decided: 'approve' },
  },
  {
    ...{ serial: 'AĐ 266864', owner: 'Lê Văn Một', id: '031070000111', group: 'tdp-1', nationalGroup: '4', house: '02 ngõ Đình' },
    capture: collected(1, { cards: 0 }),
    completion: { made: joint, decided: 'approve' },
  },
  {
    ...{ serial: 'W 654083', owner: 'Phạm Văn Cha', id: '', group: 'tdp-1', nationalGroup: '2', house: '03 ngõ Đình' },
    capture: { day: 2, result: 'copy_only', reason: 'owner_dead', pages: 1, cards: 0 },
    completion: { made: inherited, situation: 'dead', decided: 'approve' },
  },
  {
    ...{ serial: 'CN 111222', owner: 'Vũ Thị Vắng', id: '031090000444', group: 'tdp-1', nationalGroup: '2', house: '04 ngõ Đình' },
    capture: { day: 1, result: 'not_collected', reason: 'absent', pages: 0, cards: 0 },
  },
  {
    ...{ serial: 'BA 333444', owner: 'Bùi Văn Mờ', id: '031091000555', group: 'tdp-2', nationalGroup: '4', house: '05 ngõ Chùa' },
    capture: collected(1),
    completion: { exception: 'unreadable', decided: 'approve' },
  },
  {
    ...{ serial: 'BK 123456', owner: 'Đỗ Văn Chờ', id: '031080000333', group: 'tdp-2', nationalGroup: '4', house: '06 ngõ Chùa' },
    capture: collected(2, { late: true }),
    completion: { made: waiting },
  },
  {
    ...{ serial: 'BM 777888', owner: 'Hồ Văn Lại', id: '031092000666', group: 'tdp-2', nationalGroup: '2', house: '07 ngõ Chùa' },
    capture: collected(2, { cards: 0 }),
    completion: { exception: 'sheet_ambiguous', decided: 'return' },
  },
  {
    serial: 'BM 999000',
    owner: 'Dương Văn Từ',
    id: '',
    group: 'tdp-2',
    nationalGroup: '2',
    house: '08 ngõ Chùa',
    capture: { day: 2, result: 'not_collected', reason: 'refused', pages: 0, cards: 0 },
  },
  { serial: 'BM 555666', owner: 'Mai Văn Xa', id: '', group: 'tdp-3', nationalGroup: '4', house: '09 ngõ Chợ' },
]

export const listRows = () => [
  ['DANH SÁCH GIẤY CHỨNG NHẬN'],
  ['TT', 'Số phát hành GCN', 'Họ và tên chủ sử dụng', 'Số CCCD', 'Nhóm dữ liệu', 'Địa chỉ thửa đất', 'Tổ dân phố'],
  ...certificates.map(({ serial, owner, id, nationalGroup, house, group }, index) => [
    ...[String(index + 1), serial, owner, id, `N${nationalGroup}`, house, `Tổ dân phố số ${group.slice(-1)}`],
  ]),
]

/** `photos`: as the phone kept them. */
export function captureAnswers({ capture, serial, owner, id }: Certificate, pages: Answer, cards: Answer): Answers {
  if (!capture) throw new Error('nobody was there')
  const { result, reason } = capture
  if (reason === 'absent' || reason === 'refused') {
    return { visit_result: result, missing_reason: reason, ...(reason === 'refused' && { notice_read: true }) }
  }
  const dead = reason === 'owner_dead'
  return {
    ...{ visit_result: result, ...(reason && { missing_reason: reason }), notice_read: true, phone: '0912345678' },
    ...{ certificate_photos: pages, certificate_serial: serial, ...(!dead && { current_user_is_owner: 'yes' }) },
    ...(capture.cards > 0 ? { owner_id_photos: cards } : dead ? {} : { owner_card: cardOf(owner, id) }),
    owner_name: owner,
    ...(!dead && { owner_id: id }),
    ...(dead && { current_user_name: 'Phạm Thị Con', current_user_id: '031185000789', change_reason: 'inheritance' }),
  }
}

/** As its QR says. */
const cardOf = (fullName: string, number: string): Answer => ({
  ...{ number, oldNumber: '', fullName, birthDate: '1958-01-02', sex: 'male', address: 'TDP Thử', issuedOn: '2021-05-05', extraFields: 0 },
})

const KINDS: Record<string, string> = { C: 'decree_43', A: 'law_2003', W: 'law_1993', B: 'decree_88' }
/** By path, in the order of the form; what is not on the paper is answered beside it. */
export function completionAnswers({ serial, nationalGroup, completion = {} }: Certificate): Answers {
  const { made, exception, group = nationalGroup, situation = 'uses' } = completion
  if (!made) return { completion_result: 'exception', exception_reason: exception ?? 'unreadable', exception_note: 'Chụp lại' }
  const {
    ward_code: _ward,
    scan_name: _scan,
    current_user_name,
    current_user_id,
    current_user_address,
    change_reason,
    ...texts
  } = made.texts
  const { parcels, persons } = answersOf(made)
  const present = { current_user_name, current_user_id, current_user_address, change_reason }
  return {
    completion_result: 'completed',
    ...pathsOf(texts),
    ...{ certificate_kind: KINDS[serial[0] ?? ''] ?? 'other', national_group: group, holder_situation: situation },
    ...pathsOf({ parcels: (parcels as Answers[]).map(one => ({ ...one, old_commune: 'Thủy Sơn' })), persons: persons as Answers[] }),
    ...(current_user_name === undefined ? {} : pathsOf(present)),
    compared: true,
  }
}

/** A tree of answers as paths with their answers. */
function pathsOf(tree: object, before = ''): Answers {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]): [string, Answer][] => {
      if (value === undefined) return []
      if (!Array.isArray(value)) return [[`${before}${name}`, value]]
      return value.flatMap((row, index) => Object.entries(pathsOf(row, `${before}${name}.${index}.`)))
    }),
  )
}
