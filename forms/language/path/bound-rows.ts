// The rows of a stage's repeat that are rows of a list (shared/stage.ts, RowBinding): made when the draft begins, and brought up to date when the list
// changed meanwhile, without losing what was answered.
import type { Answer, Answers } from '../../../shared/answers.ts'
import type { Entity } from '../../../shared/entity.ts'
import type { RowBinding } from '../../../shared/stage.ts'
import { expressionOf } from './expression-of.ts'

type Settings = Readonly<Record<string, string>>

/**
 * `entities`: the list's rows of the record's residential group, in the order of the walk. A row that left the list stays as long as it says something;
 * `silent`: questions that say nothing by being there, because the form answers them itself.
 */
export function boundRows(
  binding: RowBinding,
  entities: readonly Pick<Entity, 'id' | 'properties'>[],
  settings: Settings,
  standing: readonly Answers[] = [],
  silent: ReadonlySet<string> = NONE,
): Answers[] {
  const byEntity = new Map(standing.map(row => [row[binding.entity], row]))
  const listed = entities.map(entity => ({ ...byEntity.get(entity.id), ...seedsOf(binding, entity, settings) }))
  const ids = new Set<Answer | undefined>(entities.map(({ id }) => id))
  const left = standing.filter(row => !ids.has(row[binding.entity]) && saysSomething(binding, row, silent))
  return [...listed, ...left]
}

const NONE: ReadonlySet<string> = new Set()

function saysSomething({ entity, seeds }: RowBinding, row: Answers, silent: ReadonlySet<string>): boolean {
  return Object.keys(row).some(name => name !== entity && !Object.hasOwn(seeds, name) && !silent.has(name))
}

function seedsOf({ entity, seeds }: RowBinding, { id, properties }: Pick<Entity, 'id' | 'properties'>, settings: Settings): Answers {
  const seeded = Object.entries(seeds).map(([name, source]) => [name, expressionOf(source).text(properties, settings)])
  return { [entity]: id, ...Object.fromEntries(seeded.filter(([, text]) => text !== '')) }
}

/** How many rows a refresh would add and take off; a screen offers it only when there is something to do. */
export function rowsBehind(
  binding: RowBinding,
  entities: readonly Pick<Entity, 'id'>[],
  standing: readonly Answers[],
  silent: ReadonlySet<string> = NONE,
): { missing: number; gone: number } {
  const held = new Set(standing.map(row => row[binding.entity]))
  const ids = new Set<Answer | undefined>(entities.map(({ id }) => id))
  return {
    missing: entities.filter(({ id }) => !held.has(id)).length,
    gone: standing.filter(row => !ids.has(row[binding.entity]) && !saysSomething(binding, row, silent)).length,
  }
}
