// What a form is: plain JSON, checked by one schema. Built-in campaigns write it as typed literals; imported XLSForms become the same.
// Expressions are XLSForm's notation, as strings; forms/language/compile.ts parses them and finds every mistake.
// Names are unique in the whole form, so that ${name} always means one question; groups leave no trace in the answers, repeats do.
import * as z from 'zod/mini'
import { Severity } from '../../../shared/finding.ts'
import { Slug } from '../../../shared/ids.ts'
import { Text } from '../../../shared/text.ts'
import { MediaFile, MediaUse } from './media.ts'

const Name = z.string().check(z.regex(/^[a-z_][a-z0-9_]{0,63}$/))
const Expression = z.string().check(z.maxLength(4000))

/** A row of a choice list. `filter` holds the free columns that a choice filter may ask for. */
export const Choice = z.object({
  value: z.string(),
  label: Text,
  filter: z.optional(z.record(z.string(), z.string())),
  media: z.optional(MediaUse),
  alt: z.optional(Text),
})
export type Choice = z.infer<typeof Choice>

export const QuestionType = z.enum([
  'text',
  'integer',
  'decimal',
  'date',
  'partialDate',
  'time',
  'selectOne',
  'selectMany',
  'rank',
  'note',
  'photo',
  'signature',
  'file',
  'barcode',
  'idCard',
  'geopoint',
  'calculate',
  'hidden',
  'acknowledge',
  'entity',
])
export type QuestionType = z.infer<typeof QuestionType>

/** A check of the form's own. `when` is true when something is WRONG. Like a constraint it is asked only of an answer that is there (a note's always). */
export const Check = z.object({
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  severity: Severity,
  when: Expression,
  message: Text,
  /** Other questions it concerns. */
  also: z.optional(z.array(Name)),
})
export type Check = z.infer<typeof Check>

/** An ID-card scan writes these of its parts into other questions, which stay editable. */
const IdCardPart = z.enum(['number', 'oldNumber', 'fullName', 'birthDate', 'sex', 'address', 'issuedOn'])

/** What an answer and a registry's property are to each other, for the desk's comparison. */
export const ComparedAs = z.enum(['text', 'name', 'idNumber', 'serial', 'area', 'date', 'phone'])
export type ComparedAs = z.infer<typeof ComparedAs>

export interface Question {
  kind: 'question'
  type: QuestionType
  name: string
  label: Text
  hint?: Text | undefined
  /** Longer help, shown only to who asks for it. */
  guidance?: Text | undefined
  media?: MediaUse | undefined
  /** Says what the picture shows to who cannot see it. */
  alt?: Text | undefined
  relevant?: string | undefined
  required?: string | undefined
  requiredMessage?: Text | undefined
  constraint?: string | undefined
  constraintMessage?: Text | undefined
  calculate?: string | undefined
  /** With `calculate`: recompute only when this question changes, and let the person overwrite it. */
  trigger?: string | undefined
  /** Computed once, when the draft or the row begins; the only place where the last saved answers may be asked for. */
  default?: string | undefined
  readonly?: string | undefined
  /** How it is drawn (appearance.ts). */
  appearance?: string | undefined
  /** Choice list's name, and which of its rows are offered. */
  choices?: string | undefined
  choiceFilter?: string | undefined
  /** "As printed / not sure" may be said beside the value (R15). */
  mayBeAsPrinted?: boolean | undefined
  checks?: Check[] | undefined
  /** idCard: part → question that it fills. */
  fills?: Partial<Record<z.infer<typeof IdCardPart>, string>> | undefined
  /** photo: how many pages, and what the guide frame shows. */
  photo?: { max: number; frame: 'idCard' | 'page'; longSide: number } | undefined
  /** Property of the entity that the desk compares this answer with. */
  registry?: string | undefined
  /** How the two are compared; without it the property's name says (compare.ts). */
  registryAs?: ComparedAs | undefined
  /** Shown masked in lists, and every full view logged (R17). */
  sensitive?: boolean | undefined
}
export interface Group {
  kind: 'group'
  name: string
  label: Text
  hint?: Text | undefined
  media?: MediaUse | undefined
  alt?: Text | undefined
  relevant?: string | undefined
  /** 'table': its questions, all choosing one of the same list, are drawn as the lines of one table. */
  appearance?: string | undefined
  children: Node[]
}
export interface Repeat {
  kind: 'repeat'
  name: string
  label: Text
  hint?: Text | undefined
  relevant?: string | undefined
  /** 'table': its rows are the lines of one table (row-table.ts), and its hint is the sum that stays in sight above them. */
  appearance?: string | undefined
  /** Its rows come from elsewhere, as those of a list: nobody adds or removes one by hand, and none is there to begin with (XForms' jr:noAddRemove). */
  fixed?: boolean | undefined
  /** Number of instances; without it, and where the rows are not fixed, the person adds and removes. */
  count?: string | undefined
  /** Never more than this; at most 1,000 in any case. */
  max?: number | undefined
  children: Node[]
}
export type Node = Question | Group | Repeat

export const Node: z.ZodMiniType<Node> = z.lazy(() => z.discriminatedUnion('kind', [Question, Group, Repeat]))
const Question = z.strictObject({
  kind: z.literal('question'),
  type: QuestionType,
  name: Name,
  label: Text,
  hint: z.optional(Text),
  guidance: z.optional(Text),
  media: z.optional(MediaUse),
  alt: z.optional(Text),
  relevant: z.optional(Expression),
  required: z.optional(Expression),
  requiredMessage: z.optional(Text),
  constraint: z.optional(Expression),
  constraintMessage: z.optional(Text),
  calculate: z.optional(Expression),
  trigger: z.optional(Name),
  default: z.optional(Expression),
  readonly: z.optional(Expression),
  appearance: z.optional(z.string()),
  choices: z.optional(z.string()),
  choiceFilter: z.optional(Expression),
  mayBeAsPrinted: z.optional(z.boolean()),
  checks: z.optional(z.array(Check)),
  fills: z.optional(z.partialRecord(IdCardPart, Name)),
  photo: z.optional(z.object({ max: z.int(), frame: z.enum(['idCard', 'page']), longSide: z.int() })),
  registry: z.optional(z.string()),
  registryAs: z.optional(ComparedAs),
  sensitive: z.optional(z.boolean()),
})
const Group = z.strictObject({
  kind: z.literal('group'),
  name: Name,
  label: Text,
  hint: z.optional(Text),
  media: z.optional(MediaUse),
  alt: z.optional(Text),
  relevant: z.optional(Expression),
  appearance: z.optional(z.string()),
  children: z.array(Node),
})
const Repeat = z.strictObject({
  kind: z.literal('repeat'),
  name: Name,
  label: Text,
  hint: z.optional(Text),
  relevant: z.optional(Expression),
  appearance: z.optional(z.string()),
  fixed: z.optional(z.boolean()),
  count: z.optional(Expression),
  max: z.optional(z.int()),
  children: z.array(Node),
})

/**
 * How a draft that was begun on an older version may go on in this one (carry-over.ts). Without a rule for its version nothing is carried.
 * `rename`: old name → new name, of questions and repeats; `drop`: old questions, or whole repeats, that stay behind though the name is still there.
 */
export const CarryOverRule = z.strictObject({
  from: z.int().check(z.gte(1)),
  rename: z.optional(z.record(Name, Name)),
  drop: z.optional(z.array(Name)),
})
export type CarryOverRule = z.infer<typeof CarryOverRule>

export const FormDefinition = z.strictObject({
  id: Slug,
  version: z.int().check(z.gte(1)),
  title: Text,
  /** Names a record in lists, as an expression: "${owner_name}". */
  recordTitle: z.optional(Expression),
  choices: z.record(z.string(), z.array(Choice)),
  media: z.optional(z.record(z.string(), MediaFile)),
  /** Top-level groups are the pages. */
  pages: z.array(Group),
  carryOver: z.optional(z.array(CarryOverRule)),
})
export type FormDefinition = z.infer<typeof FormDefinition>
