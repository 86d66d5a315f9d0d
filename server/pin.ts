// PINs: argon2id at rest, and which ones are too easy. Six digits are no secret by themselves; the defence is ten tries a card.
import { argon2, timingSafeEqual } from 'node:crypto'
import type { Random } from '../shared/ports.ts'
import { Pin } from '../shared/session.ts'
import type { Argon2Cost } from './settings.ts'

export const PIN_TRIES = 10
const TAG_BYTES = 32
const SALT_BYTES = 16

/** Six digits that are not one digit repeated, a straight run, or a repeated pair or triple. */
export function isAcceptablePin(pin: string): boolean {
  if (!Pin.safeParse(pin).success) return false
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10))
  const steady = steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? 0)
  return !steady && pin.slice(0, 3) !== pin.slice(3) && !/^(..)\1\1$/.test(pin)
}

export async function hashPin(pin: string, cost: Argon2Cost, random: Random): Promise<string> {
  const salt = random.bytes(SALT_BYTES)
  const tag = await derive(pin, salt, cost)
  return ['argon2id', cost.memory, cost.passes, Buffer.from(salt).toString('base64url'), tag.toString('base64url')].join('$')
}

export async function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [, memory, passes, salt = '', tag = ''] = hash.split('$')
  const expected = Buffer.from(tag, 'base64url')
  const actual = await derive(pin, Buffer.from(salt, 'base64url'), { memory: Number(memory), passes: Number(passes) })
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

function derive(pin: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  const parameters = { message: pin, nonce: salt, parallelism: 1, tagLength: TAG_BYTES, memory: cost.memory, passes: cost.passes }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
  })
}
