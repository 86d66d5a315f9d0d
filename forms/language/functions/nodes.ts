// Repeats: counting and adding up over their answers, and finding one's own place. Blank answers are left out of sums and extremes, as in
// JavaRosa; hidden ones are not there at all.

import type { Node, Question } from '../definition/definition.ts'
import { candidateAt, instanceAt } from '../expression/candidates.ts'
import { ExpressionError } from '../expression/expression-error.ts'
import { placeOfAnswer } from '../expression/mistakes.ts'
import { isBlank, isNodes, type Single, toNumber, type Value } from '../expression/value.ts'
import type { Field, Scope } from '../program/program.ts'
import { wayBetween } from '../record/reach.ts'
import { at, climb, type Instance, isRelevant, type Rows } from '../record/tree.ts'
import { ANY, type Call, type FunctionTable, plain, special, unary } from './function.ts'

/** Blanks and texts that are no numbers are left out. */
function fold(args: readonly Value[], start: number, add: (total: number, number: number) => number): number {
  let total = start
  const take = (value: Single) => {
    const number = toNumber(value)
    if (!Number.isNaN(number)) total = add(total, number)
  }
  for (const value of args) {
    if (isNodes(value)) value.forEach(take)
    else take(value)
  }
  return total
}

/** Without a number there is no smallest. */
function extreme(args: readonly Value[], pick: (one: number, other: number) => number): number {
  return fold(args, Number.NaN, (best, number) => (Number.isNaN(best) ? number : pick(best, number)))
}

function nodeCount(value: Value): number {
  return isNodes(value) ? value.length : 1
}

function filledCount(value: Value): number {
  if (!isNodes(value)) return isBlank(value) ? 0 : 1
  return value.filter(node => node !== '').length
}

/** position(..): the place of the repeat instance around, from 1; position() alone: the candidate's in square brackets. */
const position = special(0, 1, (call, compiler) => {
  const [around] = call.args
  const frame = compiler.frame()
  if (!around) {
    if (!frame) throw new ExpressionError(call.at, { vi: 'Ở đây hãy viết position(..).', en: 'Write position(..) here.' })
    if (frame.kind === 'instances' && frame.field) throw placeOfAnswer(frame.field.question.name, call.at)
    const { depth } = frame
    return (_, world) => candidateAt(world, depth).place
  }
  if (around.kind !== 'around') throw new ExpressionError(call.at, { vi: 'Viết position(..).', en: 'Write position(..).' })
  const candidate = around.current ? undefined : frame
  if (candidate?.kind === 'rows') throw outsideRepeat(call.at)
  if (candidate) {
    const up = levelsUp(candidate.scope, candidate.field?.question ?? null, around.levels, call.at)
    return (_, world) => climb(instanceAt(world, candidate.depth), up).index + 1
  }
  const { scope, owner } = compiler.surroundings
  const up = levelsUp(scope, owner?.question ?? null, around.levels, call.at)
  return here => climb(here, up).index + 1
})

/**
 * How many repeats to climb for `..` written so many times: groups count as levels too, as in XPath, but a group has no place of its own, so that
 * it stands for the repeat around it. Without a question the expression belongs to a node of the instance itself.
 */
function levelsUp(scope: Scope, question: Question | null, levels: number, at: number): number {
  let node: Node | null = question
  let left = levels
  let up = 0
  for (let here = scope; here.repeat; up++) {
    const groups = node ? groupsAround(node, here.repeat.children) : 0
    if (left <= groups + 1) return up
    left -= groups + 1
    node = here.repeat
    if (!here.parent) break
    here = here.parent
  }
  throw outsideRepeat(at)
}

/** Groups between a node and the children that it is somewhere among. */
function groupsAround(node: Node, children: readonly Node[]): number {
  for (const child of children) {
    if (child === node) return 0
    if (child.kind !== 'group') continue
    const inside = groupsAround(node, child.children)
    if (inside >= 0) return inside + 1
  }
  return -1
}

function outsideRepeat(at: number): ExpressionError {
  return new ExpressionError(at, { vi: 'position(..) chỉ dùng trong nhóm lặp.', en: 'position(..) only works in a repeat.' })
}

/** indexed-repeat(${question}, ${repeat}, index [, ${repeat}, index]…): one answer out of a repeat. */
const indexedRepeat = special(3, ANY, (call, compiler) => {
  const field = compiler.fieldNamed(referenceIn(call, 0), call.at)
  const pairs = new Map<Scope, ReturnType<typeof compiler.compile>>()
  for (let place = 1; place + 1 < call.args.length; place += 2) {
    const index = call.args[place + 1]
    if (index) pairs.set(compiler.repeatNamed(referenceIn(call, place), call.at), compiler.compile(index))
  }
  const way = scopesDownTo(field, [...pairs.keys()], call)
  const { up, down } = wayBetween(compiler.surroundings.scope, way.from)
  if (down.length > 0) throw outside(call)
  compiler.readWidely(field, way.from)
  for (const scope of way.down) compiler.readWidely(scope, way.from)
  return (here, world) => {
    let instance: Instance | undefined = climb(here, up)
    for (const scope of way.down) {
      const rows: Rows = at(instance.rows, scope.slot)
      const wanted = toNumber(pairs.get(scope)?.(here, world) ?? Number.NaN)
      instance = wanted >= 1 && wanted <= rows.live ? rows.all[Math.trunc(wanted) - 1] : undefined
      if (!instance) return ''
    }
    const cell = at(instance.cells, field.slot)
    return isRelevant(cell) ? cell.seen : ''
  }
})

/** The repeats from the outermost named one to the question; each needs an index. */
function scopesDownTo(field: Field, named: readonly Scope[], call: Call): { from: Scope; down: Scope[] } {
  const down: Scope[] = []
  let scope = field.scope
  while (down.length < named.length) {
    if (!named.includes(scope) || !scope.parent) throw outside(call)
    down.unshift(scope)
    scope = scope.parent
  }
  return { from: scope, down }
}

function outside(call: Call): ExpressionError {
  return new ExpressionError(call.at, {
    vi: 'indexed-repeat: câu hỏi không nằm trong nhóm lặp đã nêu.',
    en: 'indexed-repeat: the question is not in that repeat.',
  })
}

function referenceIn(call: Call, place: number): string {
  const part = call.args[place]
  if (part?.kind === 'reference') return part.name
  const message = {
    vi: `Giá trị thứ ${place + 1} của “${call.name}” phải viết dạng \${ten}.`,
    en: `Argument ${place + 1} of “${call.name}” must be \${name}.`,
  }
  throw new ExpressionError(part?.at ?? call.at, message)
}

export const nodeFunctions: FunctionTable = {
  count: unary(nodeCount),
  'count-non-empty': unary(filledCount),
  sum: plain(1, ANY, args => fold(args, 0, (total, number) => total + number)),
  min: plain(1, ANY, args => extreme(args, Math.min)),
  max: plain(1, ANY, args => extreme(args, Math.max)),
  position,
  'indexed-repeat': indexedRepeat,
}
