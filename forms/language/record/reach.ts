// How an expression reaches an answer from where it stands: up to the nearest repeat instance that both share, then down. Hidden answers read as
// blank, and are not in node sets at all.

import type { Single } from '../expression/value.ts'
import type { Evaluate, Field, Scope } from '../program/program.ts'
import { at, climb, eachBelow, type Instance, isOpen, isRelevant } from './tree.ts'

/** The way from one scope to another: up to the nearest one that both are in, then down. */
export function wayBetween(from: Scope, to: Scope): { up: number; down: number[] } {
  const down: number[] = []
  let above = to
  let start = from
  while (above !== start) {
    if (above.depth >= start.depth && above.parent) {
      down.unshift(above.slot)
      above = above.parent
    } else if (start.parent) start = start.parent
    else throw new Error('scopes of two forms')
  }
  return { up: from.depth - above.depth, down }
}

export function isWithin(scope: Scope, outer: Scope): boolean {
  for (let here: Scope | null = scope; here; here = here.parent) if (here === outer) return true
  return false
}

/** One answer where both stand in the same instances, else a node set. */
export function readField(target: Field, from: Scope): Evaluate {
  const { up, down } = wayBetween(from, target.scope)
  const { slot } = target
  if (down.length === 0) return up === 0 ? here => seenIn(here, slot) : here => seenIn(climb(here, up), slot)
  return here => {
    const values: Single[] = []
    eachBelow(climb(here, up), down, instance => {
      if (isRelevant(at(instance.cells, slot))) values.push(seenIn(instance, slot))
    })
    return values
  }
}

/** Hidden answers read as blank. */
function seenIn(instance: Instance, slot: number): Single {
  const cell = at(instance.cells, slot)
  return isRelevant(cell) ? cell.seen : ''
}

/** The places, from 1, of a repeat's instances; from inside one of them, those of all its siblings. */
export function readInstances(repeat: Scope, from: Scope): Evaluate {
  const { up, down } = wayBetween(from, repeat.parent ?? repeat)
  const way = [...down, repeat.slot]
  return here => {
    const positions: number[] = []
    eachBelow(climb(here, up), way, instance => {
      if (isOpen(repeat.gate, instance)) positions.push(instance.index + 1)
    })
    return positions
  }
}
