// The two forms that are measured, their special fields, and what each dependant must show after a key: worked out by the engine in this
// process, so that a page that shows something else is told from one that is right.
import { compileForm } from '../../../forms/language/compile.ts'
import type { FormDefinition, Node, Question } from '../../../forms/language/definition/definition.ts'
import { openFilling } from '../../../forms/language/filling.ts'
import type { CompiledForm, Filling } from '../../../forms/language/form.ts'
import { fortyQuestions } from '../../forms/forty-questions.ts'
import {
  FIFTY_DEPENDANTS,
  FIFTY_DEPENDANTS_PAGE,
  ONE_DEPENDANT,
  ONE_DEPENDANT_PAGE,
  ONLY_DEPENDANT,
  thousandQuestions,
} from '../../forms/thousand-questions.ts'
import type { Expected, Labels } from '../pages/probe.ts'

export interface Field {
  name: string
  page: string
  dependants: readonly string[]
}

/** In words. */
export const dependantsOf = ({ dependants }: Field): string => (dependants.length === 1 ? '1 dependant' : `${dependants.length} dependants`)

export interface FormCase {
  name: string
  definition: FormDefinition
  /** The first field that takes digits: when it takes a key, the form is usable. */
  first: string
  fields: readonly Field[]
}

const chain = Array.from({ length: 50 }, (_, at) => `chain_${at + 1}`)

export const thousand: FormCase = {
  name: '1,000 questions',
  definition: thousandQuestions(),
  first: ONE_DEPENDANT,
  fields: [
    { name: ONE_DEPENDANT, page: ONE_DEPENDANT_PAGE, dependants: [ONLY_DEPENDANT] },
    { name: FIFTY_DEPENDANTS, page: FIFTY_DEPENDANTS_PAGE, dependants: chain },
  ],
}

export const forty: FormCase = {
  name: '40 questions',
  definition: withLand(fortyQuestions()),
  first: 'house_number',
  fields: [{ name: 'home_area', page: 'land', dependants: ['total_note'] }],
}

/** The field with dependants stands behind a yes; a default answers it in every subject alike. */
function withLand(definition: FormDefinition): FormDefinition {
  for (const question of questionsOf(definition)) if (question.name === 'has_land') question.default = "'yes'"
  return definition
}

function questionsOf({ pages }: FormDefinition): Question[] {
  const below = (node: Node): Question[] => (node.kind === 'question' ? [node] : node.children.flatMap(below))
  return pages.flatMap(below)
}

export function labelsOf({ definition, first, fields }: FormCase): Labels {
  const seen = new Map<string, number>()
  const wanted = new Set([first, ...fields.flatMap(({ name, dependants }) => [name, ...dependants])])
  const labels: Labels = {}
  for (const { name, label } of questionsOf(definition)) {
    const words = label.vi.replace(/\$\{.*$/s, '').trim()
    const nth = seen.get(words) ?? 0
    seen.set(words, nth + 1)
    if (wanted.has(name)) labels[name] = { label: words, begins: label.vi.includes('${'), nth }
  }
  return labels
}

export function compiled(definition: FormDefinition): CompiledForm {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}

/** Answers what the field's dependants must show once it holds this number. */
export function expectations({ definition }: FormCase): (field: Field, typed: number) => Expected {
  const filling = openFilling(compiled(definition), { answers: {}, marks: {}, context: { entity: null, now: 0 }, begin: true })
  return ({ name, dependants }, typed) => {
    filling.set(name, typed)
    return Object.fromEntries(dependants.map(dependant => [dependant, shown(filling, dependant).replaceAll(/[^0-9-]/g, '')]))
  }
}

function shown(filling: Filling, name: string): string {
  const { question, value } = filling.state(name)
  return question.type === 'note' ? filling.label(question.label, name) : String(value ?? '')
}
