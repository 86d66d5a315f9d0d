// What happened in the demo's campaign so far: who visited which certificate when, what came of it, when it reached the server, what the
// office decided. Groups differ in pace, some phones send only in the evening, some records come back corrected.
import { addDays, DAY, dayOf, instantOf, type LocalDay, MINUTE, weekdayOf } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { Decision, ReviewReason } from '../../shared/review.ts'
import type { DemoCertificate } from './certificates.ts'
import type { Chance } from './chance.ts'

export type VisitResult = 'collected' | 'copy_only' | 'not_collected'
/** A slip of the collector's, so that checks have something to find. */
export type Flaw = 'serial' | 'name' | 'phone' | 'birth' | 'noId'

export interface DemoReview {
  at: Instant
  by: string
  decision: Decision
  reasons: ReviewReason[]
}
export interface Sending {
  finalizedAt: Instant
  receivedAt: Instant
  flaws: Flaw[]
  /** Null while the office has not looked. */
  review: DemoReview | null
}
export interface Visit {
  certificate: DemoCertificate
  collector: string
  result: VisitResult
  /** A value of the form's reasons; '' when the original was there. */
  reason: string
  scanned: boolean
  first: Sending
  correction: Sending | null
  /** A second phone sent its own correction of the first version. */
  conflict: boolean
}

export interface VisitPlan {
  certificates: readonly DemoCertificate[]
  collectorsOf: ReadonlyMap<string, readonly string[]>
  reviewers: readonly string[]
  firstDay: LocalDay
  now: Instant
}

const CONFLICTS = 2
const REASONS = [
  ['absent', 30],
  ['mortgaged', 22],
  ['lost', 6],
  ['no_certificate', 4],
  ['refused', 8],
  ['dispute', 7],
  ['elsewhere', 14],
  ['owner_dead', 6],
  ['sold', 3],
] as const
const COPY_REASONS = [
  ['mortgaged', 70],
  ['lost', 10],
  ['elsewhere', 12],
  ['owner_dead', 8],
] as const
const RETURNS: readonly ReviewReason[] = [
  { question: 'certificate_photos', text: 'Ảnh trang có số thửa bị mờ, hãy chụp lại nơi sáng hơn.' },
  { question: 'certificate_serial', text: 'Số phát hành gõ vào khác với ảnh, hãy xem lại góc giấy.' },
  { question: 'owner_name', text: 'Tên khác với giấy chứng nhận, hãy hỏi lại chủ đất.' },
  { question: 'owner_id', text: 'Thiếu số căn cước, hãy quét lại mã QR.' },
  { question: 'phone', text: 'Số điện thoại thiếu một chữ số.' },
]

/** Visits in no order; whatever would have happened after `now` is left out. The two latest corrections meet a second phone's. */
export function planVisits(chance: Chance, plan: VisitPlan): Visit[] {
  const visits = visitsOf(chance, plan)
  const receivedAt = (visit: Visit): Instant => visit.correction?.receivedAt ?? 0
  const latest = visits.filter(visit => visit.correction).toSorted((one, other) => receivedAt(other) - receivedAt(one))
  for (const visit of latest.slice(0, CONFLICTS)) {
    visit.conflict = true
    if (visit.correction) visit.correction = { ...visit.correction, review: null }
  }
  return visits
}

function visitsOf(chance: Chance, plan: VisitPlan): Visit[] {
  const byGroup = Map.groupBy(plan.certificates, certificate => certificate.group.id)
  const days = daysOf(plan)
  return [...byGroup].flatMap(([group, certificates]) => {
    const collectors = plan.collectorsOf.get(group) ?? []
    if (collectors.length === 0) return []
    const pace = 0.3 + chance.fraction() * 0.4
    const visited = chance.shuffled(certificates).slice(0, Math.round(certificates.length * pace))
    return visited.flatMap(certificate => {
      const visit = planVisit(chance, plan, certificate, chance.pick(collectors), chance.weighted(days))
      return visit ? [visit] : []
    })
  })
}

/** Weekends count more: people are at home. */
function daysOf({ firstDay, now }: VisitPlan): (readonly [LocalDay, number])[] {
  const days: (readonly [LocalDay, number])[] = []
  for (let day = firstDay; day <= dayOf(now); day = addDays(day, 1)) days.push([day, weekdayOf(day) > 5 ? 8 : 5])
  return days
}

function planVisit(chance: Chance, plan: VisitPlan, certificate: DemoCertificate, collector: string, day: LocalDay): Visit | null {
  const result = chance.weighted([
    ['collected', 78],
    ['copy_only', 9],
    ['not_collected', 13],
  ] as const)
  const reason = result === 'collected' ? '' : chance.weighted<string>(result === 'copy_only' ? COPY_REASONS : REASONS)
  const flaws = planFlaws(chance)
  const first = planSending(chance, plan, instantOf(day, '07:30') + chance.between(0, 750) * MINUTE, flaws)
  if (first === null) return null
  const correction = first.review?.decision === 'return' ? planCorrection(chance, plan, first.review.at) : null
  return { certificate, collector, result, reason, scanned: chance.odds(0.65), first, correction, conflict: false }
}

function planFlaws(chance: Chance): Flaw[] {
  const shares: readonly (readonly [Flaw, number])[] = [
    ['serial', 0.04],
    ['name', 0.03],
    ['phone', 0.03],
    ['birth', 0.02],
    ['noId', 0.02],
  ]
  return shares.filter(([, share]) => chance.odds(share)).map(([flaw]) => flaw)
}

function planCorrection(chance: Chance, plan: VisitPlan, returnedAt: Instant): Sending | null {
  if (chance.odds(0.15)) return null
  const sending = planSending(chance, plan, returnedAt + chance.between(60, 1500) * MINUTE, [])
  const review = sending?.review ? { ...sending.review, decision: 'approve' as const, reasons: [] } : null
  return sending ? { ...sending, review } : null
}

/** One in six phones has no signal until the evening, or the next morning. */
function planSending(chance: Chance, plan: VisitPlan, finalizedAt: Instant, flaws: Flaw[]): Sending | null {
  const delay = chance.odds(0.83) ? chance.between(1, 25) : chance.between(90, 900)
  const receivedAt = finalizedAt + delay * MINUTE + chance.between(0, 59_999)
  if (receivedAt >= plan.now - MINUTE) return null
  return { finalizedAt, receivedAt, flaws, review: planReview(chance, plan, receivedAt, flaws) }
}

function planReview(chance: Chance, plan: VisitPlan, receivedAt: Instant, flaws: Flaw[]): DemoReview | null {
  if (chance.odds(0.04)) return null
  const at = atWork(receivedAt + chance.between(10, 420) * MINUTE, chance)
  if (at >= plan.now) return null
  const by = chance.pick(plan.reviewers)
  if (chance.odds(0.008)) return { at, by, decision: 'reject', reasons: [{ question: '', text: 'Giấy này của phường khác.' }] }
  const sentBack = chance.odds(flaws.length > 0 ? 0.5 : 0.05)
  return sentBack ? { at, by, decision: 'return', reasons: [chance.pick(RETURNS)] } : { at, by, decision: 'approve', reasons: [] }
}

/** The office works from 8 to 17 on weekdays; what comes later waits. */
function atWork(at: Instant, chance: Chance): Instant {
  let day = dayOf(at)
  if (at >= instantOf(day, '17:00')) day = addDays(day, 1)
  while (weekdayOf(day) > 5) day = addDays(day, 1)
  const opens = instantOf(day, '08:00')
  return at > opens && at - opens < DAY ? at : opens + chance.between(0, 120 * MINUTE)
}
