// What only the whole ward can say about a record (R14): another one has the same owner's number, serial or parcel, or is about the same
// entity in the same stage. Said as findings to the later record; the data are kept either way (R3).
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Finding } from '../../shared/finding.ts'
import type { Uuid } from '../../shared/ids.ts'
import type { KeyValue } from '../duplicate-keys.ts'
import type { StageParts } from '../stage-parts.ts'
import { atMost, prepared, preparedInsert } from './prepared.ts'
import type { Arrival } from './receive.ts'
import { recordKeys, records } from './tables.ts'
import type { Tx } from './write.ts'

/** Records named in one finding; a number that a hundred records share needs no longer list. */
const NAMED_AT_MOST = 10

const { placeholder } = sql
const sameEntityQuery = prepared(db =>
  db
    .select({ record: records.record })
    .from(records)
    .where(
      and(
        eq(records.ward, placeholder('ward')),
        eq(records.campaign, placeholder('campaign')),
        eq(records.stage, placeholder('stage')),
        eq(records.entity, placeholder('entity')),
        ne(records.record, placeholder('record')),
        ne(records.state, 'rejected'),
      ),
    )
    .limit(atMost(NAMED_AT_MOST))
    .prepare(),
)
const sameKeyQuery = prepared(db =>
  db
    .select({ record: recordKeys.record })
    .from(recordKeys)
    .where(
      and(
        eq(recordKeys.ward, placeholder('ward')),
        eq(recordKeys.campaign, placeholder('campaign')),
        eq(recordKeys.kind, placeholder('kind')),
        eq(recordKeys.value, placeholder('value')),
        ne(recordKeys.record, placeholder('record')),
      ),
    )
    .limit(atMost(NAMED_AT_MOST))
    .prepare(),
)

export function wardFindings(tx: Tx, { duplicateKeys, name }: StageParts, { content, keys }: Arrival): Finding[] {
  const duplicates = duplicateKeys.flatMap(({ kind, code, severity, message, questions }): Finding[] => {
    const others = keys.filter(key => key.kind === kind).flatMap(key => sharing(tx, content.campaign, content.record, key))
    return others.length === 0 ? [] : [{ code, severity, message, questions, scope: 'ward', records: few(others) }]
  })
  return [...duplicates, ...alreadyCollected(tx, content, name)]
}

function alreadyCollected(tx: Tx, content: Arrival['content'], stage: string): Finding[] {
  if (content.entity === null) return []
  const { campaign, entity, record } = content
  const others = sameEntityQuery(tx.db)
    .all({ ward: tx.ward, campaign, stage, entity, record })
    .map(row => row.record)
  const message = { vi: 'Mục này trong danh sách đã có một phiếu khác.', en: 'Another record is about the same list entry.' }
  return others.length === 0
    ? []
    : [{ code: 'entity-already-collected', severity: 'warning', questions: [], message, scope: 'ward', records: others }]
}

function sharing(tx: Tx, campaign: string, record: Uuid, key: KeyValue): Uuid[] {
  return sameKeyQuery(tx.db)
    .all({ ward: tx.ward, campaign, kind: key.kind, value: key.value, record })
    .map(row => row.record)
}

function few(found: Uuid[]): Uuid[] {
  return [...new Set(found)].slice(0, NAMED_AT_MOST)
}

const insertKey = preparedInsert(recordKeys)

/** The keys of a record are those of its head version; `had` when an earlier head may have left some. */
export function replaceKeys(tx: Tx, campaign: string, record: Uuid, keys: readonly KeyValue[], had: boolean): void {
  const ofRecord = and(eq(recordKeys.ward, tx.ward), eq(recordKeys.record, record))
  if (had) tx.db.delete(recordKeys).where(ofRecord).run()
  for (const { kind, value } of keys) insertKey(tx.db, { ward: tx.ward, campaign, kind, value, record })
}
