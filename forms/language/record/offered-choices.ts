// The rows of a question's choice list that its filter lets through now. Lists have thousands of rows: they are looked through only when somebody
// asks, and again only after something that the filter reads has changed. The same rows are the same list, for screens that compare by identity.
import type { Choice } from '../definition/definition.ts'
import { shuffled } from '../expression/seeded-chance.ts'
import { toBoolean } from '../expression/value.ts'
import type { Run } from './run.ts'
import type { Cell } from './tree.ts'

const NO_CHOICES: readonly Choice[] = []

export function offeredChoices(run: Run, cell: Cell): readonly Choice[] {
  const { question, choiceFilter } = cell.field
  const all = question.choices === undefined ? undefined : run.program.definition.choices[question.choices]
  if (!all || !choiceFilter) return all ?? NO_CHOICES
  const before = cell.offered
  if (before && !before.stale) return before.choices
  const choices = filtered(run, cell, all)
  cell.offered = { choices: before && sameRows(before.choices, choices) ? before.choices : choices, stale: false }
  return cell.offered.choices
}

export function forgetChoices(cell: Cell): void {
  if (cell.offered) cell.offered.stale = true
}

function filtered(run: Run, { field, instance, seen }: Cell, all: readonly Choice[]): readonly Choice[] {
  const { choiceFilter, choiceOrder } = field
  const { world } = run
  world.self = seen
  const offered = all.filter(choice => {
    world.choice = choice
    return choiceFilter === null || toBoolean(choiceFilter(instance, world))
  })
  world.choice = null
  return choiceOrder ? shuffled(offered, choiceOrder(instance, world)) : offered
}

function sameRows(ones: readonly Choice[], others: readonly Choice[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index])
}
