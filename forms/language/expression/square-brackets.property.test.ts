// R14: whatever is typed, added or removed, what brackets compute while filling is what one pass over the record computes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answers } from '../../../shared/answers.ts'
import { compileForm } from '../compile.ts'
import type { Node } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'
import type { Filling } from '../form.ts'
import { judge } from '../judge.ts'

const computed = (name: string, calculate: string): Node => ({ kind: 'question', type: 'calculate', name, label: { vi: name }, calculate })
const number = (name: string, relevant?: string): Node => ({
  kind: 'question',
  type: 'integer',
  name,
  label: { vi: name },
  ...(relevant === undefined ? {} : { relevant }),
})

const compilation = compileForm({
  id: 'thu',
  version: 1,
  title: { vi: 'Thử' },
  choices: { ages: [1, 2, 3].map(age => ({ value: `a${age}`, label: { vi: `${age}` }, filter: { age: String(age) } })) },
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        number('limit'),
        computed('over', 'count(${person}[age > ${limit}])'),
        computed('second', '${person}[age > 1][2]/age'),
        computed('carded', 'count(${person}[count(${card}[year = ${age}]) > 0])'),
        computed('last', '${person}[position() = count(${person})]/card[1]/year'),
        computed('named', "join(' ', instance('ages')/root/item[age = ${limit}]/name)"),
        {
          kind: 'repeat',
          name: 'person',
          label: { vi: 'Người' },
          relevant: '${limit} != 3',
          children: [
            number('age'),
            computed('older', 'count(${person}[age > ${age}])'),
            computed('cards', 'count(${person}[count(${card}) > 1])'),
            computed('place', 'position(..)'),
            {
              kind: 'repeat',
              name: 'card',
              label: { vi: 'Thẻ' },
              children: [
                number('year', '${age} != 2'),
                computed('same', 'count(${card}[year = current()/../year])'),
                computed('everywhere', 'sum(${person}[age >= 1]/card/year)'),
              ],
            },
          ],
        },
      ],
    },
  ],
})
if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
const { form } = compilation

const small = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
const row = fc.nat({ max: 3 })
type Edit =
  | { kind: 'limit'; value: number | undefined }
  | { kind: 'age'; person: number; value: number | undefined }
  | { kind: 'year'; person: number; card: number; value: number | undefined }
  | { kind: 'add'; person: number }
  | { kind: 'remove'; person: number }
  | { kind: 'addCard'; person: number }
  | { kind: 'removeCard'; person: number; card: number }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('limit' as const), value: small }),
  fc.record({ kind: fc.constant('age' as const), person: row, value: small }),
  fc.record({ kind: fc.constant('year' as const), person: row, card: row, value: small }),
  fc.record({ kind: fc.constant('add' as const), person: row }),
  fc.record({ kind: fc.constant('remove' as const), person: row }),
  fc.record({ kind: fc.constant('addCard' as const), person: row }),
  fc.record({ kind: fc.constant('removeCard' as const), person: row, card: row }),
)

it('R14: brackets follow every edit', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), edits => {
      const context = { now: 0, entity: null }
      const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
      for (const step of edits) {
        make(filling, step)
        const whole = judge(form, { answers: filling.answers(), marks: {}, context })
        expect(filling.sent().answers).toEqual(whole.answers)
      }
    }),
    { numRuns: 400 },
  )
})

function make(filling: Filling, step: Edit): void {
  if (step.kind === 'limit') {
    filling.set('limit', step.value)
    return
  }
  const person = rowsIn(filling.answers(), 'person')[step.person]
  if (!person && step.kind !== 'add') return
  const path = `person.${step.person}`
  switch (step.kind) {
    case 'add':
      filling.addInstance('person')
      return
    case 'remove':
      filling.removeInstance('person', step.person)
      return
    case 'age':
      filling.set(`${path}.age`, step.value)
      return
    case 'addCard':
      filling.addInstance(`${path}.card`)
      return
    case 'removeCard':
    case 'year':
      if (!person || !rowsIn(person, 'card')[step.card]) return
      if (step.kind === 'year') filling.set(`${path}.card.${step.card}.year`, step.value)
      else filling.removeInstance(`${path}.card`, step.card)
  }
}

function rowsIn(answers: Answers, name: string): Answers[] {
  const rows = answers[name]
  return Array.isArray(rows) ? rows.filter(isAnswers) : []
}

function isAnswers(row: unknown): row is Answers {
  return typeof row === 'object' && row !== null && !('digest' in row)
}
