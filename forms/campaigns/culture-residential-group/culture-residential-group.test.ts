// The title of culture residential group, walked as a group's leader and the ward walk it.
import { describe, expect, it } from 'vitest'
import { factsOf, fill, outcomesOf, said, summedFigures, valueAt } from '../../../test/campaigns/trial.ts'
import { CampaignPackage } from '../campaign-package.ts'
import { checkPackage } from '../check-package.ts'
import { criterionName } from '../culture/assessment.ts'
import { residentialGroupStandards } from '../data/culture-criteria.ts'
import { cultureResidentialGroup as pkg } from './package.ts'

const criteria = residentialGroupStandards.flatMap(standard => standard.criteria).map(criterionName)
const asked = criteria.filter(name => name !== 'c_4c')
const allMet = Object.fromEntries(asked.map(name => [name, 'yes']))
const entity = { name: 'TDP Thủy Sơn 2', leader: 'Vũ Mận', households: '180', family_share: '92.5' }
const meeting = {
  meeting_on: '2026-12-05',
  started_at: '19:30',
  place: 'Nhà văn hóa',
  chair: 'Vũ Mận',
  secretary: 'Hồ Đào',
  ended_at: '21:00',
  invited: 180,
  present: 120,
  absent_excused: 50,
  absent_unexcused: 10,
  ballot_kind: 'secret',
  ballots_issued: 120,
  ballots_returned: 119,
  ballots_valid: 118,
  ballots_invalid: 1,
  read_out: true,
}

describe('the package', () => {
  it('has no mistake, and is plain JSON of the shared shape', () => {
    expect(checkPackage(pkg)).toEqual([])
    expect(CampaignPackage.parse(JSON.parse(JSON.stringify(pkg)))).toEqual(pkg)
  })
})

describe('a residential group', () => {
  it('registers with what the list knows of it', () => {
    const filling = fill(pkg, 'dang-ky', { registers: 'yes', front_head: 'Lý Ổi' }, { entity })
    expect([said(filling), valueAt(filling, 'leader_name'), valueAt(filling, 'households')]).toEqual([[], 'Vũ Mận', 180])
    expect(outcomesOf(pkg, 'dang-ky', filling.sent().answers)).toEqual({ registered: 'yes' })
  })

  it('is asked 23 criteria; 4c comes from the families, against its setting', () => {
    const filling = fill(pkg, 'tu-cham', allMet, { entity })
    expect(asked).toHaveLength(23)
    expect([said(filling), valueAt(filling, 'c_4c'), valueAt(filling, 'self_result')]).toEqual([[], 'yes', 'meets'])
    const fewer = fill(pkg, 'tu-cham', allMet, { entity: { ...entity, family_share: '89.9' } })
    expect([valueAt(fewer, 'c_4c'), valueAt(fewer, 'self_result'), valueAt(fewer, 'c_4c_shown')]).toEqual(['no', 'not', 'Chưa đạt'])
    const lower = { entity: { ...entity, family_share: '89.9' }, settings: { family_share_needed: '85' } }
    expect(valueAt(fill(pkg, 'tu-cham', allMet, lower), 'c_4c')).toBe('yes')
  })

  it('has no result while the families are not decided', () => {
    const filling = fill(pkg, 'tu-cham', allMet, { entity: { name: 'TDP 2' } })
    expect([said(filling), valueAt(filling, 'self_result'), valueAt(filling, 'self_result_shown')]).toEqual([
      [],
      undefined,
      'Chưa chấm xong',
    ])
  })

  it('votes on itself: counts add up to the valid ballots, and 60% of those present agree', () => {
    const filling = fill(pkg, 'hop', { ...meeting, agree: 72, disagree: 44, other_opinion: 2 }, { entity })
    expect([said(filling), valueAt(filling, 'vote_share'), valueAt(filling, 'vote_result')]).toEqual([[], 60, 'pass'])
    filling.set('agree', 71)
    expect([said(filling), valueAt(filling, 'vote_result')]).toEqual([['agree vote-sum'], 'fail'])
    filling.set('disagree', 45)
    expect(said(filling)).toEqual([])
    expect(outcomesOf(pkg, 'hop', filling.sent().answers)).toEqual({ meeting_result: 'fail' })
  })

  it('has no quorum below 60% of the invited', () => {
    const few = { ...meeting, present: 107, absent_excused: 63, agree: 100, disagree: 18, other_opinion: 0, ballots_issued: 107 }
    expect(said(fill(pkg, 'hop', few))).toContain('present no-quorum')
    expect(said(fill(pkg, 'hop', few, { settings: { quorum_percent: '59' } }))).not.toContain('present no-quorum')
  })

  it('is proposed only when it met the criteria and its meeting agreed', () => {
    const council = { appraised_on: '2026-12-18', council: 'Hội đồng', council_chair: 'Ngô Lê', conclusion: 'pass' }
    const appraise = (self_result: string, meeting_result: string) =>
      said(fill(pkg, 'tham-dinh', council, { entity: { self_result, meeting_result } }))
    expect(appraise('meets', 'pass')).toEqual([])
    expect(appraise('not', 'pass')).toEqual(['conclusion not-met-passed'])
    expect(appraise('meets', 'fail')).toEqual(['conclusion not-agreed-passed'])
  })

  it('is decided over as the council proposed, with number and date left to the clerk', () => {
    const filling = fill(pkg, 'quyet-dinh', {}, { entity: { appraisal: 'pass' } })
    expect([said(filling), outcomesOf(pkg, 'quyet-dinh', filling.sent().answers)]).toEqual([[], { result: 'recognized' }])
    expect(said(fill(pkg, 'quyet-dinh', { result: 'recognized' }, { entity: { appraisal: 'fail' } }))).toEqual([
      'result not-appraised-recognized',
    ])
  })

  it('is counted by the report as by hand', () => {
    const groups = [{ registers: 'yes' }, { registers: 'no' }, {}]
    const facts = groups.map(answers => factsOf(pkg, 0, answers))
    expect(facts.filter(fact => fact.does_not_register).length).toBe(groups.filter(group => group.registers === 'no').length)
  })

  it('has its meetings and votes added up by the second report as by hand', () => {
    const meetings = [
      { ballot_kind: 'secret', invited: 120, present: 100, agree: 90 },
      { ballot_kind: 'hands', invited: 80, present: 60, agree: 55 },
      {},
    ]
    expect(summedFigures(pkg, 1, meetings)).toEqual({ invited: 200, present: 160, agree: 145 })
    expect(meetings.map(answers => factsOf(pkg, 1, answers).secret)).toEqual([true, false, false])
  })
})
