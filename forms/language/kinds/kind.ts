// What a question type must say about its own answers, so that the engine never asks "is it a number?": which values it takes, when one of them
// counts as no answer, and what it is inside expressions and back again.
import type * as z from 'zod/mini'
import type { Answer } from '../../../shared/answers.ts'
import type { Text } from '../../../shared/text.ts'
import type { Single } from '../expression/value.ts'

export interface Kind {
  /** The values it takes. null and a missing answer are blank for every type and are not asked about. */
  readonly schema: z.ZodMiniType
  /** Said when the value is of another type. */
  readonly expects: Text
  blank(answer: Answer): boolean
  /** A non-blank answer inside expressions. */
  seen(answer: Answer): Single
  /** What a calculation, a default or a scan writes; null when it does not fit. */
  from(value: Single): Answer
}

/** Vietnamese and English, for the short tables of messages. */
export const words = (vi: string, en: string): Text => ({ vi, en })
