// What a campaign's list is made of: its properties, how a row is recognised again, and how it looks on the phone. Data of the campaign, so that
// a new list needs no code: import guesses columns by `aliases`, repairs values by `kind`, and writes nothing that it cannot name.
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { Text } from './text.ts'

export const PropertyName = z.string().check(z.regex(/^[a-z_][a-z0-9_]{0,63}$/))

/** How import reads and repairs a cell, and how two values of it are compared. `code` keeps leading zeros; `birth` may be a year only. */
export const PropertyKind = z.enum(['text', 'name', 'idNumber', 'phone', 'date', 'birth', 'area', 'number', 'code', 'serial', 'choice'])
export type PropertyKind = z.infer<typeof PropertyKind>

export const ListProperty = z.object({
  name: PropertyName,
  title: Text,
  kind: PropertyKind,
  /** Other words for it in the heads of office workbooks; compared without diacritics, case and punctuation. */
  aliases: z.array(z.string()),
  /** A row without it is rejected, with the reason. */
  required: z.optional(z.boolean()),
  /** Masked in lists, every full view logged (R17). */
  sensitive: z.optional(z.boolean()),
  /** Only who holds one of these duties is ever told it, in the office too; it never goes to a phone (R16). */
  duties: z.optional(z.array(Slug).check(z.minLength(1))),
  /** kind `choice`: the words that a cell may say, and the value that is kept. */
  choices: z.optional(z.array(z.object({ value: z.string(), label: Text, aliases: z.optional(z.array(z.string())) }))),
})
export type ListProperty = z.infer<typeof ListProperty>

export const ListDefinition = z.object({
  id: Slug,
  title: Text,
  /** One row, in words: "giấy chứng nhận", "hộ gia đình". */
  noun: Text,
  properties: z.array(ListProperty),
  /** Sets of properties that tell a row, in order of trust: the first whose values are all there makes the row's id. */
  keys: z.array(z.array(PropertyName)),
  /** Beginnings of readable ids, one for each key: "gcn-AĐ266864". Without them an id is a digest, because the values may be personal (R17). */
  idPrefixes: z.optional(z.array(Slug)),
  /**
   * What becomes of a second row of the same thing: when it differs in `compare`, `say` (an expression over that row) is added to the property `into`.
   * Without any, or when nothing differs, the row is left out with the reason.
   */
  joins: z.optional(z.array(z.object({ into: PropertyName, compare: z.array(PropertyName), say: z.string() }))),
  /** The property that names the residential group; null when the file is of one group, chosen at import. */
  residentialGroup: z.nullable(PropertyName),
  /** How a row is shown, as expressions over entity('…'); `sort` is an address, walked lane by lane and house by house, then the title. */
  face: z.object({
    title: z.string(),
    subtitle: z.string(),
    sort: PropertyName,
    /** Where the list keeps house numbers apart from lanes: the number that goes before `sort`. */
    houseNumber: z.optional(PropertyName),
  }),
  /** Properties that a phone receives; all of them when left out. */
  onPhone: z.optional(z.array(PropertyName)),
  /** Its rows are the ward's residential groups themselves: the server makes one for each, with its name in this property, and keeps them up. */
  ofResidentialGroups: z.optional(PropertyName),
})
export type ListDefinition = z.infer<typeof ListDefinition>
