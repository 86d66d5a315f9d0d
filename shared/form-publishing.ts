// Office → server: a new version of a form, and which version new drafts of a campaign begin on. Two acts, so that a version can be published
// ahead of its day and an earlier one taken up again.
import * as z from 'zod/mini'
import { Digest, Slug } from './ids.ts'
import { Text } from './text.ts'

/** Pictures and sounds travel inside a definition. */
export const FORM_MAX_BYTES = 4 * 1024 * 1024

/** The definition is read by the form language, which tells every mistake by place and in words. */
export const PublishForm = z.strictObject({ definition: z.unknown() })
export type PublishForm = z.infer<typeof PublishForm>

export const FormPublished = z.object({
  form: Slug,
  version: z.int(),
  digest: Digest,
  /** False when exactly this was published before. */
  fresh: z.boolean(),
})
export type FormPublished = z.infer<typeof FormPublished>

export const UseFormVersion = z.strictObject({ version: z.int() })
export type UseFormVersion = z.infer<typeof UseFormVersion>

export const FormVersionUsed = z.object({
  campaign: Slug,
  formVersion: z.int(),
  /** Facts of the daily report that this version cannot say: its records will not count as true in them. */
  factsNotKnown: z.array(z.object({ place: z.string(), message: Text })),
})
export type FormVersionUsed = z.infer<typeof FormVersionUsed>
