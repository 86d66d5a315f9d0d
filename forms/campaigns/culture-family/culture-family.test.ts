// A campaign for the title of culture family, walked from the first door to the decision as people walk it.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/local-day.ts'
import { factsOf, fill, outcomesOf, rowOutcomes, said, seededRows, valueAt } from '../../../test/campaigns/trial.ts'
import { CampaignPackage, campaignOf } from '../campaign-package.ts'
import { checkPackage } from '../check-package.ts'
import { criterionName } from '../culture/assessment.ts'
import { due } from '../culture/settings.ts'
import { familyStandards } from '../data/culture-criteria.ts'
import { appraisalRows } from './appraisal.ts'
import { decisionRows } from './decision.ts'
import { meetingRows } from './meeting.ts'
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

const households = [
  { id: 'h1', head: 'Trần Thị Mơ', house_number: '9', lane: 'ngõ Đình', registered: 'yes', excluded: '' },
  { id: 'h2', head: 'Lê Văn Bưởi', house_number: '12', lane: 'ngõ Đình', registered: 'yes', excluded: 'd' },
  { id: 'h3', head: 'Phạm Cam', house_number: '3', lane: 'ngõ Chợ', registered: 'no' },
  { id: 'h4', head: 'Đỗ Thị Na', house_number: '5', lane: 'ngõ Chợ', registered: 'yes', excluded: '' },
]
const opening = {
  meeting_on: '2026-12-05',
  started_at: '19:30',
  place: 'Nhà văn hóa',
  chair: 'Vũ Mận',
  secretary: 'Hồ Đào',
  ended_at: '21:00',
}
const attendance = { invited: 100, present: 80, absent_excused: 15, absent_unexcused: 5 }
const byHands = { ...opening, ...attendance, ballot_kind: 'hands', read_out: true }
const inSecret = {
  ...byHands,
  ballot_kind: 'secret',
  ballots_issued: 80,
  ballots_returned: 78,
  ballots_valid: 75,
  ballots_invalid: 3,
}
const meet = (answers: Record<string, string | number | boolean>, settings = {}) =>
  fill(pkg, 'hop', answers, { entity, settings, answers: { households: seededRows(pkg, meetingRows, households) } })

describe('the meeting', () => {
  it('says unanimous of every registered household by one tap, and lets each be changed', () => {
    const filling = meet({ ...byHands, all_unanimous: 'yes' })
    // The group of the ward's 100 households has four here, which the minutes must explain.
    expect(said(filling)).toEqual(['read_out more-invited-than-households'])
    expect([0, 1, 2, 3].map(row => filling.stateIfThere(`households.${row}.vote_result`)?.value)).toEqual([
      'pass',
      'pass',
      undefined,
      'pass',
    ])
    filling.set('households.3.vote', 'counted')
    filling.set('households.3.agree', 40)
    filling.set('households.3.disagree', 38)
    filling.set('households.3.other_opinion', 2)
    expect([valueAt(filling, 'households.3.vote_share'), valueAt(filling, 'households.3.vote_result')]).toEqual([50, 'fail'])
    expect(['household_count', 'registered_count', 'passed_count', 'failed_count'].map(name => valueAt(filling, name))).toEqual([
      4, 3, 2, 1,
    ])
    expect(rowOutcomes(pkg, meetingRows, filling.sent().answers)).toMatchObject({
      h1: { meeting_result: 'pass' },
      h2: { meeting_result: 'pass' },
      h3: { meeting_result: '' },
      h4: { meeting_result: 'fail' },
    })
  })

  it('shows each household by head and address', () => {
    const filling = meet(byHands)
    const { question } = filling.state('households.1.household_line')
    expect(filling.label(question.label, 'households.1.household_line')).toBe('Lê Văn Bưởi · 12 ngõ Đình')
  })

  const SUMS: [string, Record<string, string | number | boolean>, string][] = [
    ['more present than invited', { ...byHands, present: 101 }, 'present more-present-than-invited'],
    ['no quorum', { ...byHands, present: 59, absent_excused: 36 }, 'present no-quorum'],
    ['present and absent that are not the invited', { ...byHands, absent_unexcused: 6 }, 'absent_unexcused attendance-sum'],
    ['more ballots than present', { ...inSecret, ballots_issued: 81 }, 'ballots_issued more-ballots-than-present'],
    ['more returned than issued', { ...inSecret, ballots_returned: 81 }, 'ballots_returned more-returned-than-issued'],
    ['valid and invalid that are not the returned', { ...inSecret, ballots_invalid: 4 }, 'ballots_invalid ballot-sum'],
    ['an end before the beginning', { ...byHands, ended_at: '19:00' }, 'ended_at ended-before-begun'],
  ]
  it.each(SUMS)('finds %s', (_, answers, expected) => {
    expect(said(meet({ ...answers, all_unanimous: 'yes' }))).toContain(expected)
    const sound = 'ballots_issued' in answers ? inSecret : byHands
    expect(said(meet({ ...sound, all_unanimous: 'yes' }))).not.toContain(expected)
  })

  it('finds votes that do not add up to the valid ballots, or by hands to those present', () => {
    const vote = (answers: typeof byHands, agree: number) => {
      const filling = meet({ ...answers, all_unanimous: 'yes' })
      filling.set('households.0.vote', 'counted')
      filling.set('households.0.agree', agree)
      filling.set('households.0.disagree', 5)
      return said(filling).includes('households.0.agree vote-sum')
    }
    expect([vote(byHands, 75), vote(byHands, 74), vote(inSecret, 70), vote(inSecret, 75)]).toEqual([false, true, false, true])
  })

  it('takes a share of those present, or of the valid ballots where the office says so', () => {
    const share = (settings: Record<string, string>) => {
      const filling = meet({ ...inSecret, all_unanimous: 'yes' }, settings)
      filling.set('households.0.vote', 'counted')
      filling.set('households.0.agree', 47)
      filling.set('households.0.disagree', 28)
      return [valueAt(filling, 'households.0.vote_share'), valueAt(filling, 'households.0.vote_result')]
    }
    expect(share({})).toEqual([58.8, 'fail'])
    expect(share({ vote_base: 'valid' })).toEqual([62.7, 'pass'])
    expect(share({ vote_percent: '50' })).toEqual([58.8, 'pass'])
  })

  it('has room for 300 households, none of which is asked a number when all agree', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `n${index}`, head: `Hộ ${index}`, registered: 'yes' }))
    const rows = seededRows(pkg, meetingRows, many)
    const filling = fill(pkg, 'hop', { ...byHands, all_unanimous: 'yes' }, { answers: { households: rows } })
    expect([said(filling), valueAt(filling, 'passed_count')]).toEqual([[], 300])
  })
})

describe('the posting', () => {
  const posting = { posted_on: '2026-12-06', posted_where: 'Nhà văn hóa', removed_on: '2026-12-16', has_objections: 'no' }
  const done = (answers: Record<string, string>) =>
    factsOf({ ...pkg, reports: [doneReport()] }, 0, fill(pkg, 'niem-yet', answers).sent().answers).done

  it('lets the appraisal begin after ten days without open objections', () => {
    expect([said(fill(pkg, 'niem-yet', posting)), done(posting)]).toEqual([[], true])
  })

  it('finds nine days too short, and waits for objections that are not settled', () => {
    expect(said(fill(pkg, 'niem-yet', { ...posting, removed_on: '2026-12-15' }))).toEqual(['removed_on posted-too-short'])
    const objecting = {
      ...posting,
      has_objections: 'yes',
      'objections.0.objector': 'Bà Lan',
      'objections.0.objection_about': 'Hộ số 9',
      'objections.0.objection': 'Hay gây ồn',
      'objections.0.handling': 'pending',
    }
    expect([said(fill(pkg, 'niem-yet', objecting)), done(objecting)]).toEqual([[], false])
    expect(done({ ...objecting, 'objections.0.handling': 'kept' })).toBe(true)
  })
})

describe('appraisal and decision', () => {
  const met = households.map((household, row) => ({ ...household, meeting_result: ['pass', 'pass', '', 'fail'][row] ?? '' }))
  const council = { appraised_on: '2026-12-18', council: 'Ban Thường trực', council_chair: 'Ngô Lê' }
  const appraise = () => fill(pkg, 'tham-dinh', council, { entity, answers: { households: seededRows(pkg, appraisalRows, met) } })

  it('proposes who was agreed to and may be considered, and says why not of the others', () => {
    const filling = appraise()
    expect(said(filling)).toEqual([])
    expect([0, 1, 2, 3].map(row => filling.stateIfThere(`households.${row}.proposal`)?.value)).toEqual([
      'recognize',
      'refuse',
      'refuse',
      'refuse',
    ])
    expect([1, 3].map(row => valueAt(filling, `households.${row}.refusal`))).toEqual(['not_considered', 'meeting'])
    expect([valueAt(filling, 'proposed_count'), valueAt(filling, 'refused_count')]).toEqual([1, 2])
  })

  it('finds a proposal for who may not be considered, or was not agreed to', () => {
    const filling = appraise()
    filling.set('households.1.proposal', 'recognize')
    filling.set('households.3.proposal', 'recognize')
    expect(said(filling)).toEqual(['households.1.proposal excluded-recognized', 'households.3.proposal not-agreed-recognized'])
  })

  const appraised = met.map((household, row) => ({ ...household, appraisal: row === 0 ? 'recognize' : 'refuse' }))
  const decide = (settings = {}) =>
    fill(
      pkg,
      'quyet-dinh',
      {},
      { entity, settings, answers: { appraised_on: '2026-12-18', households: seededRows(pkg, decisionRows, appraised) } },
    )

  it('leaves number and date to the clerk, and counts the rate over the chosen denominator', () => {
    const filling = decide()
    expect([said(filling), valueAt(filling, 'family_share'), valueAt(filling, 'target_reached')]).toEqual([[], 25, 'Chưa đạt chỉ tiêu'])
    expect(valueAt(decide({ denominator: 'registered' }), 'family_share')).toBe(33.3)
    expect(valueAt(decide({ family_target: '25' }), 'target_reached')).toBe('Đạt chỉ tiêu')
    expect(outcomesOf(pkg, 'quyet-dinh', filling.sent().answers)).toEqual({
      families_recognized: '1',
      family_share: '25',
      family_decision: '',
    })
    expect(Object.values(rowOutcomes(pkg, decisionRows, filling.sent().answers)).map(({ result }) => result)).toEqual([
      'recognized',
      'not_recognized',
      'not_registered',
      'not_recognized',
    ])
  })

  it('warns of a decision later than the rules say', () => {
    const filling = decide()
    filling.set('decision_on', '2026-12-28')
    expect(said(filling)).toEqual([])
    filling.set('decision_on', '2026-12-29')
    expect(said(filling)).toEqual(['decision_on decided-late'])
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

function doneReport(): CampaignPackage['reports'][number] {
  const when = pkg.stages.find(({ id }) => id === 'tham-dinh')?.opens?.when ?? ''
  return { stage: 'niem-yet', definition: { title: '', summary: '', columns: [], facts: { done: when } } }
}
