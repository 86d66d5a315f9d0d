// Party members of the handbook's journey, how far each has come and what the report and the paper say of that, in plain code. Synthetic people only.
import type { Answers } from '../../shared/answers.ts'
import { type Cells, over, share } from './ward-journey.ts'

const STEPS = ['none', 'account', 'installed', 'signed_in', 'fluent'] as const
type Step = (typeof STEPS)[number]
export interface Member {
  code: string
  name: string
  group: 'tdp-1' | 'tdp-2' | 'tdp-3'
  day?: 1 | 2
  met: 'met' | 'absent' | 'refused'
  step?: Step
  helped?: Step
  reason?: 'no_phone' | 'old' | 'exempt' | 'no_account'
}

const visits: [Member['group'], Partial<Member>][] = [
  ['tdp-1', { day: 1, step: 'fluent' }],
  ['tdp-1', { day: 1, step: 'account', reason: 'old', helped: 'signed_in' }],
  ['tdp-1', { day: 1, step: 'none', reason: 'no_phone' }],
  ['tdp-1', { day: 2, step: 'installed', reason: 'exempt', helped: 'installed' }],
  ['tdp-1', { day: 2, met: 'absent' }],
  ['tdp-2', { day: 1, step: 'signed_in', helped: 'fluent' }],
  ['tdp-2', { day: 2, step: 'none', reason: 'no_account', helped: 'account' }],
  // Helped with what was behind already: nobody goes back.
  ['tdp-2', { day: 1, step: 'signed_in', helped: 'account' }],
  ['tdp-2', { day: 2, step: 'installed', reason: 'old', helped: 'none' }],
  ['tdp-2', {}],
  ['tdp-3', {}],
]
export const members: Member[] = visits.map(([group, visit], index) => ({
  ...{ code: `D${index + 1}`, name: `Hội Viên Thử ${'ABCDEFGHIKLM'[index]}`, group, met: 'met' },
  ...visit,
}))

export const memberRows = () => [
  ['Mã', 'Họ và tên', 'Ngày sinh', 'Số nhà', 'Ngõ', 'Tổ dân phố', 'Chi bộ'],
  ...members.map(({ code, name, group }) => [
    ...[code, name, '30/04/1955', code.slice(1), 'ngõ Đình', `Tổ dân phố số ${group.slice(-1)}`, 'Chi bộ thử'],
  ]),
]

export function answersOf({ met, step, helped, reason }: Member): Answers {
  if (met !== 'met') return { visit_result: met }
  return { visit_result: met, step: step ?? 'none', ...(reason && { reason }), ...(helped && { helped_today: helped }) }
}

/** How far somebody is when the visit ends. */
const far = ({ step = 'none', helped = step }: Member): number => Math.max(STEPS.indexOf(step), STEPS.indexOf(helped))

export function partyCount(day: 1 | 2): (of: readonly Member[]) => Cells {
  return of => {
    const visited = of.filter(one => one.day !== undefined && one.day <= day)
    const met = visited.filter(one => one.met === 'met')
    const reached = (step: Step) => met.filter(one => far(one) >= STEPS.indexOf(step)).length
    const because = (...reasons: Member['reason'][]) => met.filter(({ reason }) => reason && reasons.includes(reason)).length
    const account = share(reached('account'), of.length)
    return {
      listed: of.length,
      checked_day: met.filter(one => one.day === day).length,
      met: met.length,
      share_met: share(met.length, of.length),
      account: reached('account'),
      installed: reached('installed'),
      signed_in: reached('signed_in'),
      fluent: reached('fluent'),
      share: account,
      target: 1,
      over: over(account, 1),
      no_phone: because('no_phone'),
      old_or_exempt: because('old', 'exempt'),
      not_met: visited.length - met.length,
      remarks: null,
    }
  }
}

const WORDS = ['Chưa có tài khoản', 'Đã cấp tài khoản', 'Đã cài ứng dụng']
export const notSignedIn = (): unknown[][] =>
  members
    .filter(one => one.day !== undefined && one.met === 'met' && far(one) < STEPS.indexOf('signed_in'))
    .map(one => [one.name, '1955', `${one.code.slice(1)} ngõ Đình`, WORDS[far(one)]])
