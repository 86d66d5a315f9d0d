// A random form out of the shared core: pages, groups, repeats in repeats (added by hand or counted), relevance at every level, required,
// constraints, defaults, calculations in chains, calculations with a trigger, filtered choices. The same seed gives the same form.
import type { Choice, FormDefinition, Group, Node, Question, QuestionType, Repeat } from '../../forms/language/definition/definition.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import { number, sureNumber, text, truth } from './random-expression.ts'
import { isWritable, type Known, type KnownRepeat, type Meaning, type Spot, singles, startsWith } from './spot.ts'

export function randomForm(seed: number): FormDefinition {
  return new Grower(seeded(seed, 'form')).form()
}

const TOWNS: Choice[] = ['hn', 'hp', 'qn'].map(value => ({ value, label: { vi: `Tỉnh ${value.toUpperCase()}` } }))
const WARDS: Choice[] = ['hn', 'hp', 'qn'].flatMap(town =>
  [1, 2, 3].map(place => ({ value: `${town}${place}`, label: { vi: `Phường ${place}` }, filter: { town, size: String(place) } })),
)
const LETTERS: Choice[] = ['a', 'b', 'c', 'd'].map((value, place) => ({
  value,
  label: { vi: value.toUpperCase() },
  filter: { size: String(place) },
}))
const CHOICES = { towns: TOWNS, wards: WARDS, letters: LETTERS }

const MEANING: Partial<Record<QuestionType, Meaning>> = {
  integer: 'number',
  decimal: 'number',
  text: 'text',
  barcode: 'text',
  date: 'day',
  selectOne: 'choice',
  selectMany: 'choices',
}
const ASKED: QuestionType[] = [
  'integer',
  'integer',
  'decimal',
  'text',
  'text',
  'date',
  'selectOne',
  'selectMany',
  'acknowledge',
  'note',
  'barcode',
]

class Grower {
  private readonly random: Seeded
  private readonly fields: Known[] = []
  private readonly rows: KnownRepeat[] = []
  private left: number
  private named = 0
  private direct = false

  constructor(random: Seeded) {
    this.random = random
    this.left = random.whole(4, 14)
  }

  form(): FormDefinition {
    const pages: Group[] = []
    do pages.push(this.group([], [], 2))
    while (this.left > 0)
    return { id: 'bat-ky', version: 1, title: { vi: 'Bất kỳ' }, choices: CHOICES, pages }
  }

  private name(stem: string): string {
    this.named++
    return `${stem}${this.named}`
  }

  private spot(repeats: readonly string[], gates: readonly string[]): Spot {
    return {
      random: this.random,
      fields: [...this.fields],
      rows: [...this.rows],
      repeats,
      gates,
      inRepeat: repeats.length > 0,
      bracketed: false,
    }
  }

  private children(repeats: readonly string[], gates: readonly string[], depth: number): Node[] {
    const children: Node[] = [this.question(repeats, gates)]
    const wanted = this.random.whole(1, 4)
    while (children.length < wanted && this.left > 0) {
      if (depth > 0 && this.random.chance(0.16)) children.push(this.group(repeats, gates, depth - 1))
      else if (depth > 0 && this.random.chance(0.22)) children.push(this.repeat(repeats, gates, depth - 1))
      else children.push(this.question(repeats, gates))
    }
    return children
  }

  private relevance(chance: number, repeats: readonly string[], gates: readonly string[]): string | undefined {
    return this.random.chance(chance) ? truth(this.spot(repeats, gates), 1) : undefined
  }

  private group(repeats: readonly string[], gates: readonly string[], depth: number): Group {
    const name = this.name('g')
    const relevant = this.relevance(0.3, repeats, gates)
    const inner = relevant === undefined ? gates : [...gates, name]
    const direct = this.direct
    this.direct = false
    const children = this.children(repeats, inner, depth)
    this.direct = direct
    return { kind: 'group', name, label: { vi: name }, relevant, children }
  }

  private repeat(repeats: readonly string[], gates: readonly string[], depth: number): Repeat {
    const name = this.name('r')
    const relevant = this.relevance(0.2, repeats, gates)
    const inner = relevant === undefined ? gates : [...gates, name]
    const count = this.random.chance(0.35) ? this.count(this.spot(repeats, gates)) : undefined
    this.rows.push({ name, repeats, gates: inner })
    const direct = this.direct
    this.direct = true
    const children = this.children([...repeats, name], inner, depth)
    this.direct = direct
    return { kind: 'repeat', name, label: { vi: name }, relevant, ...(count === undefined ? { max: 4 } : { count }), children }
  }

  /** Never blank and at most four: the peer keeps the rows of before when a count becomes blank. */
  private count(spot: Spot): string {
    const typed = singles(spot, 'number').filter(field => field.typed)
    const wanted = typed.length > 0 && this.random.chance(0.8) ? `int(coalesce(\${${this.random.pick(typed).name}}, 0))` : sureNumber(spot)
    return `min(${wanted}, ${this.random.whole(2, 4)})`
  }

  private question(repeats: readonly string[], gates: readonly string[]): Question {
    this.left--
    const name = this.name('q')
    const own = this.relevance(0.3, repeats, gates)
    const inner = own === undefined ? gates : [...gates, name]
    const spot = this.spot(repeats, inner)
    const base: Question = { kind: 'question', type: 'text', name, label: { vi: name }, relevant: own }
    const made = this.random.chance(0.3) ? this.calculated(base, spot) : this.asked(base, spot)
    this.learn(made, spot)
    return made
  }

  private learn(question: Question, spot: Spot): void {
    const meaning = question.type === 'calculate' ? 'text' : MEANING[question.type]
    if (meaning === undefined) return
    const list = question.choices === undefined ? [] : (CHOICES[question.choices as keyof typeof CHOICES] ?? [])
    this.fields.push({
      name: question.name,
      meaning,
      repeats: spot.repeats,
      gates: spot.gates,
      sure: question.calculate !== undefined && question.trigger === undefined && question.hint?.vi === 'sure',
      direct: this.direct,
      whole: question.type === 'integer',
      typed: question.calculate === undefined,
      given: question.default !== undefined,
      values: list.map(choice => choice.value),
    })
  }

  private calculated(base: Question, spot: Spot): Question {
    const kind = this.random.pick(['decimal', 'decimal', 'integer', 'sure', 'text', 'text', 'truth', 'fired', 'once'])
    switch (kind) {
      case 'decimal':
        return { ...base, type: 'decimal', calculate: number(spot, 2) }
      case 'integer':
        return { ...base, type: 'integer', calculate: `(${number(spot, 2)}) mod 1000` }
      case 'sure':
        return { ...base, type: 'integer', calculate: sureNumber(spot), hint: { vi: 'sure' } }
      case 'truth':
        return { ...base, type: 'calculate', calculate: truth(spot, 2) }
      case 'fired':
        return this.fired(base, spot)
      case 'once':
        return this.once(base, spot)
      default:
        return this.random.chance(0.5)
          ? { ...base, type: 'text', calculate: `normalize-space(${text(spot, 2)})` }
          : { ...base, type: 'calculate', calculate: text(spot, 2) }
    }
  }

  /** Reads typed answers only: what else has been computed by then is the peer's own affair. */
  private fired(base: Question, spot: Spot): Question {
    const typed = spot.fields.filter(field => field.typed && field.gates.length === 0)
    const triggers = typed.filter(field => field.repeats.length === 0)
    if (triggers.length === 0 || spot.repeats.length > 0 || base.relevant !== undefined)
      return { ...base, type: 'decimal', calculate: number(spot, 1) }
    const narrow: Spot = {
      ...spot,
      fields: typed.filter(field => startsWith(spot.repeats, field.repeats)),
      rows: [],
      inRepeat: false,
      bracketed: true,
    }
    return { ...base, type: 'text', calculate: `normalize-space(${text(narrow, 1)})`, trigger: this.random.pick(triggers).name }
  }

  /** Keeps the first typed answer that it sees; hidden, the two engines look at different times. */
  private once(base: Question, spot: Spot): Question {
    const typed = singles(spot, 'text').filter(field => field.typed && !field.given)
    if (typed.length === 0 || spot.gates.length > 0) return { ...base, type: 'decimal', calculate: number(spot, 1) }
    return { ...base, type: 'calculate', calculate: `once(\${${this.random.pick(typed).name}})` }
  }

  private asked(base: Question, spot: Spot): Question {
    const { random } = this
    const type = random.pick(ASKED)
    const question: Question = { ...base, type, label: this.words(base.name, type, spot) }
    if (type === 'note') return question
    if (random.chance(0.25)) question.required = random.pick(['true()', truth(spot, 1)])
    if (random.chance(0.35)) question.constraint = this.constraint(type, spot)
    if (type === 'selectOne' || type === 'selectMany') return this.choosing(question, spot)
    if (random.chance(0.06)) question.readonly = truth(spot, 1)
    if (random.chance(0.2)) question.default = this.initial(type, spot)
    if (question.default === undefined) delete question.default
    return question
  }

  private words(name: string, type: QuestionType, spot: Spot): Question['label'] {
    const shown = singles(spot, 'text', 'number', 'day').filter(isWritable)
    if (shown.length === 0 || !(type === 'note' || this.random.chance(0.15))) return { vi: name }
    return { vi: `Câu ${name}: \${${this.random.pick(shown).name}}!` }
  }

  private constraint(type: QuestionType, spot: Spot): string {
    const { random } = this
    switch (type) {
      case 'integer':
      case 'decimal':
        return random.pick([
          `. > ${number(spot, 0)}`,
          '. >= 0 and . < 10',
          `. != number(${number(spot, 1)})`,
          `(. mod 2 = 0) or ${truth(spot, 0)}`,
        ])
      case 'date':
        return random.pick([". > '2020-01-01'", `. != '2026-01-05'`, `. < '2026-01-01' or ${truth(spot, 0)}`])
      case 'selectMany':
        return random.pick(['count-selected(.) < 3', "not(selected(., 'a'))", `selected(., 'b') or ${truth(spot, 0)}`])
      case 'acknowledge':
        return `. = 'OK' and ${truth(spot, 1)}`
      case 'selectOne':
        return random.pick(['string-length(.) < 3', `string-length(.) != ${sureNumber(spot)}`, `starts-with(., 'h') or ${truth(spot, 0)}`])
      default:
        return random.pick(['string-length(.) < 4', "regex(., '^[a-z0-9 ]+$')", `. != ${text(spot, 0)}`, "contains(., 'a') or . = '12'"])
    }
  }

  private choosing(question: Question, outside: Spot): Question {
    const spot: Spot = { ...outside, inRepeat: false, bracketed: true }
    const towns = singles(spot, 'choice').filter(field => field.values.includes('hn'))
    if (question.type === 'selectOne' && towns.length > 0 && this.random.chance(0.7)) {
      return { ...question, choices: 'wards', choiceFilter: `town = \${${this.random.pick(towns).name}}` }
    }
    const choices = question.type === 'selectOne' ? this.random.pick(['towns', 'towns', 'letters']) : 'letters'
    if (choices !== 'letters' || this.random.chance(0.6)) return { ...question, choices }
    const filter = this.random.pick([`size < ${sureNumber(spot)}`, `size != 2 or ${truth(spot, 0)}`, "name != 'c'", truth(spot, 1)])
    return { ...question, choices, choiceFilter: filter }
  }

  /** A hidden question's computed default is not set in the peer; what a default reads must be there before any calculation. */
  private initial(type: QuestionType, spot: Spot): string | undefined {
    const { random } = this
    const literal: Partial<Record<QuestionType, string[]>> = {
      integer: ['5', '0', '3'],
      decimal: ['2.5', '0.5'],
      text: ["'a'", "'Nguyễn Văn Ánh'"],
      barcode: ["'b'"],
      date: ["'2026-01-05'"],
    }
    const before =
      spot.gates.length > 0
        ? []
        : singles(spot, MEANING[type] ?? 'text').filter(field => field.typed && field.gates.length === 0 && isWritable(field))
    if (before.length > 0 && type !== 'date' && type !== 'acknowledge' && random.chance(0.5)) {
      const name = `\${${random.pick(before).name}}`
      return MEANING[type] === 'number' ? `${name} + 1` : `concat(${name}, 'x')`
    }
    const values = spot.gates.length > 0 && spot.repeats.length > 1 ? undefined : literal[type]
    return values && random.pick(values)
  }
}
