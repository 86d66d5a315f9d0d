// What records write onto entities (shared/stage.ts): in the same transaction in which their stage closes, as new revisions of the list that every phone of the
// residential group pulls. Written once is written: the same outcome again leaves no trace. A record writes only within its own residential group, and what
// it wrote it takes off again when it is rejected or says it no longer, unless somebody else has said otherwise since.
import { and, asc, eq, ne } from 'drizzle-orm'
import { type Face, faceOf } from '../../forms/language/list-face.ts'
import type { Entity, EntityChange } from '../../shared/entity.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { Decision } from '../../shared/review.ts'
import { CHECK_FAILED } from '../judgement.ts'
import { listOf, type StageParts, stagePartsOf } from '../stage-parts.ts'
import { campaignIn, type StoredCampaign } from './campaigns.ts'
import type { Database } from './database.ts'
import { entityIn, putOver } from './entities.ts'
import type { RecordRow, VersionRow } from './receive.ts'
import { records, recordVersions, reviews } from './tables.ts'
import type { Tx } from './write.ts'

interface Place {
  stored: StoredCampaign
  parts: StageParts
}
type Written = Pick<VersionRow, 'outcomes'>
type Settled = Pick<RecordRow, 'record' | 'campaign' | 'stage' | 'entity' | 'residentialGroup'>

/** A version has become the head. A stage that closes on `approved` waits for the office, and what an earlier version was approved for stands so long. */
export function settleReceived(tx: Tx, place: Place, head: VersionRow): void {
  if (place.parts.stage.closes !== 'received' || isUnchecked(head)) return
  const before = head.replaces === null ? [] : acceptedVersions(tx, head.record)
  settle(tx, place, { record: head, before, now: head, by: head.person })
}

/**
 * The office has decided. An approval closes a stage that waits for it; a rejection takes off what was written; what comes back from a rejection is written
 * again. Nothing else: whoever wrote since then has the last word.
 */
export function settleDecided(tx: Tx, read: Database, record: RecordRow, decision: Decision, by: string): void {
  const stored = campaignIn(tx, read, record.campaign)
  const parts = stored && stagePartsOf(stored, record.stage)
  if (!stored || !parts) return
  const { closes } = parts.stage
  const closesNow = closes === 'approved' ? decision === 'approve' : decision !== 'reject' && record.state === 'rejected'
  if (!closesNow && decision !== 'reject') return
  const before = writtenVersions(tx, closes, record.record)
  const now = decision === 'reject' ? null : (before.at(-1) ?? null)
  if (now && isUnchecked(now)) return
  settle(tx, { stored, parts }, { record, before, now, by })
}

/** Nobody knows what it says: it takes nothing off. */
const isUnchecked = ({ findings }: VersionRow): boolean => findings.some(({ code }) => code === CHECK_FAILED.code)

interface Settling {
  record: Settled
  /** What the record may have written so far. */
  before: readonly Written[]
  /** What it says from now on; null when it says nothing. */
  now: Written | null
  by: string
}

function settle(tx: Tx, place: Place, { record, before, now, by }: Settling): void {
  const wanted = new Changes()
  for (const { outcomes } of before) for (const change of outcomes) wanted.takeOff(change)
  for (const change of now?.outcomes ?? []) wanted.write(change)
  if (wanted.takesOff()) for (const { outcomes } of standingOthers(tx, place, record)) for (const change of outcomes) wanted.leave(change)
  for (const { list, entity, properties } of wanted.all()) writeOne(tx, place, { record, list, entity, properties, by })
}

/** What is to be written, and what is to be taken off where it still stands as this record wrote it. */
interface Wanted {
  /** Null: taken off. */
  value: string | null
  wrote: Set<string>
}

class Changes {
  readonly #wanted = new Map<string, { list: string; entity: string; properties: Map<string, Wanted> }>()

  #of({ list, entity }: EntityChange) {
    const name = `${list} ${entity}`
    const known = this.#wanted.get(name) ?? { list, entity, properties: new Map<string, Wanted>() }
    this.#wanted.set(name, known)
    return known.properties
  }

  takeOff(change: EntityChange): void {
    const properties = this.#of(change)
    for (const [name, value] of Object.entries(change.properties)) {
      const { wrote } = properties.get(name) ?? { wrote: new Set<string>() }
      properties.set(name, { value: null, wrote: wrote.add(value) })
    }
  }

  write(change: EntityChange): void {
    const properties = this.#of(change)
    for (const [name, value] of Object.entries(change.properties)) properties.set(name, { value, wrote: new Set() })
  }

  takesOff(): boolean {
    return [...this.#wanted.values()].some(({ properties }) => [...properties.values()].some(({ value }) => value === null))
  }

  /** Another record stands: where this one would take off, that one's word counts. */
  leave({ list, entity, properties }: EntityChange): void {
    for (const [name, value] of Object.entries(properties)) {
      const wanted = this.#wanted.get(`${list} ${entity}`)?.properties.get(name)
      if (wanted && wanted.wrote.size > 0) wanted.value = value
    }
  }

  all() {
    return [...this.#wanted.values()]
  }
}

interface Write {
  record: Settled
  list: string
  entity: string
  properties: ReadonlyMap<string, Wanted>
  by: string
}

function writeOne(tx: Tx, { stored }: Place, { record, list, entity: id, properties, by }: Write): void {
  const entity = entityIn(tx, list, id)
  if (!entity || entity.removed || entity.residentialGroup !== record.residentialGroup) return
  const said = changedBy(properties, entity.properties)
  if (!said) return
  const draft = { ...entity, properties: said, ...faceIn(listOf(stored.plan, list), said, entity) }
  putOver(tx, entity, draft, by, { record: record.record })
}

/** Null when nothing of it is news. */
function changedBy(wanted: ReadonlyMap<string, Wanted>, properties: Readonly<Record<string, string>>): Record<string, string> | null {
  const said: Record<string, string> = { ...properties }
  for (const [name, { value, wrote }] of wanted) {
    if (wrote.size > 0 && !wrote.has(said[name] ?? '')) continue
    if (value === null || value === '') delete said[name]
    else said[name] = value
  }
  const names = [...wanted.keys()]
  return names.some(name => said[name] !== properties[name]) ? said : null
}

/** A face that a stored definition can no longer make stays as it was: words on a list must not cost an outcome. */
function faceIn(list: ListDefinition | null, properties: Record<string, string>, entity: Entity): Face | Entity {
  if (!list) return entity
  try {
    const face = faces.get(list) ?? faceOf(list)
    faces.set(list, face)
    return face(properties)
  } catch {
    return entity
  }
}

const faces = new WeakMap<ListDefinition, ReturnType<typeof faceOf>>()

function acceptedVersions({ db, ward }: Tx, record: string): VersionRow[] {
  const ofRecord = and(eq(recordVersions.ward, ward), eq(recordVersions.record, record), eq(recordVersions.standing, 'accepted'))
  return db.select().from(recordVersions).where(ofRecord).orderBy(asc(recordVersions.seq)).all()
}

/** The versions whose outcomes were written, oldest first: every accepted one, or those that were approved. */
function writtenVersions(tx: Tx, closes: 'received' | 'approved', record: string): VersionRow[] {
  const accepted = acceptedVersions(tx, record)
  if (closes === 'received') return accepted
  const ofRecord = and(eq(reviews.ward, tx.ward), eq(reviews.record, record), eq(reviews.decision, 'approve'))
  const approved = tx.db.select({ version: reviews.version }).from(reviews).where(ofRecord).orderBy(asc(reviews.seq)).all()
  return approved.flatMap(({ version }) => accepted.find(row => row.version === version) ?? [])
}

/** What other records of the same stage about the same entity say, oldest first. */
function standingOthers(tx: Tx, { parts }: Place, { record, campaign, stage, entity }: Settled): Written[] {
  if (entity === null) return []
  const others = tx.db
    .select({ record: records.record })
    .from(records)
    .where(
      and(
        eq(records.ward, tx.ward),
        eq(records.campaign, campaign),
        eq(records.stage, stage),
        eq(records.entity, entity),
        ne(records.record, record),
        ne(records.state, 'rejected'),
      ),
    )
    .orderBy(asc(records.receivedAt), asc(records.record))
    .all()
  return others.flatMap(other => writtenVersions(tx, parts.stage.closes, other.record).at(-1) ?? [])
}
