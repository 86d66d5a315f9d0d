// Chance that is the same for the same record everywhere: random(), uuid() and randomize() are drawn from the record's id, the place of the call in
// the form, and the repeat instance, so that the server computes what the phone showed (R14). Not a secret, and not for secrets.

import type { World } from '../program/program.ts'
import type { Instance } from '../record/tree.ts'
import type { ExpressionCompiler } from './compile-expression.ts'
import { inHex, sha256Of } from './hashes.ts'

/** 32 bytes for each record, call and repeat instance. */
export type Draw = (here: Instance, world: World) => Uint8Array

export function drawAt(position: number, compiler: ExpressionCompiler): Draw {
  const place = `${compiler.surroundings.place}\n${position}`
  return (here, world) => sha256Of([world.context.seed ?? '', place, here.prefix].join('\n'))
}

const bigEndian = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** At least 0, less than 1; the first 53 bits. */
export function fractionOf(bytes: Uint8Array): number {
  return Number(bigEndian(bytes).getBigUint64(0) >> 11n) / 2 ** 53
}

/** In the shape of a random UUID (version 4). */
export function uuidOf(bytes: Uint8Array): string {
  const shaped = bytes.slice(0, 16)
  shaped[6] = ((shaped[6] ?? 0) & 0x0f) | 0x40
  shaped[8] = ((shaped[8] ?? 0) & 0x3f) | 0x80
  const hex = inHex(shaped)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What a text that is no number is worth as a seed: JavaRosa takes the first 64 bits of its SHA-256, signed. */
export function seedOfText(text: string): bigint {
  return bigEndian(sha256Of(text)).getBigInt64(0)
}

const MODULUS = 2_147_483_647
const MULTIPLIER = 16_807

/**
 * A shuffled copy. Park and Miller's generator and the inside-out shuffle of JavaRosa, so that the same seed gives the same order as in ODK.
 * Only whole seeds count; a fraction is dropped.
 */
export function shuffled<T>(items: readonly T[], seed: bigint): T[] {
  let state = Number(seed % BigInt(MODULUS))
  if (state <= 0) state += MODULUS - 1
  const result: T[] = []
  items.forEach((item, index) => {
    state = (state * MULTIPLIER) % MODULUS
    const place = Math.floor(((state - 1) / (MODULUS - 1)) * (index + 1))
    const moved = result[place]
    if (moved !== undefined && place !== index) result[index] = moved
    result[place] = item
  })
  return result
}
