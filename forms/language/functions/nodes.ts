// Repeats: counting and adding up over their answers, and finding one's own place. Blank answers are left out of sums and extremes, as in
// JavaRosa; hidden ones are not there at all.

import { ExpressionError } from '../expression/expression-error.ts'
import type { Field, Scope } from '../program.ts'
import { wayBetween } from '../reach.ts'
import { at, climb, type Instance, isRelevant, type Rows } from '../tree.ts'
import { isBlank, isNodes, toNumber, type Value } from '../value.ts'
import { ANY, argument, type Call, type FunctionTable, plain, special } from './function.ts'

function numbersIn(args: readonly Value[]): number[] {
  const values = args.flatMap(value => (isNodes(value) ? value : [value]))
  return values.filter(value => value !== '').map(toNumber)
}

function nodeCount(value: Value, blanksToo: boolean): number {
  const nodes = isNodes(value) ? value : [value]
  return blanksToo ? nodes.length : nodes.filter(node => !isBlank(node)).length
}

function extreme(args: readonly Value[], pick: (...numbers: number[]) => number): number {
  const numbers = numbersIn(args)
  return numbers.length === 0 ? Number.NaN : numbers.reduce((best, number) => pick(best, number))
}

/** position(..): the place of the repeat instance around, from 1. */
const position = special(1, 1, (call, compiler) => {
  const [around] = call.args
  if (around?.kind !== 'around') throw new ExpressionError(call.at, { vi: 'Viết position(..).', en: 'Write position(..).' })
  const { scope } = compiler.surroundings
  const up = around.levels - 1
  if (up >= scope.depth)
    throw new ExpressionError(call.at, { vi: 'position(..) chỉ dùng trong nhóm lặp.', en: 'position(..) only works in a repeat.' })
  return here => climb(here, up).index + 1
})

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
  compiler.wide.set(field, way.from)
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
  count: plain(1, 1, args => nodeCount(argument(args, 0), true)),
  'count-non-empty': plain(1, 1, args => nodeCount(argument(args, 0), false)),
  sum: plain(1, ANY, args => numbersIn(args).reduce((total, number) => total + number, 0)),
  min: plain(1, ANY, args => extreme(args, Math.min)),
  max: plain(1, ANY, args => extreme(args, Math.max)),
  position,
  'indexed-repeat': indexedRepeat,
}
