// Verification finds what was done to the file behind the server's back (R13, R19, TESTPLAN P3.7): every kind of tampering, planted here by
// dropping the triggers as only the file's owner can.
import { beforeAll, describe, expect, it } from 'vitest'
import { at, collected, DAY_ONE, type Office, openOffice } from '../../test/server/office.ts'
import { jpeg } from '../../test/server/pictures.ts'
import { sha256 } from '../hash.ts'
import { verify, verifyEvents } from './verify.ts'

async function worked(): Promise<Office> {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const bytes = jpeg(500, 1)
  const photo = { digest: sha256(bytes), bytes: bytes.length, type: 'image/jpeg' as const, width: 10, height: 10 }
  const answers = collected({ certificate_photos: [photo], owner_id_photos: [] })
  const first = await office.version(answers, { entity: 'tdp-1-1' })
  const other = await office.version(answers, { entity: 'tdp-1-2' })
  await office.push(an, [first, other])
  await office.request('PUT', `/api/photos/${photo.digest}/chunks/0`, { cookie: an.cookie, bytes })
  office.clock.time = at('15:00')
  await office.push(an, [await office.version(collected(), { record: other.content.record, entity: 'tdp-1-2' })])
  const { record, version } = first.content
  await office.store.reviews.decide(record, { version, decision: 'approve', reasons: [] }, an.person)
  office.clock.time = at('15:00', '2026-11-22')
  await office.push(an, [await office.version(collected({ note: 'ngày đang mở' }))])
  return office
}

async function wrongIn(office: Office): Promise<string[]> {
  return (await verify(office.store, office.blobs)).filter(result => result.wrong.length > 0).map(result => result.name)
}

/** As the owner of the file would: without triggers. */
function tamper(office: Office, sql: string): void {
  const { connection } = office.store.databases
  const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) connection.exec(`DROP TRIGGER ${String(name)}`)
  connection.pragma('foreign_keys = OFF')
  const changes = () => Number(connection.prepare('SELECT total_changes()').pluck().get())
  const before = changes()
  connection.exec(sql)
  if (changes() === before) throw new Error(`changed nothing: ${sql}`)
}

/** The open day's record, which no report counts yet. */
const DELETED = `DELETE FROM record_versions WHERE reporting_day = '2026-11-23'; DELETE FROM records WHERE reporting_day = '2026-11-23'`

const TAMPERED: [what: string, sql: string, found: string][] = [
  ['an entry of the log changed', "UPDATE events SET actor = 'x' WHERE seq = 3", 'Nhật ký'],
  ['an entry taken out', 'DELETE FROM events WHERE seq = 5', 'Nhật ký'],
  ['an answer changed', `UPDATE record_versions SET content = replace(content, '0912345678', '0912345679')`, 'Nội dung phiếu'],
  ['a cell of a report changed', `UPDATE reports SET content = json_set(content, '$.total.sent', 9) WHERE number = 1`, 'Báo cáo đã chốt'],
  ['a report taken out', 'DELETE FROM reports WHERE number = 1', 'Báo cáo đã chốt'],
  ['the last report taken out', 'DELETE FROM reports WHERE number = 2', 'Báo cáo đã chốt'],
  ['a version moved to another day', `UPDATE record_versions SET reporting_day = '${DAY_ONE}'`, 'Báo cáo đếm lại'],
  ['a version taken out with all that was kept about it', DELETED, 'Phiếu đã nhận'],
  ['a receipt moved to another record', "UPDATE record_versions SET record = 'x'", 'Phiếu đã nhận'],
  ['a decision changed', "UPDATE reviews SET decision = 'reject'", 'Trạng thái phiếu'],
  ['a record said to be approved', "UPDATE records SET state = 'approved' WHERE entity = 'tdp-1-2'", 'Trạng thái phiếu'],
  ['a photo said to be smaller', 'UPDATE photos SET bytes = 1', 'Ảnh trong kho'],
  ['the list rewritten', 'UPDATE entity_revisions SET removed = 1', 'Báo cáo đếm lại'],
]

describe('verification', () => {
  let honest: Office
  beforeAll(async () => {
    honest = await worked()
  })

  it('finds nothing wrong where nothing is, having looked at something of each kind', async () => {
    const results = await verify(honest.store, honest.blobs)
    expect(results.flatMap(result => result.wrong)).toEqual([])
    expect(results.filter(result => result.checked === 0)).toEqual([])
    expect(results).toHaveLength(7)
  })

  it.each(TAMPERED)('finds %s', async (_what, sql, found) => {
    const office = await worked()
    tamper(office, sql)
    expect((await wrongIn(office)).join('; ')).toContain(found)
  })

  it('finds a photo that is gone from the disk', async () => {
    const office = await worked()
    expect(await wrongIn({ ...office, blobs: { ...office.blobs, read: async () => null } })).toEqual(['Ảnh trong kho (mã kiểm tra)'])
  })

  it('R19: finds a change in any field of any entry of the log', async () => {
    const office = await worked()
    const entries = await office.store.events.chainAfter(0, 10_000)
    const missed: string[] = []
    for (const entry of entries) {
      const { seq, at, detail } = entry
      const changes = {
        seq: seq + 1,
        at: at + 1,
        actor: 'x',
        action: 'x',
        subject: 'x',
        detail: { ...detail, x: 1 },
        previousHash: 'x',
        hash: 'x',
      }
      for (const [field, value] of Object.entries(changes)) {
        const events = { ...office.store.events, chainAfter: chainWith(entries, seq, { ...entry, [field]: value }) }
        const { wrong } = await verifyEvents({ ...office.store, events })
        if (wrong.length === 0) missed.push(`${seq} ${field}`)
      }
    }
    expect(missed).toEqual([])
    expect(entries.length).toBeGreaterThan(20)
  })
})

function chainWith<Entry extends { seq: number }>(entries: Entry[], seq: number, changed: Entry) {
  return async (after: number) => entries.filter(entry => entry.seq > after).map(entry => (entry.seq === seq ? changed : entry))
}
