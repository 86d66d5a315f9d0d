// Each thing that a change of a running campaign may not do is done alone to a sound one, and found with its place; without traces of people most is free.
import { describe, expect, it } from 'vitest'
import type { CampaignPackage } from './campaign-package.ts'
import { type CampaignTraces, checkEdit } from './check-edit.ts'
import { checkSharedLists } from './check-shared-lists.ts'
import { cultureFamily } from './culture-family/package.ts'

const TRACES: CampaignTraces = {
  stages: new Set(['', 'loai-tru', 'hop']),
  held: new Map([['ho-gia-dinh', new Set(['head', 'excluded', 'registered'])]]),
}
const NONE: CampaignTraces = { stages: new Set(), held: new Map() }

const stage = (pkg: CampaignPackage, id: string) => pkg.stages.find(one => one.id === id) ?? {}
const list = (pkg: CampaignPackage) => pkg.lists[0] ?? cultureFamily.lists[0] ?? { properties: [] }
const property = (pkg: CampaignPackage, name: string) => list(pkg).properties.find(one => one.name === name) ?? {}

function edited(change: (pkg: CampaignPackage) => void, traces: CampaignTraces): string[] {
  const pkg = structuredClone(cultureFamily)
  change(pkg)
  return checkEdit(cultureFamily, pkg, traces).map(({ place, message }) => `${place}: ${message.en}`)
}
const without = <T>(items: T[], leave: (item: T) => boolean) => items.splice(0, items.length, ...items.filter(item => !leave(item)))

const TRACED: [string, (pkg: CampaignPackage) => void, string][] = [
  [
    'leave out a stage that has records',
    pkg => without(pkg.stages, ({ id }) => id === 'hop'),
    'Bước hop: The stage has records and cannot be removed.',
  ],
  ['leave out the first stage', pkg => pkg.stages.shift(), 'Bước dang-ky: The stage has records and cannot be removed.'],
  ['put another stage first', pkg => pkg.stages.reverse(), 'Bước dang-ky: It has records: this stage stays the first.'],
  [
    'open a closed stage',
    pkg => Object.assign(stage(pkg, 'loai-tru'), { confidential: false }),
    'Bước loai-tru › confidential: Its records were confidential and stay so.',
  ],
  [
    'give a closed stage to others',
    pkg => Object.assign(stage(pkg, 'loai-tru'), { duty: 'quyet-dinh' }),
    'Bước loai-tru › confidential: Its records were confidential and stay so.',
  ],
  [
    'show the campaign to others',
    pkg => Object.assign(pkg.campaign, { visibleTo: 'tham-dinh' }),
    'visibleTo: It has records: who may see it stays.',
  ],
  [
    'leave out a property that holds values',
    pkg => without(list(pkg).properties, ({ name }) => name === 'registered'),
    'Danh sách ho-gia-dinh › registered: The property holds values and cannot be removed.',
  ],
  [
    'make a property of another kind',
    pkg => Object.assign(property(pkg, 'head'), { kind: 'text' }),
    'Danh sách ho-gia-dinh › head: The property holds values: its kind and duties stay.',
  ],
  [
    'show a property to more people',
    pkg => Object.assign(property(pkg, 'excluded'), { duties: undefined }),
    'Danh sách ho-gia-dinh › excluded: The property holds values: its kind and duties stay.',
  ],
  [
    'tell rows apart otherwise',
    pkg => Object.assign(list(pkg), { keys: [['head', 'address']] }),
    'Danh sách ho-gia-dinh › keys: The list has rows: how they are told apart stays.',
  ],
  ['leave out a list that has rows', pkg => pkg.lists.shift(), 'Danh sách ho-gia-dinh: The list has rows and cannot be left out.'],
]
const ALWAYS: [string, (pkg: CampaignPackage) => void, string][] = [
  ['take another name', pkg => Object.assign(pkg.campaign, { id: 'khac' }), 'Chiến dịch › id: The id of a running campaign stays.'],
  [
    'move a stage to another list',
    pkg => Object.assign(stage(pkg, 'hop'), { list: 'ho-gia-dinh' }),
    'Bước hop › list: The campaign runs: this part of the stage stays.',
  ],
  [
    'give a stage to other fillers',
    pkg => Object.assign(stage(pkg, 'hop'), { filledBy: 'reviewer' }),
    'Bước hop › filledBy: The campaign runs: this part of the stage stays.',
  ],
  [
    'give a stage another form',
    pkg => Object.assign(stage(pkg, 'hop'), { form: 'dang-ky-gdvh' }),
    'Bước hop › form: The campaign runs: this part of the stage stays.',
  ],
]

describe('a running campaign that is edited', () => {
  it.each([...TRACED, ...ALWAYS])('may not %s', (_, change, expected) => {
    expect(edited(change, TRACES)).toContain(expected)
  })

  it.each(TRACED)('may %s while nobody did anything in it', (_, change) => {
    expect(edited(change, NONE)).toEqual([])
  })

  it('may change words, questions, settings, reports, and stages and properties that nobody used', () => {
    const change = (pkg: CampaignPackage) => {
      Object.assign(pkg.campaign, { title: { vi: 'Khác' } })
      without(pkg.stages, ({ id }) => id === 'quyet-dinh')
      without(list(pkg).properties, ({ name }) => name === 'result')
      pkg.reports.pop()
      pkg.campaign.settings.pop()
    }
    expect(edited(change, TRACES)).toEqual([])
  })
})

describe('a list that another campaign chases', () => {
  const [own] = cultureFamily.lists
  const shared = (change: (other: (typeof cultureFamily.lists)[number]) => void) => {
    const other = structuredClone(own)
    if (!own || !other) throw new Error('no list')
    change(other)
    return checkSharedLists([own], [other]).map(({ place }) => place)
  }

  it('tells its rows apart in one way, and each property means one thing to the same people', () => {
    expect(shared(other => void other.properties.pop())).toEqual([])
    expect(shared(other => Object.assign(other, { id: 'khac', keys: [] }))).toEqual([])
    expect(shared(other => void other.keys.pop())).toEqual(['Danh sách ho-gia-dinh › keys'])
    const excluded = (other: { properties: { name: string }[] }) => other.properties.find(({ name }) => name === 'excluded') ?? {}
    expect(shared(other => Object.assign(excluded(other), { duties: ['khac'] }))).toEqual(['Danh sách ho-gia-dinh › excluded'])
    expect(shared(other => Object.assign(excluded(other), { kind: 'date' }))).toEqual(['Danh sách ho-gia-dinh › excluded'])
  })
})
