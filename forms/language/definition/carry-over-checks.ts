// Mistakes in the rules by which drafts of older versions go on in this one: first what the new definition shows by itself (compile.ts), then what
// only the old version shows, when it is at hand (publishing).

import type { CompiledForm, DefinitionProblem } from '../form.ts'
import { type Program, programOf } from '../program/program.ts'
import type { CarryOverRule, FormDefinition } from './definition.ts'
import { FORM_PLACE, placed } from './place.ts'

interface Names {
  readonly fields: ReadonlyMap<string, unknown>
  readonly repeats: ReadonlyMap<string, unknown>
}

/** A mistake in the rule for drafts of version `from`. */
export function ruleProblem(from: number, vi: string, en: string): DefinitionProblem {
  return { place: placed(FORM_PLACE, 'carryOver', `bản ${from}`), message: { vi, en } }
}

const has = ({ fields, repeats }: Names, name: string) => fields.has(name) || repeats.has(name)

export function checkCarryOver(definition: FormDefinition, layout: Names): DefinitionProblem[] {
  const rules = definition.carryOver ?? []
  return rules.flatMap((rule, index) => [
    ...(rule.from < definition.version
      ? []
      : [ruleProblem(rule.from, 'Chỉ chuyển được từ bản cũ hơn bản này.', 'Only an older version can be carried over.')]),
    ...(rules.findIndex(other => other.from === rule.from) === index
      ? []
      : [ruleProblem(rule.from, `Bản ${rule.from} có hai quy tắc chuyển.`, `There are two rules for version ${rule.from}.`)]),
    ...checkRenames(rule, layout),
  ])
}

function checkRenames({ from, rename = {}, drop = [] }: CarryOverRule, layout: Names): DefinitionProblem[] {
  const targets = Object.values(rename)
  const missing = targets.filter(name => !has(layout, name))
  const twice = targets.filter((name, index) => targets.indexOf(name) !== index)
  const both = drop.filter(name => Object.hasOwn(rename, name))
  return [
    ...missing.map(name => ruleProblem(from, `Không có câu hỏi nào tên “${name}” để chuyển vào.`, `There is no question named “${name}”.`)),
    ...twice.map(name => ruleProblem(from, `Hai câu cũ cùng chuyển vào “${name}”.`, `Two old questions become “${name}”.`)),
    ...both.map(name => ruleProblem(from, `“${name}” vừa đổi tên vừa bỏ.`, `“${name}” is both renamed and dropped.`)),
  ]
}

/** Seen from the published old version: a rule that names what was never there carries less than its author thinks. */
export function checkCarryOverFrom(old: CompiledForm, rule: CarryOverRule, next: CompiledForm): DefinitionProblem[] {
  const before = programOf(old)
  const unknown = [...Object.keys(rule.rename ?? {}), ...(rule.drop ?? [])].filter(name => !has(before, name))
  return [
    ...unknown.map(name =>
      ruleProblem(
        rule.from,
        `Bản ${rule.from} không có câu hỏi nào tên “${name}”.`,
        `Version ${rule.from} has no question named “${name}”.`,
      ),
    ),
    ...Object.entries(rule.rename ?? {}).flatMap(([from, to]) => checkRename(rule.from, before, from, programOf(next), to)),
  ]
}

/** A question becomes a question of the same type, a repeat a repeat. */
function checkRename(version: number, before: Program, from: string, after: Program, to: string): DefinitionProblem[] {
  const [old, now] = [before.fields.get(from)?.question.type ?? 'repeat', after.fields.get(to)?.question.type ?? 'repeat']
  if (!has(before, from) || !has(after, to) || old === now) return []
  return [
    ruleProblem(version, `“${from}” và “${to}” khác loại (${old}, ${now}), không chuyển được.`, `“${from}” is ${old}, “${to}” is ${now}.`),
  ]
}
