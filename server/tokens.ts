// Secrets that travel once: card tokens, session tokens, one-time links. 256 bits; the store knows only their SHA-256, so that a stolen
// database signs nobody in. A hash without salt is enough, because nothing can be guessed.
import type { Random } from '../shared/ports.ts'
import { sha256 } from './hash.ts'

/** 32 bytes in base64url, 43 characters. */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

export function hashOfToken(token: string): string {
  return sha256(token)
}
