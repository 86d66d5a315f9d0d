// A draft that goes on in a newer version: what comes along, what stays behind and why, and which rules are refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Marks } from '../../shared/answers.ts'
import { answerShape } from './answer-shape.ts'
import { carryOver, ruleFrom } from './carry-over.ts'
import { compileForm } from './compile.ts'
import { checkCarryOverFrom } from './definition/carry-over-checks.ts'
import type { CarryOverRule, FormDefinition, Node, Question } from './definition/definition.ts'
import type { CompiledForm } from './form.ts'
import { judge } from './judge.ts'

const ask = (name: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name.toUpperCase() },
  ...more,
})
const again = (name: string, children: Node[]): Node => ({ kind: 'repeat', name, label: { vi: name.toUpperCase() }, children })
const list = (...values: string[]) => values.map(value => ({ value, label: { vi: value } }))

function definition(version: number, children: Node[], more: Partial<FormDefinition> = {}): FormDefinition {
  const pages = [{ kind: 'group' as const, name: 'page', label: { vi: 'Trang' }, children }]
  return { id: 'form', version, title: { vi: 'Phiếu' }, choices: {}, pages, ...more }
}
function compiled(raw: FormDefinition): CompiledForm {
  const compilation = compileForm(raw)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}
const problemsOf = (raw: FormDefinition) => {
  const compilation = compileForm(raw)
  return compilation.ok ? [] : compilation.problems.map(({ place, message }) => `${place}: ${message.en}`)
}

const COLOURS = { colour: list('red', 'green', 'blue') }
const OLD = compiled(
  definition(
    1,
    [
      ask('name', 'text', { mayBeAsPrinted: true }),
      ask('age', 'integer'),
      ask('one', 'selectOne', { choices: 'colour' }),
      ask('some', 'selectMany', { choices: 'colour' }),
      ask('gone', 'text'),
      ask('kept_apart', 'text'),
      ask('paper', 'photo', { photo: { max: 3, frame: 'page', longSide: 1600 } }),
      ask('sum', 'calculate', { calculate: '${age} + 1' }),
      again('rows', [ask('area', 'decimal'), again('uses', [ask('use', 'text')])]),
    ],
    { choices: COLOURS },
  ),
)
const PHOTO = { digest: 'a'.repeat(64), bytes: 10, type: 'image/jpeg' as const, width: 5, height: 5 }
const FILLED: Answers = {
  name: 'An',
  age: 40,
  one: 'red',
  some: ['green', 'blue'],
  gone: 'x',
  kept_apart: 'y',
  paper: [PHOTO],
  sum: 41,
  rows: [{ area: 1.5, uses: [{ use: 'a' }, { use: 'b' }] }, {}],
}

describe('carrying a draft over to a newer version', () => {
  const rule: CarryOverRule = { from: 1, rename: { name: 'owner', rows: 'parcels' }, drop: ['kept_apart'] }
  const next = compiled(
    definition(
      2,
      [
        ask('owner', 'text', { mayBeAsPrinted: true }),
        ask('age', 'decimal'),
        ask('one', 'selectOne', { choices: 'colour' }),
        ask('some', 'selectMany', { choices: 'colour' }),
        ask('kept_apart', 'text'),
        ask('paper', 'photo', { photo: { max: 3, frame: 'page', longSide: 1600 } }),
        again('parcels', [ask('area', 'decimal'), ask('use', 'text')]),
        ask('fresh', 'text', { required: 'true()' }),
      ],
      { choices: { colour: list('red', 'green') }, carryOver: [rule] },
    ),
  )

  it('takes what fits, under its new name, photos and rows included, and names everything that stays behind', () => {
    const marks: Marks = { name: { asPrinted: true }, 'rows.0.area': { reason: 'đo lại' }, gone: { reason: 'z' } }
    const result = carryOver(OLD, { answers: FILLED, marks }, next, ruleFrom(next, 1))
    expect(result.answers).toEqual({ owner: 'An', one: 'red', paper: [PHOTO], parcels: [{ area: 1.5 }, {}] })
    expect(result.marks).toEqual({ owner: { asPrinted: true }, 'parcels.0.area': { reason: 'đo lại' } })
    expect(result.carried.map(({ path, label }) => [path, label.vi])).toEqual([
      ['name', 'NAME'],
      ['one', 'ONE'],
      ['paper', 'PAPER'],
      ['rows.0.area', 'AREA'],
    ])
    expect(result.leftBehind.map(({ path, why }) => [path, why])).toEqual([
      ['age', 'otherType'],
      ['some', 'choiceGone'],
      ['gone', 'gone'],
      ['kept_apart', 'dropped'],
      ['rows.0.uses.0.use', 'otherPlace'],
      ['rows.0.uses.1.use', 'otherPlace'],
    ])
  })

  it('carries nothing without a rule for exactly that version', () => {
    expect(ruleFrom(next, 3)).toBeNull()
    const result = carryOver(OLD, { answers: FILLED, marks: { name: { unsure: true } } }, next, ruleFrom(next, 3))
    expect(result).toMatchObject({ answers: {}, marks: {}, carried: [] })
    expect(new Set(result.leftBehind.map(({ why }) => why))).toEqual(new Set(['noRule']))
  })

  it('does not say "as printed" where the new question does not let it be said, and leaves what the form now computes', () => {
    const strict = compiled(definition(2, [ask('name', 'text'), ask('age', 'integer', { calculate: '1' })], { carryOver: [{ from: 1 }] }))
    const marks: Marks = { name: { asPrinted: true, reason: 'giấy mờ' } }
    const result = carryOver(OLD, { answers: { name: 'An', age: 3 }, marks }, strict, ruleFrom(strict, 1))
    expect(result).toMatchObject({ answers: { name: 'An' }, marks: { name: { reason: 'giấy mờ' } } })
    expect(result.leftBehind).toEqual([{ path: 'age', label: { vi: 'AGE' }, why: 'computed' }])
  })

  it('a name that another question was renamed to is not filled twice', () => {
    const swapped = compiled(definition(2, [ask('gone', 'text')], { carryOver: [{ from: 1, rename: { name: 'gone' } }] }))
    const result = carryOver(OLD, { answers: { name: 'An', gone: 'x' }, marks: {} }, swapped, ruleFrom(swapped, 1))
    expect(result).toMatchObject({ answers: { gone: 'An' }, leftBehind: [{ path: 'gone', why: 'gone' }] })
  })
})

describe('rules with mistakes', () => {
  it('are refused by the definition itself, every mistake named', () => {
    const carryOver = [
      { from: 2 },
      { from: 1, rename: { a: 'name', b: 'name', c: 'nowhere' }, drop: ['a'] },
      { from: 1, rename: { rows: 'name' } },
    ]
    expect(problemsOf(definition(2, [ask('name', 'text')], { carryOver }))).toEqual([
      'Mẫu phiếu › carryOver › bản 2: Only an older version can be carried over.',
      'Mẫu phiếu › carryOver › bản 1: There is no question named “nowhere”.',
      'Mẫu phiếu › carryOver › bản 1: Two old questions become “name”.',
      'Mẫu phiếu › carryOver › bản 1: “a” is both renamed and dropped.',
      'Mẫu phiếu › carryOver › bản 1: There are two rules for version 1.',
    ])
    expect(problemsOf(definition(2, [ask('name', 'text')], { carryOver: [{ from: 1, rename: { old: 'name' } }] }))).toEqual([])
  })

  it('are refused beside the old version: names that were never there, and a question that would become another type', () => {
    const rule = { from: 1, rename: { never: 'name', age: 'name', rows: 'name' }, drop: ['nor_this'] }
    const next = compiled(definition(2, [ask('name', 'text')], { carryOver: [{ from: 1 }] }))
    expect(checkCarryOverFrom(OLD, rule, next).map(({ message }) => message.en)).toEqual([
      'Version 1 has no question named “never”.',
      'Version 1 has no question named “nor_this”.',
      '“age” is integer, “name” is text.',
      '“rows” is repeat, “name” is text.',
    ])
  })
})

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
const TYPES: readonly Question['type'][] = [
  'text',
  'integer',
  'decimal',
  'selectOne',
  'selectMany',
  'date',
  'photo',
  'hidden',
  'acknowledge',
]
const question = (name: string) =>
  fc.record({ type: fc.constantFrom(...TYPES), list: fc.constantFrom('long', 'short'), computed: fc.boolean() }).map(
    ({ type, list: choices, computed }): Node =>
      ask(name, type, {
        ...(type.startsWith('select') && { choices }),
        ...(type === 'photo' && { photo: { max: 2, frame: 'page' as const, longSide: 900 } }),
        ...(type === 'integer' && computed && { calculate: '1' }),
      }),
  )
/** Six questions, some of them in a repeat, some of those in a repeat inside it. */
const nodes = fc
  .record({ questions: fc.tuple(...NAMES.map(question)), first: fc.nat(6), second: fc.nat(6), outer: fc.constantFrom('r', 's') })
  .map(({ questions, first, second, outer }) => {
    const [from, to] = [Math.min(first, second), Math.max(first, second)]
    const inner = questions.slice(to)
    return [...questions.slice(0, from), again(outer, [...questions.slice(from, to), ...(inner.length > 0 ? [again('t', inner)] : [])])]
  })
const LISTS = { long: list('x', 'y', 'z'), short: list('x') }
const formOf = (version: number, children: Node[], more: Partial<FormDefinition> = {}) =>
  compiled(definition(version, children, { choices: LISTS, ...more }))

const value: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>('x', 'y', 'word', '2026-11-21', '', true, null, 7, 1.5),
  fc.constantFrom<Answer>(['x'], ['x', 'y'], ['q'], [PHOTO]),
)
const some = <T extends Answer>(names: readonly string[], of: fc.Arbitrary<T>): fc.Arbitrary<Answers> =>
  fc.dictionary(fc.constantFrom(...names), of, { maxKeys: names.length, noNullPrototype: true })
const instance = (deep: number): fc.Arbitrary<Answers> =>
  deep === 0
    ? some(NAMES, value)
    : fc
        .tuple(some(NAMES, value), some(['r', 's', 't'], fc.array(instance(deep - 1), { maxLength: 2 })))
        .map(([answers, repeats]) => ({ ...answers, ...repeats }))
const anyRule = fc.record({
  from: fc.constant(1),
  rename: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES, 'r', 's'), fc.constantFrom(...NAMES, 'r', 's', 't')), {
    selector: ([, to]) => to,
    maxLength: 3,
  }),
  drop: fc.subarray(NAMES, { maxLength: 2 }),
})

describe('whatever the forms, the answers and the rule', () => {
  const walk = fc.record({ before: nodes, after: nodes, answers: instance(2), rule: anyRule, marked: fc.subarray(NAMES) })

  it('the result has the new form’s shape, every answer comes along whole or is named as left behind, and nothing is made up', () => {
    fc.assert(
      fc.property(walk, ({ before, after, answers, rule, marked }) => {
        const [old, next] = [formOf(1, before), formOf(2, after)]
        const written: CarryOverRule = { from: 1, rename: Object.fromEntries(rule.rename), drop: rule.drop }
        const marks: Marks = Object.fromEntries(marked.map(name => [name, { reason: 'r' }]))
        const result = carryOver(old, { answers, marks }, next, written)
        expect(answerShape(next).safeParse(result.answers).success).toBe(true)
        const { findings } = judge(next, { answers: result.answers, marks: result.marks, context: { entity: null, now: 0 } })
        expect(findings.map(({ code }) => code)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/unknown-answer|wrong-type|not-a-choice/)]),
        )
        const paths = [...result.carried, ...result.leftBehind].map(({ path }) => path)
        expect(new Set(paths).size).toBe(paths.length)
        expect(leaves(result.answers).every(leaf => leaves(answers).includes(leaf))).toBe(true)
        for (const { path } of result.carried) expect(rule.drop).not.toContain(path.split('.').at(-1))
        expect(carryOver(old, { answers, marks }, next, null)).toMatchObject({ answers: {}, marks: {}, carried: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('between two versions with the same questions an empty rule carries every answer that the old form could hold', () => {
    fc.assert(
      fc.property(nodes, instance(2), (children, answers) => {
        const [old, next] = [formOf(1, children), formOf(2, children, { carryOver: [{ from: 1 }] })]
        const held = judge(old, { answers, marks: {}, context: { entity: null, now: 0 } }).answers
        const result = carryOver(old, { answers: held, marks: {} }, next, ruleFrom(next, 1))
        const refused = new Set(['choiceGone'])
        expect(result.leftBehind.filter(({ why }) => !refused.has(why))).toEqual([])
        const again = judge(next, { answers: result.answers, marks: {}, context: { entity: null, now: 0 } }).answers
        if (result.leftBehind.length === 0) expect(again).toEqual(held)
      }),
      { numRuns: 300 },
    )
  })
})

/** Every answer that is no row, as text. */
function leaves(answers: Answers): string[] {
  return Object.values(answers).flatMap(answer =>
    Array.isArray(answer) && answer.some(item => typeof item === 'object' && !('digest' in item))
      ? answer.flatMap(row => leaves(row as Answers))
      : [JSON.stringify(answer)],
  )
}
