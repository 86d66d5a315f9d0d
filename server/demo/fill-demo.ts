// Makes the demo ward in an empty store: place, people, form, campaign, registry, and what happened so far. The same seed and the same
// present give the same ward; only the tokens and PINs are real chance.
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { compileForm } from '../../forms/language/compile.ts'
import { newId, type Uuid } from '../../shared/ids.ts'
import { addDays, DAY, dayOf, instantOf, type LocalDay } from '../../shared/local-day.ts'
import type { PersonDraft } from '../../shared/people.ts'
import type { Instant, Random } from '../../shared/ports.ts'
import type { Role } from '../../shared/role.ts'
import type { Blobs } from '../blobs/blobs.ts'
import { beginningOf } from '../campaigns/setting-of.ts'
import { hashPin, isAcceptablePin } from '../pin.ts'
import type { Argon2Cost } from '../settings.ts'
import { campaignPublishingStore } from '../store/campaign-publishing.ts'
import { SERVER } from '../store/event-chain.ts'
import type { Store } from '../store/store.ts'
import { hashOfToken, newToken } from '../tokens.ts'
import { type DemoCertificate, demoCertificates } from './certificates.ts'
import { type Chance, createChance } from './chance.ts'
import { CULTURE_DUTIES, furtherCampaigns, PARTY_DUTY } from './further-campaigns.ts'
import { type Happening, play, type SettableClock } from './history.ts'
import { personName } from './names.ts'
import { DEMO_WARD, type DemoGroup, demoGroups } from './places.ts'
import { demoStaff } from './staff.ts'
import { stageHappenings } from './stage-visits.ts'
import { planVisits } from './visits.ts'

export interface DemoSize {
  groups: number
  certificates: number
  collectors: number
  reviewers: number
  /** Households of each residential group, for the campaigns beside land; those are left out without. */
  households?: number
  /** Days with a frozen report before the open one. */
  days: number
}
export const DEMO_SIZE: DemoSize = { groups: 40, certificates: 4000, collectors: 60, reviewers: 4, households: 24, days: 20 }

export interface DemoOptions {
  store: Store
  blobs: Blobs
  /** The clock that the store was opened with; ends at `now`. */
  clock: SettableClock
  now: Instant
  random: Random
  pinCost: Argon2Cost
  seed: number
  size: DemoSize
}

export interface DemoSecret {
  role: Role
  name: string
  token: string
  pin: string
  /** Where they work, for those beside the first of each role. */
  place?: string
}

interface Hired {
  collectors: { id: Uuid; draft: PersonDraft }[]
  reviewers: Uuid[]
  /** Of the party office; who goes round for it has every residential group. */
  party: { officer: Uuid; collector: Uuid } | null
  dutiesOf: ReadonlyMap<Uuid, readonly string[]>
}

export async function fillDemo(options: DemoOptions): Promise<DemoSecret[]> {
  const { store, clock, now, size } = options
  const chance = createChance(options.seed + 1)
  const dates = demoDates(now, size.days)
  const setting = beginningOf(landPackage, dates)
  const groups = demoGroups(size.groups)
  clock.time = instantOf(addDays(dates.firstDay, -1), '08:00')
  await store.wards.name({ ...DEMO_WARD, demo: true })
  await store.entities.putGroups(
    groups.map(({ id, name, order }) => ({ id, name, order })),
    SERVER,
  )
  const secrets: DemoSecret[] = []
  const hired = await hire(options, chance, groups, secrets)
  await campaignPublishingStore(store.base).begin({ setting, forms: landPackage.forms }, SERVER)
  const certificates = demoRegistry(options.seed, size, setting.campaign.list)
  await store.entities.importList(
    [],
    certificates.map(({ entity }) => entity),
    SERVER,
  )
  const visits = planVisits(chance, {
    certificates,
    collectorsOf: collectorsByGroup(hired),
    reviewers: hired.reviewers,
    firstDay: dates.firstDay,
    now,
  })
  const deviceOf = await giveOutPhones(options, chance, hired)
  const compilation = compileForm(landCapture)
  const published = await store.forms.get(landCapture.id, landCapture.version)
  if (!compilation.ok || !published) throw new Error('the land form does not compile')
  const others = await furtherHappenings(options, { chance, groups, hired, firstDay: dates.firstDay, deviceOf })
  await play({ ...options, chance, setting, form: compilation.form, published, deviceOf }, visits, now, others)
  clock.time = now
  await store.reports.freezeDue()
  return secrets
}

/** `days` cuts lie behind `now`; as many days are still to come. */
export function demoDates(now: Instant, days: number): { firstDay: LocalDay; lastDay: LocalDay } {
  const today = dayOf(now)
  const openDay = now < instantOf(today, '15:00') ? today : addDays(today, 1)
  return { firstDay: addDays(openDay, -days), lastDay: addDays(openDay, days - 1) }
}

/** The list that the demo's registry workbook is made of. */
export function demoRegistry(seed: number, size: DemoSize, list: string): DemoCertificate[] {
  return demoCertificates(createChance(seed), demoGroups(size.groups), size.certificates, list)
}

async function hire(options: DemoOptions, chance: Chance, groups: ReturnType<typeof demoGroups>, secrets: DemoSecret[]): Promise<Hired> {
  const { size } = options
  const staff = demoStaff(chance, groups, size.collectors, size.reviewers)
  // Nobody signs in as the others; their PIN is never known.
  const unknownPin = await hashPin(newPin(options.random), options.pinCost, options.random)
  const collectors: Hired['collectors'] = []
  for (const draft of staff.collectors) collectors.push({ id: await addPerson(options, draft, unknownPin, secrets), draft })
  const reviewers: Uuid[] = []
  for (const draft of staff.reviewers) reviewers.push(await addPerson(options, draft, unknownPin, secrets))
  await addPerson(options, staff.supervisor, unknownPin, secrets)
  await addPerson(options, staff.administrator, unknownPin, secrets)
  const party = size.households ? await hireParty(options, chance, groups, unknownPin, secrets) : null
  const dutiesOf = new Map<Uuid, readonly string[]>(reviewers.slice(0, 1).map(id => [id, CULTURE_DUTIES]))
  for (const id of Object.values(party ?? {})) dutiesOf.set(id, [PARTY_DUTY])
  return { collectors, reviewers, party, dutiesOf }
}

/** Shown after the others, so that the first of each role stays who it was. */
async function hireParty(options: DemoOptions, chance: Chance, groups: readonly DemoGroup[], unknownPin: string, secrets: DemoSecret[]) {
  const person = (role: PersonDraft['role'], residentialGroups: string[]): PersonDraft => ({
    name: personName(chance, 'female'),
    role,
    residentialGroups,
    duties: [PARTY_DUTY],
  })
  const officer = await addPerson(options, person('reviewer', []), unknownPin, secrets, 'Văn phòng Đảng ủy')
  const everywhere = groups.map(({ id }) => id)
  return { officer, collector: await addPerson(options, person('collector', everywhere), unknownPin, secrets) }
}

async function furtherHappenings(
  { store, now, size }: DemoOptions,
  {
    chance,
    groups,
    hired,
    firstDay,
    deviceOf,
  }: { chance: Chance; groups: readonly DemoGroup[]; hired: Hired; firstDay: LocalDay; deviceOf: ReadonlyMap<string, Uuid> },
): Promise<Happening[]> {
  const { party, reviewers, dutiesOf } = hired
  const [officer] = reviewers
  if (!party || !size.households || officer === undefined) return []
  const story = {
    ...{ chance, groups, households: size.households, firstDay, now, officer },
    ...{ collectorsOf: collectorsByGroup(hired), partyOfficer: party.officer, partyCollector: party.collector },
    deviceOf: (person: Uuid) => deviceOf.get(person) ?? person,
  }
  const playing = { store, chance, forms: new Map(), dutiesOf: (person: Uuid) => dutiesOf.get(person) ?? [] }
  return (await furtherCampaigns(store, story)).flatMap(visit => stageHappenings(playing, visit))
}

/** The first of each role can be signed in as, and who is given a place. */
async function addPerson(
  options: DemoOptions,
  draft: PersonDraft,
  unknownPin: string,
  secrets: DemoSecret[],
  place?: string,
): Promise<Uuid> {
  const { store, random, pinCost } = options
  const added = await store.people.add(draft, SERVER)
  if (added.kind !== 'added') throw new Error('a person of the demo has an unknown residential group')
  const token = newToken(random)
  const shown = place !== undefined || !secrets.some(secret => secret.role === draft.role)
  const pin = newPin(random)
  await store.cards.issue(added.person, hashOfToken(token), SERVER)
  await store.cards.choosePin(hashOfToken(token), shown ? await hashPin(pin, pinCost, random) : unknownPin)
  if (shown) secrets.push({ role: draft.role, name: draft.name, token, pin, ...(place !== undefined && { place }) })
  return added.person
}

function newPin(random: Random): string {
  for (;;) {
    const pin = Array.from(random.bytes(6), byte => String(byte % 10)).join('')
    if (isAcceptablePin(pin)) return pin
  }
}

function collectorsByGroup({ collectors }: Pick<Hired, 'collectors'>): Map<string, string[]> {
  const byGroup = new Map<string, string[]>()
  for (const { id, draft } of collectors) {
    for (const group of draft.residentialGroups) byGroup.set(group, [...(byGroup.get(group) ?? []), id])
  }
  return byGroup
}

const PHONES = ['Samsung Galaxy A15', 'Oppo A38', 'Xiaomi Redmi 13C', 'Vivo Y17s', 'Realme C53']

async function giveOutPhones(
  { store, clock, random }: DemoOptions,
  chance: Chance,
  { collectors, reviewers, party }: Hired,
): Promise<Map<string, Uuid>> {
  const deviceOf = new Map<string, Uuid>()
  const inOffice = party ? [...reviewers.slice(0, 1), party.officer, party.collector] : []
  for (const id of [...collectors.map(collector => collector.id), ...inOffice]) {
    const device = { id: newId(clock, chance), name: chance.pick(PHONES) }
    await store.sessions.begin({ tokenHash: hashOfToken(newToken(random)), person: id, device, lasts: 30 * DAY })
    deviceOf.set(id, device.id)
  }
  return deviceOf
}
