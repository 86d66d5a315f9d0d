// Loading a list in steps: the file is looked at (read, checked, compared) as often as the person changes what its columns mean, then what was ticked is
// written, and the last import can be taken back. Every step is long for a long file, so that it is a job that is asked how far it is.
import * as z from 'zod/mini'
import { Slug, Uuid } from './ids.ts'
import { Difference, DifferenceKind, FileHead, RegistryAnswer } from './registry.ts'
import { Text } from './text.ts'

/** `cut`: the server stopped in the middle of it; `undone`: it was taken back. */
export const LastImport = z.object({
  at: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  state: z.enum(['whole', 'cut', 'undone']),
})
export type LastImport = z.infer<typeof LastImport>

export const KnownList = z.object({
  campaign: Slug,
  campaignTitle: Text,
  list: Slug,
  title: Text,
  noun: Text,
  rows: z.int(),
  /** Its files are of one residential group, chosen at import. */
  ofOneGroup: z.boolean(),
  /** Its rows are the ward's residential groups: an import neither makes nor takes off any. */
  ofResidentialGroups: z.boolean(),
  lastImport: z.nullable(LastImport),
})
export type KnownList = z.infer<typeof KnownList>
export const KnownLists = z.object({ lists: z.array(KnownList) })
export type KnownLists = z.infer<typeof KnownLists>

export const ImportBegun = z.object({ job: Uuid })
export type ImportBegun = z.infer<typeof ImportBegun>

/** `of` is 0 while nobody knows how much there will be. */
export const ImportStep = z.enum(['opening', 'checking', 'comparing', 'writing', 'takingBack'])
export type ImportStep = z.infer<typeof ImportStep>

export const ImportState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working'), step: ImportStep, done: z.int(), of: z.int() }),
  z.object({ kind: z.literal('columnsMissing'), head: FileHead }),
  z.object({ kind: z.literal('looked'), answer: RegistryAnswer }),
  z.object({ kind: z.literal('written'), answer: RegistryAnswer }),
  /** Nothing of it was written, or nothing of it is left. */
  z.object({ kind: z.literal('stopped') }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type ImportState = z.infer<typeof ImportState>

/** Of one kind of difference: all but those, or none but those. */
const Taking = z.strictObject({ all: z.boolean(), except: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20_000)) })
export const LoadRequest = z.strictObject({
  /** Of the answer that the person saw; when the list changed since, they look again. */
  seen: z.string().check(z.maxLength(64)),
  take: z.partial(z.strictObject({ new: Taking, changed: Taking, moved: Taking, gone: Taking })),
  /** Rows with records about them may be taken off only by who was told so. */
  withRecords: z.optional(z.boolean()),
})
export type LoadRequest = z.infer<typeof LoadRequest>

export const DifferencePage = z.object({ kind: DifferenceKind, all: z.int(), rows: z.array(Difference) })
export type DifferencePage = z.infer<typeof DifferencePage>

/** Taking back the last import, or only saying what that would do. */
export const UndoRequest = z.strictObject({ campaign: Slug, list: Slug, preview: z.boolean() })
export type UndoRequest = z.infer<typeof UndoRequest>
export const UndoAnswer = z.object({
  preview: z.boolean(),
  /** Rows that say again what they said before, or are taken off again. */
  restored: z.int(),
  stayed: z.int(),
  /** Rows that stay as they are, and why: they were changed since, or there is a record about a row that the import added. */
  stays: z.array(z.object({ id: z.string(), title: z.string(), why: z.enum(['changedSince', 'hasRecords']) })),
})
export type UndoAnswer = z.infer<typeof UndoAnswer>
