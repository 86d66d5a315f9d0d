// The year of the culture families in three residential groups, as their leaders and officers live it; each thing done is noted in the ledger.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import type { Answers } from '../../shared/answers.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'
import { groupFile, HOMES, homeOf, householdFile } from './culture-people.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { correct, fillCase, fillStage, importFile, overheard, review, told } from './story-office.ts'

export const FAMILIES = 'gia-dinh-van-hoa'
const CRITERIA = ['1a', '1b', '1c', '1d', '2a', '2b', '2c', '2d', '2dd', '2e', '3a', '3b', '3c', '3d']

export interface FamilyStory {
  world: Worldly
  ledger: Ledger
  chief: SignedIn
  leaders: Record<string, SignedIn>
  /** Looks at who may not be considered; the committee, twice; who writes the decision and may see no appraisal; one without any duty. */
  police: SignedIn
  committee: SignedIn
  second: SignedIn
  clerk: SignedIn
  plain: SignedIn
  idOf: Record<string, string>
  heard: { plain: string[]; leader: string[]; police: string[] }
}

export async function beginFamilies(packages: readonly CampaignPackage[]): Promise<FamilyStory> {
  const world = await createWorld({ packages, plain: false, lastDay: '2026-12-31' })
  const ledger = openLedger(world)
  const chief = await world.officer('Quản', 'administrator')
  const households = await importFile(chief, FAMILIES, 'ho-gia-dinh', await householdFile())
  const groups = await importFile(chief, FAMILIES, 'to-dan-pho', await groupFile())
  for (const home of Object.keys(HOMES)) ledger.note({ what: 'listed', home })
  const said = [households.added, households.rejectedCount, groups.added + groups.changed, groups.rejectedCount]
  if (said.join() !== '17,4,3,1') throw new Error(`imported and rejected: ${said}`)
  const idOf = Object.fromEntries(
    Object.entries(HOMES).map(([code, { head }]) => [code, households.differences.find(({ title }) => title === head)?.id ?? '']),
  )
  const officer = (name: string, duties: string[]) => world.officer(name, 'reviewer', duties)
  const leaders = {
    'tdp-1': await world.phone('Lan', ['tdp-1']),
    'tdp-2': await world.phone('Hoa', ['tdp-2']),
    'tdp-3': await world.phone('Sen', ['tdp-3']),
  }
  const story = {
    ...{ world, ledger, chief, leaders, idOf },
    police: await officer('Yên', ['dien-khong-xet']),
    committee: await officer('Thảo', ['tham-dinh']),
    second: await officer('Bình', ['tham-dinh', 'quyet-dinh']),
    clerk: await officer('Quý', ['quyet-dinh']),
    plain: await officer('Vô', []),
  }
  return {
    ...story,
    heard: { plain: overheard(story.plain), leader: overheard(story.leaders['tdp-1']), police: overheard(story.police) },
  }
}

const leaderOf = ({ leaders }: FamilyStory, group: string): SignedIn => {
  const found = leaders[group]
  if (!found) throw new Error(`nobody leads ${group}`)
  return found
}
export const offline = (story: FamilyStory, group: string): SignedIn => {
  const leader = leaderOf(story, group)
  leader.device.wire.down = true
  return leader
}
const idOf = ({ idOf: ids }: FamilyStory, code: string) => ids[code] ?? ''

export async function register(
  story: FamilyStory,
  code: string,
  registers = homeOf(code).registers,
): Promise<{ record: string; version: string }> {
  const { group, head } = homeOf(code)
  const no = { registers: 'no', not_registering_reason: registers }
  const answers = registers === 'yes' ? { registers, way: 'home' } : no
  const visit = { stage: 'dang-ky', entity: idOf(story, code), answers }
  const kept = await fillStage(story.world, offline(story, group).tab, visit)
  if (registers === 'yes' && kept.title !== head) throw new Error(`the slip of ${head} is called ${kept.title}`)
  return kept
}
export function noteRegistered({ ledger }: FamilyStory, codes: readonly string[], told?: 'yes' | 'away'): void {
  for (const home of codes) {
    const registers = told ?? homeOf(home).registers
    ledger.note({ what: 'registered', home, says: registers === 'yes' ? 'yes' : 'no', away: registers === 'away' || registers === 'moved' })
  }
}

export async function assess(story: FamilyStory, code: string): Promise<void> {
  const { group, unmet } = homeOf(code)
  const not = unmet ?? []
  const answers: Answers = Object.fromEntries(CRITERIA.map(criterion => [`c_${criterion}`, not.includes(criterion) ? 'no' : 'yes']))
  const notes = Object.fromEntries(not.map(criterion => [`note_${criterion.charAt(0)}`, 'Còn phải sửa']))
  const visit = { stage: 'tu-cham', entity: idOf(story, code), answers: { ...answers, ...notes, household_agrees: true } }
  await fillStage(story.world, offline(story, group).tab, visit)
}

/** The letter only, and that there is none. */
export async function lookAt(story: FamilyStory, code: string): Promise<string> {
  const { excluded } = homeOf(code)
  const answers: Answers = excluded ? { is_excluded: 'yes', exclusion_letters: [excluded] } : { is_excluded: 'no' }
  const visit = { stage: 'loai-tru', entity: idOf(story, code), answers: { ...answers, sources_asked: true } }
  return (await fillCase(story.world, story.police, FAMILIES, visit)).record
}

export interface Sitting {
  group: string
  on: string
  invited: number
  present: number
  /** Valid votes of a secret ballot; by hands everybody who is there has one. */
  valid?: number
  /** Of fewer than the rules ask for, with the reason. */
  reason?: string
}

export async function meet(story: FamilyStory, sitting: Sitting): Promise<string[]> {
  const { group, on, invited, present, valid, reason } = sitting
  const head = { meeting_on: on, started_at: '08:00', place: 'Nhà văn hóa', chair: 'Vũ Văn Chủ', secretary: 'Hồ Thị Ký', ended_at: '09:30' }
  const absent = { invited, present, absent_excused: invited - present, absent_unexcused: 0 }
  const cast = { ballot_kind: 'secret', ballots_issued: present, ballots_returned: present }
  const ballots = valid === undefined ? { ballot_kind: 'hands' } : { ...cast, ballots_valid: valid, ballots_invalid: present - valid }
  let seated: string[] = []
  await fillStage(story.world, offline(story, group).tab, {
    stage: 'hop',
    entity: group,
    answers: begun => {
      const rows = begun.households as Answers[]
      seated = rows.map(row => Object.keys(HOMES).find(code => idOf(story, code) === row.household) ?? '')
      return { ...head, ...absent, ...ballots, ...countedVotes(seated, valid ?? present), all_unanimous: true, read_out: true }
    },
    ...(reason !== undefined && { marks: { present: { reason } } }),
  })
  return seated
}

function countedVotes(seated: readonly string[], voters: number): Answers {
  return Object.fromEntries(
    seated.flatMap((code, row) => {
      const agree = HOMES[code]?.agree
      if (agree === undefined) return []
      const votes = { vote: 'counted', agree, disagree: voters - agree, other_opinion: 0 }
      return Object.entries(votes).map(([name, value]) => [`households.${row}.${name}`, value] as const)
    }),
  )
}

export function noteMet({ ledger }: FamilyStory, { group, invited, present, valid }: Sitting, registered: readonly string[]): void {
  const votes = Object.fromEntries(registered.map(code => [code, homeOf(code).agree ?? valid ?? present]))
  ledger.note({ what: 'met', group, secret: valid !== undefined, invited, present, votes })
}

const OBJECTION = { objector: 'Người Ở Gần', objection_about: 'Một hộ trong ngõ', objection: 'Hay để xe lấn lối đi' }

export function post(story: FamilyStory, group: string, days: { from: string; to: string }, handling: 'kept' | 'pending') {
  const answers = { posted_on: days.from, removed_on: days.to, posted_where: 'Nhà văn hóa', has_objections: 'yes' }
  const objection = Object.fromEntries(Object.entries({ ...OBJECTION, handling }).map(([name, said]) => [`objections.0.${name}`, said]))
  const visit = { stage: 'niem-yet', entity: group, answers: { ...answers, ...objection } }
  return fillStage(story.world, offline(story, group).tab, visit)
}
export const settle = (story: FamilyStory, group: string, record: string) =>
  correct(story.world, offline(story, group).tab, record, {
    stage: 'niem-yet',
    entity: group,
    answers: { 'objections.0.handling': 'kept', 'objections.0.handling_note': 'Đã gặp hai bên' },
  })

/** What the committee finds written when it opens the table, and the one household that it refuses itself. */
export async function appraise(story: FamilyStory, group: string, on: string) {
  let found: Record<string, string> = {}
  const kept = await fillCase(story.world, story.committee, FAMILIES, {
    stage: 'tham-dinh',
    entity: group,
    answers: begun => {
      const rows = begun.households as Answers[]
      const codes = rows.map(row => Object.keys(HOMES).find(code => idOf(story, code) === row.household) ?? '')
      found = Object.fromEntries(codes.map((code, row) => [code, `${rows[row]?.proposal ?? '–'} ${rows[row]?.refusal ?? ''}`.trim()]))
      const refused = codes.flatMap((code, row) => {
        const why = HOMES[code]?.refused
        return why ? [[`households.${row}.proposal`, 'refuse'] as const, [`households.${row}.refusal`, why] as const] : []
      })
      return { appraised_on: on, council: 'Thường trực Ban Chỉ đạo', council_chair: 'Phó Chủ tịch', ...Object.fromEntries(refused) }
    },
  })
  return { kept, found }
}
export const approve = (story: FamilyStory, kept: { record: string; version: string }) => review(story.second, kept, 'approve')

/** What the desk offers who writes decisions. */
export async function offered({ clerk }: FamilyStory): Promise<string[]> {
  const page = await told<{ items: { entity: string }[] }>(clerk, `/api/cases?campaign=${FAMILIES}&stage=quyet-dinh&states=open`)
  return page.items.map(({ entity }) => entity)
}

export async function decideOn(story: FamilyStory, group: string, number: string, on: string) {
  const answers = { decision_number: number, decision_on: on, signed_by: 'Chủ tịch' }
  return fillCase(story.world, story.clerk, FAMILIES, { stage: 'quyet-dinh', entity: group, answers })
}
