// Loads a registry workbook into a campaign's list: residential groups that the file names and the ward lacks are made, certificates added
// or changed, all in one write. Importing the same file again changes nothing. Certificates that the file lacks stay as they are.
import { landFace } from '../../forms/campaigns/land/list.ts'
import { canonical } from '../../shared/digest.ts'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { REGISTRY_LISTED, type RegistryAnswer } from '../../shared/registry.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { Store } from '../store/store.ts'
import { keepKnownIds } from './known-certificates.ts'
import type { Certificate } from './land-certificates.ts'
import { countRepairs } from './land-rows.ts'
import { type Reading, type RegistryContents, readRegistry } from './read-registry.ts'
import { groupKey, newGroup } from './residential-group-name.ts'

export interface RegistryImport {
  campaign: string
  /** Who imports: a person's id, or the server for the command. */
  actor: string
  /** Only look: say what would happen and write nothing. */
  preview?: boolean
}
export type Importing = { kind: 'imported'; answer: RegistryAnswer } | Exclude<Reading, { kind: 'read' }> | { kind: 'unknownCampaign' }

export async function importRegistry(store: Store, bytes: Uint8Array, request: RegistryImport): Promise<Importing> {
  const stored = await store.campaigns.get(request.campaign)
  if (!stored) return { kind: 'unknownCampaign' }
  const reading = await readRegistry(bytes)
  if (reading.kind !== 'read') return reading
  const { list } = stored.campaign
  const before = await store.entities.list(list)
  const certificates = keepKnownIds(reading.contents.certificates, before)
  const { groupOf, made } = placeGroups(certificates, await store.entities.groups())
  const drafts = certificates.map(certificate => draftOf(certificate, list, groupOf))
  if (!request.preview) await store.entities.importList(made, drafts, request.actor)
  return { kind: 'imported', answer: answerOf(reading.contents, { request, list, made, drafts, before }) }
}

interface Placing {
  groupOf: ReadonlyMap<string, ResidentialGroup>
  made: ResidentialGroup[]
}

/** Finds each certificate's residential group by its key, and makes those that the ward lacks, numbered after the ones it has. */
export function placeGroups(certificates: readonly Certificate[], known: readonly ResidentialGroup[]): Placing {
  const groupOf = new Map(known.map(group => [groupKey(group.name), group]))
  const taken = new Set(known.map(group => group.id))
  const missing = new Map(certificates.map(({ groupName }) => [groupKey(groupName), groupName] as const))
  const names = [...missing].filter(([key]) => !groupOf.has(key)).toSorted(([one], [other]) => naturally(one, other))
  const made: ResidentialGroup[] = []
  let order = Math.max(0, ...known.map(group => group.order))
  for (const [key, name] of names) {
    order += 1
    const group = newGroup(name, order, taken)
    taken.add(group.id)
    groupOf.set(key, group)
    made.push(group)
  }
  return { groupOf, made }
}

/** Group 9 before group 10. */
function naturally(one: string, other: string): number {
  const [a, b] = [one, other].map(key => key.replaceAll(/\d+/g, digits => digits.padStart(6, '0')))
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function draftOf(certificate: Certificate, list: string, groupOf: ReadonlyMap<string, ResidentialGroup>): EntityDraft {
  const group = groupOf.get(groupKey(certificate.groupName))
  if (!group) throw new Error('a certificate was left without a residential group')
  const properties = { ...certificate.properties, group_name: group.name }
  return { id: certificate.id, list, residentialGroup: group.id, properties, ...landFace(properties) }
}

interface Result {
  request: RegistryImport
  list: string
  made: ResidentialGroup[]
  drafts: EntityDraft[]
  before: Entity[]
}

function answerOf(contents: RegistryContents, { request, list, made, drafts, before }: Result): RegistryAnswer {
  const earlier = new Map(before.filter(entity => !entity.removed).map(entity => [entity.id, entity]))
  const inFile = new Set(drafts.map(draft => draft.id))
  const known = drafts.filter(draft => earlier.has(draft.id))
  const unchanged = known.filter(draft => says(draft) === says(earlier.get(draft.id))).length
  return {
    campaign: request.campaign,
    list,
    sheet: contents.sheet,
    rows: contents.rows,
    added: drafts.length - known.length,
    changed: known.length - unchanged,
    unchanged,
    notInFile: [...earlier.keys()].filter(id => !inFile.has(id)).length,
    residentialGroupsAdded: made.map(group => group.name),
    ignoredColumns: contents.ignoredColumns,
    repairCounts: countRepairs(contents.repairs),
    repairs: contents.repairs.slice(0, REGISTRY_LISTED),
    rejectedCount: contents.rejected.length,
    rejected: contents.rejected.slice(0, REGISTRY_LISTED),
    preview: request.preview ?? false,
  }
}

function says(entity: EntityDraft | undefined): string {
  if (!entity) return ''
  const { residentialGroup, title, subtitle, sortKey, properties } = entity
  return canonical({ residentialGroup, title, subtitle, sortKey, properties })
}
