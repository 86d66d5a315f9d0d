// A form's place in a campaign's path on one entity (DESIGN §2): which form, about which list's rows, who fills it, what opens it and what closes it.
// Expressions are the form language's; they see the answers of the stage named, entity('…') and setting('…').
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { PropertyName } from './list-definition.ts'
import { Text } from './text.ts'

const Expression = z.string().check(z.maxLength(4000))

/** Who fills it: in the field, at the desk, or only who holds a named duty (appraisal, exclusions, the party office). */
export const Filler = z.enum(['collector', 'reviewer'])

export const Opening = z.object({
  /** Stages of the same entity that must have come so far. */
  after: z.array(Slug),
  once: z.enum(['received', 'approved']),
  /** Asked of entity('…') and setting('…') alone: what an earlier stage found out is on the entity by then (outcomes), here and on every phone. */
  when: z.optional(Expression),
  /** Days that must have gone by since then, e.g. the posting of 10 days; a number or setting('…'). */
  afterDays: z.optional(Expression),
})

export type Opening = z.infer<typeof Opening>

/** How one stage of one entity stands. `notOpen` and `notNeeded` come from the path; the others from the stage's record. */
export const StageState = z.enum([
  'notOpen',
  'notNeeded',
  'open',
  'received',
  'hasFindings',
  'returned',
  'approved',
  'rejected',
  'conflict',
])
export type StageState = z.infer<typeof StageState>

export const Stage = z.object({
  id: Slug,
  title: Text,
  form: Slug,
  formVersion: z.int(),
  /** One record of this stage is about one row of this list. */
  list: Slug,
  filledBy: Filler,
  /** Named duty that a person must hold beside the role; none when left out. */
  duty: z.optional(Slug),
  /** Its records and what they wrote onto the entity are shown to holders of the duty alone, also in the office (R16). */
  confidential: z.optional(z.boolean()),
  /** Open from the first day when null. */
  opens: z.nullable(Opening),
  /** Not needed for an entity of which this is true, e.g. a household that did not register. */
  notNeededWhen: z.optional(Expression),
  closes: z.enum(['received', 'approved']),
  /**
   * Answers of an earlier stage that a new draft begins with: this form's question → that form's question; equal names when left out. For stages that
   * the desk fills: a phone no longer has them.
   */
  prefill: z.optional(z.object({ from: Slug, rename: z.optional(z.record(z.string(), z.string())) })),
  /** Written onto the entity when the stage closes: property → expression over this stage's answers. Empty takes the property off. */
  outcomes: z.optional(z.record(PropertyName, Expression)),
  /** Last day, counted back from the campaign's last day (0) in calendar days; a number or setting('…'). */
  dueDaysBeforeEnd: z.optional(Expression),
})
export type Stage = z.infer<typeof Stage>

/**
 * The rows of a stage's repeat are the rows of a list: when the draft begins there is one for each row of the list in the record's residential group.
 * `entity`: the row's hidden question that holds the list row's id. `seeds`: row's question → expression over entity('…') of that row.
 * `outcomes`: property of that list row → expression over the answers of the repeat's row, written when the stage closes.
 */
export const RowBinding = z.object({
  stage: Slug,
  repeat: PropertyName,
  list: Slug,
  entity: PropertyName,
  seeds: z.record(PropertyName, Expression),
  outcomes: z.record(PropertyName, Expression),
})
export type RowBinding = z.infer<typeof RowBinding>

/** A number, choice or text that the office sets on screen; expressions read it by setting('name'). What the facts mark "to verify" says so in its help. */
export const Setting = z.object({
  name: PropertyName,
  title: Text,
  help: Text,
  kind: z.enum(['number', 'percent', 'choice', 'text', 'yesNo']),
  default: z.string(),
  choices: z.optional(z.array(z.object({ value: z.string(), label: Text }))),
  toVerify: z.optional(z.boolean()),
})
export type Setting = z.infer<typeof Setting>
