// The expressions of a campaign package: every one with its place, whether it compiles where it stands, and which settings and properties it asks for
// by name. Stages and lists are asked about with no form at hand, or with exactly one; names of any other form are unknown there.
import type { Text } from '../../shared/text.ts'
import { compileForm } from '../language/compile.ts'
import type { FormDefinition, Node } from '../language/definition/definition.ts'
import { placed } from '../language/definition/place.ts'
import { compileFacts } from '../language/facts.ts'
import type { CompiledForm } from '../language/form.ts'
import { ask, section } from './question.ts'

export interface PlacedExpression {
  place: string
  source: string
}

/** Mistakes of an expression over the whole record of a form; without a form it may ask for settings and properties alone. */
export function expressionMistakes(form: CompiledForm | null, source: string): Text[] {
  return compileFacts(form ?? WITHOUT_ANSWERS, { it: source }).map(({ message }) => message)
}

const WITHOUT_ANSWERS = withoutAnswers()

function withoutAnswers(): CompiledForm {
  const page = section('a_page_without_answers', ['Trang', 'Page'], [ask('note', 'a_note_without_answer', ['Ghi chú', 'Note'])])
  const compilation = compileForm({ id: 'none', version: 1, title: { vi: 'Không' }, choices: {}, pages: [page] })
  if (!compilation.ok) throw new Error('a form of one note compiles')
  return compilation.form
}

const ASKED = /(?<![\w-])(setting|entity)\(\s*(['"])(.*?)\2\s*\)/g

/** Names that it asks for literally; a computed name cannot be told before it is asked. */
export function namesAsked(source: string, asked: 'setting' | 'entity'): string[] {
  return [...source.matchAll(ASKED)].flatMap(([, kind, , name]) => (kind === asked && name !== undefined ? [name] : []))
}

export function expressionsOfForm(definition: FormDefinition): PlacedExpression[] {
  const title = definition.recordTitle === undefined ? [] : [{ place: 'recordTitle', source: definition.recordTitle }]
  return [...title, ...definition.pages.flatMap(expressionsOfNode)]
}

function expressionsOfNode(node: Node): PlacedExpression[] {
  const own = Object.entries(partsOf(node)).flatMap(([part, source]) =>
    source === undefined ? [] : [{ place: placed(node.name, part), source }],
  )
  return node.kind === 'question' ? own : [...own, ...node.children.flatMap(expressionsOfNode)]
}

function partsOf(node: Node): Record<string, string | undefined> {
  const { relevant } = node
  if (node.kind === 'group') return { relevant }
  if (node.kind === 'repeat') return { relevant, count: node.count }
  const { required, constraint, calculate, default: first, readonly, choiceFilter, checks = [] } = node
  const own = Object.fromEntries(checks.map(({ code, when }) => [code, when]))
  return { relevant, required, constraint, calculate, default: first, readonly, choiceFilter, ...own }
}

/** Properties of the list that the form's answers are compared with at the desk. */
export function registryProperties(definition: FormDefinition): { name: string; property: string }[] {
  return definition.pages.flatMap(registryOf)
}

function registryOf(node: Node): { name: string; property: string }[] {
  if (node.kind !== 'question') return node.children.flatMap(registryOf)
  return node.registry === undefined ? [] : [{ name: node.name, property: node.registry }]
}
