// The demo's campaigns beside land: their path is walked to its end in some residential groups, everything verifies, and the party's is apart.
import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryBlobs } from '../blobs/memory.ts'
import { verify } from '../jobs/verify.ts'
import { openStore, type Store } from '../store/store.ts'
import { createChance } from './chance.ts'
import { type DemoSecret, fillDemo } from './fill-demo.ts'

const NOW = Date.parse('2026-11-21T10:30:00+07:00')
const SIZE = { groups: 6, certificates: 12, collectors: 8, reviewers: 2, households: 8, days: 20 }

let store: Store
let secrets: DemoSecret[]
const blobs = createMemoryBlobs()
beforeAll(async () => {
  const clock = { time: NOW, now: () => clock.time }
  store = openStore(':memory:', { clock, random: createChance(99) })
  secrets = await fillDemo({
    store,
    blobs,
    clock,
    now: NOW,
    random: createChance(3),
    pinCost: { memory: 8, passes: 1 },
    seed: 1,
    size: SIZE,
  })
}, 120_000)

const count = (where: string, ...values: string[]): number =>
  store.databases.connection
    .prepare(`SELECT count(*) FROM records WHERE ${where}`)
    .pluck()
    .get(...values) as number

describe('the further campaigns of the demo', () => {
  it('are begun beside land, which stays the first', async () => {
    const campaigns = (await store.campaigns.all()).map(({ campaign }) => campaign)
    const first = campaigns.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))[0]
    expect([first?.id, campaigns.map(({ id }) => id)]).toEqual([
      'lam-sach-dat-dai',
      ['bao-hiem-y-te', 'gia-dinh-van-hoa', 'ky-nang-so', 'lam-sach-dat-dai', 'so-tay-dang-vien'],
    ])
  })

  it('R13, R19: verify with everything that stages wrote', async () => {
    const results = await verify(store, blobs)
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
  })

  it('culture family has walked its whole path: families are recognized, by a decision of their group', async () => {
    for (const stage of ['', 'tu-cham', 'loai-tru', 'hop', 'niem-yet', 'tham-dinh', 'quyet-dinh'])
      expect(count("campaign = 'gia-dinh-van-hoa' AND stage = ?", stage), stage).toBeGreaterThan(0)
    const homes = (await store.entities.list('ho-gia-dinh')).map(({ properties }) => properties)
    const groups = (await store.entities.list('to-dan-pho')).map(({ properties }) => properties)
    expect([homes.length, groups.length]).toEqual([48, 6])
    const recognized = homes.filter(({ result }) => result === 'recognized').length
    expect(recognized).toBeGreaterThan(0)
    expect(groups.reduce((sum, { families_recognized = '0' }) => sum + Number(families_recognized), 0)).toBe(recognized)
    expect(homes.some(({ registered, result }) => registered === 'no' && result === 'not_registered')).toBe(true)
  })

  it('nothing holds back what was sent: no error without a reason', () => {
    const open = store.databases.connection
      .prepare(
        "SELECT count(*) FROM record_versions, json_each(findings) f WHERE stage <> '' AND json_extract(f.value, '$.severity') = 'error' AND json_extract(f.value, '$.excused') IS NULL",
      )
      .pluck()
      .get()
    expect(open).toBe(0)
  })

  it('R16: the party office has its own person, and the records of its campaign are its collector’s', async () => {
    expect(secrets.filter(({ place }) => place !== undefined).map(({ role, place }) => [role, place])).toEqual([
      ['reviewer', 'Văn phòng Đảng ủy'],
    ])
    const holders = (await store.people.all()).filter(({ duties }) => duties.includes('dang-uy')).map(({ id }) => id)
    expect(holders).toHaveLength(2)
    expect(count("campaign = 'so-tay-dang-vien'")).toBeGreaterThan(0)
    expect(count(`campaign = 'so-tay-dang-vien' AND collector NOT IN ('${holders.join("','")}')`)).toBe(0)
  })
})
