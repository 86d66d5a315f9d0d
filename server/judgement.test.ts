// What a version says by itself: the form's findings as on the phone (R14), facts for reports, keys for duplicates, photos by place.
import { describe, expect, it } from 'vitest'
import { landCampaign } from '../forms/campaigns/land/campaign.ts'
import { landCapture } from '../forms/campaigns/land/capture.ts'
import { landDuplicateKeys } from '../forms/campaigns/land/duplicates.ts'
import { landReport } from '../forms/campaigns/land/report.ts'
import type { FormDefinition, Question } from '../forms/language/definition/definition.ts'
import type { Entity } from '../shared/entity.ts'
import { DAY } from '../shared/local-day.ts'
import type { RecordVersion } from '../shared/record.ts'
import { at, CAMPAIGN, certificate, collected, DAY_ONE, photoRef } from '../test/server/office.ts'
import { keysOf } from './duplicate-keys.ts'
import { arrivalOf, type Judged, photosOf } from './judgement.ts'

const entity: Entity = { ...certificate('tdp-1', 1), removed: false, seq: 1 }
const content: RecordVersion = {
  record: '01900000-0000-7000-8000-000000000001',
  version: '01900000-0000-7000-8000-000000000002',
  replaces: null,
  campaign: CAMPAIGN,
  form: landCapture.id,
  formVersion: 1,
  entity: entity.id,
  residentialGroup: 'tdp-1',
  answers: collected(),
  marks: {},
  finalizedAt: 0,
  build: 'test',
}
const judged: Judged = {
  content,
  digest: 'a'.repeat(64),
  setting: { campaign: landCampaign({ firstDay: DAY_ONE, lastDay: DAY_ONE }), report: landReport, duplicateKeys: landDuplicateKeys },
  form: { form: landCapture.id, version: 1, definition: landCapture, digest: 'b'.repeat(64) },
  entity,
  now: at('10:00'),
}
const codes = (over: Partial<Judged>) => arrivalOf({ ...judged, ...over }, new Map()).findings.map(finding => finding.code)

const oneQuestion = (id: string, question: Omit<Question, 'kind' | 'label'>): FormDefinition => ({
  id,
  version: 1,
  title: { vi: 'Thử' },
  choices: {},
  pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children: [{ kind: 'question', label: { vi: 'Câu' }, ...question }] }],
})
const NOT_TODAY = { code: 'not-today', severity: 'warning' as const, when: '. != today()', message: { vi: 'Không phải hôm nay.' } }
const DATED = oneQuestion('dated', { type: 'date', name: 'on', checks: [NOT_TODAY] })
describe('what a version says by itself', () => {
  it('facts, keys, photos and face of a good record', () => {
    const arrival = arrivalOf(judged, new Map())
    expect(arrival.facts).toMatchObject({ has_certificate: true, has_id_card: true, not_collected: false })
    expect(arrival.keys).toEqual([{ kind: 'owner_id', value: '031058001234' }])
    expect(arrival.photos.map(photo => [photo.question, photo.position])).toEqual([
      ['certificate_photos', 0],
      ['owner_id_photos', 0],
    ])
    expect(arrival.face).toEqual({ title: entity.title, subtitle: entity.subtitle, alsoCalled: judged.content.answers.owner_name })
  })

  it('an entity that left the list or moved, or that the sender may not see, is said', () => {
    expect(codes({ entity: null })).toContain('entity-not-in-list')
    expect(codes({ entity: { ...entity, removed: true } })).toContain('entity-not-in-list')
    expect(codes({ entity: { ...entity, residentialGroup: 'tdp-2' } })).toContain('entity-not-in-list')
    expect(codes({})).not.toContain('entity-not-in-list')
    expect(codes({ entity: null, content: { ...content, entity: null } })).not.toContain('entity-not-in-list')
  })

  it('no finding repeats a value of the registry or of the answers (R17)', () => {
    const answers = collected({ owner_name: 'Tên Khác Hẳn', owner_id: '001', certificate_serial: 'ZZ 9' })
    const said = JSON.stringify(arrivalOf({ ...judged, content: { ...content, answers } }, new Map()).findings)
    for (const value of ['Tên Khác', 'Nguyễn Văn 1', '001"', 'ZZ 9', 'AĐ 266861']) expect(said).not.toContain(value)
  })

  it('R14: a record is judged by the moment that the phone used, when that moment can be; R8 is untouched by it', () => {
    const form = { ...judged.form, definition: DATED, digest: 'd'.repeat(64) }
    const said = (asOf: number | undefined, now = judged.now) =>
      codes({ form, now, content: { ...content, answers: { on: DAY_ONE }, ...(asOf !== undefined && { asOf }) } })
    const later = judged.now + 3 * DAY
    expect(said(judged.now, later)).toEqual([])
    expect(said(undefined, later)).toEqual(['not-today'])
    expect(said(later + DAY + 1, judged.now)).toEqual(['clock-doubted'])
    expect(said(judged.now - 400 * DAY - 1)).toEqual(['clock-doubted'])
    expect(said(judged.now + DAY)).toEqual(['not-today'])
    expect(said(judged.now - 400 * DAY)).toEqual(['not-today'])
  })

  it('a fact that a version of the form cannot say is not known, the others are decided, and the checks are not disturbed', () => {
    const form = { ...judged.form, definition: DATED, digest: 'd'.repeat(64) }
    const report = { ...landReport, facts: { dated: `\${on} != ''`, named: `\${owner_name} != ''` } }
    const told = (over: Partial<typeof report & { factsByVersion: Record<string, Record<string, string>> }>) =>
      arrivalOf(
        {
          ...judged,
          form,
          content: { ...content, answers: { on: DAY_ONE } },
          setting: { ...judged.setting, report: { ...report, ...over } },
        },
        new Map(),
      )
    expect(told({})).toMatchObject({ findings: [], facts: { dated: true } })
    expect(told({}).facts).not.toHaveProperty('named')
    expect(told({ factsByVersion: { 1: { named: `\${on} = ''` }, 2: { dated: 'false()' } } }).facts).toEqual({ dated: true, named: false })
  })

  it('a form that cannot be compiled costs no record: it is kept and the desk is told', () => {
    const form = { ...judged.form, definition: { broken: true } }
    expect(codes({ form })).toEqual(['check-failed'])
  })
})

describe('photos in answers', () => {
  it('are found inside repeats, with their dotted path', () => {
    const answers = { parcels: [{ pages: [photoRef('a'), photoRef('b')] }, { inner: [{ page: [photoRef('c')] }] }], uses: ['x'], note: 'y' }
    expect(photosOf(answers).map(({ question, position }) => `${question} ${position}`)).toEqual([
      'parcels.0.pages 0',
      'parcels.0.pages 1',
      'parcels.1.inner.0.page 0',
    ])
  })
})

describe('duplicate keys', () => {
  const message = { vi: 'x' }
  const parcel = { kind: 'parcel', questions: ['commune', 'sheet', 'number'], code: 'x', severity: 'info' as const, message }

  it('are written in one way, need all their questions, and are taken from each instance of a repeat, once', () => {
    const serial = { kind: 'serial', questions: ['serial'], code: 'x', severity: 'info' as const, message }
    expect(keysOf([serial], { serial: ' aĐ-266 864 ' })).toEqual([{ kind: 'serial', value: 'AĐ266864' }])
    expect(keysOf([serial], { serial: 'aĐ 1'.normalize('NFD') })).toEqual([{ kind: 'serial', value: 'AĐ1' }])
    expect(keysOf([parcel], { commune: '11560', sheet: 3 })).toEqual([])
    const parcels = [
      { commune: '11560', sheet: 3, number: '12' },
      { commune: '11560', sheet: '3', number: 12 },
      { commune: '11560', sheet: 4, number: '' },
    ]
    expect(keysOf([parcel], { parcels })).toEqual([{ kind: 'parcel', value: '11560_3_12' }])
  })
})
