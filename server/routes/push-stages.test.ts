// Who may send which stage of a campaign, on which form, and that a record stays with its stage (R1, R14, R16).
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { partyHandbook } from '../../forms/campaigns/party-handbook/package.ts'
import type { RecordVersion } from '../../shared/record.ts'
import { certificate, type Office, type SignedIn } from '../../test/server/office.ts'
import { begin, household, openWard, REGISTERS, rowOf, type StageVisit, sealedOf } from '../../test/server/ward-campaigns.ts'

async function open() {
  const office = await openWard()
  await office.store.entities.put([household('tdp-1', 'h1', { registered: 'yes' }), household('tdp-2', 'h2')], 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  return { office, an }
}

const visit = (stage: string, entity: string, answers: StageVisit['answers'] = {}): StageVisit => ({
  pkg: cultureFamily,
  stage,
  entity,
  answers,
})
const registration = visit('dang-ky', 'h1', REGISTERS)
const exclusion = visit('loai-tru', 'h1', { is_excluded: 'no', sources_asked: true })

async function send(office: Office, by: SignedIn, one: StageVisit, over: Partial<RecordVersion> = {}) {
  const sent = await sealedOf(office, one, over)
  const [outcome] = await office.push(by, [sent])
  return { record: sent.content.record, version: sent.content.version, code: outcome?.kind === 'refused' ? outcome.code : outcome?.kind }
}

describe('a stage of a campaign', () => {
  it('is what a record belongs to; the first one goes without a name, also when it is named', async () => {
    const { office, an } = await open()
    const stageOf = async (one: StageVisit, over: Partial<RecordVersion> = {}) => {
      const { record, code } = await send(office, an, one, over)
      return [code, (await office.store.records.get(record))?.stage, (await office.store.records.versions(record))[0]?.stage]
    }
    expect(await stageOf(registration)).toEqual(['received', '', ''])
    expect(await stageOf(registration, { stage: 'dang-ky' })).toEqual(['received', '', ''])
    expect(await stageOf(visit('tu-cham', 'h1'))).toEqual(['received', 'tu-cham', 'tu-cham'])
  })

  it('that the campaign does not have is refused, and so is a form that is not the stage’s', async () => {
    const { office, an } = await open()
    expect((await send(office, an, registration, { stage: 'khong-co' })).code).toBe('unknown-stage')
    expect((await send(office, an, registration, { form: 'tu-cham-gdvh' })).code).toBe('unknown-form-version')
    expect((await send(office, an, registration, { formVersion: 2 })).code).toBe('unknown-form-version')
  })

  it('a record stays with the stage that it began in', async () => {
    const { office, an } = await open()
    const { record, version } = await send(office, an, registration)
    expect((await send(office, an, visit('tu-cham', 'h1'), { record, replaces: version })).code).toBe('record-elsewhere')
    expect((await send(office, an, registration, { record, replaces: version })).code).toBe('received')
  })

  it('R16: is filled by who it names: collectors of the group, or officers who hold its duty', async () => {
    const { office, an } = await open()
    const officers = {
      reviewer: await office.signedIn('Binh', 'reviewer'),
      holder: await office.signedIn('Chi', 'reviewer', [], ['dien-khong-xet']),
      other: await office.signedIn('Dung', 'reviewer', [], ['tham-dinh']),
      administrator: await office.signedIn('Em', 'administrator'),
      holdingAdministrator: await office.signedIn('Giang', 'administrator', [], ['dien-khong-xet']),
      holdingCollector: await office.signedIn('Hoa', 'collector', ['tdp-1'], ['dien-khong-xet']),
    }
    const codes: Record<string, unknown> = {}
    for (const [name, officer] of Object.entries(officers)) codes[name] = (await send(office, officer, exclusion)).code
    expect(codes).toEqual({
      reviewer: 'not-allowed',
      holder: 'received',
      other: 'not-allowed',
      administrator: 'not-allowed',
      holdingAdministrator: 'received',
      holdingCollector: 'not-allowed',
    })
    expect((await send(office, officers.reviewer, registration)).code).toBe('not-allowed')
    expect((await send(office, an, registration, { residentialGroup: 'tdp-2' })).code).toBe('foreign-group')
    expect((await send(office, officers.holder, exclusion, { residentialGroup: 'khong-co' })).code).toBe('unknown-residential-group')
  })

  it('R16: of a campaign that somebody may not know of is not there', async () => {
    const office = await openWard([partyHandbook])
    await office.store.entities.put([rowOf(partyHandbook, 'dang-vien', 'tdp-1', 'm1', { full_name: 'Vũ Đào' })], 'test')
    const one = { pkg: partyHandbook, stage: 'ra-soat', entity: 'm1', answers: { visit_result: 'met', step: 'fluent' } }
    const [an, cell] = [
      await office.signedIn('An', 'collector', ['tdp-1']),
      await office.signedIn('Binh', 'collector', ['tdp-1'], ['dang-uy']),
    ]
    expect([(await send(office, an, one)).code, (await send(office, cell, one)).code]).toEqual(['unknown-campaign', 'received'])
  })

  it('R14: has duplicates of its own: the same entity or the same paper in two stages is no duplicate, in one it is', async () => {
    const office = await openWard([])
    await begin(office, landPackage)
    await office.store.entities.put([certificate('tdp-1', 1)], 'test')
    const an = await office.signedIn('An', 'collector', ['tdp-1'])
    const officer = await office.signedIn('Binh', 'reviewer')
    const serial = { visit_result: 'collected', completion_result: 'completed', certificate_serial: 'AĐ 266861' }
    const codes = async (by: SignedIn, stage: string) => {
      const sent = await sealedOf(office, { pkg: landPackage, stage, entity: 'tdp-1-1' }, { answers: serial })
      const [outcome] = await office.push(by, [sent])
      if (outcome?.kind !== 'received') throw new Error(JSON.stringify(outcome))
      const ward = outcome.findings.filter(finding => finding.records !== undefined)
      return ward.map(finding => finding.code)
    }
    expect(await codes(an, 'thu-thap')).toEqual([])
    expect(await codes(officer, 'hoan-thien')).toEqual([])
    expect(await codes(officer, 'hoan-thien')).toEqual(['duplicate-certificate', 'entity-already-collected'])
    const kinds = office.store.databases.connection.prepare("SELECT DISTINCT kind FROM record_keys WHERE value = 'AĐ266861'").pluck().all()
    expect(kinds.toSorted()).toEqual(['hoan-thien/serial', 'serial'])
  })
})
