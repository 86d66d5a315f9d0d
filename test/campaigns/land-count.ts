// The land journey counted again: both tables of its report and its papers, in plain code over the story's certificates.
import { type Certificate, certificates } from './land-story.ts'
import { type Cells, over, share } from './ward-journey.ts'

type Day = 1 | 2
type Of = readonly Certificate[]
const many = (of: Of, is: (one: Certificate) => boolean) => of.filter(is).length
const REASONS: [string, string[]][] = [
  ['absent', ['absent']],
  ['mortgaged', ['mortgaged']],
  ['lost', ['lost']],
  ['no_certificate', ['no_certificate']],
  ['refused', ['refused']],
  ['dispute', ['dispute', 'owner_dead', 'sold']],
  ['elsewhere', ['elsewhere']],
]
const EXCEPTIONS: [string, string][] = [
  ['unreadable', 'Ảnh không đọc được, cần chụp lại'],
  ['pages_missing', 'Thiếu trang giấy chứng nhận'],
  ['sheet_ambiguous', 'Chưa rõ bộ bản đồ hoặc xã cũ của thửa'],
  ['registry_conflict', ''],
  ['already_known', ''],
  ['other_ward', ''],
  ['dispute', ''],
  ['no_certificate', ''],
]

/** What happened beside the answers: when each capture came, and which captures the office had approved by the cut. */
export interface Happened {
  receivedAt: ReadonlyMap<string, number>
  approved: (one: Certificate) => boolean
  /** Photos that were still on the phone at the cut. */
  withoutPhotos: (one: Certificate) => boolean
}

const there = (of: Of, day: Day) => of.filter(({ capture }) => capture !== undefined && capture.day <= day)
const hasCertificate = ({ capture }: Certificate) => (capture?.pages ?? 0) > 0
const hasCard = ({ capture, id }: Certificate) => hasCertificate({ capture } as Certificate) && ((capture?.cards ?? 0) > 0 || id !== '')

export function captureCount(day: Day, { receivedAt, approved, withoutPhotos }: Happened): (of: Of) => Cells {
  return of => {
    const visited = there(of, day)
    const today = visited.filter(({ capture }) => capture?.day === day)
    const times = today.map(({ serial }) => receivedAt.get(serial) ?? 0)
    return {
      due_all: of.length,
      due_group_2: many(of, ({ nationalGroup }) => nationalGroup === '2'),
      due_group_4: many(of, ({ nationalGroup }) => nationalGroup === '4'),
      day_certificates: many(today, hasCertificate),
      day_id_cards: many(today, hasCard),
      all_certificates: many(visited, hasCertificate),
      all_id_cards: many(visited, hasCard),
      share: share(many(visited, hasCertificate), of.length),
      sent: today.length,
      sent_late: many(today, ({ capture }) => capture?.late === true),
      last_sent: times.length > 0 ? Math.max(...times) : null,
      complete: many(visited, one => !withoutPhotos(one)),
      approved: many(visited, approved),
      returned: 0,
      unchecked: many(visited, one => !approved(one)),
      ...Object.fromEntries(
        REASONS.map(([id, reasons]) => [
          `missing_${id}`,
          many(visited, ({ capture }) => capture?.result === 'not_collected' && reasons.includes(capture.reason ?? '')),
        ]),
      ),
      remarks: null,
    }
  }
}

/** `done`: the officer's work is in the record by then. */
export function completionCount(day: Day): (of: Of) => Cells {
  return of => {
    const captured = there(of, day)
    const worked = day === 2 ? of.filter(({ completion }) => completion) : []
    const completed = worked.filter(({ completion }) => completion?.made)
    const groupOf = ({ completion, nationalGroup }: Certificate) => completion?.group ?? nationalGroup
    return {
      due: of.length,
      captured: many(captured, ({ capture }) => capture?.result === 'collected'),
      captured_copy: many(captured, ({ capture }) => capture?.result === 'copy_only'),
      completed_day: completed.length,
      completed: completed.length,
      share: share(completed.length, of.length),
      ...Object.fromEntries(['1', '2', '3', '4', '5'].map(group => [`group_${group}`, many(completed, one => groupOf(one) === group)])),
      other_user: many(completed, ({ completion }) => completion?.made?.texts.current_user_name !== undefined),
      ...Object.fromEntries(EXCEPTIONS.map(([id]) => [`exception_${id}`, many(worked, ({ completion }) => completion?.exception === id)])),
      remarks: null,
    }
  }
}

const approved = ({ completion }: Certificate) => completion?.decided === 'approve'
const GROUPS: Record<string, string> = {
  1: 'Nhóm 1: dữ liệu đã đủ, sạch',
  2: 'Nhóm 2: cần bổ sung, chỉnh sửa, xác minh',
  4: 'Nhóm 4: có giấy chứng nhận, chưa có trong cơ sở dữ liệu',
}
/** Owner, serial, sheet, parcel, address as the list has them; then what the officer found. */
const line = ({ owner, serial, house }: Certificate, last: string) => [owner, serial, '', '', house, last]
export const completedLines = () =>
  certificates
    .filter(one => approved(one) && one.completion?.made)
    .map(one => line(one, GROUPS[one.completion?.group ?? one.nationalGroup] ?? ''))
export const exceptionLines = () =>
  certificates
    .filter(one => approved(one) && one.completion?.exception)
    .map(one => line(one, EXCEPTIONS.find(([id]) => id === one.completion?.exception)?.[1] ?? ''))

export function summaryOf(of: Of): unknown[] {
  const completed = many(of, one => approved(one) && one.completion?.made !== undefined)
  const reasons = EXCEPTIONS.map(([id]) => many(of, one => approved(one) && one.completion?.exception === id))
  return [of.length, completed, share(completed, of.length), 1, over(share(completed, of.length), 1), ...reasons]
}
