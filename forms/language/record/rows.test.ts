// However large a number somebody types, a record stays small enough for a phone; and phone and server stop at the same row (R14).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/answers.ts'
import { compileForm } from '../compile.ts'
import type { Node, Question, Repeat } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'
import { judge } from '../judge.ts'

const context = { now: 0, entity: null }
const ask = (name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type: 'integer',
  name,
  label: { vi: name },
  ...more,
})
const repeat = (name: string, children: Node[], more: Partial<Repeat> = {}): Repeat => ({
  kind: 'repeat',
  name,
  label: { vi: name },
  children,
  ...more,
})

function formOf(children: Node[]) {
  const pages = [{ kind: 'group' as const, name: 'page', label: { vi: 'Trang' }, children }]
  const compilation = compileForm({ id: 'thu', version: 1, title: { vi: 'Thử' }, choices: {}, pages })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}
const begin = (children: Node[]) => openFilling(formOf(children), { answers: {}, marks: {}, context, begin: true })

function rowsIn(answers: Answers): number {
  return Object.values(answers).reduce<number>((sum, answer) => {
    const rows = Array.isArray(answer) ? answer.filter((row): row is Answers => typeof row === 'object') : []
    return sum + rows.reduce((inner, row) => inner + 1 + rowsIn(row), 0)
  }, 0)
}
const codes = (findings: readonly { code: string; questions: string[] }[]) =>
  findings.map(({ code, questions }) => `${questions[0]} ${code}`)

describe('rows that come from elsewhere', () => {
  const fixed = [repeat('people', [ask('x', { default: '1' }), repeat('inner', [ask('y', { default: '2' })])], { fixed: true })]

  it('are none to begin with, and nobody adds or takes one off', () => {
    const filling = begin(fixed)
    filling.addInstance('people')
    expect(filling.answers()).toEqual({})
    const given = openFilling(formOf(fixed), { answers: { people: [{ x: 7 }] }, marks: {}, context, begin: true })
    given.addInstance('people')
    given.removeInstance('people', 0)
    expect(given.answers()).toEqual({ people: [{ x: 7, inner: [{ y: 2 }] }] })
    expect(given.pages()[0]?.items[0]).toMatchObject({ canAdd: false, canRemove: false })
  })

  it('begin like any other: what they do not bring is their default', () => {
    const given = openFilling(formOf(fixed), { answers: { people: [{}, { x: 7 }] }, marks: {}, context, begin: true })
    expect(given.answers()).toMatchObject({ people: [{ x: 1 }, { x: 7 }] })
  })
})

describe('a count that is too large', () => {
  const people = [ask('n'), repeat('people', [ask('x', { default: '1' })], { count: '${n}' })]

  it('opens a thousand rows and says so, until the number is mended', () => {
    const filling = begin(people)
    filling.set('n', 100_000)
    expect(rowsIn(filling.sent().answers)).toBe(1000)
    expect(codes(filling.findings())).toEqual(['people too-many-rows'])
    expect(filling.findings()[0]?.message.vi).toContain('chỉ mở 1000 dòng')
    filling.set('n', 2)
    expect(rowsIn(filling.sent().answers)).toBe(2)
    expect(filling.findings()).toEqual([])
  })

  it('is no mistake where the form itself stops at fewer', () => {
    const filling = begin([ask('n'), repeat('people', [ask('x', { default: '1' })], { count: '${n}', max: 3 })])
    filling.set('n', 100_000)
    expect(rowsIn(filling.sent().answers)).toBe(3)
    expect(filling.findings()).toEqual([])
  })

  it.each([Number.NaN, -1, 0.9])('%d opens none', n => {
    expect(
      judge(formOf([ask('a', { type: 'decimal' }), repeat('rows', [ask('x')], { count: '${a}' })]), {
        answers: { a: n },
        marks: {},
        context,
      }).answers.rows,
    ).toBeUndefined()
  })
})

it('a thousand rows begin together: what sums them is told once, and a default may still read the one before it', () => {
  const row = [ask('x', { default: '2' }), ask('y', { default: '${x} + 1' }), ask('z', { calculate: '${y} + 1' })]
  const filling = begin([ask('n'), repeat('rows', row, { count: '${n}' }), ask('total', { calculate: 'sum(${z})' })])
  const told: number[] = []
  filling.watch('total', () => told.push(Number(filling.state('total').value)))
  filling.set('n', 1000)
  expect(told).toEqual([4000])
  expect(filling.answers().rows).toHaveLength(1000)
})

describe('repeats that count each other’s rows', () => {
  const nested = (depth: number): Node[] => {
    if (depth === 0) return [ask('leaf', { calculate: '1' })]
    return [repeat(`level_${depth}`, [ask(`x_${depth}`, { calculate: '1' }), ...nested(depth - 1)], { count: '1000000' })]
  }

  it('four deep, a million each: at most ten thousand rows in the record', () => {
    const deep = JSON.parse(JSON.stringify(nested(4)).replaceAll('"1000000"', '"${n}"'))
    const { answers } = judge(formOf([ask('n'), ...deep]), { answers: { n: 1_000_000 }, marks: {}, context })
    expect(rowsIn(answers)).toBeGreaterThan(1000)
    expect(rowsIn(answers)).toBeLessThanOrEqual(10_000)
  })

  it('R14: after any walk of counts and rows the phone has the rows and the warnings that the server has', () => {
    const form = formOf([
      ask('n'),
      ask('m'),
      repeat('outer', [ask('own', { default: '${m}' }), repeat('inner', [ask('one', { calculate: '1' })], { count: '${own}' })], {
        count: '${n}',
      }),
      repeat('hand', [ask('k'), repeat('by_hand', [ask('two', { calculate: '2' })], { count: 'coalesce(${k}, ${m})' })]),
    ])
    const count = fc.constantFrom<number | undefined>(0, 1, 2, 12, 40, 1000, 1_000_000, undefined)
    const move = fc.record({ what: fc.constantFrom('n', 'm', 'outer.0.own', 'hand.1.k', 'add', 'remove'), count })
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), moves => {
        const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
        for (const next of moves) {
          if (next.what === 'add') filling.addInstance('hand')
          else if (next.what === 'remove') filling.removeInstance('hand', 0)
          else if (filling.stateIfThere(next.what)) filling.set(next.what, next.count)
          const verdict = judge(form, { answers: filling.answers(), marks: {}, context })
          expect(filling.sent().answers).toEqual(verdict.answers)
          expect(filling.findings()).toEqual(verdict.findings)
          expect(rowsIn(verdict.answers)).toBeLessThanOrEqual(10_000 + 10)
        }
      }),
      { numRuns: 60 },
    )
  })
})
