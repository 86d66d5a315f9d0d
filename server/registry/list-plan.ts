// What a file would do to a list: which row is which, what each would say, what is new, changed, moved and gone. Writes nothing; loading and looking make
// the same plan.
import { createHash } from 'node:crypto'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import type { Difference, RejectedRow, Repair } from '../../shared/registry.ts'
import type { ImportRow } from '../store/list-imports.ts'
import { placeOnGroups } from './group-rows.ts'
import { inParts } from './in-parts.ts'
import type { KnownList } from './known-lists.ts'
import { keepKnownIds } from './known-things.ts'
import { differenceOf } from './list-difference.ts'
import { type DraftMaker, draftMaker } from './list-drafts.ts'
import type { Thing } from './list-identity.ts'
import { type Placing, placeGroups } from './place-groups.ts'
import type { ListContents } from './read-list.ts'
import { groupKey } from './residential-group-name.ts'
import { cellName } from './source-sheet.ts'

export interface PlannedRow extends ImportRow {
  difference: Difference
}
export interface ImportPlan {
  made: ResidentialGroup[]
  /** New, changed and moved rows, in the order of the file, then those that are gone. */
  rows: PlannedRow[]
  unchanged: number
  repairs: Repair[]
  rejected: RejectedRow[]
  /** Tells this plan from any other. */
  seen: string
}
export interface Ward {
  /** The list as it is. */
  before: readonly Entity[]
  groups: readonly ResidentialGroup[]
  /** How many records there are about each row. */
  about: ReadonlyMap<string, number>
  /** For a list whose files are of one group. */
  residentialGroup?: string | undefined
}

export async function planOf(known: KnownList, contents: ListContents, ward: Ward): Promise<ImportPlan> {
  const { list } = known
  const placed = list.ofResidentialGroups === undefined ? await placedByName(known, contents, ward) : placeOnGroups(known, contents, ward)
  const make = draftMaker(known, contents, { ...ward, groupOf: placed.groupOf })
  const { rows, unchanged } = await rowsOf(placed.things, make, ward)
  const gone = list.ofResidentialGroups === undefined ? goneRows(placed.things, known, ward) : []
  const repairs = [...contents.repairs, ...groupRepairs(known, placed.things, contents, placed.groupOf), ...make.kept()]
  const all = [...rows, ...gone]
  return { made: placed.made, rows: all, unchanged, repairs, rejected: placed.rejected, seen: await seenOf(all) }
}

export interface Placed extends Placing {
  things: Thing[]
  rejected: RejectedRow[]
}

async function placedByName({ list }: KnownList, { things, rejected }: ListContents, { before, groups }: Ward): Promise<Placed> {
  const name = list.residentialGroup
  const placing = placeGroups(name === null ? [] : things.map(({ values }) => values[name] ?? ''), groups)
  return { ...placing, things: await keepKnownIds(list, things, before), rejected }
}

async function rowsOf(things: readonly Thing[], make: DraftMaker, { before }: Ward): Promise<{ rows: PlannedRow[]; unchanged: number }> {
  const earlier = new Map(before.map(entity => [entity.id, entity]))
  const rows: PlannedRow[] = []
  await inParts(things, thing => {
    const entity = earlier.get(thing.id)
    const draft = make.draft(thing, entity?.properties ?? {})
    const difference = differenceOf(draft, entity)
    if (difference) rows.push({ draft, base: entity?.seq ?? null, again: properties => make.draft(thing, properties), difference })
  })
  return { rows, unchanged: things.length - rows.length }
}

/** A file of one group says nothing about the others' rows. */
function goneRows(things: readonly Thing[], { list }: KnownList, { before, about, residentialGroup }: Ward): PlannedRow[] {
  const inFile = new Set(things.map(({ id }) => id))
  const spoken = before.filter(
    entity => !entity.removed && (list.residentialGroup !== null || entity.residentialGroup === residentialGroup),
  )
  return spoken
    .filter(({ id }) => !inFile.has(id))
    .map(entity => {
      const { id, title, subtitle, seq, ...said } = entity
      const draft = { id, title, subtitle, ...said, removed: true }
      const records = about.get(id) ?? 0
      const difference: Difference = { kind: 'gone', id, title, subtitle, properties: [], ...(records > 0 && { records }) }
      return { draft, base: seq, again: properties => ({ ...draft, properties: { ...properties } }), difference }
    })
}

/** The ward's own spelling of a group stands in the list; the cell that said it otherwise is named. */
function groupRepairs({ list }: KnownList, things: readonly Thing[], { columns }: ListContents, groupOf: Placing['groupOf']): Repair[] {
  const property = list.residentialGroup
  const index = columns.find(column => column.property === property)?.index
  if (property === null || index === undefined) return []
  return things.flatMap(({ row, values }) => {
    const before = values[property] ?? ''
    const after = groupOf.get(groupKey(before))?.name ?? before
    return before === after ? [] : [{ cell: cellName(row - 1, index), kind: 'groupName', before, after }]
  })
}

async function seenOf(rows: readonly PlannedRow[]): Promise<string> {
  const hash = createHash('sha256')
  await inParts(rows, ({ difference }) => hash.update(`${JSON.stringify(difference)}\n`))
  return hash.digest('hex')
}
