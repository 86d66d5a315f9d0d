// What a check says about a record. Data is never refused for its content (R3); findings travel with it.
import * as z from 'zod/mini'
import { Text } from './text.ts'

export const Severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

/** Who could see enough to say it: the form alone, the list held by the phone, or the whole ward (R14). */
export const FindingScope = z.enum(['form', 'list', 'ward'])

export const Finding = z.object({
  /** Stable name of the check, kebab-case: "id-number-shape", "required", "duplicate-certificate". */
  code: z.string(),
  severity: Severity,
  /** Answer paths it is about ("owner_id", "parcels.0.area"); the first is where it is shown. */
  questions: z.array(z.string()),
  message: Text,
  scope: FindingScope,
  /** True when "as printed" or a reason has answered an error, so that it no longer blocks (R15). */
  excused: z.optional(z.boolean()),
  /** Other records concerned (duplicates), by id. */
  records: z.optional(z.array(z.string())),
})
export type Finding = z.infer<typeof Finding>

export function blocks(finding: Finding): boolean {
  return finding.severity === 'error' && !finding.excused
}
