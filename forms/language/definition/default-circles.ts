// Defaults are computed once, in the form's order, when a draft or a row begins. One that needs, by way of other defaults and calculations, what it
// is itself to fill can never be right. A default that looks into other rows of its repeat ("as in the row before") is no circle.
import type { DefinitionProblem } from '../form.ts'
import type { Layout } from '../program/layout.ts'
import type { Default, Work } from '../program/link.ts'
import type { Field, Scope } from '../program/program.ts'
import { circleMessage } from '../record/messages.ts'
import { placed } from './place.ts'

export function defaultCircles(defaults: readonly Default[], work: readonly Work[], layout: Layout): DefinitionProblem[] {
  const reads = new Map<Field, readonly Field[]>()
  for (const { step, reads: read } of work) if (step.kind === 'calculate') reads.set(step.field, [...read].filter(isField))
  for (const { field, compiled } of defaults) {
    const near = [...compiled.reads].filter(isField).filter(read => !compiled.wide.has(read))
    reads.set(field, [...(reads.get(field) ?? []), ...near])
  }
  const reported = new Set<Field>()
  return defaults.flatMap(({ field }) => {
    const circle = reported.has(field) ? null : circleThrough(field, reads)
    if (!circle) return []
    for (const member of circle) reported.add(member)
    const place = placed(layout.places.get(field.question) ?? field.question.name, 'default')
    return [{ place, message: circleMessage(circle.map(member => member.question.name)) }]
  })
}

const isField = (read: Field | Scope): read is Field => 'question' in read

/** The shortest way back to where it began. */
function circleThrough(start: Field, reads: ReadonlyMap<Field, readonly Field[]>): Field[] | null {
  const from = new Map<Field, Field>()
  const queue = [start]
  for (let next = 0; next < queue.length; next++) {
    const here = queue[next]
    if (!here) break
    for (const read of reads.get(here) ?? []) {
      if (read === start) return wayTo(here, start, from)
      if (from.has(read)) continue
      from.set(read, here)
      queue.push(read)
    }
  }
  return null
}

function wayTo(end: Field, start: Field, from: ReadonlyMap<Field, Field>): Field[] {
  const way = [end]
  for (let here = end; here !== start; ) {
    here = from.get(here) ?? start
    way.unshift(here)
  }
  return way
}
