// A count of the land report by hand: plain SQL over the raw rows and the raw answers, written for this one report. It uses no code and no
// derived column of the product (no facts, no stored state), so that a mistake there cannot hide here.
import Database from 'better-sqlite3'

type Row = Record<string, unknown>
interface Version {
  record: string
  group: string
  answers: Row
  day: string
  receivedAt: number
  finalizedAt: number
  standing: string
  seq: number
  findings: { severity: string }[]
  photos: string[]
}
type Cells = Record<string, number | null>

const REASONS: Record<string, string[]> = {
  absent: ['absent'],
  mortgaged: ['mortgaged'],
  lost: ['lost'],
  no_certificate: ['no_certificate'],
  refused: ['refused'],
  dispute: ['dispute', 'owner_dead', 'sold'],
  elsewhere: ['elsewhere'],
}
const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''

/** Cells by residential group, by the columns' ids. */
export function recount(file: string, day: string): Record<string, Cells> {
  const database = new Database(file, { readonly: true })
  const all = (sql: string, ...values: unknown[]): Row[] => database.prepare(sql).all(...values) as Row[]
  const through = Number(all('SELECT through_seq AS seq FROM reports WHERE day = ?', day)[0]?.seq)
  const cut = Date.parse(`${day}T15:00:00+07:00`)
  const arrived = new Set(all('SELECT digest FROM photos WHERE seq <= ?', through).map(row => row.digest))
  const versions = all('SELECT * FROM record_versions WHERE seq <= ? ORDER BY seq', through).map(row => readVersion(row))
  const decisions = all('SELECT record, decision, seq FROM reviews WHERE seq <= ? ORDER BY seq', through)
  const entities = all('SELECT residential_group AS "group", properties FROM entities WHERE removed = 0')
  const groups = all('SELECT id FROM residential_groups').map(row => String(row.id))
  database.close()

  const records = [...new Set(versions.map(version => version.record))].map(record => {
    const accepted = versions.filter(version => version.record === record && version.standing === 'accepted')
    return { first: accepted[0], head: accepted.at(-1), state: stateOf(record, versions, decisions) }
  })
  return Object.fromEntries(groups.map(group => [group, cellsOf(group)]))

  function cellsOf(group: string): Cells {
    const mine = records.filter(({ head }) => head?.group === group)
    const count = (test: (record: (typeof mine)[number]) => boolean | undefined): number => mine.filter(test).length
    const certificate = (answers: Row | undefined) => filled(answers?.certificate_photos)
    const card = (answers: Row | undefined) => filled(answers?.owner_id) || filled(answers?.owner_id_photos)
    const listed = entities.filter(entity => entity.group === group).map(entity => JSON.parse(String(entity.properties)) as Row)
    const sent = versions.filter(version => version.group === group && version.day === day)
    const collected = count(({ head }) => certificate(head?.answers))
    const late = sent.filter(version => version.finalizedAt < cut - 86_400_000).length
    return {
      due_all: listed.length,
      due_group_2: listed.filter(entity => entity.national_group === '2').length,
      due_group_4: listed.filter(entity => entity.national_group === '4').length,
      day_certificates: count(({ first, head }) => first?.day === day && certificate(head?.answers)),
      day_id_cards: count(({ first, head }) => first?.day === day && card(head?.answers)),
      all_certificates: collected,
      all_id_cards: count(({ head }) => card(head?.answers)),
      share: listed.length > 0 ? collected / listed.length : null,
      sent: sent.length,
      sent_late: late,
      last_sent: sent.length > 0 ? Math.max(...sent.map(version => version.receivedAt)) : null,
      complete: count(({ head }) => head?.photos.every(digest => arrived.has(digest))),
      approved: count(({ state }) => state === 'approve'),
      returned: count(({ state }) => state === 'return'),
      unchecked: count(({ state }) => state === 'waiting'),
      ...Object.fromEntries(
        Object.entries(REASONS).map(([id, reasons]) => [
          `missing_${id}`,
          count(({ head }) => head?.answers.visit_result === 'not_collected' && reasons.includes(String(head.answers.missing_reason))),
        ]),
      ),
      remarks: null,
    }
  }
}

function readVersion(row: Row): Version {
  const { answers } = JSON.parse(String(row.content)) as { answers: Row }
  const photos = Object.values(answers).flatMap(value => (Array.isArray(value) ? value : []))
  return {
    record: String(row.record),
    group: String(row.residential_group),
    answers,
    day: String(row.reporting_day),
    receivedAt: Number(row.received_at),
    finalizedAt: Number(row.finalized_at),
    standing: String(row.standing),
    seq: Number(row.seq),
    findings: JSON.parse(String(row.findings)),
    photos: photos.flatMap(photo => (typeof photo === 'object' && photo !== null && 'digest' in photo ? [String(photo.digest)] : [])),
  }
}

/** The last thing that happened to a record decides: a decision, or a version that waits for one. */
function stateOf(record: string, versions: Version[], decisions: Row[]): string {
  const lastVersion = Math.max(...versions.filter(version => version.record === record).map(version => version.seq))
  const decided = decisions.filter(decision => decision.record === record && Number(decision.seq) > lastVersion).at(-1)
  return decided ? String(decided.decision) : 'waiting'
}
