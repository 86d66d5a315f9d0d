// Reports of a campaign with stages: a table for each stage that the plan reports on, over that stage's records and list, counted by hand here, counted again
// from the history by verification, and looked at for the mistakes that such counting makes.
import { beforeAll, describe, expect, it } from 'vitest'
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { fireSafety } from '../../forms/campaigns/fire-safety/package.ts'
import type { Answers } from '../../shared/answers.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import { addDays } from '../../shared/local-day.ts'
import type { FrozenReport, ReportContent, ReportRow } from '../../shared/report.ts'
import { beginPackage, putRow, sendStage } from '../../test/server/campaign-office.ts'
import { at, DAY_ONE, type Office, openOffice } from '../../test/server/office.ts'
import { recount } from '../jobs/recount.ts'
import { verify } from '../jobs/verify.ts'

/** With a report on a stage that few may see, as no checked package has one. */
const pkg: CampaignPackage = {
  ...cultureFamily,
  reports: [...cultureFamily.reports, { stage: 'loai-tru', definition: { title: 'X', summary: '', columns: [], facts: {} } }],
}
const ID = pkg.campaign.id
const DAY_TWO = addDays(DAY_ONE, 1)
const HOUSES = { h1: 'tdp-1', h2: 'tdp-1', h3: 'tdp-1', h4: 'tdp-2' }

interface Held {
  office: Office
  one: FrozenReport
  two: FrozenReport
}

/** Three of four households register; group 1 meets, and corrects the number of those present on the second day. */
async function held(): Promise<Held> {
  const office = await openOffice()
  await beginPackage(office, pkg, { settings: { denominator: 'registered', family_target: '90' } })
  for (const [id, group] of Object.entries(HOUSES)) await putRow(office, pkg, 'ho-gia-dinh', id, group, { head: `Chủ ${id}` })
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
  office.clock.time = at('09:00')
  for (const [id, residentialGroup] of Object.entries(HOUSES)) {
    const answers: Answers = id === 'h3' ? { registers: 'no', not_registering_reason: 'away' } : { registers: 'yes' }
    await sendStage(office, an, pkg, 'dang-ky', answers, { entity: id, residentialGroup })
  }
  const own = (await office.store.entities.list('to-dan-pho')).find(({ residentialGroup }) => residentialGroup === 'tdp-1')
  const place = { entity: own?.id ?? null, residentialGroup: 'tdp-1' }
  office.clock.time = at('10:00')
  const met = await sendStage(office, an, pkg, 'hop', meeting(2), place)
  office.clock.time = at('15:00')
  const { record, version } = met.content
  await sendStage(office, an, pkg, 'hop', meeting(3), { ...place, record, replaces: version })
  office.clock.time = at('15:00', DAY_TWO)
  await office.store.reports.freezeDue()
  const [one, two] = await office.store.reports.all(ID)
  if (!one || !two) throw new Error('two days are frozen')
  return { office, one, two }
}

const meeting = (present: number): Answers => ({
  meeting_on: DAY_ONE,
  invited: 3,
  present,
  absent_excused: 3 - present,
  absent_unexcused: 0,
  ballot_kind: 'hands',
  households: [
    { household: 'h1', household_registered: 'yes', vote: 'unanimous' },
    { household: 'h2', household_registered: 'yes', vote: 'counted', agree: 0, disagree: present, other_opinion: 0 },
    { household: 'h3', household_registered: 'no' },
  ],
})

const part = ({ content }: FrozenReport, stage: string) => {
  const found = content.parts?.find(table => table.stage === stage)
  if (!found) throw new Error(`no part ${stage}`)
  return found
}
const cells = (rows: readonly ReportRow[], group: string) => rows.find(({ residentialGroup }) => residentialGroup === group)?.cells

let world: Held
beforeAll(async () => {
  world = await held()
})

describe('the first report', () => {
  it('counts the first stage over its own list, by hand', () => {
    const { rows, total, stage, list } = world.one.content
    expect([stage, list]).toEqual(['dang-ky', 'ho-gia-dinh'])
    expect(cells(rows, 'tdp-1')).toMatchObject({ households: 3, registered_day: 2, registered: 2, refused: 1, refused_away: 1, agreed: 1 })
    expect(total).toMatchObject({ households: 4, registered: 3, refused: 1, agreed: 1, recognized: 0 })
  })

  it('takes the denominator that the office chose, and sets the share against its target on every line and on the total', () => {
    const { rows, total, settings } = world.one.content
    expect(settings).toEqual({ denominator: 'registered', family_target: '90' })
    expect(cells(rows, 'tdp-1')).toMatchObject({ denominator: 2, share: 0, target: 0.9, over: -0.9 })
    // Not summed: the target of two residential groups is not 180%.
    expect(total).toMatchObject({ denominator: 3, target: 0.9, over: -0.9 })
  })

  it('names the forms of every stage', () => {
    const forms = new Set(world.one.content.formVersions.map(({ form }) => form))
    expect(forms).toEqual(new Set(pkg.stages.map(({ form }) => form)))
  })
})

describe('the parts', () => {
  it('follow the plan, without the stages that few may see', () => {
    expect(world.one.content.parts?.map(({ stage }) => stage)).toEqual(['hop', 'niem-yet', 'quyet-dinh'])
    expect(world.one.content.parts?.map(({ list }) => list)).toEqual(['to-dan-pho', 'to-dan-pho', 'to-dan-pho'])
  })

  it('count their own stage: one meeting, not four registrations', () => {
    expect(part(world.one, 'hop').total).toMatchObject({ groups: 2, met_day: 1, met: 1, invited: 3, present: 2, agreed: 1, share: 0.5 })
    expect(cells(part(world.one, 'hop').rows, 'tdp-2')).toMatchObject({ groups: 1, met: 0, present: 0, share: 0 })
    expect(part(world.one, 'niem-yet').total).toMatchObject({ groups: 2, posted: 0, objections: 0 })
  })

  it('add up the heads and not every version', () => {
    expect(part(world.two, 'hop').total).toMatchObject({ met_day: 0, met: 1, invited: 3, present: 3 })
  })

  it('are in the digest with the rest, over all versions of the day', () => {
    expect([world.one.countedVersions, world.two.countedVersions]).toEqual([5, 1])
  })
})

describe('figures with decimals', () => {
  it('are added up without a trace of binary fractions, and counted again to the same', async () => {
    const office = await openOffice()
    await beginPackage(office, fireSafety)
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
    for (const [index, weight] of [0.1, 0.2, 0.7, 4].entries()) {
      const residentialGroup = index === 3 ? 'tdp-2' : 'tdp-1'
      await putRow(office, fireSafety, 'ho-pccc', `n${index}`, residentialGroup, { head: `Chủ ${index}` })
      const extinguishers = [{ kind: 'powder', gauge: 'green', weight }]
      const answers = { visit_result: 'met', has_extinguisher: 'yes', extinguishers }
      await sendStage(office, an, fireSafety, 'ra-soat', answers, { entity: `n${index}`, residentialGroup })
    }
    office.clock.time = at('15:00')
    await office.store.reports.freezeDue()
    const [report] = await office.store.reports.all(fireSafety.campaign.id)
    expect(report?.content.rows.map(({ cells: line }) => line.kilos)).toEqual([1, 4])
    expect(report?.content.total).toMatchObject({ kilos: 5, extinguishers: 4, usable: 4, share: 1, target: 1, over: 0 })
    expect((await verify(office.store, office.blobs)).flatMap(({ wrong }) => wrong)).toEqual([])
  })
})

describe('counted again', () => {
  it('is the same, cell by cell, from the history alone', async () => {
    const results = await verify(world.office.store, world.office.blobs)
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(results.find(({ name }) => name.startsWith('Báo cáo đếm lại'))?.checked).toBeGreaterThan(200)
  })

  /** What a freeze with the mistake would have written into the total of the second day's meetings, or of its first table. */
  const MISTAKES: [what: string, plant: (content: ReportContent) => void, found: string[]][] = [
    ['a sum over every version', ({ parts }) => plant(parts, 'present', 5), ['hop present']],
    ['a stage filter forgotten', ({ parts }) => plant(parts, 'met', 5), ['hop met']],
    ['a chosen column that is the other one', content => Object.assign(content.total, { denominator: 4 }), ['dang-ky denominator']],
    ['a target added up over residential groups', content => Object.assign(content.total, { target: 1.8 }), ['dang-ky target']],
    ['a difference the wrong way round', content => Object.assign(content.total, { over: 0.9 }), ['dang-ky over']],
    ['the list of another stage', ({ parts }) => plant(parts, 'groups', 4), ['hop groups']],
  ]
  const plant = (parts: ReportContent['parts'], column: string, value: number) =>
    Object.assign(parts?.[0]?.total ?? {}, { [column]: value })

  it.each(MISTAKES)('finds %s', async (_what, planted, found) => {
    const { history, campaigns } = world.office.store
    const content = structuredClone(world.two.content)
    planted(content)
    const campaign = (await campaigns.get(ID))?.campaign
    if (!campaign) throw new Error('no campaign')
    const happened = {
      versions: await history.versions(),
      namedPhotos: await history.namedPhotos(),
      photos: await history.photos(),
      reviews: await history.reviews(),
      entityRevisions: await history.entityRevisions(),
    }
    const of = { list: campaign.list, firstStage: stagesOf(campaign)[0]?.id ?? '' }
    const again = recount(happened, { ...world.two, content }, world.one.content.cutAt, of)
    const tables = [content, ...(content.parts ?? [])]
    const differing = tables.flatMap((table, index) =>
      table.columns
        .filter(({ id }) => (table.total[id] ?? null) !== (again.tables[index]?.total[id] ?? null))
        .map(({ id }) => `${table.stage} ${id}`),
    )
    expect(differing).toEqual(found)
  })
})
