// Lines of a table as they are looked through: what stands where, what is found, and what each filter counts, over the meeting's own form.
import { describe, expect, it } from 'vitest'
import { compileForm } from '../../../../forms/language/compile.ts'
import { openFilling } from '../../../../forms/language/filling.ts'
import type { Filling, Row } from '../../../../forms/language/form.ts'
import { meetingForm } from '../../../../test/forms/meeting-form.ts'
import { repeatAt } from '../pages.ts'
import { countIn, headWords, isFound, isIn, isMissing } from './line-facts.ts'
import { layoutOf, lineItems, rowHolding } from './table-layout.ts'

function begin(): Filling {
  const compilation = compileForm(meetingForm())
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const filling = openFilling(compilation.form, { answers: {}, marks: {}, context: { now: 0, entity: null }, begin: true })
  filling.setAll([
    ['present', 200],
    ['ballot_kind', 'hands'],
  ])
  return filling
}
function tableOf(filling: Filling) {
  const table = repeatAt(filling.pages(), 'households')
  if (!table) throw new Error('no table')
  return table
}
const rowsOf = (filling: Filling): readonly Row[] => tableOf(filling).instances
const rowAt = (filling: Filling, at: number): Row => {
  const row = rowsOf(filling)[at]
  if (!row) throw new Error(`no row ${at}`)
  return row
}
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

describe('the layout', () => {
  it('has what is answered by one tap in the line, and more side by side where there is room', () => {
    const filling = begin()
    const { taps, columns } = layoutOf(tableOf(filling).repeat, filling.form)
    expect(names(taps)).toEqual(['attended', 'vote'])
    expect(names(columns)).toEqual(['attended', 'vote', 'agree', 'disagree', 'other_opinion', 'vote_outcome'])
  })

  it('asks under the line what does not stand in it, as soon as it is asked at all', () => {
    const filling = begin()
    const { taps, columns } = layoutOf(tableOf(filling).repeat, filling.form)
    const below = (beside: typeof taps) => lineItems(rowAt(filling, 2), beside).below.map(({ question }) => question.name)
    expect(below(taps)).toEqual([])
    filling.set('households.2.vote', 'counted')
    expect([below(taps), below(columns)]).toEqual([['agree', 'disagree', 'other_opinion'], []])
  })

  it('finds the row that a path leads into, and not one whose number only begins alike', () => {
    const rows = rowsOf(begin())
    expect(['households.2.vote', 'households.27.vote', 'present', null].map(path => rowHolding(rows, path))).toEqual([2, 27, -1, -1])
  })
})

describe('looking through', () => {
  it('finds words without diacritics at the beginning of words', () => {
    const words = headWords(begin(), rowAt(begin(), 7), 'vi')
    expect(words).toEqual(['Bùi Ngọc Hạnh 8', '8 ngõ 9 Đình Hạ'])
    expect(['hanh', 'ngoc bui', 'đình', 'HẠNH 8', 'anh', 'hanh 9 lan'].map(typed => isFound(typed, words))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('counts what is missing, what is doubtful and what is not as usual; who is not asked is none of them', () => {
    const filling = begin()
    const { taps } = layoutOf(tableOf(filling).repeat, filling.form)
    const [attended, vote] = taps
    if (!attended || !vote) throw new Error('no taps')
    const counts = () => ({
      missing: countIn(filling, rowsOf(filling), { kind: 'missing' }),
      doubtful: countIn(filling, rowsOf(filling), { kind: 'doubtful' }),
      absent: countIn(filling, rowsOf(filling), { kind: 'unlike', question: attended }),
      notUnanimous: countIn(filling, rowsOf(filling), { kind: 'unlike', question: vote }),
    })
    expect(counts()).toEqual({ missing: 288, doubtful: 0, absent: 300, notUnanimous: 288 })
    filling.setAll([
      ['all_unanimous', true],
      ['households.0.attended', true],
    ])
    expect(counts()).toEqual({ missing: 0, doubtful: 0, absent: 299, notUnanimous: 0 })
    filling.set('households.3.vote', 'counted')
    expect(counts()).toEqual({ missing: 1, doubtful: 0, absent: 299, notUnanimous: 1 })
    filling.set('households.3.agree', 150)
    expect(counts()).toEqual({ missing: 0, doubtful: 1, absent: 299, notUnanimous: 1 })
    filling.mark('households.3.agree', { reason: 'Hai hộ về sớm' })
    expect(counts().doubtful).toBe(0)
    expect(isIn(filling, rowAt(filling, 24), { kind: 'unlike', question: vote })).toBe(false)
    expect(isMissing(filling, rowAt(filling, 24))).toBe(false)
  })
})
