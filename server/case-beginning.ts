// What an officer's draft of a stage begins with, beside the entity itself: answers of an earlier stage under this form's names, and the rows of repeats
// that follow a list. Pure over what the store tells.
import { boundRows } from '../forms/language/path/bound-rows.ts'
import type { Answers } from '../shared/answers.ts'
import { stagesOf } from '../shared/campaign-stages.ts'
import type { CaseStage } from '../shared/desk.ts'
import type { Entity } from '../shared/entity.ts'
import type { RowBinding, Stage } from '../shared/stage.ts'
import type { DeskSight } from './store/desk-sight.ts'

/** The earlier record that lies beside the case: where the answers come from, else the last of those that opened the stage. */
export function recordBeside({ opens, prefill }: Stage, path: readonly CaseStage[]): string | null {
  const earlier = [...(opens?.after ?? []), ...(prefill ? [prefill.from] : [])]
  const records = earlier.map(id => path.find(({ stage }) => stage === id)?.record ?? null)
  return records.findLast(record => record !== null) ?? null
}

/** `asks`: whether this form has a question of that name outside of its repeats' rows. */
export function prefilled({ prefill }: Stage, from: Answers | undefined, asks: (question: string) => boolean): Answers {
  if (!prefill || !from) return {}
  const names = prefill.rename ? Object.entries(prefill.rename) : Object.keys(from).map((name): [string, string] => [name, name])
  return Object.fromEntries(
    names.flatMap(([name, there]) => {
      const answer = from[there]
      return answer !== undefined && asks(name) ? [[name, answer]] : []
    }),
  )
}

export function rowBindings({ campaign }: DeskSight, stage: Stage): readonly RowBinding[] {
  return campaign.path?.rows.filter(binding => binding.stage === stage.id) ?? []
}

/** With what of each row the officer may know (R16). */
export function rowsOf(sight: DeskSight, binding: RowBinding, entities: readonly Entity[]): Answers[] {
  const told = entities.map(({ id, properties }) => ({ id, properties: { ...sight.seen(binding.list, properties) } }))
  return boundRows(binding, told, sight.campaign.settings ?? {})
}

export function toldStage({ campaign }: DeskSight, id: string): Stage | null {
  return stagesOf(campaign).find(stage => stage.id === id) ?? null
}
