// Puts the steps in an order in which nothing runs before what it reads, and finds circles. Then tells every question which steps read it.

import type { Node } from '../definition/definition.ts'
import { placed } from '../definition/place.ts'
import type { DefinitionProblem } from '../form.ts'
import { circleMessage } from '../record/messages.ts'
import { wayBetween } from '../record/reach.ts'
import type { Work } from './link.ts'
import type { Field, Gate, Reader, Scope, Step } from './program.ts'

export type Ordering = { ok: true; steps: Step[] } | { ok: false; problems: DefinitionProblem[] }

export function orderSteps(work: readonly Work[], places: ReadonlyMap<Node, string>): Ordering {
  const sorter = new Sorter(work, places)
  const steps = sorter.sort()
  if (sorter.problems.length > 0) return { ok: false, problems: sorter.problems }
  steps.forEach((step, rank) => {
    step.rank = rank
  })
  for (const item of work) tellReaders(item)
  return { ok: true, steps }
}

class Sorter {
  readonly problems: DefinitionProblem[] = []
  private readonly work: readonly Work[]
  private readonly places: ReadonlyMap<Node, string>
  private readonly workOf = new Map<Step, Work>()
  private readonly calculations = new Map<Field, Step>()
  private readonly gates = new Map<Gate, Step>()
  private readonly counts = new Map<Scope, Step>()
  private readonly done = new Set<Step>()
  private readonly sorted: Step[] = []

  constructor(work: readonly Work[], places: ReadonlyMap<Node, string>) {
    this.work = work
    this.places = places
    for (const item of work) {
      const { step } = item
      this.workOf.set(step, item)
      if (step.kind === 'calculate') this.calculations.set(step.field, step)
      else if (step.kind === 'gate') this.gates.set(step.gate, step)
      else if (step.kind === 'count') this.counts.set(step.repeat, step)
    }
  }

  /** Verdicts and offered choices read everything and nobody reads them: they come last, in the form's order. */
  sort(): Step[] {
    for (const { step } of this.work) if (!isLast(step)) this.visit(step)
    return [...this.sorted, ...this.work.flatMap(({ step }) => (isLast(step) ? [step] : []))]
  }

  /** Depth first without recursion: chains of a thousand calculations are legal. */
  private visit(first: Step): void {
    const open: { step: Step; before: Step[] }[] = []
    const around = new Set<Step>()
    const enter = (step: Step) => {
      if (around.has(step)) this.reportCircle(open.map(entry => entry.step).slice(open.findIndex(entry => entry.step === step)))
      else if (!this.done.has(step)) {
        around.add(step)
        open.push({ step, before: this.before(step) })
      }
    }
    enter(first)
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.before.pop()
      if (next) {
        enter(next)
        continue
      }
      this.done.add(top.step)
      this.sorted.push(top.step)
      around.delete(top.step)
      open.pop()
    }
  }

  private reportCircle(steps: readonly Step[]): void {
    const [first] = steps
    const node = first && nodeOf(first)
    if (!node) return
    const message = circleMessage(steps.map(step => nodeOf(step)?.name ?? ''))
    this.problems.push({ place: placed(this.places.get(node) ?? node.name, partOf(first)), message })
  }

  private before(step: Step): Step[] {
    const reads = [...(this.workOf.get(step)?.reads ?? [])]
    const outer = step.kind === 'gate' ? step.gate.outer : null
    return [...reads.flatMap(name => this.providers(name)), ...this.countsAround(step.scope), ...this.stepOf(this.gates, outer)]
  }

  private providers(name: Field | Scope): Step[] {
    const gate = this.stepOf(this.gates, name.gate)
    if ('question' in name) return [...this.stepOf(this.calculations, name), ...gate, ...this.countsAround(name.scope)]
    return [...gate, ...this.countsAround(name)]
  }

  private countsAround(scope: Scope): Step[] {
    const steps: Step[] = []
    for (let here: Scope | null = scope; here; here = here.parent) steps.push(...this.stepOf(this.counts, here))
    return steps
  }

  private stepOf<K>(steps: ReadonlyMap<K, Step>, key: K | null): Step[] {
    const step = key === null ? undefined : steps.get(key)
    return step ? [step] : []
  }
}

const isLast = ({ kind }: Step): boolean => kind === 'verdict' || kind === 'choices'

function nodeOf(step: Step): Node | null {
  switch (step.kind) {
    case 'gate':
      return step.gate.node
    case 'count':
      return step.repeat.repeat
    case 'calculate':
    case 'verdict':
    case 'choices':
      return step.field.question
  }
}

function partOf(step: Step | undefined): string {
  if (step?.kind === 'gate') return 'relevant'
  return step?.kind === 'count' ? 'count' : 'calculate'
}

/** A calculation with a trigger is not a reader of it: it is fired, after everything else has settled. */
function tellReaders({ step, reads, wide }: Work): void {
  if (step.kind === 'calculate' && step.field.question.trigger !== undefined) return
  for (const name of reads) {
    if ('question' in name) name.readers.push(readerOf(step, name.scope, wide.get(name)))
    else if (name.parent) name.readers.push(readerOf(step, name.parent, wide.get(name)))
  }
}

function readerOf(step: Step, from: Scope, through: Scope | undefined): Reader {
  if (!through) return { step, ...wayBetween(from, step.scope) }
  return { step, up: from.depth - through.depth, down: wayBetween(through, step.scope).down }
}
