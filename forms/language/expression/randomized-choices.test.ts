// A choice filter that says randomize(…): the choices in another order for each record, the same for the same one.
import { expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Choice } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'

const letters: Choice[] = [...'abcdef'].map(value => ({
  value,
  label: { vi: value },
  filter: { vowel: 'ae'.includes(value) ? 'có' : 'không' },
}))

function order(choiceFilter: string, seed: string): string {
  const compilation = compileForm({
    id: 'thu',
    version: 1,
    title: { vi: 'Thử' },
    choices: { letters },
    pages: [
      {
        kind: 'group',
        name: 'page',
        label: { vi: 'Trang' },
        children: [{ kind: 'question', type: 'selectOne', name: 'letter', label: { vi: 'Chữ' }, choices: 'letters', choiceFilter }],
      },
    ],
  })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const filling = openFilling(compilation.form, { answers: {}, marks: {}, context: { now: 0, entity: null, seed }, begin: true })
  return filling
    .choices('letter')
    .map(choice => choice.value)
    .join('')
}

it('a seed gives the order that ODK gives', () => {
  expect(order('randomize(true(), 42)', 'một')).toBe('afcbde')
  expect(order('randomize(true(), 42)', 'hai')).toBe('afcbde')
})

it('without a seed each record has its own order', () => {
  const orders = new Set(['một', 'hai', 'ba', 'bốn', 'năm'].map(seed => order('randomize(true())', seed)))
  expect(orders.size).toBeGreaterThan(1)
  expect(order('randomize(true())', 'một')).toBe(order('randomize(true())', 'một'))
})

it('the condition inside it still filters', () => {
  expect([...order("randomize(vowel = 'không')", 'một')].toSorted().join('')).toBe('bcdf')
  expect(order("vowel = 'có'", 'một')).toBe('ae')
})
