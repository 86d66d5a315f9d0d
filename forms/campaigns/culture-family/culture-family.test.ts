// A campaign for the title of culture family, walked from the first door to the decision as people walk it.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/local-day.ts'
import { factsOf, fill, outcomesOf, said, valueAt } from '../../../test/campaigns/trial.ts'
import { CampaignPackage, campaignOf } from '../campaign-package.ts'
import { checkPackage } from '../check-package.ts'
import { criterionName } from '../culture/assessment.ts'
import { due } from '../culture/settings.ts'
import { familyStandards } from '../data/culture-criteria.ts'
import { cultureFamily as pkg } from './package.ts'

const criteria = familyStandards.flatMap(standard => standard.criteria).map(criterionName)
const allMet = Object.fromEntries(criteria.map(name => [name, 'yes']))
const entity = { head: 'Trần Thị Mơ', members: '4', residence: 'permanent', name: 'TDP Thủy Sơn 2' }
const registered = { registers: 'yes', way: 'home' }

describe('the package', () => {
  it('has no mistake, and is plain JSON of the shared shape', () => {
    expect(checkPackage(pkg)).toEqual([])
    expect(CampaignPackage.parse(JSON.parse(JSON.stringify(pkg)))).toEqual(pkg)
  })

  it('begins as a campaign with the dates that the ward chose', () => {
    const campaign = campaignOf(pkg, { firstDay: '2026-10-01', lastDay: '2026-12-31' })
    expect(campaign).toMatchObject({ form: 'dang-ky-gdvh', list: 'ho-gia-dinh', target: 0.9, office: 'Phòng Văn hóa – Xã hội' })
  })

  it('counts its last days back from 31 December: the meeting by 6 December, so that posting and decision fit', () => {
    const lastDays = Object.entries(due).map(([stage, days]) => {
      const filling = fill({ ...pkg, forms: [asking(days)], stages: [stageAsking()] }, 'han', {})
      return [stage, addDays('2026-12-31', -Number(valueAt(filling, 'days')))]
    })
    expect(Object.fromEntries(lastDays)).toEqual({
      decision: '2026-12-31',
      appraisal: '2026-12-21',
      posting: '2026-12-16',
      meeting: '2026-12-06',
      assessment: '2026-12-01',
      registration: '2026-11-01',
    })
  })
})

describe('registration', () => {
  it('is four taps when the list knows the household', () => {
    const filling = fill(pkg, 'dang-ky', registered, { entity })
    expect(said(filling)).toEqual([])
    expect(filling.sent().answers).toMatchObject({
      head_name: 'Trần Thị Mơ',
      members: 4,
      residence: 'permanent',
      registered_on: '2026-12-20',
    })
    expect(outcomesOf(pkg, 'dang-ky', filling.sent().answers, { entity })).toEqual({ registered: 'yes' })
  })

  it('asks who does not register only why', () => {
    const filling = fill(pkg, 'dang-ky', { registers: 'no' }, { entity })
    expect(said(filling)).toEqual(['not_registering_reason required'])
    filling.set('not_registering_reason', 'away')
    expect([said(filling), filling.pages().length]).toEqual([[], 1])
  })

  it('says the year of the plan in its question', () => {
    const filling = fill(pkg, 'dang-ky', {}, { settings: { plan_year: '2027' } })
    const { question } = filling.state('registers')
    expect(filling.label(question.label, 'registers')).toContain('năm 2027')
  })
})

describe('the self-assessment', () => {
  it('is met when all 14 criteria are, and keeps the wording that was asked', () => {
    const filling = fill(pkg, 'tu-cham', { ...allMet, c_2e: 'na', household_agrees: true })
    expect([said(filling), valueAt(filling, 'self_result')]).toEqual([[], 'meets'])
    expect(filling.sent().answers.wording_1c).toBe('Bảo đảm an ninh trật tự, phòng cháy, chữa cháy')
  })

  it('is not met by one no, which needs its why', () => {
    const filling = fill(pkg, 'tu-cham', { ...allMet, c_3c: 'no', household_agrees: true })
    expect([said(filling), valueAt(filling, 'self_result'), valueAt(filling, 'unmet_count')]).toEqual([['note_3 required'], 'not', 1])
    filling.set('note_3', 'Nhà tiêu đang sửa')
    expect(said(filling)).toEqual([])
  })

  it('has no result before every criterion is answered', () => {
    const { c_1a: _, ...rest } = allMet
    expect(valueAt(fill(pkg, 'tu-cham', rest), 'self_result')).toBeUndefined()
  })

  it('asks for points only where the office wants them, and none over the most', () => {
    expect(fill(pkg, 'tu-cham', allMet).state('score_1').relevant).toBe(false)
    const settings = { use_score: 'yes' }
    const filling = fill(pkg, 'tu-cham', { ...allMet, household_agrees: true, score_1: 31, score_2: 30, score_3: 30 }, { settings })
    expect(said(filling)).toEqual(['score_1 constraint'])
    filling.set('score_1', 14)
    expect([valueAt(filling, 'score_total'), valueAt(filling, 'self_result')]).toEqual([74, 'not'])
    filling.set('score_1', 15)
    expect([said(filling), valueAt(filling, 'score_total'), valueAt(filling, 'self_result')]).toEqual([[], 75, 'meets'])
    filling.set('score_2', 20)
    filling.set('score_3', 20)
    expect(valueAt(filling, 'self_result')).toBe('not')
  })
})

describe('who may not be considered', () => {
  it('is kept by its letters alone', () => {
    const filling = fill(pkg, 'loai-tru', { is_excluded: 'yes', exclusion_letters: ['b', 'd'], sources_asked: true })
    expect(said(filling)).toEqual([])
    expect(outcomesOf(pkg, 'loai-tru', filling.sent().answers)).toEqual({ excluded: 'b d' })
    const { form } = { form: pkg.forms.find(({ id }) => id === 'dien-khong-xet-gdvh') }
    expect(JSON.stringify(form)).not.toContain('"type":"text"')
  })

  it('never reaches a phone, and only who holds the duty fills it', () => {
    const list = pkg.lists.find(({ id }) => id === 'ho-gia-dinh')
    expect(list?.onPhone).not.toContain('excluded')
    expect(pkg.stages.find(({ id }) => id === 'loai-tru')).toMatchObject({ filledBy: 'reviewer', duty: 'dien-khong-xet' })
  })
})

describe('the report', () => {
  it('counts what a recount by hand counts', () => {
    const doors = [
      { registers: 'yes' },
      { registers: 'no', not_registering_reason: 'away' },
      { registers: 'no', not_registering_reason: 'no_wish' },
      { registers: 'no', not_registering_reason: 'moved' },
      {},
    ]
    const facts = doors.map(answers => factsOf(pkg, 0, answers))
    const count = (name: string) => facts.filter(fact => fact[name]).length
    expect(count('registers')).toBe(doors.filter(door => door.registers === 'yes').length)
    expect(count('does_not_register')).toBe(doors.filter(door => door.registers === 'no').length)
    expect(count('is_away')).toBe(doors.filter(door => ['away', 'moved'].includes(door.not_registering_reason ?? '')).length)
  })
})

function asking(days: string): CampaignPackage['forms'][number] {
  const question = { kind: 'question' as const, type: 'calculate' as const, name: 'days', label: { vi: 'Ngày' }, calculate: days }
  return {
    id: 'han',
    version: 1,
    title: { vi: 'Hạn' },
    choices: {},
    pages: [{ kind: 'group', name: 'p', label: { vi: 'Hạn' }, children: [question] }],
  }
}

function stageAsking(): CampaignPackage['stages'][number] {
  return {
    id: 'han',
    title: { vi: 'Hạn' },
    form: 'han',
    formVersion: 1,
    list: 'ho-gia-dinh',
    filledBy: 'reviewer',
    opens: null,
    closes: 'received',
  }
}
