// Loads a file into a campaign's list: residential groups that it names and the ward lacks are made, rows added or changed. The same
// file again changes nothing. What the file has no column for stays as it is; rows that the file lacks stay unless they are ticked.
import { faceOf } from '../../forms/language/list-face.ts'
import type { Entity } from '../../shared/entity.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { type Difference, type DifferenceKind, REGISTRY_LISTED, type RegistryAnswer, type Repair } from '../../shared/registry.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { Store } from '../store/store.ts'
import { listDefinition } from './known-lists.ts'
import { keepKnownIds } from './known-things.ts'
import { type Differences, differencesOf } from './list-difference.ts'
import type { Thing } from './list-identity.ts'
import { countRepairs, hiderOf } from './list-rows.ts'
import { type Placing, placeGroups } from './place-groups.ts'
import { type ListContents, type Reading, type ReadingChoices, type RejectedSource, readList } from './read-list.ts'
import { groupKey } from './residential-group-name.ts'
import { cellName } from './source-sheet.ts'
import { writeList } from './write-list.ts'

export interface RegistryImport {
  campaign: string
  /** Who imports: a person's id, or the server for the command. */
  actor: string
  /** Only look: say what would happen and write nothing. */
  preview?: boolean
  choices?: ReadingChoices
  /** Kinds of difference that are taken over; all of them when left out. */
  accept?: readonly DifferenceKind[]
  /** Ids of rows that the file lacks and the person ticked: they leave the list. */
  gone?: readonly string[]
  /** For a list whose files are of one group. */
  residentialGroup?: string
}
export type Importing =
  | { kind: 'imported'; answer: RegistryAnswer; rejectedSource: RejectedSource }
  | Exclude<Reading, { kind: 'read' }>
  | { kind: 'unknownCampaign' }
export type ListReader = (list: ListDefinition, bytes: Uint8Array, choices: ReadingChoices) => Promise<Reading>

/** `read` runs in a thread of its own in the server (reading-thread.ts); the command has nobody to keep waiting. */
export async function importRegistry(
  store: Store,
  bytes: Uint8Array,
  request: RegistryImport,
  read: ListReader = readList,
): Promise<Importing> {
  const stored = await store.campaigns.get(request.campaign)
  const list = stored && listDefinition(stored.campaign.list)
  if (!list) return { kind: 'unknownCampaign' }
  const reading = await read(list, bytes, request.choices ?? {})
  if (reading.kind !== 'read') return reading
  const before = await store.entities.list(list.id)
  const plan = planOf(list, reading.contents, before, await store.entities.groups(), request)
  if (!request.preview) await writeList(store, { list: list.id, groups: plan.made, drafts: plan.accepted, by: request.actor })
  const { rejectedSource } = reading.contents
  const properties = list.properties.map(({ name, title }) => ({ name, title: title.vi }))
  return { kind: 'imported', answer: { ...answerOf(reading.contents, list, request, plan), properties }, rejectedSource }
}

interface Plan {
  made: ResidentialGroup[]
  differences: Differences
  accepted: EntityDraft[]
  repairs: Repair[]
}

function planOf(
  list: ListDefinition,
  contents: ListContents,
  before: readonly Entity[],
  groups: readonly ResidentialGroup[],
  request: RegistryImport,
): Plan {
  const things = keepKnownIds(list, contents.things, before)
  const property = list.residentialGroup
  const placing = placeGroups(property === null ? [] : things.map(({ values }) => values[property] ?? ''), groups)
  const repairs = property === null ? [] : groupRepairs(things, contents, property, placing)
  const drafts = draftsOf(list, things, { contents, before, placing, request })
  const differences = differencesOf(drafts, before)
  const kinds = new Set<DifferenceKind>(request.accept ?? ['new', 'changed', 'moved'])
  const ticked = new Set(request.gone)
  const gone = differences.gone.filter(({ id }) => ticked.has(id)).map(entity => ({ ...entity, removed: true }))
  const accepted = drafts.filter(({ id }) => kinds.has(differences.of.get(id)?.kind ?? 'new'))
  return { made: placing.made, differences, accepted: [...accepted, ...gone], repairs: [...contents.repairs, ...repairs] }
}

interface Surroundings {
  contents: ListContents
  before: readonly Entity[]
  placing: Placing
  request: RegistryImport
}

function draftsOf(list: ListDefinition, things: readonly Thing[], { contents, before, placing, request }: Surroundings): EntityDraft[] {
  const face = faceOf(list)
  const mapped = new Set(contents.mapped)
  const earlier = new Map(before.map(entity => [entity.id, entity]))
  return things.map(({ id, values }) => {
    const kept = Object.entries(earlier.get(id)?.properties ?? {}).filter(([name]) => !mapped.has(name))
    const name = list.residentialGroup
    const group = name === null ? undefined : placing.groupOf.get(groupKey(values[name] ?? ''))
    const residentialGroup = group?.id ?? request.residentialGroup
    if (residentialGroup === undefined) throw new Error('a row was left without a residential group')
    const properties = { ...Object.fromEntries(kept), ...values, ...(name !== null && group && { [name]: group.name }) }
    return { id, list: list.id, residentialGroup, properties, ...face(properties) }
  })
}

/** The ward's own spelling of a group stands in the list; the cell that said it otherwise is named. */
function groupRepairs(things: readonly Thing[], { columns }: ListContents, property: string, { groupOf }: Placing): Repair[] {
  const index = columns.find(column => column.property === property)?.index ?? 0
  return things.flatMap(({ row, values }) => {
    const before = values[property] ?? ''
    const after = groupOf.get(groupKey(before))?.name ?? before
    return before === after ? [] : [{ cell: cellName(row - 1, index), kind: 'groupName', before, after }]
  })
}

function answerOf(
  contents: ListContents,
  list: ListDefinition,
  request: RegistryImport,
  { made, differences, repairs }: Plan,
): RegistryAnswer {
  const all = [...differences.of.values()]
  const added = all.filter(({ kind }) => kind === 'new').length
  return {
    campaign: request.campaign,
    list: list.id,
    sheet: contents.sheet,
    sheets: contents.sheets,
    head: contents.head.columns,
    fingerprint: contents.fingerprint,
    undecided: contents.undecided,
    hidden: contents.hidden,
    rows: contents.rows,
    added,
    changed: all.length - added,
    moved: all.filter(({ kind }) => kind === 'moved').length,
    unchanged: differences.unchanged,
    notInFile: differences.gone.length,
    differences: all.slice(0, REGISTRY_LISTED).map(each => masked(list, each)),
    gone: differences.gone.slice(0, REGISTRY_LISTED).map(({ id, title, subtitle }) => ({ id, title, subtitle })),
    residentialGroupsAdded: made.map(group => group.name),
    ignoredColumns: contents.ignoredColumns,
    repairCounts: countRepairs(repairs),
    repairs: repairs.slice(0, REGISTRY_LISTED),
    rejectedCount: contents.rejected.length,
    rejected: contents.rejected.slice(0, REGISTRY_LISTED),
    preview: request.preview ?? false,
  }
}

/** R17: before and after of what is sensitive are shown in part. */
function masked(list: ListDefinition, difference: Difference): Difference {
  const properties = difference.properties.map(({ name, before, after }) => {
    const property = list.properties.find(each => each.name === name)
    const hide = property ? hiderOf(property) : (text: string) => text
    return { name, before: hide(before), after: hide(after) }
  })
  return { ...difference, properties }
}
