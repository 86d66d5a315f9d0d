// What becomes of one version that arrives (R1, R2, R7, R12), inside the receiving transaction. Nothing is ever overwritten: a version
// becomes the head of its record, or is kept beside it, or is refused without a trace.
import { and, eq, sql } from 'drizzle-orm'
import type { EntityChange } from '../../shared/entity.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import { PROBLEMS } from '../../shared/problem.ts'
import type { RecordVersion } from '../../shared/record.ts'
import type { KeyValue } from '../duplicate-keys.ts'
import { type StageParts, stagePartsOf } from '../stage-parts.ts'
import { lastFrozenDay, nextCutOf, openDayAt, type StoredCampaign } from './campaigns.ts'
import { wardFindings } from './duplicates.ts'
import { becomeHead, photosMissing, standBeside } from './heads.ts'
import { settleReceived } from './outcomes.ts'
import { prepared, preparedInsert } from './prepared.ts'
import { campaigns, records, recordVersions, versionPhotos } from './tables.ts'
import type { Tx } from './write.ts'

/** A version that was read, allowed and judged: everything that can be decided without other records. */
export interface Arrival {
  content: RecordVersion
  digest: Digest
  findings: Finding[]
  facts: Record<string, boolean>
  figures: Record<string, number>
  /** What it writes onto entities when its stage closes. */
  outcomes: EntityChange[]
  /** How lists call it. */
  face: {
    title: string
    subtitle: string
    /** What the record calls itself; the registry may say another name, and the desk finds it by both. */
    alsoCalled: string
  }
  keys: KeyValue[]
  photos: { question: string; position: number; photo: PhotoRef }[]
}

export interface Sender {
  person: Uuid
  device: Uuid
}

export type VersionRow = typeof recordVersions.$inferSelect
export type RecordRow = typeof records.$inferSelect

export function receiveOne(tx: Tx, stored: StoredCampaign, arrival: Arrival, sender: Sender, epoch: string): Outcome {
  const { content, digest } = arrival
  const parts = stagePartsOf(stored, content.stage)
  if (!parts) return refusal(content.version, 'unknown-stage')
  const same = versionsNamed(tx, content.version)
  const known = same.find(row => row.digest === digest)
  if (known) return keptOutcome(tx, known.standing === 'accepted' ? 'duplicate' : 'conflict', known, epoch)
  const record = recordNamed(tx, content.record)
  if (same.some(row => row.record !== content.record) || (record && belongsElsewhere(record, content, parts.name))) {
    return refusal(content.version, 'record-elsewhere')
  }
  const fits = same.length === 0 && (record === undefined || content.replaces === record.headVersion)
  const row = keep(tx, { stored, parts }, arrival, sender, fits ? 'accepted' : 'conflict', record)
  return keptOutcome(tx, fits ? 'received' : 'conflict', row, epoch)
}

export function refusal(version: Uuid, code: ProblemCode): Outcome {
  return { kind: 'refused', version, code, message: PROBLEMS[code].text.vi }
}

/** A record stays with its campaign, stage, entity and residential group; who of the group sends is free, because colleagues help each other. */
function belongsElsewhere(record: RecordRow, { campaign, entity, residentialGroup }: RecordVersion, stage: string): boolean {
  const same = record.campaign === campaign && record.stage === stage
  return !same || record.entity !== entity || record.residentialGroup !== residentialGroup
}

interface Place {
  stored: StoredCampaign
  parts: StageParts
}

function keep(
  tx: Tx,
  { stored, parts }: Place,
  arrival: Arrival,
  sender: Sender,
  standing: VersionRow['standing'],
  record: RecordRow | undefined,
): VersionRow {
  const { content, digest } = arrival
  const { campaign } = stored
  const reportingDay = openDayAt(campaign, lastFrozenDay(tx, campaign.id), tx.at)
  const action = standing === 'accepted' ? 'record-received' : 'record-conflict'
  const detail = { version: content.version, digest, reportingDay }
  const seq = tx.event({ actor: sender.person, action, subject: content.record, detail })
  const row: VersionRow = {
    ward: tx.ward,
    version: content.version,
    digest,
    record: content.record,
    replaces: content.replaces,
    campaign: content.campaign,
    form: content.form,
    formVersion: content.formVersion,
    stage: parts.name,
    entity: content.entity,
    residentialGroup: content.residentialGroup,
    person: sender.person,
    device: sender.device,
    content,
    findings: [...arrival.findings, ...wardFindings(tx, parts, arrival)],
    facts: arrival.facts,
    figures: arrival.figures,
    outcomes: arrival.outcomes,
    finalizedAt: content.finalizedAt,
    receivedAt: tx.at,
    reportingDay,
    standing,
    seq,
  }
  if (standing === 'accepted') becomeHead(tx, row, arrival, record)
  else standBeside(tx, row)
  insertVersion(tx.db, row)
  insertPhotos(tx, row, arrival)
  if (standing === 'accepted') settleReceived(tx, { stored, parts }, row)
  keepCutInSight(tx, stored)
  return row
}

function insertPhotos(tx: Tx, row: VersionRow, arrival: Arrival): void {
  for (const { question, position, photo } of arrival.photos) {
    const { digest, bytes, type } = photo
    const named = { version: row.version, versionDigest: row.digest, record: row.record, question, position, digest, bytes, type }
    insertPhoto(tx.db, { ward: tx.ward, ...named })
  }
}

/** After the campaign's last day there is a cut to come only while late versions wait for one. */
function keepCutInSight(tx: Tx, { campaign }: StoredCampaign): void {
  if (cutQuery(tx.db).get({ ward: tx.ward, id: campaign.id })?.nextCut !== null) return
  const key = and(eq(campaigns.ward, tx.ward), eq(campaigns.id, campaign.id))
  tx.db
    .update(campaigns)
    .set({ nextCut: nextCutOf(tx, campaign) })
    .where(key)
    .run()
}

function keptOutcome(tx: Tx, kind: 'received' | 'duplicate' | 'conflict', row: VersionRow, epoch: string): Outcome {
  const { record, version, digest, seq, receivedAt, reportingDay, findings } = row
  const state = recordNamed(tx, record)?.state
  if (state === undefined) throw new Error(`version ${version} has no record`)
  const receipt = { record, version, digest, seq, receivedAt, reportingDay, epoch }
  return { kind, version, receipt, state, findings, wantedPhotos: photosMissing(tx, version, digest) }
}

const insertVersion = preparedInsert(recordVersions)
const insertPhoto = preparedInsert(versionPhotos)
const versionsQuery = prepared(db =>
  db
    .select()
    .from(recordVersions)
    .where(and(eq(recordVersions.ward, sql.placeholder('ward')), eq(recordVersions.version, sql.placeholder('version'))))
    .prepare(),
)
const recordQuery = prepared(db =>
  db
    .select()
    .from(records)
    .where(and(eq(records.ward, sql.placeholder('ward')), eq(records.record, sql.placeholder('record'))))
    .prepare(),
)
const cutQuery = prepared(db =>
  db
    .select({ nextCut: campaigns.nextCut })
    .from(campaigns)
    .where(and(eq(campaigns.ward, sql.placeholder('ward')), eq(campaigns.id, sql.placeholder('id'))))
    .prepare(),
)

function versionsNamed(tx: Tx, version: Uuid): VersionRow[] {
  return versionsQuery(tx.db).all({ ward: tx.ward, version })
}

export function recordNamed(tx: Pick<Tx, 'db' | 'ward'>, record: Uuid): RecordRow | undefined {
  return recordQuery(tx.db).get({ ward: tx.ward, record })
}
