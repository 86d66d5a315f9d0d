// How drafts and rows begin, as ODK's users know it.
import { describe, expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Node, Question } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'
import type { Filling } from '../form.ts'

const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})

function begin(children: Node[]): Filling {
  const page = { kind: 'group', name: 'page', label: { vi: 'Trang' }, children }
  const compilation = compileForm({ id: 'thu', version: 1, title: { vi: 'Thử' }, choices: {}, pages: [page] })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return openFilling(compilation.form, { answers: {}, marks: {}, context: { now: 0, entity: null }, begin: true })
}

describe('a row that a count made', () => {
  const people: Node = {
    kind: 'repeat',
    name: 'people',
    label: { vi: 'Người' },
    count: '${n}',
    children: [
      ask('text', 'town', { default: "'Hải Phòng'" }),
      { kind: 'repeat', name: 'phones', label: { vi: 'Số' }, children: [ask('text', 'phone', { default: "'0'" })] },
    ],
  }
  const row = { town: 'Hải Phòng', phones: [{ phone: '0' }] }

  it('begins with its defaults and with one row of each repeat that is filled by hand', () => {
    const filling = begin([ask('integer', 'n', { default: '1' }), people])
    expect(filling.answers()).toEqual({ n: 1, people: [row] })
    filling.set('n', 2)
    expect(filling.answers()).toEqual({ n: 2, people: [row, row] })
  })

  it('begins when it first appears, also when a default took it away before anybody saw it', () => {
    const counted: Node = { ...people, count: 'coalesce(${n}, 2)' }
    const filling = begin([ask('integer', 'n', { default: '0' }), counted])
    filling.set('n', 1)
    expect(filling.state('people.0.town').value).toBe('Hải Phòng')
  })

  it('comes back with what it held, also where a default was cleared', () => {
    const filling = begin([ask('integer', 'n', { default: '2' }), people])
    filling.set('people.1.town', undefined)
    filling.set('n', 1)
    filling.set('n', 3)
    expect(filling.answers()).toEqual({ n: 3, people: [row, { phones: row.phones }, row] })
  })
})

it('a default is a beginning and no change: it fires no calculation', () => {
  const filling = begin([ask('integer', 'a', { default: '1' }), ask('integer', 'twice', { calculate: '${a} * 2', trigger: 'a' })])
  expect(filling.state('twice').value).toBeUndefined()
  filling.set('a', 4)
  expect(filling.state('twice').value).toBe(8)
})

it('a calculated whole number loses its fraction', () => {
  expect(begin([ask('integer', 'a', { calculate: '-7 div 2' })]).state('a').value).toBe(-3)
})
