// The meeting, the posting, the appraisal and the decision of a residential group over its families, with every sum that minutes must get right.
import { describe, expect, it } from 'vitest'
import { factsOf, fill, outcomesOf, rowOutcomes, said, seededRows, summedFigures, valueAt } from '../../../test/campaigns/trial.ts'
import { appraisalRows } from './appraisal.ts'
import { decisionRows } from './decision.ts'
import { meetingRows } from './meeting.ts'
import { cultureFamily as pkg } from './package.ts'

const entity = { name: 'TDP Thủy Sơn 2' }
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
    const filling = meet({ ...byHands, all_unanimous: true })
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

  it('leaves what was counted and who did not register as they are when all others are unanimous, also when the list changes later', () => {
    const filling = meet(byHands)
    filling.set('households.3.vote', 'counted')
    filling.set('households.3.agree', 40)
    filling.set('all_unanimous', true)
    const votes = (filling.answers().households as { vote?: string }[]).map(({ vote }) => vote)
    expect(votes).toEqual(['unanimous', 'unanimous', undefined, 'counted'])
    filling.set('households.2.household_registered', 'yes')
    expect(said(filling)).toContain('households.2.vote required')
  })

  it('has rows of the list alone: nobody adds or takes off a household by hand', () => {
    const filling = meet(byHands)
    filling.addInstance('households')
    filling.removeInstance('households', 0)
    expect(filling.answers().households).toHaveLength(households.length)
    const table = filling
      .pages()
      .flatMap(({ items }) => items)
      .find(item => item.kind === 'repeat')
    expect(table).toMatchObject({ canAdd: false, canRemove: false })
  })

  it('counts who is ticked as present, in the words that stay in sight above the table', () => {
    const filling = meet({ ...byHands, all_unanimous: true, 'households.0.attended': true, 'households.2.attended': true })
    const table = filling
      .pages()
      .flatMap(({ items }) => items)
      .find(item => item.kind === 'repeat')
    const hint = table?.kind === 'repeat' ? table.repeat.hint : undefined
    expect(hint && filling.label(hint, 'households')).toBe('Có dự 2/4 · đồng ý 3 · không đồng ý 0')
  })

  it('shows each household by head and address', () => {
    const filling = meet(byHands)
    const line = ['household_line', 'household_place'].map(name => `households.1.${name}`)
    expect(line.map(path => filling.label(filling.state(path).question.label, path))).toEqual(['Lê Văn Bưởi', '12 ngõ Đình'])
  })

  const SUMS: [string, Record<string, string | number | boolean>, string][] = [
    ['more present than invited', { ...byHands, present: 101 }, 'present more-present-than-invited'],
    ['no quorum', { ...byHands, present: 59, absent_excused: 36 }, 'present no-quorum'],
    ['present and absent that are not the invited', { ...byHands, absent_unexcused: 6 }, 'absent_unexcused attendance-sum'],
    ['present and absent that are fewer than the invited', { ...byHands, absent_unexcused: 4 }, 'absent_unexcused attendance-sum'],
    ['more ballots than present', { ...inSecret, ballots_issued: 81 }, 'ballots_issued more-ballots-than-present'],
    ['more returned than issued', { ...inSecret, ballots_returned: 81 }, 'ballots_returned more-returned-than-issued'],
    ['valid and invalid that are not the returned', { ...inSecret, ballots_invalid: 4 }, 'ballots_invalid ballot-sum'],
    ['valid and invalid that are fewer than the returned', { ...inSecret, ballots_invalid: 2 }, 'ballots_invalid ballot-sum'],
    ['an end before the beginning', { ...byHands, ended_at: '19:00' }, 'ended_at ended-before-begun'],
  ]
  it.each(SUMS)('finds %s', (_, answers, expected) => {
    expect(said(meet({ ...answers, all_unanimous: true }))).toContain(expected)
    const sound = 'ballots_issued' in answers ? inSecret : byHands
    expect(said(meet({ ...sound, all_unanimous: true }))).not.toContain(expected)
  })

  it('finds votes that do not add up to the valid ballots, or by hands to those present', () => {
    const vote = (answers: typeof byHands, agree: number) => {
      const filling = meet({ ...answers, all_unanimous: true })
      filling.set('households.0.vote', 'counted')
      filling.set('households.0.agree', agree)
      filling.set('households.0.disagree', 5)
      return said(filling).includes('households.0.agree vote-sum')
    }
    expect([75, 74, 76].map(agree => vote(byHands, agree))).toEqual([false, true, true])
    expect([70, 69, 75].map(agree => vote(inSecret, agree))).toEqual([false, true, true])
  })

  it('takes a share of those present, or of the valid ballots where the office says so', () => {
    const share = (settings: Record<string, string>) => {
      const filling = meet({ ...inSecret, all_unanimous: true }, settings)
      filling.set('households.0.vote', 'counted')
      filling.set('households.0.agree', 47)
      filling.set('households.0.disagree', 28)
      return [valueAt(filling, 'households.0.vote_share'), valueAt(filling, 'households.0.vote_result')]
    }
    expect(share({})).toEqual([58.8, 'fail'])
    expect(share({ vote_base: 'valid' })).toEqual([62.7, 'pass'])
    expect(share({ vote_percent: '50' })).toEqual([58.8, 'pass'])
  })

  it('is agreed by exactly the share that is needed, and not by one vote less', () => {
    const result = (agree: number) => {
      const filling = meet({ ...byHands, all_unanimous: true })
      filling.set('households.0.vote', 'counted')
      filling.set('households.0.agree', agree)
      filling.set('households.0.disagree', 80 - agree)
      return filling.state('households.0.vote_result').value
    }
    expect([result(48), result(47)]).toEqual(['pass', 'fail'])
  })

  it('has room for 300 households, none of which is asked a number when all agree', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `n${index}`, head: `Hộ ${index}`, registered: 'yes' }))
    const rows = seededRows(pkg, meetingRows, many)
    const filling = fill(pkg, 'hop', { ...byHands, all_unanimous: true }, { answers: { households: rows } })
    expect([said(filling), valueAt(filling, 'passed_count')]).toEqual([[], 300])
  })
})

describe('the report of meetings', () => {
  it('counts what a recount by hand counts', () => {
    const few = { present: 59, absent_excused: 36 }
    const refused = { 'households.3.vote': 'counted', 'households.3.agree': 10, 'households.3.disagree': 70 }
    const meetings = [{ ...byHands }, { ...inSecret }, { ...byHands, ...few }, { ...byHands, ...refused }]
    const sent = meetings.map(({ ...answers }) => meet({ all_unanimous: true, ...answers }).sent().answers)
    const facts = sent.map(answers => factsOf(pkg, 1, answers))
    const counted = (name: string) => facts.filter(fact => fact[name]).length
    expect(counted('secret')).toBe(meetings.filter(one => one.ballot_kind === 'secret').length)
    expect(counted('no_quorum')).toBe(meetings.filter(one => Number(one.present) < Math.ceil(Number(one.invited) * 0.6)).length)
    expect(counted('all_agreed')).toBe(meetings.filter(one => !('households.3.vote' in one)).length)
    // Four meetings of 100 invited; 80 or 59 present; three registered households each, one refused in the last.
    expect(summedFigures(pkg, 1, sent)).toEqual({ invited: 400, present: 80 + 80 + 59 + 80, agreed: 3 + 3 + 3 + 2 })
  })
})

describe('the posting', () => {
  const posting = { posted_on: '2026-12-06', posted_where: 'Nhà văn hóa', removed_on: '2026-12-16', has_objections: 'no' }
  const done = (answers: Record<string, string>) =>
    outcomesOf(pkg, 'niem-yet', fill(pkg, 'niem-yet', answers).sent().answers).families_posting

  it('lets the appraisal begin after ten days without open objections', () => {
    expect([said(fill(pkg, 'niem-yet', posting)), done(posting)]).toEqual([[], 'done'])
  })

  it('counts objections and those not settled in the report as by hand', () => {
    const objections = (...handlings: string[]) => ({
      has_objections: 'yes',
      objections: handlings.map(handling => ({ objector: 'Bà Lan', handling })),
    })
    const records = [
      { ...posting },
      { ...posting, ...objections('kept', 'pending') },
      { ...posting, ...objections('pending', 'pending', 'changed') },
    ]
    expect(
      summedFigures(
        pkg,
        2,
        records.map(answers => fill(pkg, 'niem-yet', {}, { answers }).sent().answers),
      ),
    ).toEqual({ objections: 0 + 2 + 3, open: 0 + 1 + 2 })
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
    expect([said(fill(pkg, 'niem-yet', objecting)), done(objecting)]).toEqual([[], 'waiting'])
    expect(done({ ...objecting, 'objections.0.handling': 'kept' })).toBe('done')
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
    const answers = filling.sent().answers
    expect(summedFigures(pkg, 3, [answers, answers])).toEqual({ households: 2 * 4, registered: 2 * 3, recognized: 2 })
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
