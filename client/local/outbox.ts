// Finalized versions: what waits to be sent, and what the server said of each (DESIGN §4, steps 2 and 6).
// Facts only: waiting | accepted | refused | conflict. A crash leaves nothing to clear, and the worst that it causes is a second sending (R1).
import type { Entity } from '../../shared/entity.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { Clock } from '../../shared/ports.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SealedVersion } from '../../shared/record.ts'
import { type Database, type LastSavedRow, NO_ENTITY, type VersionRow } from './database.ts'
import { formName } from './form-name.ts'
import { namedPhotos } from './named-photos.ts'
import type { Cipher, Sealed } from './sealed.ts'
import { writing } from './storage-full.ts'

/** What stays sealed of a version until approval. */
export interface VersionContent {
  sealed: SealedVersion
  title: string
  /** What it was about as it was then: an officer's device holds no list. Absent on rows of an earlier build. */
  entity?: Entity | null
}
/** The server's word. */
export interface VersionWord {
  receipt: Receipt | null
  findings: Finding[]
  refusal: ProblemBody | null
}

/** What is kept with the version, and in the same transaction. */
export interface Beside {
  entity?: Entity | null
  lastSaved?: LastSavedRow | null
  overlay?: Sealed | null
}

/** A refused version is offered again after this time: roles, forms and the server itself change. */
const REFUSED_AGAIN = 3_600_000

export interface Outbox {
  /**
   * One transaction: the version waits, the draft is gone, and what the next draft may begin with is kept. False when the draft was gone already
   * (another tab finalized it, or moved it to another form version).
   */
  enqueue(sealed: SealedVersion, title: string, beside?: Beside): Promise<boolean>
  /** Names of what should be offered now, in the order of finalizing. */
  queue(now: 'all' | 'due'): Promise<Uuid[]>
  /** Null when it is no longer waiting, or does not open (a damaged row must not stop the others, R7). */
  open(version: Uuid): Promise<SealedVersion | null>
  /** Takes the server's word about one version. False when the word is not about exactly this content: then it still waits. */
  settle(sent: SealedVersion, outcome: Outcome): Promise<boolean>
  /** Versions that the server does not have, as far as this phone knows. */
  unsent(): Promise<number>
}

export const contentPlace = (version: Uuid) => `versions/${version}/content`
export const wordPlace = (version: Uuid) => `versions/${version}/word`

export function createOutbox(database: Database, cipher: Cipher, clock: Clock): Outbox {
  const unsentRows = () => database.versions.where('state').anyOf('waiting', 'refused')

  async function enqueue(sealed: SealedVersion, title: string, { entity = null, lastSaved, overlay }: Beside = {}): Promise<boolean> {
    const row = { ...(await waitingRow({ sealed, title, entity })), ...(overlay && { overlay }) }
    return writing(() =>
      database.transaction('rw', database.drafts, database.versions, database.lastSaved, async () => {
        const draft = await database.drafts.get(row.record)
        // What another window carried over to a newer form version is another draft than this one.
        if (!draft || (draft.form !== undefined && draft.form !== row.form)) return false
        const last = await database.versions.orderBy('place').last()
        await database.versions.add({ ...row, place: (last?.place ?? 0) + 1 })
        await database.drafts.delete(row.record)
        if (lastSaved) await database.lastSaved.put(lastSaved)
        return true
      }),
    )
  }
  async function waitingRow(whole: VersionContent): Promise<VersionRow> {
    const { sealed } = whole
    const { version, record, entity, campaign, stage, finalizedAt, answers } = sealed.content
    const content = await cipher.seal(contentPlace(version), whole)
    const clear = { version, record, entity: entity ?? NO_ENTITY, form: formName(sealed.content), campaign, finalizedAt }
    const facts = { ...clear, ...(stage !== undefined && { stage }), photos: namedPhotos(answers), content }
    return { ...facts, place: 0, state: 'waiting', settledAt: null, seq: null, reviewState: null, word: null }
  }

  async function settle(sent: SealedVersion, outcome: Outcome): Promise<boolean> {
    if (!isAbout(outcome, sent)) return false
    const version = sent.content.version
    const word = await cipher.seal(wordPlace(version), wordOf(outcome))
    return database.transaction('rw', database.versions, database.photos, async () => {
      const row = await database.versions.get(version)
      if (!row) return false
      const refusedLate = outcome.kind === 'refused' && row.state !== 'waiting' && row.state !== 'refused'
      if (refusedLate) return true
      await database.versions.put({ ...row, ...standing(outcome), settledAt: clock.now(), word })
      if (outcome.kind !== 'refused') await notePhotos(row, outcome.wantedPhotos)
      return true
    })
  }
  /** R5: what the server names is wanted, what it does not name it has verified. */
  async function notePhotos(row: VersionRow, wanted: string[]): Promise<void> {
    for (const digest of row.photos) await database.photos.update(digest, { state: wanted.includes(digest) ? 'wanted' : 'confirmed' })
  }

  return {
    enqueue,
    settle,
    async queue(now) {
      const rows = await unsentRows().sortBy('place')
      const due = (row: VersionRow) => now === 'all' || row.settledAt === null || Math.abs(clock.now() - row.settledAt) > REFUSED_AGAIN
      return rows.filter(row => row.state === 'waiting' || due(row)).map(row => row.version)
    },
    async open(version) {
      const row = await database.versions.get(version)
      if (!row?.content || (row.state !== 'waiting' && row.state !== 'refused')) return null
      try {
        return (await cipher.open<VersionContent>(contentPlace(version), row.content)).sealed
      } catch (error) {
        if (error instanceof DOMException) return null
        throw error
      }
    },
    unsent: () => unsentRows().count(),
  }
}

/** A receipt counts only for the version and digest it names: an answer about something else proves nothing about this. */
function isAbout(outcome: Outcome, { content, digest }: SealedVersion): boolean {
  if (outcome.version !== content.version) return false
  if (outcome.kind === 'refused') return true
  const { receipt } = outcome
  return receipt.version === content.version && receipt.record === content.record && receipt.digest === digest
}

function standing(outcome: Outcome): Pick<VersionRow, 'state' | 'seq' | 'reviewState'> {
  switch (outcome.kind) {
    case 'received':
    case 'duplicate':
      return { state: 'accepted', seq: outcome.receipt.seq, reviewState: outcome.state }
    case 'conflict':
      return { state: 'conflict', seq: outcome.receipt.seq, reviewState: 'conflict' }
    case 'refused':
      return { state: 'refused', seq: null, reviewState: null }
  }
}

function wordOf(outcome: Outcome): VersionWord {
  if (outcome.kind !== 'refused') return { receipt: outcome.receipt, findings: outcome.findings, refusal: null }
  const { code, message, details } = outcome
  return { receipt: null, findings: [], refusal: details ? { code, message, details } : { code, message } }
}
