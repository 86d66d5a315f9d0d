// One way to hash what phone and server must agree on: canonical JSON, then SHA-256.
// Canonical means keys in code-unit order, no white space, undefined members left out, so that two builds that add fields in another
// order still agree on the same answers (R1).
import type { Digest } from './ids.ts'

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}

export function digestOf(value: unknown): Promise<Digest> {
  return digestOfBytes(new TextEncoder().encode(canonical(value)))
}
