// What was typed beside what the registry says, question by question: marks for the desk's eye and findings for the server. Knows which spellings
// are one (tone placement, spacing of serials, a year for a date, half a square metre) so that only real differences are marked.
// A registry knows no rows: a property of which it has several ("118; 119") is separated by semicolons, and a row's answer is held against the
// nearest of them, in whatever order the rows were filled.
import type { Answer, Answers } from '../../shared/answers.ts'
import { formatPartialDate, parsePartialDate } from '../checks/partial-date.ts'
import type { Node, Question } from './definition/definition.ts'
import { own } from './expression/own.ts'
import { toText } from './expression/value.ts'
import type { CompiledForm, Path } from './form.ts'
import { kindOf } from './kinds/kind-of.ts'
import { comparedAs, compareValues, type ValueMatch } from './record/registry-match.ts'

export type ComparisonVerdict = ValueMatch | 'missing'

export interface RegistryComparison {
  /** Path of the answer: "owner_name", "parcels.0.area". */
  question: Path
  /** As people read it; empty when blank. */
  typed: string
  registry: string
  /** `missing`: one of the two is blank. */
  verdict: ComparisonVerdict
}

type Properties = Readonly<Record<string, string>>

/** Questions that name a registry property, in the form's order; in repeats once a row. Blank on both sides is left out. */
export function compareWithRegistry(form: CompiledForm, answers: Answers, properties: Properties): RegistryComparison[] {
  return form.definition.pages.flatMap(page => compareNodes(page.children, answers, '', properties))
}

function compareNodes(nodes: readonly Node[], answers: Answers, prefix: Path, properties: Properties): RegistryComparison[] {
  return nodes.flatMap(node => {
    if (node.kind === 'question') return compareQuestion(node, answers, prefix, properties)
    if (node.kind === 'group') return compareNodes(node.children, answers, prefix, properties)
    return rowsOf(own(answers, node.name)).flatMap((row, index) =>
      compareNodes(node.children, row, `${prefix}${node.name}.${index}.`, properties),
    )
  })
}

function rowsOf(answer: Answer | undefined): readonly Answers[] {
  return Array.isArray(answer) ? answer.filter((row): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row)) : []
}

function compareQuestion(question: Question, answers: Answers, prefix: Path, properties: Properties): RegistryComparison[] {
  if (question.registry === undefined) return []
  const typed = typedText(question, own(answers, question.name) ?? null)
  const known = valuesIn((own(properties, question.registry) ?? '').trim(), prefix !== '')
  if (typed === '' && known.length === 0) return []
  const { registry, verdict } = nearest(question, typed, known)
  return [{ question: prefix + question.name, typed: shown(question, typed), registry: shown(question, registry), verdict }]
}

function typedText(question: Question, answer: Answer): string {
  const kind = kindOf[question.type]
  const blank = answer === null || !kind.schema.safeParse(answer).success || kind.blank(answer)
  return blank ? '' : toText(kind.seen(answer))
}

function valuesIn(text: string, severalRows: boolean): string[] {
  if (text === '') return []
  return severalRows
    ? text
        .split(';')
        .map(value => value.trim())
        .filter(Boolean)
    : [text]
}

const RANK: Readonly<Record<ValueMatch, number>> = { same: 0, nearly: 1, differs: 2 }

function nearest(question: Question, typed: string, known: readonly string[]): { registry: string; verdict: ComparisonVerdict } {
  const all = known.join('; ')
  if (typed === '' || known.length === 0) return { registry: all, verdict: 'missing' }
  const as = comparedAs(question)
  const matches = known.map(registry => ({ registry, verdict: compareValues(as, typed, registry) }))
  const [best] = matches.sort((one, other) => RANK[one.verdict] - RANK[other.verdict])
  return best && best.verdict !== 'differs' ? best : { registry: all, verdict: 'differs' }
}

function shown(question: Question, text: string): string {
  return comparedAs(question) === 'date'
    ? text
        .split('; ')
        .map(each => formatPartialDate(parsePartialDate(each) ?? each))
        .join('; ')
    : text
}
