// Expressions come from anybody. 13,500 with slips of the pen a run: each is refused with the parser's own error and its place, or prints to what
// parses to the same tree; put into a form, it is refused in words or computes something.
import { expect, it } from 'vitest'
import { compileForm } from '../../forms/language/compile.ts'
import type { FormDefinition, Node, Question, Repeat } from '../../forms/language/definition/definition.ts'
import { ExpressionError } from '../../forms/language/expression/expression-error.ts'
import { parseExpression } from '../../forms/language/expression/parse.ts'
import { printExpression } from '../../forms/language/expression/print.ts'
import type { Expression } from '../../forms/language/expression/syntax.ts'
import { openFilling } from '../../forms/language/filling.ts'
import { functionNames } from '../../forms/language/functions/registry.ts'
import { judge } from '../../forms/language/judge.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import { ENTITY } from './field-form.ts'
import { mutateText } from './mutate-json.ts'
import { number, text, truth } from './random-expression.ts'
import type { Known, Spot } from './spot.ts'

const EXPRESSIONS = 13_500

const known = (name: string, meaning: Known['meaning'], repeats: string[] = []): Known => ({
  name,
  meaning,
  repeats,
  gates: [],
  sure: false,
  typed: true,
  given: false,
  direct: true,
  whole: true,
  values: meaning === 'choice' || meaning === 'choices' ? ['hn', 'hp'] : [],
})
const FIELDS = [
  known('n', 'number'),
  known('t', 'text'),
  known('d', 'day'),
  known('one', 'choice'),
  known('many', 'choices'),
  known('x', 'number', ['rows']),
]

const WRITTEN = [
  '${rows}[./x > 1][2]/x + count(${rows}[position() = 1])',
  "instance('towns')/root/item[name = current()/../one]/label",
  "if(selected(${many}, 'hn'), pulldata('towns', 'label', 'name', ${one}), once(random()))",
  "coalesce(${last-saved#t}, entity('owner'))",
  "jr:choice-name(${one}, '${one}')",
  "format-date-time(now(), '%Y-%m-%d %H:%M') != ''",
  'position(..) + position(../..)',
  'distance(${t}) + area(${t}) - 8 div 4 mod 3',
  "regex(${t}, '^(a+)+$') or regex(., '[')",
  'indexed-repeat(${x}, ${rows}, ${n}) = -(-1)',
]

function written(random: Seeded): string {
  const spot: Spot = {
    random,
    fields: FIELDS,
    rows: [{ name: 'rows', repeats: [], gates: [] }],
    repeats: [],
    gates: [],
    inRepeat: false,
    bracketed: false,
  }
  switch (random.whole(0, 4)) {
    case 0:
      return number(spot, random.whole(0, 2))
    case 1:
      return text(spot, random.whole(0, 2))
    case 2:
      return truth(spot, random.whole(0, 2))
    case 3:
      return `${random.pick(functionNames())}(${Array.from({ length: random.whole(0, 4) }, () => random.pick([number, text, truth])(spot, 0)).join(', ')})`
    default:
      return random.pick(WRITTEN)
  }
}

/** Positions carry no meaning. */
function meaning(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === 'at' ? undefined : value)))
}

/** Parses and prints; null when it is refused as it should be. */
function understood(source: string): Expression | null {
  try {
    const expression = parseExpression(source)
    expect(meaning(parseExpression(printExpression(expression)))).toEqual(meaning(expression))
    return expression
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    expect(error.text.vi.trim()).not.toBe('')
    expect(error.at >= 0 && error.at <= source.length).toBe(true)
    return null
  }
}

const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})

/** The expression somewhere in a small form. */
function formWith(source: string, random: Seeded): FormDefinition {
  const place = random.pick([
    'calculate',
    'relevant',
    'constraint',
    'required',
    'readonly',
    'default',
    'choiceFilter',
    'count',
    'recordTitle',
    'check',
  ])
  const inRows = place !== 'count' && random.chance(0.3)
  const own: Partial<Question> =
    place === 'check' ? { checks: [{ code: 'odd', severity: 'error', when: source, message: { vi: 'Lạ' } }] } : { [place]: source }
  const type = place === 'choiceFilter' ? 'selectOne' : random.pick(['text', 'integer', 'decimal', 'date', 'calculate'] as const)
  const question = ask(place === 'calculate' || type !== 'calculate' ? type : 'text', 'q', {
    ...(type === 'selectOne' ? { choices: 'towns' } : {}),
    ...(place === 'count' || place === 'recordTitle' ? {} : own),
  })
  const rows: Repeat = {
    kind: 'repeat',
    name: 'rows',
    label: { vi: 'Dòng' },
    children: [ask('integer', 'x'), ...(inRows ? [question] : [])],
  }
  if (place === 'count') rows.count = source
  const asked: Node[] = [
    ask('integer', 'n'),
    ask('text', 't'),
    ask('date', 'd'),
    ask('selectOne', 'one', { choices: 'towns' }),
    ask('selectMany', 'many', { choices: 'towns' }),
  ]
  const towns = ['hn', 'hp'].map(value => ({ value, label: { vi: value.toUpperCase() }, filter: { town: value, size: '2' } }))
  const page: FormDefinition['pages'][number] = {
    kind: 'group',
    name: 'page',
    label: { vi: 'Trang' },
    children: [...asked, rows, ...(inRows ? [] : [question])],
  }
  return {
    id: 'thu',
    version: 1,
    title: { vi: 'Thử' },
    choices: { towns },
    pages: [page],
    ...(place === 'recordTitle' ? { recordTitle: source } : {}),
  }
}

function compute(source: string, random: Seeded): boolean {
  const compilation = compileForm(formWith(source, random))
  if (!compilation.ok) {
    for (const { place, message } of compilation.problems) expect(place !== '' && message.vi !== '').toBe(true)
    return false
  }
  const context = { now: Date.UTC(2026, 10, 21, 3), entity: ENTITY, seed: 'fuzz', lastSaved: { t: 'cũ' } }
  const filling = openFilling(compilation.form, { answers: {}, marks: {}, context, begin: true })
  filling.set('n', random.whole(-1, 3))
  filling.set('t', random.pick(['a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '12', '20.5 106.7 0 0']))
  filling.set('d', '2026-01-05')
  filling.set('one', 'hn')
  filling.choices('one')
  filling.title()
  const verdict = judge(compilation.form, { answers: filling.answers(), marks: {}, context })
  expect(filling.findings()).toEqual(verdict.findings)
  return true
}

it('damaged expressions are refused in words or compute something', { timeout: 300_000 }, () => {
  const tally = { parsed: 0, computed: 0 }
  for (let seed = 1; seed <= EXPRESSIONS; seed++) {
    const random = seeded(seed, 'expression')
    let source = written(random)
    for (let slips = random.whole(0, 3); slips > 0; slips--) source = mutateText(source, random)
    try {
      if (understood(source)) tally.parsed++
      if (compute(source, random)) tally.computed++
    } catch (error) {
      throw new Error(`seed ${seed}: ${source}`, { cause: error })
    }
  }
  console.log(`fuzz: ${EXPRESSIONS} expressions, ${JSON.stringify(tally)}`)
  expect(tally.parsed).toBeGreaterThan(EXPRESSIONS / 4)
  expect(tally.computed).toBeGreaterThan(EXPRESSIONS / 10)
})
