// Square brackets: what their conditions look at, one candidate after another. The compiler keeps the brackets that are open as frames; at run time
// each frame finds its candidate in the world by its depth, so that a compiled form has no state of its own.
import type { Choice } from '../definition/definition.ts'
import type { Candidate, Evaluate, Field, Scope, World } from '../program/program.ts'
import type { Instance } from '../record/tree.ts'
import { toBoolean } from './value.ts'

export type Frame =
  | { kind: 'rows'; depth: number; list: string; columns: ReadonlySet<string> }
  /** `field`: the question itself is the candidate, in an instance of its repeat. `top`: no candidate lies outside an instance of this scope. */
  | { kind: 'instances'; depth: number; scope: Scope; field: Field | null; top: Scope }

export function candidateAt(world: World, depth: number): Candidate {
  world.candidates ??= []
  const kept = world.candidates[depth]
  if (kept) return kept
  const fresh: Candidate = { row: null, instance: null, place: 0 }
  world.candidates[depth] = fresh
  return fresh
}

export function instanceAt(world: World, depth: number): Instance {
  const { instance } = candidateAt(world, depth)
  if (!instance) throw new Error('square brackets without a candidate')
  return instance
}

export function keepRows(
  rows: readonly Choice[],
  conditions: readonly Evaluate[],
  depth: number,
  here: Instance,
  world: World,
): readonly Choice[] {
  let kept = rows
  for (const condition of conditions)
    kept = keep(kept, condition, depth, here, world, (candidate, row) => {
      candidate.row = row
    })
  return kept
}

export function keepInstances(
  instances: readonly Instance[],
  conditions: readonly Evaluate[],
  depth: number,
  here: Instance,
  world: World,
): readonly Instance[] {
  let kept = instances
  for (const condition of conditions)
    kept = keep(kept, condition, depth, here, world, (candidate, instance) => {
      candidate.instance = instance
    })
  return kept
}

/** A condition that is a number asks for a place, as in XPath; places count what the conditions before let through. */
function keep<T>(
  items: readonly T[],
  condition: Evaluate,
  depth: number,
  here: Instance,
  world: World,
  look: (candidate: Candidate, item: T) => void,
): readonly T[] {
  const candidate = candidateAt(world, depth)
  return items.filter((item, index) => {
    look(candidate, item)
    candidate.place = index + 1
    const result = condition(here, world)
    return typeof result === 'number' ? result === index + 1 : toBoolean(result)
  })
}
