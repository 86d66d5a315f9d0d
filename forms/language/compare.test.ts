import { expect, it } from 'vitest'
import { landCapture } from '../campaigns/land/capture.ts'
import { answerShape } from './answer-shape.ts'
import { compareWithRegistry } from './compare.ts'
import { compileForm } from './compile.ts'

function form() {
  const compilation = compileForm(landCapture)
  if (!compilation.ok) throw new Error('land capture does not compile')
  return compilation.form
}

it('marks only real differences between what was typed and the registry', () => {
  const typed = { certificate_serial: 'ađ 266864', owner_name: 'Nguyễn Thị Thủy', owner_id: '031158000123', owner_birth: '1958-03-09' }
  const registry = {
    serial: 'AĐ266864',
    owner_name: 'NGUYEN THI THUY',
    owner_id: '31158000124',
    owner_birth: '1958',
    owner_address: 'Thủy Sơn',
  }
  expect(compareWithRegistry(form(), typed, registry).map(row => `${row.question} ${row.verdict}`)).toEqual([
    'certificate_serial same',
    'owner_name nearly',
    'owner_id differs',
    'owner_birth nearly',
    'owner_address missing',
  ])
})

it('shows dates day first, and says nothing about what both sides lack', () => {
  expect(compareWithRegistry(form(), { owner_birth: '1958-03-09' }, { owner_birth: '9/3/1958' })).toEqual([
    { question: 'owner_birth', typed: '09/03/1958', registry: '09/03/1958', verdict: 'same' },
  ])
})

it('the shape of answers takes blanks and refuses wrong types and strangers', () => {
  const shape = answerShape(form())
  expect(shape.safeParse({ phone: '0912345678', owner_name: null, notice_read: true }).success).toBe(true)
  expect(shape.safeParse({ notice_read: 'yes' }).success).toBe(false)
  expect(shape.safeParse({ stranger: 1 }).success).toBe(false)
})
