// Every table of the store but those of people (access-tables.ts), declared once. Stored shape and spoken shape (shared/) differ on purpose; the mapping is in the store files.
// Law: `ward` comes first in every primary key, so that the data shard by ward later. Only add: a column or table that was published is
// never renamed or removed. Times are milliseconds since 1970; `seq` is always a number of the ward's one sequence, the events (R12, R19).
// STRICT and the append-only triggers (R13) stand in migrations/, which `npm run migrations` begins and a person finishes.
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { DuplicateKey } from '../../shared/duplicate-key.ts'
import type { EntityChange } from '../../shared/entity.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PhotoType } from '../../shared/photo.ts'
import type { RecordVersion, ReviewState } from '../../shared/record.ts'
import type { ImportChoices } from '../../shared/registry.ts'
import type { ReportContent, ReportDefinition } from '../../shared/report.ts'
import type { Decision, ReviewReason } from '../../shared/review.ts'

const ward = () => text('ward').notNull()
const time = (name: string) => integer(name)
const flag = (name: string) => integer(name, { mode: 'boolean' })
const json = (name: string) => text(name, { mode: 'json' })

/** One row an installation. `ward` is its own name, because administrative codes are given anew to other places (FACTS §5.1). */
export const wards = sqliteTable('wards', {
  ward: text('ward').primaryKey(),
  /** Empty until the first administrator has named the ward. */
  code: text('code').notNull(),
  name: text('name').notNull(),
  /** Changes when the store is restored from a backup. */
  epoch: text('epoch').notNull(),
  demo: flag('demo').notNull(),
  /** Part of the session cookie's name: two installations on one host name do not sign each other out. */
  installation: text('installation').notNull(),
  createdAt: time('created_at').notNull(),
})

export const residentialGroups = sqliteTable(
  'residential_groups',
  {
    ward: ward(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    order: integer('order').notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.id] })],
)

export const campaigns = sqliteTable(
  'campaigns',
  {
    ward: ward(),
    id: text('id').notNull(),
    settings: json('settings').$type<Campaign>().notNull(),
    report: json('report').$type<ReportDefinition>().notNull(),
    duplicateKeys: json('duplicate_keys').$type<DuplicateKey[]>().notNull(),
    /** The cut that the next freeze performs; null when none is to come. Every write compares it with its own time (R12). */
    nextCut: time('next_cut'),
    seq: integer('seq').notNull(),
    /** Lists, stages, further reports, duties and settings of the package that it began from; null for campaigns of one stage without one. */
    plan: json('plan').$type<CampaignPlan>(),
  },
  t => [primaryKey({ columns: [t.ward, t.id] })],
)

/** A campaign that an administrator is preparing or changing: a whole package, with mistakes or without, that nobody else sees yet. */
export const campaignDrafts = sqliteTable(
  'campaign_drafts',
  {
    ward: ward(),
    id: text('id').notNull(),
    /** A CampaignPackage as far as it is written. */
    package: json('package').$type<unknown>().notNull(),
    /** First and last day as chosen so far. */
    dates: json('dates').$type<{ firstDay: string; lastDay: string } | null>(),
    changedBy: text('changed_by').notNull(),
    changedAt: time('changed_at').notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.id] })],
)

/** What a person last chose for files with the same head, so that the next file of the same office asks nothing again. */
export const importChoices = sqliteTable(
  'import_choices',
  {
    ward: ward(),
    list: text('list').notNull(),
    fingerprint: text('fingerprint').notNull(),
    choices: json('choices').$type<ImportChoices>().notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.list, t.fingerprint] })],
)

/** Append-only: a published version is never edited. */
export const formVersions = sqliteTable(
  'form_versions',
  {
    ward: ward(),
    form: text('form').notNull(),
    version: integer('version').notNull(),
    definition: json('definition').$type<unknown>().notNull(),
    digest: text('digest').notNull(),
    publishedAt: time('published_at').notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.form, t.version] })],
)

const entityColumns = {
  ward: ward(),
  list: text('list').notNull(),
  id: text('id').notNull(),
  residentialGroup: text('residential_group').notNull(),
  title: text('title').notNull(),
  subtitle: text('subtitle').notNull(),
  sortKey: text('sort_key').notNull(),
  properties: json('properties').$type<Record<string, string>>().notNull(),
  removed: flag('removed').notNull(),
  seq: integer('seq').notNull(),
}

export const entities = sqliteTable('entities', entityColumns, t => [
  primaryKey({ columns: [t.ward, t.list, t.id] }),
  index('entities_by_group').on(t.ward, t.residentialGroup, t.seq),
  foreignKey({ columns: [t.ward, t.residentialGroup], foreignColumns: [residentialGroups.ward, residentialGroups.id] }),
])

/** Append-only: what the list said at every change number, so that a past report can be recounted. */
export const entityRevisions = sqliteTable('entity_revisions', entityColumns, t => [
  primaryKey({ columns: [t.ward, t.list, t.id, t.seq] }),
  index('entity_revisions_by_group').on(t.ward, t.residentialGroup, t.id),
])

/** How a record stands now: a view over its versions, reviews and photos, kept up in the same transactions. */
export const records = sqliteTable(
  'records',
  {
    ward: ward(),
    record: text('record').notNull(),
    campaign: text('campaign').notNull(),
    form: text('form').notNull(),
    formVersion: integer('form_version').notNull(),
    entity: text('entity'),
    residentialGroup: text('residential_group').notNull(),
    /** Who sent the head version. */
    collector: text('collector').notNull(),
    headVersion: text('head_version').notNull(),
    headDigest: text('head_digest').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    /** For lists: the entity's words, or what the form calls it; never a number in full. */
    title: text('title').notNull(),
    subtitle: text('subtitle').notNull(),
    /** Title and subtitle without diacritics, in lower case. */
    search: text('search').notNull(),
    errors: integer('errors').notNull(),
    warnings: integer('warnings').notNull(),
    photosNamed: integer('photos_named').notNull(),
    photosWanted: integer('photos_wanted').notNull(),
    firstReportingDay: text('first_reporting_day').notNull(),
    firstReceivedAt: time('first_received_at').notNull(),
    /** Of the head version. */
    receivedAt: time('received_at').notNull(),
    reportingDay: text('reporting_day').notNull(),
    seq: integer('seq').notNull(),
    /** The stage's name; '' is the campaign's first stage, as it was before there were stages. */
    stage: text('stage').notNull().default(''),
  },
  t => [
    primaryKey({ columns: [t.ward, t.record] }),
    index('records_by_group').on(t.ward, t.residentialGroup, t.seq),
    index('records_by_state').on(t.ward, t.campaign, t.state, t.receivedAt),
    index('records_by_entity').on(t.ward, t.campaign, t.entity),
    index('records_by_stage').on(t.ward, t.campaign, t.stage, t.state, t.receivedAt),
    foreignKey({ columns: [t.ward, t.campaign], foreignColumns: [campaigns.ward, campaigns.id] }),
    foreignKey({ columns: [t.ward, t.residentialGroup], foreignColumns: [residentialGroups.ward, residentialGroups.id] }),
  ],
)

/** Append-only. The digest is in the key because the same version id with other content is kept beside the first (R1). */
export const recordVersions = sqliteTable(
  'record_versions',
  {
    ward: ward(),
    version: text('version').notNull(),
    digest: text('digest').notNull(),
    record: text('record').notNull(),
    replaces: text('replaces'),
    campaign: text('campaign').notNull(),
    form: text('form').notNull(),
    formVersion: integer('form_version').notNull(),
    entity: text('entity'),
    residentialGroup: text('residential_group').notNull(),
    person: text('person').notNull(),
    device: text('device').notNull(),
    content: json('content').$type<RecordVersion>().notNull(),
    findings: json('findings').$type<Finding[]>().notNull(),
    facts: json('facts').$type<Record<string, boolean>>().notNull(),
    finalizedAt: time('finalized_at').notNull(),
    receivedAt: time('received_at').notNull(),
    /** The one report that counts it (R12). */
    reportingDay: text('reporting_day').notNull(),
    /** What receipt made of it: `accepted` became the head, `conflict` was kept beside it. */
    standing: text('standing').$type<'accepted' | 'conflict'>().notNull(),
    seq: integer('seq').notNull(),
    /** As in `records`. */
    stage: text('stage').notNull().default(''),
    figures: json('figures').$type<Record<string, number>>().notNull().default({}),
    /** What it writes onto entities when its stage closes. */
    outcomes: json('outcomes').$type<EntityChange[]>().notNull().default([]),
  },
  t => [
    primaryKey({ columns: [t.ward, t.version, t.digest] }),
    uniqueIndex('record_versions_by_seq').on(t.ward, t.seq),
    index('record_versions_by_record').on(t.ward, t.record, t.seq),
    index('record_versions_by_day').on(t.ward, t.campaign, t.reportingDay),
    foreignKey({ columns: [t.ward, t.record], foreignColumns: [records.ward, records.record] }),
    foreignKey({ columns: [t.ward, t.form, t.formVersion], foreignColumns: [formVersions.ward, formVersions.form, formVersions.version] }),
  ],
)

/** Append-only: the photos that a version names, in the order of its answers. */
export const versionPhotos = sqliteTable(
  'version_photos',
  {
    ward: ward(),
    version: text('version').notNull(),
    versionDigest: text('version_digest').notNull(),
    record: text('record').notNull(),
    question: text('question').notNull(),
    position: integer('position').notNull(),
    digest: text('digest').notNull(),
    bytes: integer('bytes').notNull(),
    type: text('type').$type<PhotoType>().notNull(),
  },
  t => [
    primaryKey({ columns: [t.ward, t.version, t.versionDigest, t.question, t.position] }),
    index('version_photos_by_digest').on(t.ward, t.digest),
    index('version_photos_by_record').on(t.ward, t.record),
    foreignKey({
      columns: [t.ward, t.version, t.versionDigest],
      foreignColumns: [recordVersions.ward, recordVersions.version, recordVersions.digest],
    }),
  ],
)

/** Append-only: a photo that has arrived and hashed right (R5). Its bytes are in the blobs. */
export const photos = sqliteTable(
  'photos',
  {
    ward: ward(),
    digest: text('digest').notNull(),
    bytes: integer('bytes').notNull(),
    /** What the content says it is, whatever the phone said. */
    type: text('type').$type<PhotoType>().notNull(),
    arrivedAt: time('arrived_at').notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.digest] })],
)

/** Append-only. */
export const reviews = sqliteTable(
  'reviews',
  {
    ward: ward(),
    seq: integer('seq').notNull(),
    record: text('record').notNull(),
    version: text('version').notNull(),
    decision: text('decision').$type<Decision>().notNull(),
    reasons: json('reasons').$type<ReviewReason[]>().notNull(),
    person: text('person').notNull(),
    at: time('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.ward, t.seq] }),
    index('reviews_by_record').on(t.ward, t.record, t.seq),
    foreignKey({ columns: [t.ward, t.record], foreignColumns: [records.ward, records.record] }),
  ],
)

/** Append-only: frozen reports (R13). The digest is over the canonical JSON of `content`, with the digest before it. */
export const reports = sqliteTable(
  'reports',
  {
    ward: ward(),
    campaign: text('campaign').notNull(),
    day: text('day').notNull(),
    number: integer('number').notNull(),
    content: json('content').$type<ReportContent>().notNull(),
    throughSeq: integer('through_seq').notNull(),
    inputsDigest: text('inputs_digest').notNull(),
    countedVersions: integer('counted_versions').notNull(),
    previousDigest: text('previous_digest').notNull(),
    digest: text('digest').notNull(),
    frozenAt: time('frozen_at').notNull(),
    seq: integer('seq').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.campaign, t.day] }), uniqueIndex('reports_by_number').on(t.ward, t.campaign, t.number)],
)

/** Append-only: the ward's one sequence, and its audit log, hash-chained (R19). Holds no personal data beyond ids. */
export const events = sqliteTable(
  'events',
  {
    ward: ward(),
    seq: integer('seq').notNull(),
    at: time('at').notNull(),
    /** A person's id, or "server". */
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: json('detail').$type<Record<string, unknown>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  t => [primaryKey({ columns: [t.ward, t.seq] }), index('events_by_subject').on(t.ward, t.subject, t.seq)],
)

/** What two records of a ward should not share by accident, of head versions only. */
export const recordKeys = sqliteTable(
  'record_keys',
  {
    ward: ward(),
    campaign: text('campaign').notNull(),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    record: text('record').notNull(),
  },
  t => [
    primaryKey({ columns: [t.ward, t.campaign, t.kind, t.value, t.record] }),
    index('record_keys_by_record').on(t.ward, t.record),
    foreignKey({ columns: [t.ward, t.record], foreignColumns: [records.ward, records.record] }),
  ],
)

/** Who has a record open on the desk, so that two reviewers do not decide about it by accident. */
export const deskClaims = sqliteTable(
  'desk_claims',
  { ward: ward(), record: text('record').notNull(), person: text('person').notNull(), until: time('until').notNull() },
  t => [
    primaryKey({ columns: [t.ward, t.record] }),
    foreignKey({ columns: [t.ward, t.record], foreignColumns: [records.ward, records.record] }),
  ],
)
