// One record as the desk shows it, with everything that stands beside it: the version before, the registry's entry, findings, photos, history
// and conflicts. Opening it is a write: who looked, and when, is logged before anything is shown (R17), and it is theirs for some minutes.
import { and, asc, eq } from 'drizzle-orm'
import { momentOf } from '../../shared/as-of.ts'
import { stageOf } from '../../shared/campaign-stages.ts'
import type { CaseStage, DeskRecord, HistoryEntry } from '../../shared/desk.ts'
import { MINUTE } from '../../shared/local-day.ts'
import { people } from './access-tables.ts'
import { pathOf } from './case-path.ts'
import { claimsOf } from './desk.ts'
import type { DeskSight } from './desk-sight.ts'
import { type RecordRow, recordNamed, type VersionRow } from './receive.ts'
import type { StoreBase } from './store.ts'
import { deskClaims, entities, events, formVersions, photos, recordVersions, residentialGroups, reviews, versionPhotos } from './tables.ts'

/** A reviewer who closed the laptop does not hold a record for long. */
export const CLAIM_LASTS = 5 * MINUTE
export const VIEWED = 'desk-viewed'

/** Events that tell a record's story, and what the desk calls them. */
const STORY: Record<string, string> = {
  'record-received': 'received',
  'record-conflict': 'conflict',
  'record-approve': 'approve',
  'record-return': 'return',
  'record-reject': 'reject',
  [VIEWED]: 'viewed',
}

export function deskRecordStore(base: StoreBase) {
  return {
    /** Logs the view, takes the record unless somebody else has it, and tells everything about it. Null when there is none. */
    open: async (record: string, by: string, sight: DeskSight): Promise<DeskRecord | null> => {
      const found = await base.write('desk-open', tx => {
        const row = recordNamed(tx, record)
        if (!row) return null
        tx.event({ actor: by, action: VIEWED, subject: record, detail: { version: row.headVersion } })
        const key = and(eq(deskClaims.ward, tx.ward), eq(deskClaims.record, record))
        const claim = tx.db.select().from(deskClaims).where(key).get()
        if (claim && claim.person !== by && claim.until > tx.at) return row
        const mine = { person: by, until: tx.at + CLAIM_LASTS }
        tx.db
          .insert(deskClaims)
          .values({ ward: tx.ward, record, ...mine })
          .onConflictDoUpdate({ target: [deskClaims.ward, deskClaims.record], set: mine })
          .run()
        return row
      })
      return found ? tell(base, found, by, sight) : null
    },
    /** As it lies beside a case, for who has been logged with opening that. */
    beside: async (record: string, by: string, sight: DeskSight): Promise<DeskRecord | null> => {
      const row = recordNamed({ db: base.read, ward: base.ward }, record)
      return row ? tell(base, row, by, sight) : null
    },
  }
}

function tell(base: StoreBase, row: RecordRow, by: string, sight: DeskSight): DeskRecord {
  const versions = versionsOf(base, row.record)
  const head = versions.find(version => version.version === row.headVersion && version.digest === row.headDigest)
  if (!head) throw new Error(`record ${row.record} lacks its head version`)
  const before = versions.find(version => version.version === head.replaces && version.standing === 'accepted')
  const claimedBy = claimsOf(base, [row.record], by).get(row.record)
  const decided = reviewsOf(base, row.record)
  const about = registryEntry(base, row, sight)
  return {
    record: row.record,
    version: row.headVersion,
    campaign: row.campaign,
    form: row.form,
    formVersion: row.formVersion,
    definition: definitionOf(base, row),
    state: row.state,
    residentialGroup: row.residentialGroup,
    residentialGroupName: groupName(base, row.residentialGroup),
    collector: nameOf(base, row.collector),
    answers: head.content.answers,
    marks: head.content.marks,
    previous: before ? { version: before.version, answers: before.content.answers } : null,
    entity: about?.entity ?? null,
    findings: head.findings,
    reasons: decided.at(-1)?.reasons ?? [],
    photos: photosOf(base, head),
    receivedAt: row.receivedAt,
    finalizedAt: head.finalizedAt,
    asOf: momentOf(head.content.asOf, head.receivedAt).now,
    reportingDay: row.reportingDay,
    history: historyOf(base, row.record, decided),
    conflicts: versions
      .filter(version => version.standing === 'conflict')
      .map(({ version, receivedAt, content }) => ({ version, receivedAt, answers: content.answers })),
    ...(claimedBy === undefined ? {} : { claimedBy }),
    ...(row.stage !== '' && { stage: row.stage }),
    ...(about && { path: about.path }),
    ...(sight.campaign.settings && { settings: sight.campaign.settings }),
  }
}

function versionsOf(base: StoreBase, record: string): VersionRow[] {
  return base.read
    .select()
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, base.ward), eq(recordVersions.record, record)))
    .orderBy(asc(recordVersions.seq))
    .all()
}

function reviewsOf(base: StoreBase, record: string) {
  return base.read
    .select()
    .from(reviews)
    .where(and(eq(reviews.ward, base.ward), eq(reviews.record, record)))
    .orderBy(asc(reviews.seq))
    .all()
}

function definitionOf(base: StoreBase, row: RecordRow): unknown {
  const ofForm = and(eq(formVersions.form, row.form), eq(formVersions.version, row.formVersion))
  return base.read
    .select({ definition: formVersions.definition })
    .from(formVersions)
    .where(and(eq(formVersions.ward, base.ward), ofForm))
    .get()?.definition
}

function groupName(base: StoreBase, id: string): string {
  const key = and(eq(residentialGroups.ward, base.ward), eq(residentialGroups.id, id))
  return base.read.select({ name: residentialGroups.name }).from(residentialGroups).where(key).get()?.name ?? id
}

function nameOf(base: StoreBase, person: string): string {
  const row = base.read
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.ward, base.ward), eq(people.id, person)))
    .get()
  return row?.name ?? 'Máy chủ'
}

/** What the stage's list says now about the entity that the record names, and its whole path, as far as the reader may know. */
function registryEntry(base: StoreBase, row: RecordRow, sight: DeskSight): { entity: DeskRecord['entity']; path: CaseStage[] } | null {
  const stage = stageOf(sight.campaign, row.stage === '' ? undefined : row.stage)
  if (row.entity === null || !stage) return null
  const found = base.read
    .select()
    .from(entities)
    .where(and(eq(entities.ward, base.ward), eq(entities.list, stage.list), eq(entities.id, row.entity)))
    .get()
  if (!found) return null
  const { id, title, subtitle } = found
  const properties = { ...sight.seen(stage.list, found.properties) }
  return { entity: { id, title, subtitle, properties }, path: pathOf(base, sight, { list: stage.list, id, properties }) }
}

function photosOf(base: StoreBase, head: VersionRow): DeskRecord['photos'] {
  return base.read
    .select({ digest: versionPhotos.digest, question: versionPhotos.question, arrived: photos.digest })
    .from(versionPhotos)
    .leftJoin(photos, and(eq(photos.ward, versionPhotos.ward), eq(photos.digest, versionPhotos.digest)))
    .where(and(eq(versionPhotos.ward, base.ward), eq(versionPhotos.version, head.version), eq(versionPhotos.versionDigest, head.digest)))
    .orderBy(asc(versionPhotos.question), asc(versionPhotos.position))
    .all()
    .map(({ digest, question, arrived }) => ({ digest, question, complete: arrived !== null }))
}

function historyOf(base: StoreBase, record: string, decided: ReturnType<typeof reviewsOf>): HistoryEntry[] {
  const reasonsAt = new Map(decided.map(review => [review.seq, review.reasons]))
  return base.read
    .select()
    .from(events)
    .where(and(eq(events.ward, base.ward), eq(events.subject, record)))
    .orderBy(asc(events.seq))
    .all()
    .flatMap(({ seq, at, actor, action, detail }) => {
      const told = STORY[action]
      if (told === undefined) return []
      const version = typeof detail.version === 'string' ? detail.version : null
      return [{ at, who: nameOf(base, actor), action: told, version, reasons: reasonsAt.get(seq) ?? [] }]
    })
}
