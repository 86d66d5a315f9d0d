// A form as a person fills it: what appears, what is kept, what is sent.
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile.ts'
import type { Node, Question } from './definition/definition.ts'
import { openFilling } from './filling.ts'
import type { Filling } from './form.ts'
import { judge } from './judge.ts'

const context = { now: Date.UTC(2026, 10, 21, 3), entity: { area: '120' } }
const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})

function formOf(children: Node[]) {
  const choices = { uses: ['ODT', 'CLN'].map(value => ({ value, label: { vi: value } })) }
  const compilation = compileForm({
    id: 'thu',
    version: 1,
    title: { vi: 'Thử' },
    choices,
    pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children }],
  })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}
const begin = (children: Node[]): Filling => openFilling(formOf(children), { answers: {}, marks: {}, context, begin: true })

describe('filling a form', () => {
  it('keeps a hidden answer in the draft and does not send it', () => {
    const filling = begin([ask('text', 'a'), ask('text', 'b', { relevant: "${a} = 'x'" })])
    filling.set('a', 'x')
    filling.set('b', 'giữ lại')
    filling.set('a', 'y')
    expect(filling.answers()).toEqual({ a: 'y', b: 'giữ lại' })
    expect(filling.sent().answers).toEqual({ a: 'y' })
    filling.set('a', 'x')
    expect(filling.sent().answers).toEqual({ a: 'x', b: 'giữ lại' })
  })

  it('computes defaults once, when the draft begins', () => {
    const children = [ask('decimal', 'area', { default: "entity('area')" })]
    expect(begin(children).answers()).toEqual({ area: 120 })
    expect(openFilling(formOf(children), { answers: {}, marks: {}, context, begin: false }).answers()).toEqual({})
  })

  it('fires a calculation by its trigger only, and lets the person overwrite it', () => {
    const filling = begin([ask('integer', 'a'), ask('integer', 'b'), ask('integer', 'sum', { calculate: '${a} + ${b}', trigger: 'a' })])
    filling.set('b', 2)
    filling.set('a', 1)
    expect(filling.state('sum').value).toBe(3)
    filling.set('b', 10)
    expect(filling.state('sum').value).toBe(3)
    filling.set('sum', 99)
    expect(filling.state('sum').value).toBe(99)
    filling.set('a', 5)
    expect(filling.state('sum').value).toBe(15)
  })

  it('does not let anybody overwrite a calculation without a trigger', () => {
    const filling = begin([ask('integer', 'a'), ask('integer', 'double', { calculate: '${a} * 2' })])
    filling.set('a', 4)
    filling.set('double', 1)
    expect(filling.state('double')).toMatchObject({ value: 8, readonly: true })
  })

  it('asks a constraint of answers only and required of blanks only; a reason excuses (R15)', () => {
    const filling = begin([ask('integer', 'a', { required: 'true()', constraint: '. > 3', mayBeAsPrinted: true })])
    const codes = () => filling.findings().map(finding => `${finding.code}${finding.excused ? ' excused' : ''}`)
    expect(codes()).toEqual(['required'])
    filling.set('a', 2)
    expect(codes()).toEqual(['constraint'])
    filling.mark('a', { asPrinted: true })
    expect(codes()).toEqual(['constraint excused'])
    filling.set('a', 'ba')
    expect(codes()).toEqual(['wrong-type'])
    expect(filling.answers()).toEqual({ a: 'ba' })
    expect(filling.sent().answers).toEqual({})
  })

  it('R15: as printed excuses only where the question allows it', () => {
    const filling = begin([ask('integer', 'a', { constraint: '. > 3' })])
    filling.set('a', 2)
    filling.mark('a', { asPrinted: true })
    expect(filling.findings()[0]?.excused).toBeUndefined()
  })

  it('adds and removes rows; answers and marks move with their row', () => {
    const filling = begin([
      {
        kind: 'repeat',
        name: 'rows',
        label: { vi: 'Dòng' },
        max: 3,
        children: [ask('integer', 'n'), ask('calculate', 'place', { calculate: 'position(..)' })],
      },
      ask('calculate', 'total', { calculate: 'sum(${n})' }),
    ])
    filling.addInstance('rows')
    filling.addInstance('rows')
    filling.addInstance('rows')
    for (const row of [0, 1, 2]) filling.set(`rows.${row}.n`, 10 ** row)
    filling.mark('rows.2.n', { unsure: true })
    expect(filling.state('total').value).toBe(111)
    filling.removeInstance('rows', 0)
    expect(filling.answers()).toEqual({
      rows: [
        { n: 10, place: 1 },
        { n: 100, place: 2 },
      ],
      total: 110,
    })
    expect(filling.marks()).toEqual({ 'rows.1.n': { unsure: true } })
  })

  it('keeps the rows beyond a count in the draft, and brings them back', () => {
    const filling = begin([
      ask('integer', 'many'),
      { kind: 'repeat', name: 'rows', label: { vi: 'Dòng' }, count: '${many}', children: [ask('text', 'who')] },
    ])
    filling.set('many', 2)
    filling.set('rows.1.who', 'An')
    filling.set('many', 1)
    expect(filling.answers().rows).toEqual([{}, { who: 'An' }])
    expect(filling.sent().answers).toEqual({ many: 1, rows: [{}] })
    filling.set('many', 2)
    expect(filling.state('rows.1.who').value).toBe('An')
  })

  it('reads another row by indexed-repeat, and follows its changes', () => {
    const filling = begin([
      {
        kind: 'repeat',
        name: 'rows',
        label: { vi: 'Dòng' },
        children: [ask('text', 'who'), ask('calculate', 'first', { calculate: 'indexed-repeat(${who}, ${rows}, 1)' })],
      },
    ])
    filling.addInstance('rows')
    filling.set('rows.0.who', 'An')
    expect(filling.state('rows.1.first').value).toBe('An')
  })

  it('keeps the state object of a question that nothing happened to, and renews one whose words changed', () => {
    const filling = begin([ask('text', 'a'), ask('text', 'b'), ask('text', 'c', { label: { vi: 'Chào ${a}' } })])
    const [b, c] = [filling.state('b'), filling.state('c')]
    const heard: string[][] = []
    const stop = filling.subscribe(changed => heard.push([...changed].sort()))
    filling.set('a', 'An')
    stop()
    filling.set('a', 'Bình')
    expect(filling.state('b')).toBe(b)
    expect(filling.state('c')).not.toBe(c)
    expect(filling.label(c.question.label, 'c')).toBe('Chào Bình')
    expect(heard).toEqual([['a', 'c']])
  })

  it('counts rows again from inside the rows around them when their repeat appears (found by the random walks)', () => {
    const inner = (name: string, children: Node[]): Node => ({ kind: 'repeat', name, label: { vi: name }, children })
    const counted = inner('counting', [ask('calculate', 'many', { calculate: 'count(${counted})' })])
    const filling = begin([
      ask('text', 'a'),
      {
        kind: 'repeat',
        name: 'rows',
        label: { vi: 'Dòng' },
        relevant: '${a}',
        children: [inner('counted', [ask('text', 'who')]), counted],
      },
    ])
    filling.set('a', 'x')
    expect(filling.state('rows.0.counting.0.many').value).toBe(1)
  })

  it('R3: the verdict reports what it cannot read and never throws', () => {
    const form = formOf([
      ask('integer', 'a'),
      ask('selectOne', 'use', { choices: 'uses' }),
      { kind: 'repeat', name: 'rows', label: { vi: 'Dòng' }, children: [ask('text', 'who')] },
    ])
    const verdict = judge(form, { answers: { a: 'x', use: 'LUC', rows: 'không', stranger: 1 }, marks: {}, context })
    expect(verdict.findings.map(finding => `${finding.questions[0]} ${finding.code}`)).toEqual([
      'rows wrong-type',
      'stranger unknown-answer',
      'a wrong-type',
      'use not-a-choice',
    ])
    expect(verdict.answers).toEqual({ use: 'LUC' })
  })
})
