// R14: phone and server agree. Random forms are filled by random walks; after every step the incremental filling must say exactly what the one-pass
// verdict says about the same draft, and what is sent must be judged as it was on the phone.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answer } from '../../shared/answers.ts'
import { compileForm } from './compile.ts'
import type { FormDefinition, Group, Node, Question, Repeat } from './definition/definition.ts'
import { openFilling } from './filling.ts'
import type { CompiledForm, Filling, Item } from './form.ts'
import { judge } from './judge.ts'

const context = { now: Date.UTC(2026, 10, 21, 3), entity: { owner: 'An' } }
const label = { vi: 'Câu' }

/** Names in the order of definition: an expression looks at earlier ones only, so that no random form has a circle. */
interface Plan {
  fields: string[]
  repeats: string[]
  /** Questions that stand directly in an outermost repeat, with that repeat's name. */
  rows: { field: string; repeat: string }[]
  /** The repeats around the place, outermost first. */
  around: string[]
}

const copyOf = (plan: Plan): Plan => ({
  fields: [...plan.fields],
  repeats: [...plan.repeats],
  rows: [...plan.rows],
  around: [...plan.around],
})

const atom = (plan: Plan): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('1', '0', '2.5', "'a'", "''", 'true()', "entity('owner')", 'today()'),
    ...(plan.fields.length > 0 ? [fc.constantFrom(...plan.fields).map(name => `\${${name}}`)] : []),
    ...(plan.fields.length > 0 ? [fc.constantFrom(...plan.fields).map(name => `sum(\${${name}})`)] : []),
    ...(plan.repeats.length > 0 ? [fc.constantFrom(...plan.repeats).map(name => `count(\${${name}})`)] : []),
    ...(plan.around.length > 0 ? [fc.constant('position(..)')] : []),
    ...(plan.rows.length > 0 ? [fc.constantFrom(...plan.rows).map(row => `indexed-repeat(\${${row.field}}, \${${row.repeat}}, 2)`)] : []),
  )

const expression = (plan: Plan): fc.Arbitrary<string> =>
  fc.oneof(
    atom(plan),
    fc.tuple(atom(plan), fc.constantFrom('=', '!=', '<', '>=', '+', '-', '*', 'and', 'or'), atom(plan)).map(parts => parts.join(' ')),
    fc.tuple(atom(plan), atom(plan), atom(plan)).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
    fc.tuple(atom(plan), atom(plan)).map(([a, b]) => `coalesce(${a}, concat(${b}, 'x'))`),
  )

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 })

function question(plan: Plan, name: string): fc.Arbitrary<Question> {
  const kept = copyOf(plan)
  const before = expression(kept)
  return fc
    .record({
      type: fc.constantFrom<Question['type']>('text', 'integer', 'integer', 'calculate', 'selectMany', 'acknowledge'),
      relevant: maybe(before),
      required: maybe(before),
      constraint: maybe(fc.constantFrom('. > 1', ". != 'a'", 'count-selected(.) = 1')),
      readonly: maybe(before),
      default: maybe(before),
      calculate: before,
      calculated: fc.boolean(),
      trigger: kept.fields.length > 0 ? maybe(fc.constantFrom(...kept.fields)) : fc.constant(undefined),
      check: maybe(before),
      spoken: kept.fields.length > 0 ? maybe(fc.constantFrom(...kept.fields)) : fc.constant(undefined),
      mayBeAsPrinted: fc.boolean(),
    })
    .map(parts => {
      const calculated = parts.type === 'calculate' || (parts.calculated && parts.type === 'integer')
      return {
        kind: 'question',
        type: parts.type,
        name,
        label: parts.spoken ? { vi: `Câu \${${parts.spoken}}` } : label,
        relevant: parts.relevant,
        required: parts.required,
        constraint: parts.constraint,
        readonly: parts.readonly,
        default: calculated ? undefined : parts.default,
        ...(calculated ? { calculate: parts.calculate, trigger: parts.trigger } : {}),
        ...(parts.type === 'selectMany' ? { choices: 'letters' } : {}),
        checks: parts.check ? [{ code: 'odd', severity: 'error', when: parts.check, message: { vi: 'Lạ' } }] : undefined,
        mayBeAsPrinted: parts.mayBeAsPrinted,
      } satisfies Question
    })
}

function nodes(plan: Plan, depth: number, stem: string): fc.Arbitrary<Node[]> {
  return fc
    .array(fc.constantFrom<Node['kind']>('question', 'question', 'question', 'group', 'repeat'), { minLength: 1, maxLength: 4 })
    .chain(kinds => {
      const grown = kinds.map((kind, index): fc.Arbitrary<Node> => {
        const name = `${stem}${index}`
        if (kind === 'question' || depth === 0) {
          const made = question(plan, name)
          plan.fields.push(name)
          const [repeat] = plan.around
          if (repeat !== undefined && plan.around.length === 1) plan.rows.push({ field: name, repeat })
          return made
        }
        const before = expression(copyOf(plan))
        if (kind === 'group') {
          const children = nodes(plan, depth - 1, `${name}_`)
          return fc
            .tuple(maybe(before), children)
            .map(([relevant, inside]): Group => ({ kind: 'group', name, label, relevant, children: inside }))
        }
        plan.around.push(name)
        const children = nodes(plan, depth - 1, `${name}_`)
        plan.around.pop()
        plan.repeats.push(name)
        return fc
          .tuple(maybe(before), maybe(fc.oneof(fc.constantFrom('0', '1', '2'), before)), children)
          .map(([relevant, count, inside]): Repeat => ({ kind: 'repeat', name, label, relevant, count, max: 3, children: inside }))
      })
      return fc.tuple(...grown)
    })
}

const randomForm = fc
  .constant(null)
  .chain(() => nodes({ fields: [], repeats: [], rows: [], around: [] }, 2, 'q'))
  .map((children): FormDefinition => {
    const choices = { letters: ['a', 'b', 'c'].map(value => ({ value, label: { vi: value } })) }
    return { id: 'bat-ky', version: 1, title: label, choices, pages: [{ kind: 'group', name: 'page', label, children }] }
  })

const value: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constantFrom<(Answer | undefined)[]>('a', 'b', '', ' ', '1', 0, 1, 2, 7, true, false, undefined, null),
  fc.subarray(['a', 'b', 'd']),
)
const move = fc.record({ what: fc.constantFrom('set', 'set', 'set', 'set', 'add', 'remove', 'mark'), where: fc.nat(), value })
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

function placesIn(items: readonly Item[]): { questions: string[]; repeats: string[] } {
  const places = { questions: [] as string[], repeats: [] as string[] }
  const visit = (item: Item): void => {
    if (item.kind === 'question') places.questions.push(item.path)
    else if (item.kind === 'heading') item.items.forEach(visit)
    else {
      places.repeats.push(item.path)
      for (const instance of item.instances) instance.items.forEach(visit)
    }
  }
  items.forEach(visit)
  return places
}

function step(filling: Filling, { what, where, value: answer }: Move): void {
  const { questions, repeats } = placesIn(filling.pages().flatMap(page => page.items))
  const places = what === 'add' || what === 'remove' ? repeats : questions
  const place = places[where % Math.max(1, places.length)]
  if (place === undefined) return
  if (what === 'set') filling.set(place, answer)
  else if (what === 'mark') filling.mark(place, where % 2 ? { asPrinted: true } : { reason: 'vì thế' })
  else if (what === 'add') filling.addInstance(place)
  else filling.removeInstance(place, where % 2)
}

function compiled(definition: FormDefinition): CompiledForm | null {
  const compilation = compileForm(JSON.parse(JSON.stringify(definition)))
  return compilation.ok ? compilation.form : null
}

it('R14: a filling and the verdict agree after every step of random walks over random forms', { timeout: 60_000 }, () => {
  let forms = 0
  fc.assert(
    fc.property(randomForm, fc.array(move, { minLength: 1, maxLength: 12 }), (definition, moves) => {
      const form = compiled(definition)
      fc.pre(form !== null)
      forms++
      const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
      for (const next of moves) {
        step(filling, next)
        const draft = { answers: filling.answers(), marks: filling.marks(), context }
        const verdict = judge(form, draft)
        expect(filling.findings()).toEqual(verdict.findings)
        expect(filling.sent()).toEqual({ answers: verdict.answers, marks: verdict.marks })
      }
      const reopened = openFilling(form, { answers: filling.answers(), marks: filling.marks(), context, begin: false })
      expect(reopened.pages()).toEqual(filling.pages())
    }),
    { numRuns: 600 },
  )
  expect(forms).toBeGreaterThan(400)
})
