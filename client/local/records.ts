// What became of each record, put together from what this phone finalized and what the server last said of it. Whichever is newer in the
// server's sequence speaks; what waits here is always newer than both.
import { stageOf } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { Instant } from '../../shared/ports.ts'
import type { PulledRecord } from '../../shared/pull.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { KeptRecord } from '../phone.ts'
import { type Database, NO_ENTITY, type RecordRow, type VersionRow } from './database.ts'
import type { Kept } from './kept.ts'
import type { Lists } from './lists.ts'
import { namedPhotos } from './named-photos.ts'
import type { Opened } from './opened.ts'
import { contentPlace, type VersionContent, type VersionWord, wordPlace } from './outbox.ts'

export type RecordState = KeptRecord['state']
/** One record's rows: the last version finalized here, and the server's view. At least one is there. */
export interface RecordRows {
  record: Uuid
  campaign: string
  /** Empty for the campaign's first one. */
  stage: string
  entity: string
  own: VersionRow | undefined
  pulled: RecordRow | undefined
}

export interface Records {
  /** Newest first. */
  all(wanted: (rows: RecordRows) => boolean): Promise<KeptRecord[]>
  get(record: Uuid): Promise<KeptRecord | null>
  /** The rows in clear, for the list's states and the headline: nothing is opened but what an earlier build wrote. */
  rows(): Promise<RecordRows[]>
  pulled(record: Uuid): Promise<PulledRecord | null>
  /** What it is about, from the list or as it was when it was finalized here; null when it is about something that the list lacks, or nothing is known. */
  entityOf(record: Uuid): Promise<Entity | null>
}

const STATES: Record<ReviewState, RecordState> = {
  received: 'received',
  hasFindings: 'received',
  approved: 'approved',
  returned: 'returned',
  rejected: 'rejected',
  conflict: 'conflict',
}

/** True when the server's view knows at least as much as the receipt of our last version. */
function serverSpeaks({ own, pulled }: RecordRows): boolean {
  if (!pulled) return false
  if (!own) return true
  return own.state !== 'waiting' && own.state !== 'refused' && pulled.seq >= (own.seq ?? 0)
}

function placed(own: VersionRow | undefined, pulled: RecordRow | undefined): RecordRows | null {
  const row = own ?? pulled
  return row ? { record: row.record, campaign: row.campaign ?? '', stage: row.stage ?? '', entity: row.entity, own, pulled } : null
}

/** What a row has in clear beside its state. */
export function placeAndTime({ campaign, stage, receivedAt }: PulledRecord): Pick<RecordRow, 'campaign' | 'stage' | 'receivedAt'> {
  return { campaign, receivedAt, ...(stage !== undefined && { stage }) }
}

export function stateOf(rows: RecordRows): RecordState {
  if (rows.pulled && serverSpeaks(rows)) return STATES[rows.pulled.state]
  return rows.own?.reviewState && rows.own.state !== 'waiting' ? STATES[rows.own.reviewState] : 'waiting'
}

/** When it came to where it stands, as far as this phone knows: what waits has come since it was finalized. */
export function cameAt(rows: RecordRows): Instant {
  const { own, pulled } = rows
  if (serverSpeaks(rows)) return pulled?.receivedAt ?? 0
  return (own?.state === 'waiting' ? null : own?.settledAt) ?? own?.finalizedAt ?? 0
}

export function createRecords(database: Database, opened: Opened, lists: Lists, kept: Kept): Records {
  async function rows(): Promise<RecordRows[]> {
    const [versions, pulled] = await Promise.all([database.versions.orderBy('place').toArray(), database.records.toArray()])
    const own = new Map(versions.map(row => [row.record, row]))
    const found = new Map(versions.map(({ record }) => [record, placed(own.get(record), undefined)]))
    for (const row of await Promise.all(pulled.map(named))) found.set(row.record, placed(own.get(row.record), row))
    return [...found.values()].flatMap(row => row ?? [])
  }
  async function rowsOf(record: Uuid): Promise<RecordRows | null> {
    const [versions, pulled] = await Promise.all([database.versions.where({ record }).sortBy('place'), database.records.get(record)])
    return placed(versions.at(-1), pulled && (await named(pulled)))
  }
  /** A row of an earlier build says only under its seal which campaign it is of. */
  async function named(row: RecordRow): Promise<RecordRow> {
    return row.campaign === undefined
      ? { ...row, ...placeAndTime(await opened.open<PulledRecord>(`records/${row.record}`, row.sealed)) }
      : row
  }

  const openPulled = async (row: RecordRow | undefined) => (row ? opened.open<PulledRecord>(`records/${row.record}`, row.sealed) : null)
  async function openOwn(row: VersionRow | undefined) {
    const content = row?.content ? await opened.open<VersionContent>(contentPlace(row.version), row.content) : null
    const word = row?.word ? await opened.open<VersionWord>(wordPlace(row.version), row.word) : null
    return { content, word }
  }

  async function open(rows: RecordRows): Promise<KeptRecord> {
    const [{ content, word }, pulled] = await Promise.all([openOwn(rows.own), openPulled(rows.pulled)])
    const entity = await entityIn(rows, content)
    return assemble(rows, content, word, pulled, entity, await photosOf(rows, pulled))
  }
  async function entityIn(rows: RecordRows, content: VersionContent | null): Promise<Entity | null> {
    const listed = rows.entity === NO_ENTITY ? null : await lists.get(rows.entity, await listOf(rows))
    return listed ?? content?.entity ?? null
  }
  async function listOf({ campaign, stage }: RecordRows): Promise<string | undefined> {
    const told = (await kept.campaigns()).find(({ id }) => id === campaign)
    return told && stageOf(told, stage || undefined)?.list
  }
  async function photosOf({ own }: RecordRows, pulled: PulledRecord | null): Promise<KeptRecord['photos']> {
    if (!own) {
      const named = pulled?.returned ? namedPhotos(pulled.returned.answers).length : 0
      return { named, confirmed: Math.max(0, named - (pulled?.wantedPhotos.length ?? 0)) }
    }
    const named = own.photos.length
    if (!own.content) return { named, confirmed: named }
    const rows = await database.photos.bulkGet(own.photos)
    const settled = own.state === 'accepted' || own.state === 'conflict'
    // What another phone of the group took is not here; the server names what it still lacks.
    const elsewhere = (digest: string) => settled && !pulled?.wantedPhotos.includes(digest)
    const confirmed = own.photos.filter((digest, index) => (rows[index] ? rows[index].state === 'confirmed' : elsewhere(digest)))
    return { named, confirmed: confirmed.length }
  }

  return {
    rows,
    async all(wanted) {
      const kept = await Promise.all((await rows()).filter(wanted).map(open))
      return kept.sort((a, b) => b.finalizedAt - a.finalizedAt)
    },
    async get(record) {
      const found = await rowsOf(record)
      return found ? open(found) : null
    },
    pulled: async record => openPulled(await database.records.get(record)),
    async entityOf(record) {
      const found = await rowsOf(record)
      return found && entityIn(found, (await openOwn(found.own)).content)
    },
  }
}

function assemble(
  rows: RecordRows,
  content: VersionContent | null,
  word: VersionWord | null,
  pulled: PulledRecord | null,
  entity: Entity | null,
  photos: KeptRecord['photos'],
): KeptRecord {
  const { own } = rows
  const speaking = serverSpeaks(rows) ? pulled : null
  const filled = (speaking && speaking.version !== own?.version ? speaking.returned : null) ?? content?.sealed.content ?? speaking?.returned
  return {
    record: rows.record,
    version: speaking?.version ?? own?.version ?? rows.record,
    campaign: rows.campaign,
    ...(rows.stage !== '' && { stage: rows.stage }),
    title: content?.title ?? entity?.title ?? '',
    entity: rows.entity === NO_ENTITY ? null : rows.entity,
    form: formOf(speaking, content, pulled),
    state: stateOf(rows),
    finalizedAt: own?.finalizedAt ?? pulled?.receivedAt ?? 0,
    receipt: word?.receipt ?? null,
    findings: speaking?.findings ?? word?.findings ?? [],
    reasons: speaking?.reasons ?? [],
    photos,
    refusal: own?.state === 'refused' ? (word?.refusal ?? null) : null,
    answers: filled?.answers ?? null,
    marks: filled?.marks ?? null,
  }
}

function formOf(speaking: PulledRecord | null, content: VersionContent | null, pulled: PulledRecord | null): KeptRecord['form'] {
  const named = speaking ?? content?.sealed.content ?? pulled
  return named && { form: named.form, version: named.formVersion }
}
