// What the peer does otherwise or lacks (known-differences.ts), by hand: what it means here, as ODK Collect's users know it.
import { expect, it } from 'vitest'
import type { FormDefinition, Node, Question } from '../../forms/language/definition/definition.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { Filling } from '../../forms/language/form.ts'
import { compiled, emptyDraft } from './pair.ts'

const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})
const rows = (children: Node[], more: { count?: string } = {}): Node => ({
  kind: 'repeat',
  name: 'rows',
  label: { vi: 'Dòng' },
  children,
  ...more,
})

function begin(children: Node[], now = emptyDraft().context.now): Filling {
  const choices: FormDefinition['choices'] = {
    wards: ['hn1', 'hp1'].map(value => ({ value, label: { vi: value }, filter: { town: value.slice(0, 2), size: '1' } })),
    towns: ['hn', 'hp'].map(value => ({ value, label: { vi: value } })),
  }
  const pages: FormDefinition['pages'] = [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children }]
  const draft = emptyDraft()
  return openFilling(compiled({ id: 'tay', version: 1, title: { vi: 'Tay' }, choices, pages }), {
    ...draft,
    context: { ...draft.context, now },
  })
}

it('hidden answers are not in node sets, blanks are not in sums', () => {
  const filling = begin([
    rows([ask('integer', 'x'), ask('integer', 'y', { relevant: '${x} > 1' })]),
    ask('calculate', 'told', { calculate: "concat(sum(${y}), ' ', count(${y}), ' ', count-non-empty(${y}), ' ', join('-', ${x}))" }),
  ])
  filling.addInstance('rows')
  filling.addInstance('rows')
  filling.set('rows.0.x', 2)
  filling.set('rows.0.y', 5)
  filling.set('rows.1.x', 3)
  filling.set('rows.2.x', 0)
  expect(filling.state('told').value).toBe('5 2 1 2-3-0')
  filling.set('rows.0.x', 1)
  expect(filling.state('told').value).toBe('0 1 0 1-3-0')
})

it('a blank count is no rows; rows come back with what they held', () => {
  const filling = begin([ask('integer', 'n'), rows([ask('text', 't')], { count: '${n}' })])
  filling.set('n', 2)
  filling.set('rows.1.t', 'giữ')
  filling.set('n', undefined)
  expect(filling.sent().answers).toEqual({})
  filling.set('n', 2)
  expect(filling.state('rows.1.t').value).toBe('giữ')
})

it('an answer that is no longer offered stays, with an error', () => {
  const filling = begin([
    ask('selectOne', 'town', { choices: 'towns' }),
    ask('selectOne', 'ward', { choices: 'wards', choiceFilter: 'town = ${town}' }),
  ])
  filling.set('town', 'hn')
  filling.set('ward', 'hn1')
  filling.set('town', 'hp')
  expect(filling.state('ward')).toMatchObject({ value: 'hn1', findings: [{ code: 'not-a-choice' }] })
  filling.set('town', 'hn')
  expect(filling.findings()).toEqual([])
})

it('a trigger works in its own row, also after a row before it was removed', () => {
  const filling = begin([rows([ask('integer', 'x'), ask('integer', 'twice', { calculate: '${x} * 2', trigger: 'x' })])])
  filling.addInstance('rows')
  filling.removeInstance('rows', 0)
  filling.addInstance('rows')
  filling.set('rows.0.x', 4)
  filling.set('rows.1.x', 5)
  expect(filling.answers()).toEqual({
    rows: [
      { x: 4, twice: 8 },
      { x: 5, twice: 10 },
    ],
  })
})

it('spaces alone are no answer', () => {
  const filling = begin([ask('text', 't', { required: 'true()' }), ask('calculate', 'said', { calculate: "${t} != ''" })])
  filling.set('t', '   ')
  expect(filling.findings().map(finding => finding.code)).toEqual(['required'])
  expect(filling.state('said').value).toBe('false')
})

it('today is the day in Vietnam, a whole number of days', () => {
  const [beforeMidnight, afterMidnight] = [Date.UTC(2026, 10, 21, 16, 59), Date.UTC(2026, 10, 21, 17, 0)]
  const today = [ask('calculate', 'day', { calculate: "concat(today(), ' ', decimal-date-time(today()) mod 1, ' ', today() - 1)" })]
  expect(begin(today, beforeMidnight).state('day').value).toBe('2026-11-21 0 20777')
  expect(begin(today, afterMidnight).state('day').value).toBe('2026-11-22 0 20778')
})

it('position(..) in a choice filter is the row of the question', () => {
  const filling = begin([rows([ask('selectOne', 'ward', { choices: 'wards', choiceFilter: 'size >= position(..)' })])])
  filling.addInstance('rows')
  expect(filling.choices('rows.0.ward')).toHaveLength(2)
  expect(filling.choices('rows.1.ward')).toHaveLength(0)
})
