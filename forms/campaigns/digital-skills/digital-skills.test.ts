// Digital skills, verified person by person as a member of the team does it.
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../../shared/answers.ts'
import { factsOf, fill, outcomesOf, said, valueAt } from '../../../test/campaigns/trial.ts'
import { CampaignPackage } from '../campaign-package.ts'
import { checkPackage } from '../check-package.ts'
import { type PersonGroup, skillLists } from '../data/digital-items.ts'
import { digitalSkills as pkg } from './package.ts'
import { countedGroup, personGroups } from './person-group.ts'
import { itemName } from './verification.ts'

const itemsOf = (group: PersonGroup): Record<string, Answer> =>
  Object.fromEntries(
    skillLists.filter(list => list.group === group).flatMap(({ items }) => items.map((_, index) => [itemName(group, index), 'alone'])),
  )
const entity = { full_name: 'Đỗ Thị Na', birth_year: '12/03/1962', person_group: 'resident' }
const usual: Record<string, Answer> = {
  vneid_level: 'level_2',
  vneid_declared: 'yes',
  vneid_seen: 'no',
  status: 'finished_course',
  evidence: 'declared',
  ...itemsOf('resident'),
  has_smartphone: 'yes',
}
const verify = (more: Record<string, Answer> = {}, world = {}) => fill(pkg, 'xac-nhan', { ...usual, ...more }, { entity, ...world })

describe('the package', () => {
  it('has no mistake, and is plain JSON of the shared shape', () => {
    expect(checkPackage(pkg)).toEqual([])
    expect(CampaignPackage.parse(JSON.parse(JSON.stringify(pkg)))).toEqual(pkg)
  })

  it('asks for no ID number, and keeps none', () => {
    const kinds = pkg.lists.flatMap(list => list.properties.map(({ kind }) => kind))
    expect(kinds).not.toContain('idNumber')
    expect(JSON.stringify(pkg.forms)).not.toMatch(/idCard|căn cước|CCCD|"photo"/)
  })

  it('has a target for each group and year', () => {
    const target = (name: string) => pkg.campaign.settings.find(setting => setting.name === name)?.default
    expect([2025, 2026].map(year => personGroups.map(group => target(`target_${group}_${year}`)))).toEqual([
      ['90', '100', '80', '80'],
      ['100', '100', '100', '100'],
    ])
    expect([target('target_vneid_2025'), target('target_vneid_2026')]).toEqual(['85', '100'])
  })
})

describe('the group of a person', () => {
  const every: PersonGroup[][] = [
    [],
    ...personGroups.map(group => [group]),
    ['resident', 'worker'],
    ['worker', 'pupil'],
    ['resident', 'pupil', 'cadre'],
  ]

  it('is one: official before pupil before worker before resident', () => {
    expect(every.map(countedGroup)).toEqual(['resident', 'cadre', 'pupil', 'worker', 'resident', 'worker', 'pupil', 'cadre'])
  })

  it('is the same in the form as in the code', () => {
    for (const claimed of every.filter(groups => groups.length > 0))
      expect(valueAt(verify({ claimed_groups: claimed }), 'counted_group')).toBe(countedGroup(claimed))
  })
})

describe('verifying', () => {
  it('begins with what the list knows, by year of birth alone', () => {
    const filling = verify()
    expect([said(filling), valueAt(filling, 'birth_year'), valueAt(filling, 'age'), valueAt(filling, 'is_adult')]).toEqual([
      [],
      1962,
      64,
      'yes',
    ])
    expect([valueAt(filling, 'can_count'), valueAt(filling, 'item_count'), valueAt(filling, 'counted_group_shown')]).toEqual([
      9,
      9,
      'Người dân',
    ])
    expect(outcomesOf(pkg, 'xac-nhan', filling.sent().answers, { entity })).toEqual({
      skill_status: 'finished_course',
      vneid_declared: 'yes',
      vneid_seen: 'no',
      person_group: 'resident',
    })
  })

  it('shows only the skills of the counted group', () => {
    const pages = (claimed: string[]) =>
      verify({ birth_year: 1990, claimed_groups: claimed })
        .pages()
        .map(({ name }) => name)
    expect(pages(['worker', 'resident']).filter(name => name.startsWith('page_'))).toEqual([
      'page_person',
      'page_vneid',
      'page_status',
      'page_worker',
      'page_close',
    ])
    expect(
      verify({}, { settings: { asks_items: 'no' } })
        .pages()
        .map(({ name }) => name),
    ).not.toContain('page_resident')
  })

  it('keeps declared, seen and confirmed by list apart: only seen or listed proves VNeID', () => {
    const shown = { birth_year: 1962, status: 'shown_on_vneid' }
    expect(said(verify(shown))).toEqual(['status vneid-not-proved'])
    expect(said(verify({ ...shown, vneid_seen: 'yes', evidence: 'seen_on_screen' }))).toEqual([])
    const listed = { entity: { ...entity, list_confirmed: 'yes', list_date: '2026-12-01' } }
    expect(said(verify({ ...shown, evidence: 'list' }, listed))).toEqual([])
    expect(said(verify({ birth_year: 1962 }, listed))).toEqual(['status list-says-more'])
    expect(said(verify({ birth_year: 1962, vneid_declared: 'no', evidence: 'seen_on_screen' }))).toEqual(['evidence seen-but-not-seen'])
    expect(said(verify({ birth_year: 1962, vneid_seen: 'yes', vneid_level: 'none' }))).toEqual(['vneid_seen seen-without-account'])
  })

  it('asks the code of a certificate, and why somebody is not subject', () => {
    expect(said(verify({ birth_year: 1962, evidence: 'certificate' }))).toEqual(['certificate_code required'])
    const exempt = verify({ birth_year: 2000, status: 'not_subject', exemption: 'under_age' })
    expect(said(exempt)).toEqual(['exemption not-under-age'])
    expect(exempt.pages().map(({ name }) => name)).not.toContain('page_resident')
  })

  it('doubts a high status with few skills', () => {
    const few = Object.fromEntries(Object.keys(itemsOf('resident')).map((name, index) => [name, index < 4 ? 'alone' : 'not_yet']))
    expect(said(verify({ birth_year: 1962, status: 'passed_test', ...few }))).toEqual(['status skills-say-less'])
    expect(said(verify({ birth_year: 1962, status: 'passed_test', ...few, resident_5: 'alone' }))).toEqual([])
  })
})

describe('the report', () => {
  it('counts what a recount by hand counts', () => {
    const people: Answers[] = [
      {
        counted_group: 'cadre',
        claimed_groups: ['cadre'],
        birth_year: 1980,
        status: 'passed_test',
        vneid_declared: 'yes',
        vneid_seen: 'yes',
        has_smartphone: 'yes',
      },
      {
        claimed_groups: ['pupil'],
        birth_year: 2012,
        status: 'finished_course',
        vneid_declared: 'yes',
        vneid_seen: 'yes',
        has_smartphone: 'no',
      },
      {
        claimed_groups: ['worker', 'resident'],
        birth_year: 1990,
        status: 'learning',
        vneid_declared: 'yes',
        vneid_seen: 'no',
        has_smartphone: 'yes',
      },
      {
        claimed_groups: ['resident'],
        birth_year: 1950,
        status: 'shown_on_vneid',
        vneid_declared: 'no',
        vneid_seen: 'no',
        has_smartphone: 'no',
      },
      { claimed_groups: ['resident'], birth_year: 1940, status: 'refused' },
      { claimed_groups: ['resident'], birth_year: 2022, status: 'not_subject' },
    ]
    const facts = people.map(answers => factsOf(pkg, 0, answers))
    const counted = (name: string) => facts.filter(fact => fact[name]).length
    const done = ['finished_course', 'passed_test', 'shown_on_vneid']
    const groupOf = ({ claimed_groups }: Answers) =>
      personGroups.find(group => Array.isArray(claimed_groups) && claimed_groups.some(one => one === group))
    for (const group of personGroups)
      expect(counted(`${group}_done`)).toBe(people.filter(one => groupOf(one) === group && done.includes(String(one.status))).length)
    const adult = ({ birth_year }: Answers) => 2026 - Number(birth_year) >= 18
    expect(counted('adult_declared')).toBe(people.filter(one => adult(one) && one.vneid_declared === 'yes').length)
    expect(counted('adult_seen')).toBe(people.filter(one => adult(one) && one.vneid_seen === 'yes').length)
    expect(counted('refused')).toBe(people.filter(one => one.status === 'refused').length)
    expect(counted('not_subject')).toBe(people.filter(one => one.status === 'not_subject').length)
    expect(counted('no_smartphone')).toBe(people.filter(one => one.has_smartphone === 'no').length)
  })
})
