// Where each node of a definition stands in the XForm's instance, and how one node names another: relative inside a repeat that both are in,
// absolute elsewhere, as pyxform writes ${name}.
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import { parseExpression } from '../../forms/language/expression/parse.ts'

export interface Place {
  node: Node
  /** Names from the root's child down to the node itself. */
  steps: readonly string[]
  /** How many steps lead to each repeat around it, outermost first; a repeat is not around itself. */
  repeats: readonly number[]
}
export type Places = ReadonlyMap<string, Place>

export function placesOf(definition: FormDefinition): Places {
  const places = new Map<string, Place>()
  const visit = (node: Node, above: readonly string[], repeats: readonly number[]): void => {
    const steps = [...above, node.name]
    places.set(node.name, { node, steps, repeats })
    if (node.kind === 'question') return
    for (const child of node.children) visit(child, steps, node.kind === 'repeat' ? [...repeats, steps.length] : repeats)
  }
  for (const page of definition.pages) visit(page, [], [])
  return places
}

export function absolute(place: Place): string {
  return `/${['data', ...place.steps].join('/')}`
}

/** How many steps the two share down to the innermost repeat around both; 0 when there is none. */
function shared(one: Place, other: Place): number {
  let depth = 0
  one.repeats.forEach((steps, level) => {
    const same = other.repeats[level] === steps && one.steps.slice(0, steps).every((name, index) => name === other.steps[index])
    if (same) depth = steps
  })
  return depth
}

export interface Manner {
  /** Inside a predicate `.` is the row looked at, so that a relative path begins at current(). */
  inPredicate: boolean
}

const HOLE = /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g

/** The expression in XPath: every ${name} and every position(..) is written from where the expression stands. */
export function toXPath(source: string, from: Place, places: Places, manner: Manner = { inPredicate: false }): string {
  const plain = plainReferences(source)
  const spoken = source.replace(HOLE, (whole, name: string, at: number) => {
    const target = places.get(name)
    if (!target) return whole
    const depth = plain.has(at) ? 0 : shared(from, target)
    if (depth === 0) return ` ${absolute(target)} `
    const path = [...Array<string>(from.steps.length - depth).fill('..'), ...target.steps.slice(depth)].join('/')
    const inside = manner.inPredicate || bracketsOpenAt(source, at)
    return ` ${inside ? 'current()/' : ''}${path} `
  })
  return spoken.replace(/position\(\s*(\.\.(?:\/\.\.)*)\s*\)/g, (_, dots: string) => `position(${dotsTo(from, dots.split('/').length)})`)
}

/** `..` counts repeats here; XPath counts groups too. */
function dotsTo(from: Place, levels: number): string {
  const repeat = from.repeats.at(-levels) ?? from.steps.length - 1
  return Array<string>(from.steps.length - repeat)
    .fill('..')
    .join('/')
}

function bracketsOpenAt(source: string, at: number): boolean {
  const outside = source.slice(0, at).replace(/'[^']*'|"[^"]*"/g, '')
  return outside.split('[').length > outside.split(']').length
}

/** Positions of the references that indexed-repeat() takes as they are: the question and the repeats. */
function plainReferences(source: string): ReadonlySet<number> {
  const found = new Set<number>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('name' in part && part.name === 'indexed-repeat' && 'args' in part && Array.isArray(part.args)) {
      part.args.forEach((arg: { kind: string; at: number }, index) => {
        if (arg.kind === 'reference' && (index === 0 || index % 2 === 1)) found.add(arg.at)
      })
    }
    for (const inner of Object.values(part)) visit(inner)
  }
  visit(parseExpression(source))
  return found
}
