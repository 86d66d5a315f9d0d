// Fills a stage of a campaign package the way a person does, with the settings as they are by default; gives what the path would write afterwards.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { defaultSettings } from '../../forms/campaigns/campaign-package.ts'
import { compileForm } from '../../forms/language/compile.ts'
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import { decideFacts, decideFigures } from '../../forms/language/facts.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, Filling, FormContext } from '../../forms/language/form.ts'
import { judge } from '../../forms/language/judge.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import { instantOf } from '../../shared/local-day.ts'
import type { RowBinding, Stage } from '../../shared/stage.ts'

export const TODAY = '2026-12-20'
type Properties = Record<string, string>
interface World {
  entity?: Properties
  settings?: Properties
  answers?: Answers
}

export function compiled(definition: FormDefinition): CompiledForm {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems, null, 1))
  return compilation.form
}

export function stageOf(pkg: CampaignPackage, id: string): { stage: Stage; form: FormDefinition } {
  const stage = pkg.stages.find(one => one.id === id)
  const form = pkg.forms.find(one => one.id === stage?.form && one.version === stage.formVersion)
  if (!stage || !form) throw new Error(`no stage ${id}`)
  return { stage, form }
}

export function contextOf(pkg: CampaignPackage, { entity = {}, settings = {} }: World = {}): FormContext {
  return { entity, settings: { ...defaultSettings(pkg.campaign.settings), ...settings }, now: instantOf(TODAY, '09:00') }
}

/** A new draft of the stage, with what the person then answers. */
export function fill(pkg: CampaignPackage, stage: string, answers: Record<string, Answer>, world: World = {}): Filling {
  const form = compiled(stageOf(pkg, stage).form)
  const filling = openFilling(form, { answers: world.answers ?? {}, marks: {}, context: contextOf(pkg, world), begin: true })
  for (const [path, value] of Object.entries(answers)) filling.set(path, value)
  return filling
}

/** "question code", in the form's order. */
export function said(filling: Filling): string[] {
  return filling.findings().map(finding => `${finding.questions[0]} ${finding.code}`)
}

export function valueAt(filling: Filling, path: string): Answer | undefined {
  return filling.state(path).value
}

export function factsOf(pkg: CampaignPackage, report: number, answers: Answers, world: World = {}): Record<string, boolean> {
  const { stage, definition } = pkg.reports[report] ?? {}
  if (!stage || !definition) throw new Error('no such report')
  return decideFacts(compiled(stageOf(pkg, stage).form), definition.facts, answers, contextOf(pkg, world))
}

/** A report's figures, added up over records. */
export function summedFigures(pkg: CampaignPackage, report: number, records: readonly Answers[]): Record<string, number> {
  const { stage, definition } = pkg.reports[report] ?? {}
  if (!stage || !definition) throw new Error('no such report')
  const form = compiled(stageOf(pkg, stage).form)
  const figures = records.map(answers => decideFigures(form, definition.figures ?? {}, answers, contextOf(pkg)))
  const names = Object.keys(definition.figures ?? {})
  return Object.fromEntries(names.map(name => [name, figures.reduce((sum, figure) => sum + (figure[name] ?? 0), 0)]))
}

/** What a stage writes onto its entity: its expressions as calculations of the same form, so that the engine itself works them out. */
export function outcomesOf(pkg: CampaignPackage, id: string, answers: Answers, world: World = {}): Properties {
  const { stage, form } = stageOf(pkg, id)
  return worked(form, stage.outcomes ?? {}, answers, contextOf(pkg, world))
}

function worked(form: FormDefinition, expressions: Properties, answers: Answers, context: FormContext): Properties {
  const page: Node = { kind: 'group', name: 'outcomes_page', label: { vi: 'Kết quả' }, children: calculations(expressions) }
  if (page.children.length === 0) return {}
  const verdict = judge(compiled({ ...form, pages: [...form.pages, page] }), { answers, marks: {}, context })
  return texts(verdict.answers, expressions)
}

function calculations(expressions: Properties): Node[] {
  return Object.entries(expressions).map(([name, calculate]) => ({
    kind: 'question',
    type: 'calculate',
    name: `outcome_${name}`,
    label: { vi: name },
    calculate,
  }))
}

const texts = (answers: Answers, expressions: Properties): Properties =>
  Object.fromEntries(Object.keys(expressions).map(name => [name, String(answers[`outcome_${name}`] ?? '')]))

/** The rows that a bound repeat begins with. */
export function seededRows(pkg: CampaignPackage, binding: RowBinding, entities: readonly (Properties & { id: string })[]): Answers[] {
  const blank: FormDefinition = { id: 'seeds', version: 1, title: { vi: 'Dòng' }, choices: {}, pages: [] }
  return entities.map(({ id, ...entity }) => ({
    [binding.entity]: id,
    ...seeded(worked(blank, binding.seeds, {}, contextOf(pkg, { entity }))),
  }))
}

/** What each row writes onto its own row of the list, by that row's id. */
export function rowOutcomes(pkg: CampaignPackage, binding: RowBinding, answers: Answers): Record<string, Properties> {
  const { form } = stageOf(pkg, binding.stage)
  const verdict = judge(compiled({ ...form, pages: form.pages.map(page => extended(page, binding)) }), {
    answers,
    marks: {},
    context: contextOf(pkg),
  })
  const rows = verdict.answers[binding.repeat]
  if (!Array.isArray(rows)) return {}
  return Object.fromEntries(
    rows.flatMap((row: unknown) => (isAnswers(row) ? [[String(row[binding.entity]), texts(row, binding.outcomes)]] : [])),
  )
}

const isAnswers = (row: unknown): row is Answers => typeof row === 'object' && row !== null && !('digest' in row)

function extended<T extends Node>(node: T, binding: RowBinding): T {
  if (node.kind === 'question') return node
  const children = node.children.map(child => extended(child, binding))
  const isIt = node.kind === 'repeat' && node.name === binding.repeat
  return { ...node, children: isIt ? [...children, ...calculations(binding.outcomes)] : children }
}

/** A blank is no answer. */
const seeded = (values: Properties): Properties => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
