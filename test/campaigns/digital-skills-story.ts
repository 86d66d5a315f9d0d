// The people of the digital skills journey: who the school, the office and the residential groups listed, what a collector wrote at each door on which day,
// and what the police's list says. Figures and papers are counted from here by the journey itself. Synthetic people only.
import { skillLists } from '../../forms/campaigns/data/digital-items.ts'
import type { Answers } from '../../shared/answers.ts'

export type Group = 'cadre' | 'pupil' | 'worker' | 'resident'
export type Status = 'not_reached' | 'learning' | 'finished_course' | 'passed_test' | 'shown_on_vneid' | 'not_subject' | 'refused'
export interface Visit {
  day: 1 | 2
  /** What they say they are; one group counts. */
  claims: Group[]
  status: Status
  evidence?: 'seen_on_screen' | 'certificate' | 'list' | 'declared'
  /** Declared, seen: two letters, "yn" says declared and not seen. */
  vneid: 'nn' | 'yn' | 'yy' | 'ny'
  phone?: 'no'
  exemption?: 'disabled' | 'under_age'
  /** What the collector wrote after the office sent it back. */
  corrected?: Pick<Visit, 'status' | 'evidence'>
}
export interface Person {
  code: string
  name: string
  /** As the list has it. */
  born: string
  listed: Group
  unit: string
  address: string
  group: 'tdp-1' | 'tdp-2' | 'tdp-3'
  visit?: Visit
  /** In the police's list. */
  police?: true
}

const WORDS: Record<Group, string> = { cadre: 'Công chức', pupil: 'Học sinh', worker: 'Công nhân', resident: 'Người dân' }
const GROUP_NAME = { 'tdp-1': 'Tổ dân phố số 1', 'tdp-2': 'Tổ dân phố số 2', 'tdp-3': 'Tổ dân phố số 3' }

let made = 0
function person(group: Person['group'], listed: Group, born: string, visit?: Visit, police?: true): Person {
  made += 1
  const at = listed === 'resident' ? { unit: '', address: `${made} ngõ Đình` } : { unit: 'Đơn vị thử', address: '' }
  const who = { code: `N0${made}`, name: `Người Thử ${'ABCDEFGHIJKLMNOPQRSTUVXY'[made]}`, born, listed, group }
  return { ...who, ...at, ...(visit && { visit }), ...(police && { police }) }
}

export const people: Person[] = [
  person('tdp-1', 'cadre', '1985', { day: 1, claims: ['cadre'], status: 'passed_test', evidence: 'certificate', vneid: 'yn' }),
  // Listed as a resident, and an official: counted once, as an official.
  person('tdp-1', 'resident', '1979', {
    ...{ day: 1, claims: ['resident', 'worker', 'cadre'], status: 'shown_on_vneid', evidence: 'seen_on_screen', vneid: 'yy' },
  }),
  // Sixteen: a pupil who says yes is no adult on VNeID.
  person('tdp-1', 'pupil', '2010', { day: 1, claims: ['pupil'], status: 'finished_course', evidence: 'list', vneid: 'yn' }),
  person('tdp-1', 'pupil', '2009', { day: 1, claims: ['pupil', 'resident'], status: 'learning', vneid: 'nn', phone: 'no' }),
  person('tdp-1', 'worker', '15/03/1990', {
    ...{ day: 1, claims: ['worker', 'resident'], status: 'learning', vneid: 'yn' },
    corrected: { status: 'finished_course', evidence: 'declared' },
  }),
  person(
    'tdp-1',
    'worker',
    '1991',
    { day: 2, claims: ['pupil', 'worker'], status: 'finished_course', evidence: 'list', vneid: 'nn' },
    true,
  ),
  person('tdp-1', 'resident', '1962', { day: 1, claims: ['resident'], status: 'not_reached', vneid: 'nn', phone: 'no' }),
  person('tdp-1', 'resident', '1940', { day: 1, claims: ['resident'], status: 'not_subject', exemption: 'disabled', vneid: 'nn' }),
  person('tdp-1', 'resident', '1955', undefined, true),
  person('tdp-2', 'resident', '1970', { day: 1, claims: ['resident'], status: 'refused', vneid: 'nn' }),
  person('tdp-2', 'resident', '1971', { day: 1, claims: ['resident'], status: 'finished_course', evidence: 'declared', vneid: 'yn' }, true),
  // Confirmed by the police before the visit, and only so.
  person('tdp-2', 'resident', '1972', { day: 2, claims: ['resident'], status: 'shown_on_vneid', evidence: 'list', vneid: 'nn' }, true),
  person('tdp-2', 'worker', '1988', { day: 2, claims: ['worker'], status: 'passed_test', evidence: 'certificate', vneid: 'ny' }),
  person('tdp-2', 'cadre', '1980', { day: 2, claims: ['cadre', 'resident'], status: 'learning', vneid: 'yn', phone: 'no' }),
  person('tdp-2', 'pupil', '2011'),
  person('tdp-2', 'resident', '2008', { day: 2, claims: ['resident'], status: 'learning', vneid: 'yy' }),
  person('tdp-3', 'resident', '1966', undefined, true),
  person('tdp-3', 'cadre', '1977'),
]

/** As the ward's office keeps it. */
export const listRows = () => [
  ['Mã', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Đơn vị', 'Địa chỉ', 'Tổ dân phố'],
  ...people.map(({ code, name, born, listed, unit, address, group }) => [
    ...[code, name, born, WORDS[listed], unit, address, GROUP_NAME[group]],
  ]),
]

/** Of nobody: the police's file has a column of them all the same. */
export const idNumberOf = (index: number) => `0310850${String(index + 10_000)}`
export const STRANGER = 'Người Lạ Z'
/** The police know no codes of ours: name, year, where. One of theirs is in no list of ours. */
export const policeRows = () => [
  [
    'STT',
    'Họ và tên',
    'Số định danh cá nhân',
    'Ngày sinh',
    'Đơn vị',
    'Địa chỉ',
    'Tổ dân phố',
    'Kết quả công an',
    'Nguồn',
    'Ngày danh sách',
  ],
  ...people.flatMap(({ name, born, unit, address, group, police }, index) =>
    police
      ? [
          [
            String(index),
            ...[name.toUpperCase(), idNumberOf(index), born, unit, address, GROUP_NAME[group]],
            ...['Có', 'Công an phường', '22/11/2026'],
          ],
        ]
      : [],
  ),
  ['99', STRANGER, idNumberOf(99), '1950', '', '1 ngõ Khác', 'Tổ dân phố số 1', 'Có', 'Công an phường', '22/11/2026'],
]

/** What stands in the status question now. */
export const statusOf = ({ visit }: Person): Status | undefined => visit && (visit.corrected ?? visit).status

export function answersOf({ visit }: Person, corrected = false): Answers {
  if (!visit) throw new Error('nobody was there')
  const { claims, vneid, phone = 'yes', exemption } = visit
  const { status, evidence } = corrected && visit.corrected ? visit.corrected : visit
  const list = skillLists.find(({ group }) => group === ['cadre', 'pupil', 'worker', 'resident'].find(one => claims.includes(one as Group)))
  const active = status !== 'not_subject' && status !== 'refused'
  return {
    claimed_groups: claims,
    vneid_level: vneid === 'nn' ? 'level_1' : 'level_2',
    vneid_declared: vneid[0] === 'y' ? 'yes' : 'no',
    vneid_seen: vneid[1] === 'y' ? 'yes' : 'no',
    status,
    ...(exemption && { exemption }),
    ...(evidence && { evidence }),
    ...(evidence === 'certificate' && { certificate_code: 'BDHVS-7' }),
    ...(active && Object.fromEntries((list?.items ?? []).map((_, index) => [`${list?.group}_${index + 1}`, 'alone']))),
    ...(active && { has_smartphone: phone }),
  }
}
