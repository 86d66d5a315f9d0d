// The values column on the real land form and the real engine: what a reviewer must see at one look.
import { describe, expect, test } from 'vitest'
import { landCapture } from '../../../forms/campaigns/land/capture.ts'
import { compileForm } from '../../../forms/language/compile.ts'
import type { Answers } from '../../../shared/answers.ts'
import type { DeskRecord } from '../../../shared/desk.ts'
import { say } from '../../../shared/text.ts'
import { officeVi } from '../office-texts.ts'
import { readRecord } from './use-record-reading.ts'
import { rowsOf } from './value-rows.ts'
import { shownLines } from './values-panel.tsx'

const ID = '0193a4b0-1111-7222-8333-444455556666'
const page = { digest: 'a'.repeat(64), bytes: 9, type: 'image/jpeg' as const, width: 9, height: 9 }
const card = {
  number: '031058001234',
  oldNumber: '',
  fullName: 'NGUYỄN VĂN AN',
  birthDate: '1958-03-09',
  sex: 'male' as const,
  address: 'Núi Đèo, Thủy Nguyên',
  issuedOn: '2021-05-01',
  extraFields: 0,
}
const answers: Answers = {
  visit_result: 'collected',
  notice_read: true,
  phone: '0912345678',
  certificate_photos: [page],
  certificate_serial: 'CM 264024',
  current_user_is_owner: 'yes',
  owner_card: card,
  owner_name: 'Nguyễn Văn An',
  owner_id: '031058001235',
  owner_birth: '1958',
  owner_sex: 'male',
  owner_address: 'Núi Đèo, Thủy Nguyên',
}
const record = (part: Partial<DeskRecord> = {}): DeskRecord => ({
  record: ID,
  version: ID,
  campaign: 'lam-sach-dat-dai',
  form: landCapture.id,
  formVersion: 1,
  definition: landCapture,
  state: 'hasFindings',
  residentialGroup: 'to-1',
  residentialGroupName: 'Tổ 1',
  collector: 'Người thử',
  answers,
  marks: {},
  previous: null,
  entity: { id: 'e1', title: 'Nguyễn Văn An', subtitle: '', properties: { serial: 'CM 264025', owner_name: 'NGUYỄN VĂN AN' } },
  findings: [],
  reasons: [],
  photos: [{ digest: page.digest, question: 'certificate_photos', complete: true }],
  receivedAt: Date.UTC(2026, 10, 21, 5),
  finalizedAt: Date.UTC(2026, 10, 21, 5),
  reportingDay: '2026-11-21',
  history: [],
  conflicts: [],
  ...part,
})

function read(given: DeskRecord) {
  const compilation = compileForm(given.definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const { lines } = readRecord(given, compilation.form, text => say(text), officeVi)
  const rows = rowsOf(lines)
  const row = (path: string) => {
    const found = rows.find(each => each.path === path)
    if (!found) throw new Error(`no row ${path}`)
    return found
  }
  return { lines, rows, row }
}

describe('the values of a record', () => {
  test('choices and years are words, not codes', () => {
    const { row } = read(record())
    expect(row('owner_sex').typed).toBe('Nam')
    expect(row('owner_birth').typed).toBe('1958')
    expect(row('notice_read').typed).toBe('Có')
    expect(row('certificate_photos').typed).toBe('1 ảnh')
  })

  test('what the QR said stands beside what was typed over it', () => {
    const { row } = read(record())
    expect(row('owner_name').qr).toEqual({ text: 'NGUYỄN VĂN AN', verdict: 'same' })
    expect(row('owner_id').qr).toEqual({ text: '031058001234', verdict: 'differs' })
    expect(row('owner_birth').qr).toEqual({ text: '09/03/1958', verdict: 'nearly' })
    expect(row('phone').qr).toBeNull()
  })

  test('a serial that differs from the registry is marked, a name in capitals is not', () => {
    const { row } = read(record())
    expect(row('certificate_serial').registry).toMatchObject({ text: 'CM 264025', verdict: 'differs' })
    expect(row('owner_name').registry).toMatchObject({ verdict: 'same' })
  })

  test('findings, marks and earlier reasons stand at their question', () => {
    const finding = {
      code: 'id-number-shape',
      severity: 'warning' as const,
      questions: ['owner_id'],
      message: { vi: 'x' },
      scope: 'form' as const,
    }
    const { row } = read(
      record({ findings: [finding], marks: { owner_id: { asPrinted: true } }, reasons: [{ question: 'owner_id', text: 'Ảnh mờ' }] }),
    )
    expect(row('owner_id')).toMatchObject({ findings: [finding], mark: { asPrinted: true }, asked: ['Ảnh mờ'] })
    expect(row('owner_name')).toMatchObject({ findings: [], mark: undefined, asked: [] })
  })

  test('a correction shows what stood there before, and what it no longer says', () => {
    const before: Answers = { ...answers, owner_name: 'Nguyễn Văn Anh', missing_note: 'chủ đi vắng' }
    const { row } = read(record({ previous: { version: ID, answers: before } }))
    expect(row('owner_name').before).toBe('Nguyễn Văn Anh')
    expect(row('owner_id').before).toBeNull()
    expect(row('missing_note')).toMatchObject({ typed: '', before: 'chủ đi vắng' })
  })

  test('a blank question is folded away unless something is said about it', () => {
    const { lines, row } = read(record())
    expect(row('note').quiet).toBe(true)
    const shown = (blanks: boolean) => rowsOf(shownLines(lines, blanks)).map(each => each.path)
    expect(shown(false)).not.toContain('note')
    expect(shown(true)).toContain('note')
    expect(shownLines(lines, false).at(-1)).not.toHaveProperty('heading')
  })

  test('the engine’s own calculations and notices are not rows', () => {
    const paths = read(record()).rows.map(each => each.path)
    expect(paths).not.toContain('owner_gone')
    expect(paths).not.toContain('notice')
  })
})
