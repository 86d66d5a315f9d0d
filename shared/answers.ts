// The answers of one record: a tree of plain JSON. Groups leave no trace in it; a repeat is an array of trees. Paths are dotted, as in
// react-hook-form: "owner_name", "parcels.0.area".
import * as z from 'zod/mini'
import { PhotoRef } from './photo.ts'

/** What an ID card's QR says, as far as we keep it (FACTS §2.2: extra fields are counted, never stored). */
export const IdCard = z.object({
  number: z.string(),
  oldNumber: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(['male', 'female', 'unknown']),
  address: z.string(),
  issuedOn: z.string(),
  extraFields: z.int(),
})
export type IdCard = z.infer<typeof IdCard>

export const Location = z.object({ latitude: z.number(), longitude: z.number(), accuracy: z.number() })
export type Location = z.infer<typeof Location>

export type Scalar = string | number | boolean | null
export type Answer = Scalar | string[] | PhotoRef[] | IdCard | Location | Answers[]
export interface Answers {
  [name: string]: Answer
}

const TEXT_MAX = 10_000
const AnswerNode: z.ZodMiniType<Answer> = z.lazy(() =>
  z.union([
    z.string().check(z.maxLength(TEXT_MAX)),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string().check(z.maxLength(TEXT_MAX))).check(z.maxLength(1000)),
    z.array(PhotoRef).check(z.maxLength(100)),
    IdCard,
    Location,
    z.array(Answers).check(z.maxLength(1000)),
  ]),
)
const NAME = /^[a-z_][a-z0-9_]{0,63}$/
export const Answers: z.ZodMiniType<Answers> = z.lazy(() => z.record(z.string().check(z.regex(NAME)), AnswerNode))

/** What a person says about one answer beside its value (R15). */
export const Mark = z.object({
  /** The paper says exactly this, even if a rule disagrees. */
  asPrinted: z.optional(z.boolean()),
  unsure: z.optional(z.boolean()),
  /** Why an error is left standing, or a note to the office. */
  reason: z.optional(z.string().check(z.maxLength(1000))),
})
export type Mark = z.infer<typeof Mark>
export const Marks = z.record(z.string().check(z.maxLength(300)), Mark)
export type Marks = z.infer<typeof Marks>
