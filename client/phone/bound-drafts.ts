// Drafts whose rows are rows of a list (shared/stage.ts, RowBinding): as they begin, how far they are behind the list, and brought up to date. Fetched with
// the compiler of expressions, which the list on the screen does not need.
import type { Node, Question } from '../../forms/language/definition/definition.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, FormContext } from '../../forms/language/form.ts'
import { boundRows, rowsBehind } from '../../forms/language/path/bound-rows.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Entity } from '../../shared/entity.ts'
import type { RowBinding, Stage } from '../../shared/stage.ts'
import type { Draft } from '../phone.ts'
import { bindingsOf } from './bindings.ts'

export interface BoundTo {
  campaign: Campaign
  stage: Stage
  residentialGroup: string
  rowsOf: (list: string) => Promise<readonly Entity[]>
}

/** With the form that the draft is filled on, which says what a row holds by itself. */
export interface BoundDraft extends BoundTo {
  form: CompiledForm
  context: FormContext
}

/** The rows of a draft that begins; its defaults come when it is opened. */
export async function firstRows(to: BoundTo): Promise<Answers> {
  const rows = bindingsOf(to.campaign, to.stage).map(async (binding): Promise<[string, Answers[]]> => {
    return [binding.repeat, boundRows(binding, await ofGroup(binding, to), to.campaign.settings ?? {})]
  })
  return Object.fromEntries(await Promise.all(rows))
}

/** The draft's answers with the rows of every bound repeat as the lists are now. Rows that come anew begin with their defaults. */
export async function freshRows({ answers }: Pick<Draft, 'answers'>, to: BoundDraft): Promise<Answers> {
  const { campaign, stage, form } = to
  let fresh = answers
  for (const binding of bindingsOf(campaign, stage)) {
    const standing = standingIn(answers, binding)
    const held = new Set(standing.map(row => row[binding.entity]))
    const silent = answeredByForm(form, binding)
    const rows = boundRows(binding, await ofGroup(binding, to), campaign.settings ?? {}, standing, silent)
    const begun = begin(to, { ...fresh, [binding.repeat]: rows.filter(row => !held.has(row[binding.entity])) }, binding)
    fresh = { ...fresh, [binding.repeat]: rows.map(row => begun.get(row[binding.entity]) ?? row) }
  }
  return fresh
}

/** New rows as they begin beside all that is answered. */
function begin({ form, context }: BoundDraft, answers: Answers, binding: RowBinding): Map<Answer | undefined, Answers> {
  const filling = openFilling(form, { answers, marks: {}, context, begin: true })
  return new Map(standingIn(filling.answers(), binding).map(row => [row[binding.entity], row]))
}

/** How many rows a refresh would add and take off. */
export async function behind(answers: Answers, to: BoundDraft): Promise<{ missing: number; gone: number }> {
  const each = bindingsOf(to.campaign, to.stage).map(async binding =>
    rowsBehind(binding, await ofGroup(binding, to), standingIn(answers, binding), answeredByForm(to.form, binding)),
  )
  const counted = await Promise.all(each)
  const sum = (name: 'missing' | 'gone') => counted.reduce((total, one) => total + one[name], 0)
  return { missing: sum('missing'), gone: sum('gone') }
}

async function ofGroup({ list }: RowBinding, { rowsOf, residentialGroup }: BoundTo): Promise<Entity[]> {
  return (await rowsOf(list)).filter(entity => entity.residentialGroup === residentialGroup)
}

function standingIn(answers: Answers, { repeat }: RowBinding): Answers[] {
  const rows = answers[repeat]
  // A bound repeat's name holds its rows: the form was looked through before the campaign began.
  return Array.isArray(rows) ? (rows as Answers[]) : []
}

/** Calculations and defaults of the repeat: a row that holds nothing else was never judged by anybody. */
function answeredByForm(form: CompiledForm, { repeat }: RowBinding): ReadonlySet<string> {
  const questions = questionsOf(form.definition.pages, repeat, false)
  return new Set(questions.filter(({ type, default: begins }) => type === 'calculate' || begins !== undefined).map(({ name }) => name))
}

function questionsOf(nodes: readonly Node[], repeat: string, inside: boolean): Question[] {
  return nodes.flatMap(node => {
    if (node.kind === 'question') return inside ? [node] : []
    return questionsOf(node.children, repeat, inside || node.name === repeat)
  })
}
