// One filled form as it travels. A record keeps its id; each sending of changed answers is a new immutable version (R1, R2).
import * as z from 'zod/mini'
import { Answers, Marks } from './answers.ts'
import { digestOf } from './digest.ts'
import { Digest, Slug, Uuid } from './ids.ts'

export const RecordVersion = z.strictObject({
  /** The record, named when its draft began. */
  record: Uuid,
  /** This version of it. */
  version: Uuid,
  /** The version it replaces; null for the first. */
  replaces: z.nullable(Uuid),
  campaign: Slug,
  form: Slug,
  formVersion: z.int(),
  /** Its stage in the campaign's path; left out for the first one. */
  stage: z.optional(Slug),
  /** The list entity that it is about; null when the collector found one that the list lacks. */
  entity: z.nullable(z.string().check(z.maxLength(64))),
  /** Residential group it belongs to; the sender must be allowed to write for it (R16). */
  residentialGroup: Slug,
  answers: Answers,
  marks: Marks,
  /** The phone's clock when it was finalized: stored and shown, never used (R8). */
  finalizedAt: z.int(),
  /** What today() and now() meant to the phone when the person last saw the answers; the server judges by the same moment (as-of.ts). */
  asOf: z.optional(z.int()),
  /** The phone's build, to explain what an old phone sent. */
  build: z.string().check(z.maxLength(40)),
})
export type RecordVersion = z.infer<typeof RecordVersion>

/** A version with the digest that the phone computed over it; the server computes its own and compares. */
export const SealedVersion = z.strictObject({ content: RecordVersion, digest: Digest })
export type SealedVersion = z.infer<typeof SealedVersion>

export async function seal(content: RecordVersion): Promise<SealedVersion> {
  return { content, digest: await digestOf(content) }
}

/** DESIGN §2. `received`: nothing found; `hasFindings`: the desk should look. */
export const ReviewState = z.enum(['received', 'hasFindings', 'approved', 'returned', 'rejected', 'conflict'])
export type ReviewState = z.infer<typeof ReviewState>
