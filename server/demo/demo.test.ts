// The demo ward, small: it is what it says, the same for the same seed, truly frozen, and counted again by other means than the server's.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../shared/local-day.ts'
import { createMemoryBlobs } from '../blobs/memory.ts'
import { DemoAccounts, demoAccounts, isDemo, makeDemo } from '../commands/demo.ts'
import { openInstallation } from '../installation.ts'
import { verify } from '../jobs/verify.ts'
import { importRegistry } from '../registry/import-registry.ts'
import { openStore, type Store } from '../store/store.ts'
import { createChance } from './chance.ts'
import { type DemoSecret, type DemoSize, demoRegistry, fillDemo } from './fill-demo.ts'
import { BROKEN_ROWS, registryWorkbook } from './registry-workbook.ts'

const SIZE: DemoSize = { groups: 6, certificates: 150, collectors: 8, reviewers: 2, days: 6 }
const NOW = Date.parse('2026-11-21T10:30:00+07:00')
const COST = { memory: 8, passes: 1 }
const CAMPAIGN = 'lam-sach-dat-dai'

async function demo(seed = 1, now = NOW) {
  const clock = { time: now, now: () => clock.time }
  const store = openStore(':memory:', { clock, random: createChance(99) })
  const blobs = createMemoryBlobs()
  const secrets = await fillDemo({ store, blobs, clock, now, random: createChance(3), pinCost: COST, seed, size: SIZE })
  return { store, blobs, secrets, clock }
}

let made: { store: Store; blobs: ReturnType<typeof createMemoryBlobs>; secrets: DemoSecret[] }
beforeAll(async () => {
  made = await demo()
}, 60_000)

describe('the demo ward', () => {
  it('is marked as synthetic and has a frozen report for each day before the open one', async () => {
    expect(await made.store.wards.current()).toMatchObject({ code: '11560', name: 'Phường Thủy Nguyên', demo: true })
    const reports = await made.store.reports.all(CAMPAIGN)
    expect(reports.map(report => report.content.day)).toEqual(Array.from({ length: 6 }, (_, index) => addDays('2026-11-15', index)))
    expect(reports.every(report => report.content.demo)).toBe(true)
  })

  it('R13, R19: verifies: events, versions, photos, the chain of reports, every cell, every state', async () => {
    const results = await verify(made.store, made.blobs)
    expect(results.flatMap(result => result.wrong)).toEqual([])
    expect(results.every(result => result.checked > 0)).toBe(true)
  })

  it('R9, R12: each report counts what raw rows say was received between two cuts', async () => {
    const rows = made.store.databases.connection
      .prepare('SELECT residential_group AS grp, received_at AS at, version, digest FROM record_versions')
      .all() as { grp: string; at: number }[]
    for (const { content, countedVersions } of await made.store.reports.all(CAMPAIGN)) {
      const within = rows.filter(({ at }) => at < content.cutAt && at >= content.cutAt - 86_400_000)
      expect(countedVersions).toBe(within.length)
      for (const row of content.rows) {
        const ofGroup = within.filter(({ grp }) => grp === row.residentialGroup)
        expect(row.cells.sent).toBe(ofGroup.length)
        expect(row.cells.last_sent).toBe(ofGroup.length === 0 ? null : Math.max(...ofGroup.map(({ at }) => at)))
      }
    }
  })

  it('shows every kind of state, findings, a conflict, and photos that are images', async () => {
    const states = made.store.databases.connection.prepare('SELECT DISTINCT state FROM records').pluck().all()
    expect(states).toEqual(expect.arrayContaining(['approved', 'returned', 'hasFindings', 'received', 'conflict']))
    const versions = await made.store.history.versions()
    expect(versions.some(version => version.standing === 'conflict')).toBe(true)
    const [first] = await made.blobs.list()
    const bytes = first ? await made.blobs.read(first) : null
    expect(bytes && Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG')
  })

  it('has one person to sign in as of each role', () => {
    expect(made.secrets.map(secret => secret.role).toSorted()).toEqual(['administrator', 'collector', 'reviewer', 'supervisor'])
    expect(made.secrets.every(secret => /^\d{6}$/.test(secret.pin) && secret.token.length === 43)).toBe(true)
  })

  it('is the same again with the same seed, and another with another', async () => {
    const inputs = async (store: Store) => (await store.reports.all(CAMPAIGN)).map(report => report.content)
    expect(await inputs((await demo()).store)).toEqual(await inputs(made.store))
    expect(await inputs((await demo(2)).store)).not.toEqual(await inputs(made.store))
  })

  it('after 15:00 the day that was open is frozen, and as many days lie behind', async () => {
    const { store } = await demo(1, Date.parse('2026-11-21T15:00:00+07:00'))
    const days = (await store.reports.all(CAMPAIGN)).map(report => report.content.day)
    expect([days.length, days.at(-1)]).toEqual([6, '2026-11-21'])
  })

  it("importing its own dirty workbook changes nothing: the list is the generator's", async () => {
    const { store, clock } = await demo()
    clock.time += 60_000
    const bytes = await registryWorkbook(demoRegistry(1, SIZE, 'giay-chung-nhan'))
    const importing = await importRegistry(store, bytes, { campaign: CAMPAIGN, actor: 'server' })
    expect(importing).toMatchObject({
      kind: 'imported',
      answer: { added: 0, changed: 0, unchanged: 150, notInFile: 0, rejectedCount: BROKEN_ROWS, residentialGroupsAdded: [] },
    })
  })
})

describe('npm run demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-demo-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('makes an installation that opens with the real clock, and keeps the accounts', async () => {
    const place = { folder, address: 'http://localhost:4151' }
    expect(isDemo(folder)).toBe(false)
    await makeDemo(place, { clock: { now: () => NOW }, random: createChance(5) }, { ...SIZE, certificates: 30 })
    expect(isDemo(folder)).toBe(true)
    expect(existsSync(join(folder, 'making'))).toBe(false)
    const accounts = DemoAccounts.parse(JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')))
    expect(accounts.every(({ url }) => /^http:\/\/localhost:4151\/#the=[\w-]{43}$/.test(url))).toBe(true)
    const { store, blobs } = await openInstallation(folder, { clock: { now: () => NOW }, random: createChance(6) })
    expect((await verify(store, blobs)).flatMap(result => result.wrong)).toEqual([])
    store.close()
    const moved = demoAccounts({ folder, address: 'https://phuong.example' })
    expect(moved.map(({ url, ...account }) => account)).toEqual(accounts.map(({ url, ...account }) => account))
    expect(moved[0]?.url).toBe(accounts[0]?.url.replace('http://localhost:4151', 'https://phuong.example'))
  })
})
