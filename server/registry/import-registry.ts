// A file and a list, whole: read, compare, write. The command does it in one go, taking over everything but rows that the file lacks; the screen goes step by
// step (list-import-jobs.ts) over the same parts. The same file again changes nothing.
import { createHash } from 'node:crypto'
import type { Entity } from '../../shared/entity.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { RegistryAnswer } from '../../shared/registry.ts'
import type { Store } from '../store/store.ts'
import { findList, type KnownList } from './known-lists.ts'
import { answerOf } from './list-answer.ts'
import { type ImportPlan, planOf } from './list-plan.ts'
import { type ListContents, type Reading, type ReadingChoices, readList } from './read-list.ts'
import { writeList } from './write-list.ts'

export interface RegistryImport {
  campaign: string
  list?: string | undefined
  /** Who imports: a person's id, or the server for the command. */
  actor: string
  /** For a list whose files are of one group. */
  residentialGroup?: string | undefined
}
export type Importing =
  | { kind: 'imported'; answer: RegistryAnswer }
  | Exclude<Reading, { kind: 'read' }>
  | { kind: 'unknownCampaign' }
  /** The list's files are of one residential group: which one must be said. */
  | { kind: 'groupNeeded' }
  /** Columns of dates that can be read both ways. */
  | { kind: 'undecided'; columns: string[] }
export type ListReader = (list: ListDefinition, bytes: Uint8Array, choices: ReadingChoices) => Promise<Reading>

export async function importRegistry(
  store: Store,
  bytes: Uint8Array,
  asked: RegistryImport,
  read: ListReader = readList,
): Promise<Importing> {
  const known = await findList(store, asked, () => true)
  if (!known) return { kind: 'unknownCampaign' }
  if (!(await isGroupGiven(store, known, asked.residentialGroup))) return { kind: 'groupNeeded' }
  const reading = await read(known.readable, bytes, { remembered: await store.importChoices.ofList(known.list.id) })
  if (reading.kind !== 'read') return reading
  const { contents } = reading
  if (contents.undecided.length > 0)
    return { kind: 'undecided', columns: contents.undecided.map(({ property }) => titleOf(known, property)) }
  const digest = digestOf(bytes)
  const loadedBefore = await store.listImports.loadedBefore(known.list.id, digest)
  const plan = await comparedWithList(store, known, contents, asked.residentialGroup)
  const taken = plan.rows.filter(({ difference }) => difference.kind !== 'gone')
  await writeList(store, { list: known.list.id, groups: plan.made, rows: taken, by: asked.actor, digest })
  return { kind: 'imported', answer: answerOf(known, contents, plan, taken, { preview: false, loadedBefore }) }
}

const READ_PART = 1000

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const titleOf = ({ list }: KnownList, name: string): string => list.properties.find(property => property.name === name)?.title.vi ?? name

/** Of a list whose rows say no group, the file's group must be one of the ward's. */
export async function isGroupGiven(store: Store, { list }: KnownList, group: string | undefined): Promise<boolean> {
  if (list.residentialGroup !== null) return true
  return (await store.entities.groups()).some(({ id }) => id === group)
}

export async function comparedWithList(
  store: Store,
  known: KnownList,
  contents: ListContents,
  residentialGroup?: string,
): Promise<ImportPlan> {
  const before = await wholeList(store, known.list.id)
  const about = await store.listImports.recordsAbout(known.campaigns)
  return planOf(known, contents, { before, groups: await store.entities.groups(), about, residentialGroup })
}

/** Read in parts, so that others are answered between; what changes meanwhile is seen when the row is written. */
async function wholeList(store: Store, list: string): Promise<Entity[]> {
  const rows: Entity[] = []
  for (;;) {
    const part = await store.listImports.rowsAfter(list, rows.at(-1)?.id ?? '', READ_PART)
    rows.push(...part)
    if (part.length < READ_PART) return rows
    await new Promise<void>(resolve => setImmediate(resolve))
  }
}
