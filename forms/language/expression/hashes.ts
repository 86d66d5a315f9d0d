// Hashes of texts, at once: the browser's own are asynchronous, and an expression cannot wait. The only file of forms/ that uses the hash library.
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

export type Hash = (text: string) => Uint8Array

/** 32 bytes of the text's UTF-8. */
export const sha256Of: Hash = text => sha256(utf8ToBytes(text))

/** By the names that digest() knows them by, which are ODK's. */
export const hashes: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ['MD5', text => md5(utf8ToBytes(text))],
  ['SHA-1', text => sha1(utf8ToBytes(text))],
  ['SHA-256', sha256Of],
  ['SHA-384', text => sha384(utf8ToBytes(text))],
  ['SHA-512', text => sha512(utf8ToBytes(text))],
])

export function inHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
