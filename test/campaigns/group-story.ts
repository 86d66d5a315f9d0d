// The residential groups' own title, begun when the families are decided: one group that may not have it because too few of its families are culture families,
// one that has it, one that does not want it.
import { residentialGroupStandards } from '../../forms/campaigns/data/culture-criteria.ts'
import type { Answers } from '../../shared/answers.ts'
import type { SignedIn } from '../world.ts'
import { type FamilyStory, offline } from './family-story.ts'
import type { GroupHappening } from './group-recount.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { change, comeHome, fillCase, fillStage, review } from './story-office.ts'

export const GROUP_CAMPAIGN = 'to-dan-pho-van-hoa'
/** As the decree counts them; 4c is worked out and never asked. */
const CODES = [
  ...['1a', '1b', '1c', '1d', '2a', '2b', '2c', '2d', '2dd', '2e', '3a', '3b', '3c', '3d', '3dd'],
  ...['4a', '4b', '4c', '4d', '4dd', '5a', '5b', '5c', '5d'],
]
const ASKED = CODES.filter(code => code !== '4c')

export interface GroupSeen {
  ledger: Ledger<GroupHappening>
  /** What the phone had worked out before anybody answered. */
  worked: Record<string, Pick<Answers, string>>
}

const day = (date: number) => `2026-12-${date}`

export async function groupYear(story: FamilyStory): Promise<GroupSeen> {
  const ledger = openLedger<GroupHappening>(story.world)
  const worked = await onPhones(story, ledger)
  await postings(story)
  await judging(story, ledger)
  return { ledger, worked }
}

async function visit(story: FamilyStory, group: string, stage: string, answers: Answers | ((begun: Answers) => Answers)) {
  const { tab } = offline(story, group)
  await tab.phone.chooseCampaign(GROUP_CAMPAIGN)
  return fillStage(story.world, tab, { stage, entity: group, answers })
}
const home = ({ leaders }: FamilyStory, group: string) => comeHome(leaders[group] as SignedIn)

async function onPhones(story: FamilyStory, ledger: Ledger<GroupHappening>) {
  const { world } = story
  const worked: GroupSeen['worked'] = {}
  if (CODES.length !== residentialGroupStandards.flatMap(({ criteria }) => criteria).length) throw new Error('the decree has 24 criteria')
  world.at('08:00', day(10))
  await change(story.chief, GROUP_CAMPAIGN, { family_share_needed: '70' })
  for (const group of ['tdp-1', 'tdp-2', 'tdp-3']) await home(story, group)
  const assess = (group: string) =>
    visit(story, group, 'tu-cham', begun => {
      worked[group] = { c_4c: begun.c_4c ?? null, asked: Object.keys(begun).filter(name => name.startsWith('wording_')).length }
      return Object.fromEntries(ASKED.map(code => [`c_${code}`, 'yes']))
    })
  const yes = { registers: 'yes', front_head: 'Trần Thị Mặt' }
  await visit(story, 'tdp-1', 'dang-ky', yes)
  await assess('tdp-1')
  await visit(story, 'tdp-2', 'dang-ky', yes)
  await assess('tdp-2')
  await visit(story, 'tdp-3', 'dang-ky', { registers: 'no', not_registering_reason: 'Tổ mới lập' })
  world.at('10:00', day(10))
  await home(story, 'tdp-1')
  await home(story, 'tdp-3')
  ledger.note({ what: 'registered', group: 'tdp-1', says: 'yes' }, { what: 'registered', group: 'tdp-3', says: 'no' })
  ledger.note({ what: 'assessed', group: 'tdp-1', meets: false })
  world.at('15:00', day(10))
  await home(story, 'tdp-2')
  ledger.note({ what: 'registered', group: 'tdp-2', says: 'yes' }, { what: 'assessed', group: 'tdp-2', meets: true })
  world.at('11:00', day(11))
  await meet(story, ledger, { group: 'tdp-1', invited: 8, present: 6, valid: 6, agree: 5 })
  await meet(story, ledger, { group: 'tdp-2', invited: 6, present: 5, valid: 4, agree: 4 })
  return worked
}

interface Vote {
  group: string
  invited: number
  present: number
  valid: number
  agree: number
}

async function meet(story: FamilyStory, ledger: Ledger<GroupHappening>, { group, invited, present, valid, agree }: Vote) {
  const head = {
    meeting_on: day(11),
    started_at: '08:00',
    ended_at: '09:00',
    place: 'Nhà văn hóa',
    chair: 'Vũ Văn Chủ',
    secretary: 'Hồ Thị Ký',
  }
  await visit(story, group, 'hop', {
    ...head,
    ...{ invited, present, absent_excused: invited - present, absent_unexcused: 0, ballot_kind: 'secret' },
    ...{ ballots_issued: present, ballots_returned: present, ballots_valid: valid, ballots_invalid: present - valid },
    ...{ agree, disagree: valid - agree, other_opinion: 0, read_out: true },
  })
  await home(story, group)
  ledger.note({ what: 'met', group, invited, present, agree })
}

async function postings(story: FamilyStory) {
  story.world.at('09:00', day(21))
  for (const group of ['tdp-1', 'tdp-2']) {
    const posted = { posted_on: day(11), removed_on: day(21), posted_where: 'Nhà văn hóa', has_objections: 'no' }
    await visit(story, group, 'niem-yet', posted)
    await home(story, group)
  }
}

async function judging({ world, committee, second, clerk, chief }: FamilyStory, ledger: Ledger<GroupHappening>) {
  const council = { appraised_on: day(22), council: 'Hội đồng Thi đua', council_chair: 'Phó Chủ tịch' }
  const appraise = (entity: string, answers: Answers) =>
    fillCase(world, committee, GROUP_CAMPAIGN, { stage: 'tham-dinh', entity, answers: { ...council, ...answers } })
  world.at('10:00', day(22))
  const fails = await appraise('tdp-1', { conclusion: 'fail', conclusion_note: 'Chưa đủ tỷ lệ Gia đình văn hóa' })
  const passes = await appraise('tdp-2', { conclusion: 'pass' })
  await review(second, fails, 'approve')
  ledger.note({ what: 'appraised', group: 'tdp-1', passes: false })
  world.at('15:00', day(22))
  await review(second, passes, 'approve')
  ledger.note({ what: 'appraised', group: 'tdp-2', passes: true })
  world.at('10:00', day(23))
  for (const entity of ['tdp-1', 'tdp-2']) {
    // What the committee concluded stands there already.
    const answers = { decision_number: '20/QĐ-UBND', decision_on: day(23), signed_by: 'Chủ tịch' }
    const kept = await fillCase(world, clerk, GROUP_CAMPAIGN, { stage: 'quyet-dinh', entity, answers })
    await review(second, kept, 'approve')
    ledger.note({ what: 'signed', group: entity, recognized: entity === 'tdp-2' })
  }
  world.at('16:00', day(23))
  await change(chief, GROUP_CAMPAIGN, { group_target: '90' })
  ledger.note({ what: 'target', percent: 90 })
}
