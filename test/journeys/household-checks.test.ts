// The ward's simple checks from the list to the paper that says who still lacks it: each is a workbook, visits without a network, two frozen reports and one
// paper, counted again here. And they are data: nothing of the product knows one of them by its name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { fireSafety } from '../../forms/campaigns/fire-safety/package.ts'
import { healthBook } from '../../forms/campaigns/health-book/package.ts'
import { healthInsurance } from '../../forms/campaigns/health-insurance/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import { socialInsurance } from '../../forms/campaigns/social-insurance/package.ts'
import {
  type Count,
  fireSafetyCount,
  healthBookCount,
  healthInsuranceCount,
  lacks,
  socialInsuranceCount,
} from '../campaigns/household-count.ts'
import { answersOf, bookPeople, type Door, fireHouses, insuredHouses, insuredPeople } from '../campaigns/household-story.ts'
import { ALL, bring, expectTable, fillStage, paper, reportOf, rowWith, sendAll } from '../campaigns/ward-journey.ts'
import { GROUPS } from '../world/setting.ts'
import { createWorld, type SignedIn, type Worldly } from '../world.ts'

const [DAY_1, DAY_2] = ['2026-11-21', '2026-11-22']
interface Journey {
  pkg: CampaignPackage
  doors: readonly Door[]
  /** Heads of the workbook for what `listed` names. */
  heads: Record<string, string>
  repeat: string
  count: Count
  percent: number
  document: string
}

const journeys: Journey[] = [
  {
    ...{ pkg: healthInsurance, doors: insuredHouses, count: healthInsuranceCount, percent: 99, document: 'chua-du-the' },
    ...{ heads: { members: 'Số nhân khẩu' }, repeat: 'members' },
  },
  {
    ...{ pkg: socialInsurance, doors: insuredPeople, count: socialInsuranceCount, percent: 65, document: 'chua-tham-gia' },
    ...{ heads: { security_team: 'Tổ bảo vệ ANTTCS' }, repeat: '' },
  },
  {
    ...{ pkg: fireSafety, doors: fireHouses, count: fireSafetyCount, percent: 100, document: 'chua-co-binh' },
    ...{ heads: { members: 'Số khẩu', party_home: 'Đảng viên' }, repeat: 'extinguishers' },
  },
  { pkg: healthBook, doors: bookPeople, count: healthBookCount, percent: 100, document: 'chua-tich-hop', heads: {}, repeat: '' },
]

const isOfHouses = ({ lists: [list] }: CampaignPackage): boolean => list?.properties.some(({ name }) => name === 'head') === true
const WORDS: Record<string, string> = { yes: 'Có', no: 'Không' }
function workbook({ pkg, doors, heads }: Journey) {
  const who = isOfHouses(pkg) ? ['Mã hộ', 'Chủ hộ'] : ['Mã', 'Họ và tên', 'Ngày sinh']
  const own = Object.keys(heads)
  return [
    [...who, 'Số nhà', 'Ngõ', 'Tổ', ...Object.values(heads)],
    ...doors.map(({ code, name, group, listed = {} }) => [
      ...[code, name, ...(isOfHouses(pkg) ? [] : ['20/10/1970'])],
      ...[code.slice(1), 'ngõ Đình', GROUPS.find(({ id }) => id === group)?.name ?? ''],
      ...own.map(property => WORDS[listed[property] ?? ''] ?? listed[property] ?? ''),
    ]),
  ]
}

async function visit(world: Worldly, phone: SignedIn, { pkg, doors, repeat }: Journey, which: (door: Door) => boolean): Promise<void> {
  await phone.tab.phone.syncNow()
  phone.device.wire.down = true
  const code = isOfHouses(pkg) ? 'household_code' : 'person_code'
  const records = []
  for (const door of doors.filter(which))
    records.push(await fillStage(world, phone.tab.phone, await rowWith(phone.tab.phone, code, door.code), answersOf(door, repeat)))
  await phone.device.quiet()
  await sendAll(phone, records)
}

describe.each(journeys)('$pkg.campaign.id', journey => {
  const { pkg, doors, count, percent, document } = journey
  const { id } = pkg.campaign

  it('goes from the workbook to two reports and the paper, and every figure is as counted at the doors', async () => {
    const world = await createWorld({ packages: [pkg], plain: false, lastDay: '2026-12-31' })
    const office = await world.officer('Minh', 'administrator')
    expect((await bring(office, pkg, workbook(journey), { new: ALL })).written).toMatchObject({ added: doors.length, rejectedCount: 0 })
    const phones = [await world.phone('Lan', ['tdp-1']), await world.phone('Hoa', ['tdp-2'])]
    for (const day of [1, 2] as const) {
      world.at('08:00', day === 1 ? DAY_1 : DAY_2)
      for (const [index, phone] of phones.entries())
        await visit(world, phone, journey, door => door.day === day && door.group === `tdp-${index + 1}`)
      world.at('15:00:01', day === 1 ? DAY_1 : DAY_2)
      const { content, countedVersions } = await reportOf(office, id, day === 1 ? DAY_1 : DAY_2)
      expectTable(content, doors, count(day, percent))
      expect(countedVersions).toBe(doors.filter(door => door.day === day).length)
    }
    await expectPaper(office, id, document, doors)
  })
})

async function expectPaper(office: SignedIn, campaign: string, document: string, doors: readonly Door[]): Promise<void> {
  const lack = lacks[document]
  if (!lack) throw new Error(`nobody counts ${document}`)
  const { lines, head } = await paper(office, campaign, document)
  expect(head.slice(0, 1)).toEqual(['UBND PHƯỜNG THỬ'])
  const expected = doors.filter(door => door.day !== undefined && lack.is(door))
  const rows = lines.filter(([number]) => typeof number === 'number')
  expect(rows.map(([, ...cells]) => cells.map(String)).toSorted()).toEqual(expected.map(lack.line).toSorted())
  expect(rows.map(([number]) => number)).toEqual(expected.map((_, index) => index + 1))
  expect(lines.filter(([first]) => String(first).startsWith('Tổ dân phố')).length).toBe(new Set(expected.map(({ group }) => group)).size)
  expect(String(lines.at(-1)?.[0])).toMatch(new RegExp(`^Danh sách này có ${expected.length} `))
}

describe('they are data', () => {
  const packages = [...journeys.map(({ pkg }) => pkg), partyHandbook]

  it('say the same after a journey through JSON: no function is in them', () => {
    for (const pkg of packages) expect(JSON.parse(JSON.stringify(pkg))).toEqual(pkg)
  })

  it('no file outside forms/campaigns, but the demo, knows one of them by its name, its list, its forms or its folder', () => {
    const folders = ['health-insurance', 'social-insurance', 'fire-safety', 'health-book', 'party-handbook']
    const names = packages.flatMap(({ campaign, lists, forms }) => [campaign.id, ...[...lists, ...forms].map(({ id }) => id)])
    const said = [...names.map(name => new RegExp(`['"\`]${name}['"\`]`)), ...folders.map(folder => new RegExp(`/${folder}/`))]
    const sources = ['client', 'server', 'shared', 'forms'].flatMap(productFiles)
    expect(sources.length).toBeGreaterThan(300)
    const naming = sources.filter(file => said.some(pattern => pattern.test(readFileSync(file, 'utf8'))))
    expect(naming.filter(file => !file.startsWith('server/demo/') && file !== 'forms/campaigns/built-in.ts')).toEqual(packageFiles(folders))
  })
})

const packageFiles = (folders: readonly string[]) => folders.map(folder => `forms/campaigns/${folder}/package.ts`).toSorted()
const productFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => join(folder, file))
    .toSorted()
