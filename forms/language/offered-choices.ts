// The rows of a question's choice list that its filter lets through now.
import type { Choice } from './definition.ts'
import type { Run } from './run.ts'
import type { Cell } from './tree.ts'
import { toBoolean } from './value.ts'

export function offeredChoices(run: Run, cell: Cell): readonly Choice[] {
  const { field, instance } = cell
  const all = field.question.choices === undefined ? undefined : run.program.definition.choices[field.question.choices]
  const { choiceFilter } = field
  if (!all || !choiceFilter) return all ?? []
  run.world.self = cell.seen
  const offered = all.filter(choice => {
    run.world.choice = choice
    return toBoolean(choiceFilter(instance, run.world))
  })
  run.world.choice = null
  return offered
}
