// The demo's further campaigns beside land: culture family on its whole way in some residential groups, digital skills, health insurance, and the party's
// handbook, which only the party office sees. Lists, visits and meetings are made up; what may happen when is the packages' own path.

import { type CampaignPackage, campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { criterionName } from '../../forms/campaigns/culture/assessment.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { familyStandards } from '../../forms/campaigns/data/culture-criteria.ts'
import { digitalSkills } from '../../forms/campaigns/digital-skills/package.ts'
import { healthInsurance } from '../../forms/campaigns/health-insurance/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import type { Uuid } from '../../shared/ids.ts'
import { addDays, DAY, dayOf, instantOf, type LocalDay, MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import { planOf, settingOf } from '../campaigns/setting-of.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'
import { SERVER } from '../store/event-chain.ts'
import type { Store } from '../store/store.ts'
import type { Plan } from './answered-by-chance.ts'
import type { Chance } from './chance.ts'
import { personName } from './names.ts'
import type { DemoGroup } from './places.ts'
import { type Resident, residentDrafts, residents } from './residents.ts'
import type { StageVisit } from './stage-visits.ts'

export interface FurtherStory {
  chance: Chance
  groups: readonly DemoGroup[]
  /** For each residential group. */
  households: number
  firstDay: LocalDay
  now: Instant
  collectorsOf: ReadonlyMap<string, readonly Uuid[]>
  /** Holds the culture campaigns' duties. */
  officer: Uuid
  partyOfficer: Uuid
  partyCollector: Uuid
  deviceOf: (person: Uuid) => Uuid
}

export const CULTURE_DUTIES = ['dien-khong-xet', 'tham-dinh', 'quyet-dinh']
export const PARTY_DUTY = 'dang-uy'

/** Begins the campaigns and loads their lists; gives what happens in them until now. */
export async function furtherCampaigns(store: Store, story: FurtherStory): Promise<StageVisit[]> {
  const { chance, groups, households } = story
  const pupils = Math.ceil(households / 2)
  const [homes, insured, learners, members] = [
    residents(chance, groups, households, household),
    residents(chance, groups, households, household),
    residents(chance, groups, pupils, learner),
    residents(chance, groups, 3, member),
  ]
  const loads = [
    [cultureFamily, homes],
    [healthInsurance, insured],
    [digitalSkills, learners],
    [partyHandbook, members],
  ] as const
  for (const [pkg, rows] of loads) await begin(store, story, pkg, rows)
  return [
    ...cultureVisits(story, ids(cultureFamily, homes)),
    ...doorVisits(story, healthInsurance, ids(healthInsurance, insured), 0.45, insurancePlan),
    ...doorVisits(story, digitalSkills, ids(digitalSkills, learners), 0.5, skillPlan),
    ...partyVisits(story, ids(partyHandbook, members)),
  ].filter(({ at }) => at < story.now)
}

async function begin(store: Store, { firstDay, now }: FurtherStory, pkg: CampaignPackage, rows: readonly Resident[]): Promise<void> {
  const { endsOn } = pkg.campaign
  const yearEnd = `${dayOf(now).slice(0, 4)}-${endsOn ?? '12-31'}`
  const lastDay = endsOn !== undefined && yearEnd > dayOf(now) ? yearEnd : addDays(dayOf(now), 40)
  const dates = { firstDay: addDays(firstDay, 1), lastDay }
  const plan = planOf(pkg)
  // Registration goes on until shortly before the first meetings.
  const setting = settingOf(plan, campaignOf(plan, dates, pkg === cultureFamily ? { registration_days: '5' } : {}))
  await campaignPublishingStore(store.base).begin({ setting, forms: pkg.forms }, SERVER)
  const list = pkg.lists[0]
  if (list) await store.entities.importList([], residentDrafts(list, rows), SERVER)
}

const household = (chance: Chance, name: string, number: number) => ({
  household_code: `H${String(number).padStart(5, '0')}`,
  head: name,
  members: String(chance.between(1, 6)),
  residence: chance.odds(0.9) ? 'permanent' : 'temporary',
})
const learner = (chance: Chance, name: string, number: number) => ({
  person_code: `N${String(number).padStart(5, '0')}`,
  full_name: name,
  birth_year: String(chance.between(1950, 2010)),
  person_group: chance.weighted([
    ['resident', 6],
    ['worker', 2],
    ['pupil', 2],
    ['cadre', 1],
  ]),
  list_confirmed: chance.odds(0.1) ? 'yes' : 'no',
})
const member = (chance: Chance, name: string, number: number) => ({
  person_code: `D${String(number).padStart(4, '0')}`,
  full_name: name,
  birth_year: String(chance.between(1945, 2000)),
  party_cell: 'Chi bộ tổ dân phố',
})

interface Placed {
  entity: string
  group: DemoGroup
}

function ids({ lists: [list] }: CampaignPackage, rows: readonly Resident[]): Placed[] {
  if (!list) throw new Error('a package has a list')
  return residentDrafts(list, rows).map(({ id }, index) => {
    const row = rows[index]
    if (!row) throw new Error('a draft has its row')
    return { entity: id, group: row.group }
  })
}

/** Some time in the day, when people are at home. */
function timeOn(chance: Chance, day: LocalDay): Instant {
  return instantOf(day, '08:30') + chance.between(0, 10 * 60) * MINUTE
}

function by({ chance, collectorsOf, deviceOf }: FurtherStory, group: DemoGroup): { by: Uuid; device: Uuid } | null {
  const own = collectorsOf.get(group.id) ?? []
  if (own.length === 0) return null
  const person = chance.pick(own)
  return { by: person, device: deviceOf(person) }
}

function doorVisits(
  story: FurtherStory,
  { campaign, stages: [stage] }: CampaignPackage,
  rows: readonly Placed[],
  share: number,
  plan: (chance: Chance) => Plan,
): StageVisit[] {
  const { chance, firstDay, now } = story
  const days = Math.max(1, Math.floor((now - instantOf(firstDay, '00:00')) / DAY) - 1)
  return rows.flatMap(({ entity, group }) => {
    const who = by(story, group)
    if (!who || !stage || !chance.odds(share)) return []
    const at = timeOn(chance, addDays(firstDay, 1 + chance.between(0, days)))
    return [
      { campaign: campaign.id, stage: stage.id, entity, residentialGroup: group.id, ...who, at, plan: plan(chance), ...seen(story, at) },
    ]
  })
}

/** The desk keeps up, mostly: what is two days old is approved. */
function seen({ chance, now, officer }: FurtherStory, at: Instant): Pick<StageVisit, 'approvedBy'> {
  return at < now - 2 * DAY && chance.odds(0.9) ? { approvedBy: officer } : {}
}

const insurancePlan = (chance: Chance): Plan => ({
  rows: { members: chance.between(1, 4) },
  answers: {
    member_name: one => personName(one, one.odds(0.5) ? 'male' : 'female'),
    member_birth_year: one => one.between(1945, 2015),
    visit_result: chance.weighted([
      ['met', 9],
      ['absent', 1],
    ]),
    card: one =>
      one.weighted([
        ['valid', 8],
        ['expired', 1],
        ['none', 1],
      ]),
    kind: 'household',
  },
})
const skillPlan = (chance: Chance): Plan => ({
  answers: {
    vneid_level: 'level_2',
    vneid_declared: chance.odds(0.7) ? 'yes' : 'no',
    vneid_seen: chance.odds(0.4) ? 'yes' : 'no',
    status: chance.weighted([
      ['learning', 4],
      ['finished_course', 4],
      ['not_reached', 2],
    ]),
    evidence: 'declared',
  },
})

function partyVisits(story: FurtherStory, rows: readonly Placed[]): StageVisit[] {
  const { partyCollector, deviceOf } = story
  const who = { by: partyCollector, device: deviceOf(partyCollector) }
  return doorVisits(
    { ...story, officer: story.partyOfficer, collectorsOf: new Map(story.groups.map(({ id }) => [id, [partyCollector]])) },
    partyHandbook,
    rows,
    0.4,
    () => ({ answers: {} }),
  ).map(visit => ({ ...visit, ...who }))
}

/** How long before now a residential group met, in days; the other groups have not met yet. The first ones are decided. */
const MET_DAYS_AGO = [17, 15, 13, 12, 4, 3, 2, 1]

function cultureVisits(story: FurtherStory, rows: readonly Placed[]): StageVisit[] {
  const { groups } = story
  return groups.flatMap((group, place) => {
    const homes = rows.filter(row => row.group.id === group.id)
    const ago = MET_DAYS_AGO[place]
    return [
      ...homes.flatMap(home => homeVisits(story, home, ago)),
      ...(ago === undefined ? [] : meetingVisits(story, group, homes.length, ago)),
    ]
  })
}

/** Registration at the door, and the self-assessment in the same visit where there was time; all of it before the group meets. */
function homeVisits(story: FurtherStory, { entity, group }: Placed, ago: number | undefined): StageVisit[] {
  const { chance, now, officer, deviceOf } = story
  const who = by(story, group)
  if (!who || !chance.odds(ago === undefined ? 0.6 : 1)) return []
  const at = timeOn(chance, addDays(dayOf(now), -(ago ?? 0) - chance.between(1, 4)))
  if (at < instantOf(addDays(story.firstDay, 1), '00:00')) return []
  const home = { campaign: cultureFamily.campaign.id, entity, residentialGroup: group.id }
  const registered = (properties: Readonly<Record<string, string>>) => properties.registered === 'yes'
  const criteria = familyStandards.flatMap(standard => standard.criteria).map(criterion => [criterionName(criterion), 'yes'] as const)
  const unmet = chance.odds(0.1) ? { [chance.pick(criteria)[0]]: 'no' } : {}
  const registers = chance.odds(0.88) ? 'yes' : 'no'
  const visits: StageVisit[] = [
    { ...home, ...who, stage: 'dang-ky', at, plan: { answers: { registers, way: 'home' } }, ...seen(story, at) },
  ]
  if (ago !== undefined || chance.odds(0.7)) {
    const plan = { answers: { ...Object.fromEntries(criteria), ...unmet } }
    visits.push({ ...home, ...who, stage: 'tu-cham', at: at + 6 * MINUTE, plan, when: registered, ...seen(story, at) })
  }
  if (ago !== undefined && ago > 10) {
    const seen = { by: officer, device: deviceOf(officer), at: at + 4 * DAY, plan: { answers: { is_excluded: 'no' } } }
    visits.push({ ...home, ...seen, stage: 'loai-tru', when: registered })
  }
  return visits
}

function meetingVisits(story: FurtherStory, group: DemoGroup, households: number, ago: number): StageVisit[] {
  const { chance, now, officer, deviceOf } = story
  const who = by(story, group)
  if (!who) return []
  const of = { campaign: cultureFamily.campaign.id, entity: group.id, residentialGroup: group.id }
  const inOffice = { by: officer, device: deviceOf(officer) }
  const met = addDays(dayOf(now), -ago)
  const at = instantOf(met, '21:10')
  if (at < instantOf(addDays(story.firstDay, 2), '00:00')) return []
  const absent = Math.floor(households * 0.15)
  const [chair, secretary] = [personName(chance, 'male'), personName(chance, 'female')]
  const meeting: Plan['answers'] = {
    ...{ meeting_on: met, started_at: '19:30', ended_at: '21:00', place: 'Nhà văn hóa tổ dân phố', chair, secretary },
    ...{ invited: households, present: households - absent, absent_excused: absent, absent_unexcused: 0 },
    ...{ ballot_kind: 'hands', all_unanimous: true, vote: 'unanimous', read_out: true },
  }
  const posted: Plan['answers'] = {
    posted_on: addDays(met, 1),
    removed_on: addDays(met, 11),
    posted_where: 'Nhà văn hóa tổ dân phố',
    has_objections: 'no',
  }
  const council = { council: 'Thường trực Ban Chỉ đạo', council_chair: personName(chance, 'male') }
  return [
    { ...of, ...who, stage: 'hop', at, plan: { answers: meeting }, ...seen(story, at) },
    { ...of, ...who, stage: 'niem-yet', at: at + 11 * DAY + 600 * MINUTE, plan: { answers: posted } },
    {
      ...of,
      ...inOffice,
      stage: 'tham-dinh',
      at: at + 12 * DAY + 800 * MINUTE,
      plan: { answers: council },
      approvedBy: officer,
      when: isPosted,
    },
    {
      ...of,
      ...inOffice,
      stage: 'quyet-dinh',
      at: at + 13 * DAY + 800 * MINUTE,
      plan: { answers: {} },
      approvedBy: officer,
      when: isPosted,
    },
  ]
}

const isPosted = (properties: Readonly<Record<string, string>>): boolean => properties.families_posting === 'done'
