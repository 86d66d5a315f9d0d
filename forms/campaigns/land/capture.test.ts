// The land capture form, filled as a collector fills it at the door.
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../shared/answers.ts'
import { blocks } from '../../../shared/finding.ts'
import { compileForm } from '../../language/compile.ts'
import { compileFacts, decideFacts } from '../../language/facts.ts'
import { openFilling } from '../../language/filling.ts'
import type { CompiledForm, Filling } from '../../language/form.ts'
import { judge } from '../../language/judge.ts'
import { landCapture } from './capture.ts'
import { landReport } from './report.ts'

const form = compiled()
const context = {
  now: Date.UTC(2026, 10, 21, 3),
  entity: { owner_name: 'Nguyễn Thị Thuỷ', owner_id: '31158000123', owner_birth: '1958', serial: 'AĐ 266864', national_group: '2' },
}
const photo = (digit: string): Answer => [{ digest: digit.repeat(64), bytes: 1000, type: 'image/jpeg', width: 100, height: 100 }]
const card: Answer = {
  number: '031158000123',
  oldNumber: '',
  fullName: 'NGUYỄN THỊ THỦY',
  birthDate: '1958-03-09',
  sex: 'female',
  address: 'TDP Thủy Sơn 2',
  issuedOn: '2021-05-01',
  extraFields: 0,
}

function compiled(): CompiledForm {
  const compilation = compileForm(landCapture)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems, null, 1))
  return compilation.form
}

function atTheDoor(): Filling {
  return openFilling(form, { answers: {}, marks: {}, context, begin: true })
}

const pageNames = (filling: Filling) => filling.pages().map(page => page.name)
const codes = (filling: Filling) => filling.findings().map(finding => `${finding.questions[0]} ${finding.code}`)

describe('the land capture form', () => {
  it('compiles, and so do the facts of its report', () => {
    expect(compileForm(landCapture).ok).toBe(true)
    expect(compileFacts(form, landReport.facts)).toEqual([])
  })

  it('asks only for contact and confirmation until the visit has a result', () => {
    expect(pageNames(atTheDoor())).toEqual(['page_contact', 'page_confirm'])
  })

  it('is done with notice, phone, pages, a scanned card and one tap when all goes well', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'collected')
    filling.set('notice_read', true)
    filling.set('phone', '0912345678')
    filling.set('certificate_photos', photo('a'))
    filling.set('certificate_serial', 'AĐ 266864')
    filling.set('owner_card', card)
    filling.set('current_user_is_owner', 'yes')
    expect(filling.state('owner_name').value).toBe('NGUYỄN THỊ THỦY')
    expect(filling.state('owner_sex').value).toBe('female')
    expect(codes(filling)).toEqual([])
    expect(
      filling
        .pages()
        .map(({ name }) => filling.standing(name))
        .every(standing => standing?.answered === standing?.needed),
    ).toBe(true)
    expect(filling.title()).toBe('NGUYỄN THỊ THỦY')
    expect(filling.sent().answers).not.toHaveProperty('missing_reason')
  })

  it('shows the owner in the ward list beside the name', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'collected')
    const { question } = filling.state('owner_name')
    expect(filling.label(question.hint ?? question.label, 'owner_name')).toBe('Trong danh sách của phường: Nguyễn Thị Thuỷ')
  })

  it('waives the ID of an owner who has died and asks for the present user instead (FACTS §1.4)', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'collected')
    filling.set('current_user_is_owner', 'no')
    expect(filling.state('owner_id').required).toBe(true)
    filling.set('owner_situation', 'dead')
    expect(filling.state('owner_id').relevant).toBe(false)
    expect(filling.state('owner_id_photos').relevant).toBe(false)
    expect(filling.state('current_user_name').required).toBe(true)
    expect(filling.state('change_reason').required).toBe(true)
    filling.set('owner_situation', 'away')
    expect(filling.state('owner_id').required).toBe(true)
    expect(filling.state('change_reason').relevant).toBe(false)
  })

  it('offers for a copy only the reasons that explain a copy', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'copy_only')
    expect(filling.choices('missing_reason').map(choice => choice.value)).not.toContain('absent')
    filling.set('visit_result', 'not_collected')
    expect(filling.choices('missing_reason').map(choice => choice.value)).toContain('absent')
  })

  it('needs nothing but the reason when nobody is at home', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'not_collected')
    expect(codes(filling)).toContain('missing_reason required')
    filling.set('missing_reason', 'absent')
    expect(codes(filling)).toEqual([])
    expect(pageNames(filling)).toEqual(['page_contact', 'page_confirm'])
  })

  it('R15: warns about what the paper may well say, and never blocks for it', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'collected')
    filling.set('phone', '12345')
    filling.set('certificate_serial', 'ABC 12')
    filling.set('owner_name', 'Trần Văn Nam')
    filling.set('owner_id', '031158000124')
    filling.set('owner_birth', '1960')
    filling.set('owner_sex', 'male')
    const warnings = filling.findings().filter(finding => finding.severity === 'warning')
    expect(warnings.map(finding => finding.code)).toEqual([
      'phone-shape',
      'certificate-serial-shape',
      'certificate-serial-differs',
      'owner-name-differs',
      'owner-id-differs',
      'birth-year-and-id-number',
      'owner-birth-differs',
      'sex-and-id-number',
    ])
    expect(warnings.some(blocks)).toBe(false)
    expect(warnings.find(finding => finding.code === 'owner-name-differs')?.scope).toBe('list')
    expect(warnings.find(finding => finding.code === 'phone-shape')?.scope).toBe('form')
  })

  it('R15: a reason excuses a missing ID photo', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'collected')
    const blocking = () =>
      filling
        .state('owner_id_photos')
        .findings.filter(blocks)
        .map(finding => finding.code)
    expect(blocking()).toEqual(['required'])
    filling.mark('owner_id_photos', { reason: 'Thẻ đang nộp ở công an' })
    expect(blocking()).toEqual([])
  })

  it('R14: gives the server the same findings as the phone', () => {
    const filling = atTheDoor()
    filling.set('visit_result', 'copy_only')
    filling.set('missing_reason', 'mortgaged')
    filling.set('owner_card', card)
    filling.set('owner_birth', '1971-01-01')
    const sent = filling.sent()
    expect(judge(form, { ...sent, context }).findings).toEqual(filling.findings())
    expect(judge(form, { ...sent, context }).answers).toEqual(sent.answers)
  })

  it('counts a copy as collected and a mortgage only when nothing was collected', () => {
    const copy = decideFacts(
      form,
      landReport.facts,
      { visit_result: 'copy_only', missing_reason: 'mortgaged', certificate_photos: photo('b') },
      context,
    )
    expect(copy).toMatchObject({ has_certificate: true, has_id_card: false, not_collected: false, reason_mortgaged: false })
    const none = decideFacts(form, landReport.facts, { visit_result: 'not_collected', missing_reason: 'sold' }, context)
    expect(none).toMatchObject({ has_certificate: false, not_collected: true, reason_dispute: true, reason_absent: false })
  })
})
