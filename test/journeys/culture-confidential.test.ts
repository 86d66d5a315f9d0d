// R16, R17: who may not be considered for the title, and why the committee refused, is known to holders of the duties alone, on every way that the office and
// the phones have; walked at the end of the families' year (test/campaigns), with what travelled to each person kept from the first minute.
import { beforeAll, describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { beginFamilies, FAMILIES, type FamilyStory } from '../campaigns/family-story.ts'
import { liveYear, type YearSeen } from '../campaigns/family-year.ts'
import { ask, overheard, told } from '../campaigns/story-office.ts'
import type { SignedIn } from '../world.ts'

/** As answers, as a property of the household, and as the committee's reason; a question's or a column's name is no secret. */
const SECRET = /"excluded":"|"is_excluded":|"exclusion_letters":\[|"refusal":"|"appraisal":"/
const STAGES = ['loai-tru', 'tham-dinh']
let story: FamilyStory
let seen: YearSeen
beforeAll(async () => {
  story = await beginFamilies([cultureFamily])
  seen = await liveYear(story)
}, 60_000)

const statusOf = async (who: SignedIn, path: string) => (await ask(who, 'GET', path)).status
const household = (code: string) => story.idOf[code] ?? ''
const entityOf = (stage: string) => (stage === 'loai-tru' ? household('H03') : 'tdp-1')

it('whoever writes the decision finds it open when the appraisal is done, without ever seeing the appraisal', async () => {
  const path = `/api/cases?campaign=${FAMILIES}&stage=quyet-dinh&states=`
  const { items } = await told<{ items: { entity: string; path: { stage: string; state: string; record: string | null }[] }[] }>(
    story.clerk,
    path,
  )
  const stand = items.map(({ entity, path: way }) => [entity, way.map(({ stage, state }) => `${stage} ${state}`).join()])
  expect(Object.fromEntries(stand)).toEqual({
    'tdp-1': 'hop received,niem-yet received,quyet-dinh approved',
    'tdp-2': 'hop received,niem-yet received,quyet-dinh approved',
    'tdp-3': 'hop hasFindings,niem-yet open,quyet-dinh notOpen',
  })
  const records = items.flatMap(({ path: way }) => way.map(({ record }) => record))
  expect(records.filter(record => record !== null && seen.confidential.includes(record))).toEqual([])
  for (const record of seen.confidential) expect(await statusOf(story.clerk, `/api/desk/${record}`)).toBe(404)
})

describe('an officer without the duty', () => {
  it('is not told of the stages, nor of what stands in them', async () => {
    for (const stage of STAGES) {
      const all = await statusOf(story.plain, `/api/cases?campaign=${FAMILIES}&stage=${stage}&states=`)
      const one = await statusOf(story.plain, `/api/cases/${FAMILIES}/${stage}/${entityOf(stage)}`)
      expect([stage, all, one]).toEqual([stage, 404, 404])
      expect(await statusOf(story.committee, `/api/cases?campaign=${FAMILIES}&stage=tham-dinh&states=`)).toBe(200)
    }
    const { campaigns } = await told<{ campaigns: { id: string; path: { stages: { id: string }[] } }[] }>(story.plain, '/api/campaigns')
    expect(campaigns[0]?.path.stages.map(({ id }) => id)).toEqual(['dang-ky', 'tu-cham', 'hop', 'niem-yet', 'quyet-dinh'])
  })

  it('finds none of the records in the queue, opens none, and decides about none', async () => {
    const queue = async (who: SignedIn) =>
      (await told<{ items: { record: string }[] }>(who, `/api/desk?campaign=${FAMILIES}&states=`)).items.map(({ record }) => record)
    const [exclusion, , appraisal] = seen.confidential
    expect(await queue(story.police)).toContain(exclusion)
    expect(await queue(story.committee)).toContain(appraisal)
    expect((await queue(story.plain)).filter(record => seen.confidential.includes(record))).toEqual([])
    for (const record of seen.confidential) {
      const decision = { version: record, decision: 'approve', reasons: [] }
      const decided = await ask(story.plain, 'POST', `/api/desk/${record}/review`, decision)
      expect([await statusOf(story.plain, `/api/desk/${record}`), decided.status]).toEqual([404, 404])
    }
  })

  it('reads the household’s other steps, the reports and the papers without a word of it', async () => {
    const { documents } = await told<{ documents: { id: string }[] }>(story.plain, `/api/campaigns/${FAMILIES}/documents`)
    const slips = (await told<{ items: { record: string }[] }>(story.plain, `/api/desk?campaign=${FAMILIES}&states=`)).items
    const paths = [
      `/api/cases?campaign=${FAMILIES}&stage=dang-ky&states=`,
      `/api/cases/${FAMILIES}/quyet-dinh/tdp-1`,
      `/api/reports/${FAMILIES}/2026-12-08`,
      ...documents.map(({ id }) => `/api/campaigns/${FAMILIES}/documents/${id}.html`),
      ...slips.map(({ record }) => `/api/desk/${record}`),
    ]
    for (const path of paths) await ask(story.plain, 'GET', path)
    await story.plain.tab.phone.syncNow()
    expect(slips.length).toBeGreaterThan(20)
    expect(story.heard.plain.filter(text => SECRET.test(text))).toEqual([])
    expect(story.heard.plain.join()).toContain('Lê Thị Mơ')
  })
})

it('the list of households comes out without its column, unless its taker holds a duty', async () => {
  const keeper = await story.world.officer('Giữ', 'administrator', ['dien-khong-xet'])
  const list = async (who: SignedIn) => (await ask(who, 'GET', `/api/lists/${FAMILIES}/ho-gia-dinh/danh-sach.csv`)).text()
  const line = (text: string) => text.split('\r\n').find(each => each.includes('Lê Thị Mơ'))
  const [open, closed] = [await list(keeper), await list(story.chief)]
  expect(open).toContain('Thuộc diện không xét')
  expect(line(open)).toMatch(/[",;]b[",;]/)
  expect(closed).not.toContain('Thuộc diện không xét')
  expect(line(closed)).not.toMatch(/[",;]b[",;]/)
})

describe('a leader’s phone', () => {
  it('was never sent any of it, while the duty’s holder was', async () => {
    await ask(story.police, 'GET', `/api/desk/${seen.confidential[0]}`)
    expect(story.heard.leader.length).toBeGreaterThan(5)
    expect(story.heard.leader.filter(text => SECRET.test(text))).toEqual([])
    expect(story.heard.police.filter(text => SECRET.test(text)).length).toBeGreaterThan(0)
  })

  it('knows of no such step and no such property, also when everything is fetched anew', async () => {
    const { device, card } = story.leaders['tdp-1'] as SignedIn
    const other = story.world.device('Máy thứ hai')
    const tab = await other.open()
    const heard = overheard({ device: other, tab, person: '', card })
    await tab.phone.signIn(card, '274916', true)
    await other.quiet()
    expect(device.name).not.toBe(other.name)
    const rows = await tab.phone.list()
    expect(rows.find(({ entity }) => entity.title === 'Lê Thị Mơ')?.path.map(({ stage }) => stage.id)).toEqual(['dang-ky', 'tu-cham'])
    expect(rows.flatMap(({ entity }) => Object.keys(entity.properties)).filter(name => ['excluded', 'appraisal'].includes(name))).toEqual(
      [],
    )
    expect(heard.filter(text => SECRET.test(text) || text.includes('"excluded"'))).toEqual([])
  })
})
