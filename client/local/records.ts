// What became of each record, put together from what this phone finalized and what the server last said of it. Whichever is newer in the
// server's sequence speaks; what waits here is always newer than both.
import type { Entity } from '../../shared/entity.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { PulledRecord } from '../../shared/pull.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { KeptRecord } from '../phone.ts'
import { type Database, NO_ENTITY, type RecordRow, type VersionRow } from './database.ts'
import type { Lists } from './lists.ts'
import { namedPhotos } from './named-photos.ts'
import type { Opened } from './opened.ts'
import { contentPlace, type VersionContent, type VersionWord, wordPlace } from './outbox.ts'

export type RecordState = KeptRecord['state']
/** One record's rows: the last version finalized here, and the server's view. At least one is there. */
export interface RecordRows {
  record: Uuid
  entity: string
  own: VersionRow | undefined
  pulled: RecordRow | undefined
}

export interface Records {
  /** Newest first. */
  all(): Promise<KeptRecord[]>
  get(record: Uuid): Promise<KeptRecord | null>
  /** The rows in clear, for the list's states and the headline: nothing is opened. */
  rows(): Promise<RecordRows[]>
  pulled(record: Uuid): Promise<PulledRecord | null>
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

export function stateOf(rows: RecordRows): RecordState {
  if (rows.pulled && serverSpeaks(rows)) return STATES[rows.pulled.state]
  return rows.own?.reviewState && rows.own.state !== 'waiting' ? STATES[rows.own.reviewState] : 'waiting'
}

export function createRecords(database: Database, opened: Opened, lists: Lists): Records {
  async function rows(): Promise<RecordRows[]> {
    const [versions, pulled] = await Promise.all([database.versions.orderBy('place').toArray(), database.records.toArray()])
    const found = new Map<Uuid, RecordRows>()
    for (const own of versions) found.set(own.record, { record: own.record, entity: own.entity, own, pulled: undefined })
    for (const row of pulled) {
      const own = found.get(row.record)?.own
      found.set(row.record, { record: row.record, entity: row.entity, own, pulled: row })
    }
    return [...found.values()]
  }
  async function rowsOf(record: Uuid): Promise<RecordRows | null> {
    const [versions, pulled] = await Promise.all([database.versions.where({ record }).sortBy('place'), database.records.get(record)])
    const own = versions.at(-1)
    const entity = own?.entity ?? pulled?.entity
    return entity === undefined ? null : { record, entity, own, pulled }
  }

  const openPulled = async (row: RecordRow | undefined) => (row ? opened.open<PulledRecord>(`records/${row.record}`, row.sealed) : null)
  async function openOwn(row: VersionRow | undefined) {
    const content = row?.content ? await opened.open<VersionContent>(contentPlace(row.version), row.content) : null
    const word = row?.word ? await opened.open<VersionWord>(wordPlace(row.version), row.word) : null
    return { content, word }
  }

  async function open(rows: RecordRows): Promise<KeptRecord> {
    const [{ content, word }, pulled] = await Promise.all([openOwn(rows.own), openPulled(rows.pulled)])
    const entity = rows.entity === NO_ENTITY ? null : await lists.get(rows.entity)
    return assemble(rows, content, word, pulled, entity, await photosOf(rows, pulled))
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
    async all() {
      const kept = await Promise.all((await rows()).map(open))
      return kept.sort((a, b) => b.finalizedAt - a.finalizedAt)
    },
    async get(record) {
      const found = await rowsOf(record)
      return found ? open(found) : null
    },
    pulled: async record => openPulled(await database.records.get(record)),
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
    campaign: own?.campaign ?? pulled?.campaign ?? '',
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
