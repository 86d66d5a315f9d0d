// What makes two records of a campaign suspicious together: the same owner's number, certificate serial or parcel. Which questions hold
// these is the campaign's own data (DESIGN §1).
import * as z from 'zod/mini'
import { Severity } from './finding.ts'
import { Text } from './text.ts'

export const DuplicateKey = z.object({
  /** Name in the table of keys: "owner_id", "serial", "parcel". */
  kind: z.string(),
  /** Questions whose answers together are the key; all must be answered. */
  questions: z.array(z.string()).check(z.minLength(1)),
  /** The finding that a second record gets. */
  code: z.string(),
  severity: Severity,
  message: Text,
})
export type DuplicateKey = z.infer<typeof DuplicateKey>
