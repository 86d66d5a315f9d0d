// What becomes of pushed versions, over the real routes and store (R1–R7, R14, R16).
import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/digest.ts'
import { at, collected, openOffice, photoRef } from '../../test/server/office.ts'
import { verify } from '../jobs/verify.ts'

const open = async () => {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  return { office, an }
}

describe('what becomes of a pushed version', () => {
  it('R4, R8: is received with a receipt: time, reporting day, place in the sequence, epoch', async () => {
    const { office, an } = await open()
    const sent = await office.version(collected(), { entity: 'tdp-1-1' })
    office.clock.time = at('14:32:10')
    const [outcome] = await office.push(an, [sent])
    const { epoch } = await office.store.wards.current()
    expect(outcome).toMatchObject({
      kind: 'received',
      version: sent.content.version,
      receipt: { record: sent.content.record, digest: sent.digest, receivedAt: at('14:32:10'), reportingDay: '2026-11-21', epoch },
      wantedPhotos: ['a'.repeat(64), 'b'.repeat(64)],
    })
  })

  it('R1: the same version and digest again is a duplicate with the first receipt, and changes nothing', async () => {
    const { office, an } = await open()
    const sent = await office.version(collected())
    const [first] = await office.push(an, [sent])
    office.clock.time = at('16:00')
    const [again] = await office.push(an, [sent])
    expect(again).toEqual({ ...first, kind: 'duplicate' })
    expect(await office.store.records.versions(sent.content.record)).toHaveLength(1)
  })

  it('R1: the same version id with other content is kept beside the first, which stays', async () => {
    const { office, an } = await open()
    const first = await office.version(collected())
    const other = await office.version(collected({ phone: '0987654321' }), { record: first.content.record, version: first.content.version })
    await office.push(an, [first])
    const [outcome] = await office.push(an, [other])
    expect(outcome).toMatchObject({ kind: 'conflict', state: 'conflict', receipt: { digest: other.digest } })
    const kept = await office.store.records.versions(first.content.record)
    expect(kept.map(row => [row.digest, row.standing])).toEqual([
      [first.digest, 'accepted'],
      [other.digest, 'conflict'],
    ])
    expect(await office.store.records.get(first.content.record)).toMatchObject({ headDigest: first.digest, state: 'conflict' })
    expect((await office.push(an, [other]))[0]).toEqual(outcome)
  })

  it('R2: a correction that names the head becomes the head; one that names an older version is a conflict', async () => {
    const { office, an } = await open()
    const first = await office.version(collected())
    const { record } = first.content
    const second = await office.version(collected({ note: 'hai' }), { record, replaces: first.content.version })
    const stale = await office.version(collected({ note: 'ba' }), { record, replaces: first.content.version })
    const outcomes = await office.push(an, [first, second, stale])
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['received', 'received', 'conflict'])
    expect(await office.store.records.get(record)).toMatchObject({ headVersion: second.content.version, state: 'conflict' })
  })

  it('R2: a first version for a record that has one is a conflict', async () => {
    const { office, an } = await open()
    const first = await office.version(collected())
    const again = await office.version(collected({ note: 'khác' }), { record: first.content.record })
    expect((await office.push(an, [first, again])).map(outcome => outcome.kind)).toEqual(['received', 'conflict'])
  })

  it('keeps a correction whose earlier version the server never had (restored from a backup)', async () => {
    const { office, an } = await open()
    const [outcome] = await office.push(an, [await office.version(collected(), { replaces: office.id() })])
    expect(outcome?.kind).toBe('received')
  })

  it('R16: a colleague of the group may correct a record; another group may not even name it', async () => {
    const { office, an } = await open()
    const binh = await office.signedIn('Lê Văn Bình', 'collector', ['tdp-1'])
    const chi = await office.signedIn('Phạm Thị Chi', 'collector', ['tdp-2'])
    const first = await office.version(collected())
    const { record, version } = first.content
    await office.push(an, [first])
    const foreign = await office.version(collected(), { record, replaces: version, residentialGroup: 'tdp-2' })
    expect((await office.push(chi, [foreign]))[0]).toMatchObject({ kind: 'refused', code: 'record-elsewhere' })
    const inTheirName = await office.version(collected(), { record, replaces: version })
    expect((await office.push(chi, [inTheirName]))[0]).toMatchObject({ kind: 'refused', code: 'foreign-group' })
    expect((await office.push(binh, [inTheirName]))[0]?.kind).toBe('received')
  })

  it('refuses a record or version name that belongs to another entity or record', async () => {
    const { office, an } = await open()
    const first = await office.version(collected(), { entity: 'tdp-1-1' })
    await office.push(an, [first])
    const { record, version } = first.content
    const otherEntity = await office.version(collected(), { record, replaces: version, entity: 'tdp-1-2' })
    const otherRecord = await office.version(collected(), { version })
    const outcomes = await office.push(an, [otherEntity, otherRecord])
    expect(outcomes.map(outcome => outcome.kind === 'refused' && outcome.code)).toEqual(['record-elsewhere', 'record-elsewhere'])
  })

  it('R7: unreadable, damaged and unknown ones are refused alone, each with its code, and the good one goes through', async () => {
    const { office, an } = await open()
    const good = await office.version(collected())
    const damaged = { ...(await office.version(collected())), digest: '0'.repeat(64) }
    const campaign = await office.version(collected(), { campaign: 'khong-co' })
    const form = await office.version(collected(), { formVersion: 99 })
    const group = await office.version(collected(), { residentialGroup: 'tdp-2' })
    const photos = Array.from({ length: 61 }, (_, index) => ({ ...photoRef('c'), width: index + 1 }))
    const many = await office.version(collected({ certificate_photos: photos }))
    const shapeless = { content: { ...good.content, version: office.id(), finalizedAt: 'hôm nay' }, digest: good.digest }
    const outcomes = await office.push(an, ['chữ', damaged, campaign, form, group, many, shapeless, good])
    expect(outcomes.map(outcome => (outcome.kind === 'refused' ? outcome.code : outcome.kind))).toEqual([
      'wrong-shape',
      'wrong-digest',
      'unknown-campaign',
      'unknown-form-version',
      'foreign-group',
      'too-large',
      'wrong-shape',
      'received',
    ])
    expect(outcomes[6]?.version).toBe(shapeless.content.version)
  })

  it('R3: wrong content is received with its findings, never refused', async () => {
    const { office, an } = await open()
    const [outcome] = await office.push(an, [await office.version({ visit_result: 'collected', owner_id: '12', khong_co: 'x' })])
    expect(outcome).toMatchObject({ kind: 'received', state: 'hasFindings' })
    if (outcome?.kind !== 'received') throw new Error('not received')
    expect(outcome.findings.map(finding => finding.code)).toEqual(expect.arrayContaining(['required', 'id-number-shape']))
  })

  it('R14: says what only the whole ward can: same owner elsewhere, same serial elsewhere, entity already collected', async () => {
    const { office, an } = await open()
    const first = await office.version(collected({ certificate_serial: 'AĐ 266861' }), { entity: 'tdp-1-1' })
    const second = await office.version(collected({ certificate_serial: 'ađ266861' }), { entity: 'tdp-1-1' })
    const [, outcome] = await office.push(an, [first, second])
    if (outcome?.kind !== 'received') throw new Error('not received')
    const ward = outcome.findings.filter(finding => finding.scope === 'ward')
    expect(ward.map(finding => [finding.code, finding.severity, finding.records])).toEqual([
      ['duplicate-owner-id', 'info', [first.content.record]],
      ['duplicate-certificate', 'warning', [first.content.record]],
      ['entity-already-collected', 'warning', [first.content.record]],
    ])
  })

  it('keeps members that this build does not know, because the digest covers them', async () => {
    const { office, an } = await open()
    const photo = { ...photoRef('d'), newer: 'phần của bản sau' }
    const sent = await office.version(collected({ certificate_photos: [photo] }))
    expect((await office.push(an, [sent]))[0]?.kind).toBe('received')
    const [kept] = await office.store.records.versions(sent.content.record)
    expect(canonical(kept?.content)).toBe(canonical(sent.content))
  })

  it('the ledger keeps what the phone still holds after the answer', async () => {
    const { office, an } = await open()
    await office.push(an, [await office.version(collected()), 'chữ'], 5)
    const rows = office.store.databases.connection.prepare('SELECT unsent FROM devices').pluck().all()
    expect(rows).toEqual([4])
  })

  it('R4: what broke before the commit was never there, and what broke after it is answered as a duplicate', async () => {
    let breakAt: string | null = null
    const fault = (point: string, what: string) => {
      if (point === breakAt && what === 'receive') throw new Error('power cut')
    }
    const office = await openOffice({ fault })
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const sent = await office.version(collected())
    breakAt = 'before-commit'
    await expect(office.push(an, [sent])).rejects.toThrow('500')
    expect(await office.store.records.get(sent.content.record)).toBeNull()
    breakAt = 'after-commit'
    await expect(office.push(an, [sent])).rejects.toThrow('500')
    breakAt = null
    expect((await office.push(an, [sent]))[0]?.kind).toBe('duplicate')
  })

  it('R1: fifty at once under one name, of two contents, are one record: one received, one conflict, the rest their repetitions', async () => {
    const { office, an } = await open()
    const one = await office.version(collected())
    const other = await office.version(collected({ note: 'khác' }), { record: one.content.record, version: one.content.version })
    const sent = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : other))
    const outcomes = (await Promise.all(sent.map(version => office.push(an, [version])))).flat()
    const count = (kind: string) => outcomes.filter(outcome => outcome.kind === kind).length
    expect([count('received'), count('duplicate'), count('conflict')]).toEqual([1, 24, 25])
    expect(await office.store.records.versions(one.content.record)).toHaveLength(2)
  })

  it('R7: one that breaks the store is undone alone; the others of its push are received, and the log still verifies', async () => {
    const { office, an } = await open()
    const [before, breaking, after] = [
      await office.version(collected()),
      await office.version(collected()),
      await office.version(collected()),
    ]
    const { connection } = office.store.databases
    const name = breaking.content.record
    connection.exec(
      `CREATE TRIGGER planted BEFORE INSERT ON record_versions WHEN NEW.record = '${name}' BEGIN SELECT RAISE(ABORT, 'planted'); END`,
    )
    const outcomes = await office.push(an, [before, breaking, after])
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['received', 'refused', 'received'])
    expect(outcomes[1]).toMatchObject({ code: 'internal' })
    expect(await office.store.records.get(name)).toBeNull()
    const results = await verify(office.store, office.blobs)
    expect(results.flatMap(result => result.wrong)).toEqual([])
  })
})
