// Rows of a repeat that are rows of a list: how they begin, how they follow the list, and what they write when the stage closes.
import { describe, expect, it } from 'vitest'
import { compiled, contextOf, rowOutcomes, seededRows, stageOf } from '../../../test/campaigns/trial.ts'
import { meetingRows } from '../../campaigns/culture-family/meeting.ts'
import { cultureFamily } from '../../campaigns/culture-family/package.ts'
import { boundRows, rowsBehind } from './bound-rows.ts'
import { outcomesOf } from './outcomes.ts'

const settings = contextOf(cultureFamily).settings ?? {}
const house = (id: string, head: string, registered = 'yes') => ({
  id,
  properties: { head, house_number: '12', lane: 'Ngõ 3', registered },
})
const [an, binh, chi] = [house('h1', 'Nguyễn Văn An'), house('h2', 'Trần Thị Bình'), house('h3', 'Lê Chi', 'no')]

describe('bound rows', () => {
  it('begin with what the list says of each, blanks left out', () => {
    const rows = boundRows(meetingRows, [an, binh], settings)
    expect(rows[0]).toEqual({
      household: 'h1',
      household_name: 'Nguyễn Văn An',
      household_address: '12 Ngõ 3',
      household_registered: 'yes',
    })
    expect(rows).toEqual(
      seededRows(cultureFamily, meetingRows, [
        { ...an.properties, id: 'h1' },
        { ...binh.properties, id: 'h2' },
      ] as never),
    )
  })
  it('follow the list and lose no answer', () => {
    const standing = boundRows(meetingRows, [an, binh], settings).map((row, index) => (index === 0 ? { ...row, vote: 'unanimous' } : row))
    expect(rowsBehind(meetingRows, [chi, binh], standing)).toEqual({ missing: 1, gone: 0 })
    const followed = boundRows(meetingRows, [chi, binh], settings, standing)
    expect(followed.map(row => [row.household, row.vote])).toEqual([
      ['h3', undefined],
      ['h2', undefined],
      ['h1', 'unanimous'],
    ])
  })
  it('let an unanswered row go with the list', () => {
    const standing = boundRows(meetingRows, [an, binh], settings)
    expect(rowsBehind(meetingRows, [binh], standing)).toEqual({ missing: 0, gone: 1 })
    expect(boundRows(meetingRows, [binh], settings, standing).map(row => row.household)).toEqual(['h2'])
  })
})

describe('outcomes', () => {
  const answers = {
    meeting_on: '2026-12-01',
    ...{ invited: 3, present: 3, absent_excused: 0, absent_unexcused: 0, ballot_kind: 'hands' },
    households: boundRows(meetingRows, [an, binh, chi], settings).map((row, index) =>
      index === 0 ? { ...row, vote: 'unanimous' } : { ...row, vote: 'counted', agree: 1, disagree: 2, other_opinion: 0 },
    ),
  }
  const { form, stage } = stageOf(cultureFamily, 'hop')
  const changes = outcomesOf(compiled(form), stage, cultureFamily.rows, {
    answers: judged(),
    context: contextOf(cultureFamily),
    entity: 'to-1',
  })
  function judged() {
    return answers
  }

  it('go onto the own entity and onto each row of the list', () => {
    expect(changes).toEqual([
      { list: 'to-dan-pho', entity: 'to-1', properties: { families_met_on: '2026-12-01' } },
      { list: 'ho-gia-dinh', entity: 'h1', properties: { meeting_result: 'pass' } },
      { list: 'ho-gia-dinh', entity: 'h2', properties: { meeting_result: 'fail' } },
      { list: 'ho-gia-dinh', entity: 'h3', properties: { meeting_result: '' } },
    ])
  })
  it('are what the form itself computes with the same expressions as questions', () => {
    const byRow = rowOutcomes(cultureFamily, meetingRows, answers as never)
    for (const { entity, list, properties } of changes) if (list === 'ho-gia-dinh') expect(properties).toEqual(byRow[entity])
  })
})
