// ${person}[./age > 18]/name: instances of a repeat that fulfil conditions, and the answers inside them. As in XPath, places in square brackets count
// the instances of one parent. ${person} inside an instance of that repeat means all of them; a question inside it means the own one.

import type { Evaluate, Field, Scope, World } from '../program/program.ts'
import { isWithin, wayBetween } from '../record/reach.ts'
import { at, climb, eachBelow, type Instance, isOpen, isRelevant } from '../record/tree.ts'
import { type Frame, instanceAt, keepInstances } from './candidates.ts'
import type { ExpressionCompiler } from './compile-expression.ts'
import { ExpressionError } from './expression-error.ts'
import { placeOfAnswer } from './mistakes.ts'
import type { Expression, PathStep } from './syntax.ts'
import type { Single } from './value.ts'

type Path = Extract<Expression, { kind: 'path' }>
type Instances = (here: Instance, world: World) => readonly Instance[]

/** Where the path has come to. No instance that it may reach lies outside an instance of `top`. */
interface Reached {
  scope: Scope
  top: Scope
  instances: Instances
}

export function compilePath(path: Path, compiler: ExpressionCompiler): Evaluate {
  const [first, ...rest] = path.steps
  if (!first) throw new Error('a path has a first step')
  let reached = start(first, path.at, compiler)
  for (const [index, step] of [first, ...rest].entries()) {
    const repeat = compiler.surroundings.repeats.get(step.name)
    if (repeat) reached = throughRepeat(reached, repeat, step, path.at, compiler)
    else if (index === rest.length) return answers(reached, compiler.fieldNamed(step.name, path.at), step, path.at, compiler)
    else throw notARepeat(step.name, path.at)
  }
  const { instances } = reached
  return (here, world) => instances(here, world).map(instance => instance.index + 1)
}

/** The instance that the first name is looked for from, and the way up to what it shares with the target. */
function start(step: PathStep, position: number, compiler: ExpressionCompiler): Reached {
  const { fields, repeats, scope: own } = compiler.surroundings
  const target = repeats.get(step.name)?.parent ?? fields.get(step.name)?.scope
  if (!target) throw compiler.unknownName(step.name, position)
  const frame = compiler.frameOver(target)
  const from = frame?.scope ?? own
  const { up } = wayBetween(from, target)
  const nearest = scopeAbove(from, up)
  const top = frame && frame.top.depth < nearest.depth ? frame.top : nearest
  const depth = frame?.depth
  return {
    scope: nearest,
    top,
    instances: (here, world) => [climb(depth === undefined ? here : instanceAt(world, depth), up)],
  }
}

function scopeAbove(scope: Scope, levels: number): Scope {
  let above = scope
  for (let left = levels; left > 0; left--) if (above.parent) above = above.parent
  return above
}

function below(parents: readonly Instance[], down: readonly number[]): readonly Instance[] {
  if (down.length === 0) return parents
  const found: Instance[] = []
  for (const parent of parents) eachBelow(parent, down, instance => found.push(instance))
  return found
}

function throughRepeat(reached: Reached, repeat: Scope, step: PathStep, position: number, compiler: ExpressionCompiler): Reached {
  compiler.readWidely(compiler.repeatNamed(step.name, position), reached.top)
  if (!repeat.parent || !isWithin(repeat.parent, reached.scope)) throw notInside(step.name, position)
  const { down } = wayBetween(reached.scope, repeat.parent)
  const depth = compiler.depth()
  const conditions = compiler.conditions(step.where, { kind: 'instances', depth, scope: repeat, field: null, top: reached.top })
  const { instances } = reached
  return {
    scope: repeat,
    top: reached.top,
    instances: (here, world) =>
      below(instances(here, world), down).flatMap(parent => keepInstances(liveRows(repeat, parent), conditions, depth, here, world)),
  }
}

function liveRows(repeat: Scope, parent: Instance): readonly Instance[] {
  if (!isOpen(repeat.gate, parent)) return []
  const rows = at(parent.rows, repeat.slot)
  return rows.live === rows.all.length ? rows.all : rows.all.slice(0, rows.live)
}

function answers(reached: Reached, field: Field, step: PathStep, position: number, compiler: ExpressionCompiler): Evaluate {
  if (!isWithin(field.scope, reached.scope)) throw notInside(step.name, position)
  compiler.readWidely(field, reached.top)
  const { down } = wayBetween(reached.scope, field.scope)
  const frame: Frame = { kind: 'instances', depth: compiler.depth(), scope: field.scope, field, top: reached.top }
  for (const condition of step.where) if (condition.kind === 'number') throw placeOfAnswer(step.name, condition.at)
  const conditions = compiler.conditions(step.where, frame)
  const { instances } = reached
  return (here, world) => {
    const seen: Single[] = []
    for (const instance of below(instances(here, world), down)) {
      const cell = at(instance.cells, field.slot)
      if (isRelevant(cell) && keepInstances([instance], conditions, frame.depth, here, world).length > 0) seen.push(cell.seen)
    }
    return seen
  }
}

function notARepeat(name: string, position: number): ExpressionError {
  return new ExpressionError(position, { vi: `“${name}” không phải nhóm lặp.`, en: `“${name}” is not a repeat.` })
}

function notInside(name: string, position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `“${name}” không nằm trong nhóm lặp đứng trước nó.`,
    en: `“${name}” is not inside the repeat before it.`,
  })
}
