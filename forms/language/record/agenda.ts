// What of a record is to be looked at anew: steps and the instances where, run in the compiled order, so that nothing is run before what it reads
// and nothing twice. A step only ever makes later ones necessary.
import type { Step } from '../program/program.ts'
import { at, type Instance } from './tree.ts'

export class Agenda {
  private readonly steps: readonly Step[]
  private readonly dirty: (Set<Instance> | undefined)[] = []
  private lowest: number

  constructor(steps: readonly Step[]) {
    this.steps = steps
    this.lowest = steps.length
  }

  add(step: Step, instance: Instance): void {
    let instances = this.dirty[step.rank]
    if (!instances) {
      instances = new Set()
      this.dirty[step.rank] = instances
    }
    instances.add(instance)
    if (step.rank < this.lowest) this.lowest = step.rank
  }

  isDone(): boolean {
    return this.lowest === this.steps.length
  }

  /** Stops before the first step that is not wanted. */
  work(wanted: (step: Step) => boolean, perform: (step: Step, instance: Instance) => void): void {
    for (let rank = this.lowest; rank < this.steps.length; rank++) {
      this.lowest = rank
      const instances = this.dirty[rank]
      if (!instances) continue
      const step = at(this.steps, rank)
      if (!wanted(step)) return
      this.dirty[rank] = undefined
      for (const instance of instances) if (isAttached(instance)) perform(step, instance)
    }
    this.lowest = this.steps.length
  }
}

/** A row that was removed, or is beyond the count, is no longer brought up to date. */
export function isAttached(instance: Instance): boolean {
  for (let here = instance; here.parent; here = here.parent) {
    const rows = at(here.parent.rows, here.scope.slot)
    if (here.index >= rows.live || rows.all[here.index] !== here) return false
  }
  return true
}
