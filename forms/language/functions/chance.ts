// Chance and digests: random(), uuid(), randomize() and digest(). All of them give the same for the same record (forms/language/expression/seeded-chance.ts).
import type { ExpressionCompiler } from '../expression/compile-expression.ts'
import { ExpressionError } from '../expression/expression-error.ts'
import { type Hash, hashes, inHex } from '../expression/hashes.ts'
import { suggesting } from '../expression/nearest-name.ts'
import { drawAt, fractionOf, seedOfText, shuffled, uuidOf } from '../expression/seeded-chance.ts'
import { isNodes, single, toNumber, toText, type Value } from '../expression/value.ts'
import type { Seed } from '../program/program.ts'
import { argument, type Call, expressionAt, type FunctionTable, plain, special } from './function.ts'

const random = special(0, 0, (call, compiler) => {
  const draw = drawAt(call.at, compiler)
  return (here, world) => fractionOf(draw(here, world))
})

/** uuid(), or uuid(length): as many of its letters and digits as asked, at most 32. */
const uuid = special(0, 1, (call, compiler) => {
  const draw = drawAt(call.at, compiler)
  const length = call.args.length > 0 ? compiler.compile(expressionAt(call, 0)) : null
  return (here, world) => {
    const drawn = draw(here, world)
    return length ? inHex(drawn).slice(0, Math.max(0, Math.min(32, toNumber(length(here, world)) || 0))) : uuidOf(drawn)
  }
})

/** A text seed is hashed and a blank one is 0, as in JavaRosa. */
export function seedOf(value: Value): bigint {
  const number = toNumber(value)
  if (Number.isNaN(number)) return toText(value) === '' || typeof single(value) === 'number' ? 0n : seedOfText(toText(value))
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : number > 0 ? 2n ** 63n - 1n : -(2n ** 63n)
}

/**
 * randomize(node set [, seed]): shuffled. In a choice filter randomize(condition [, seed]) lets through what the condition does and shuffles the
 * choices. Without a seed the order is the record's own.
 */
const randomize = special(1, 2, (call, compiler) => {
  const items = compiler.compile(expressionAt(call, 0))
  const seed = seedIn(call, compiler)
  if (compiler.surroundings.columns && !compiler.frame()) {
    compiler.order = seed
    return items
  }
  return (here, world) => {
    const all = items(here, world)
    return isNodes(all) ? shuffled(all, seed(here, world)) : all
  }
})

function seedIn(call: Call, compiler: ExpressionCompiler): Seed {
  if (call.args.length > 1) {
    const given = compiler.compile(expressionAt(call, 1))
    return (here, world) => seedOf(given(here, world))
  }
  const draw = drawAt(call.at, compiler)
  return (here, world) => BigInt(Math.floor(fractionOf(draw(here, world)) * 2 ** 48))
}

/** digest(text, 'SHA-256' [, 'base64' or 'hex']): base64 when nothing is said, as in ODK. */
const digest = special(2, 3, (call, compiler) => {
  const hash = hashNamed(call)
  const hex = wantsHex(call)
  const text = compiler.compile(expressionAt(call, 0))
  return (here, world) => {
    const bytes = hash(toText(text(here, world)))
    return hex ? inHex(bytes) : btoa(String.fromCharCode(...bytes))
  }
})

function hashNamed(call: Call): Hash {
  const part = expressionAt(call, 1)
  const name = part.kind === 'text' ? part.value : ''
  const hash = hashes.get(name)
  if (hash) return hash
  const known = [...hashes.keys()].join(', ')
  const text = { vi: `Hàm digest dùng một trong: ${known}.`, en: `digest() knows: ${known}.` }
  throw new ExpressionError(part.at, suggesting(text, name, hashes.keys()))
}

function wantsHex(call: Call): boolean {
  const part = call.args[2]
  if (!part) return false
  if (part.kind === 'text' && (part.value === 'hex' || part.value === 'base64')) return part.value === 'hex'
  throw new ExpressionError(part.at, { vi: "Kết quả của digest ghi là 'base64' hoặc 'hex'.", en: "digest() gives 'base64' or 'hex'." })
}

/** Blank for what is no base64, or no text. */
function base64Decode(args: readonly Value[]): string {
  try {
    const bytes = Uint8Array.from(atob(toText(argument(args, 0)).trim()), character => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

export const chanceFunctions: FunctionTable = {
  random,
  uuid,
  randomize,
  digest,
  'base64-decode': plain(1, 1, base64Decode),
}
