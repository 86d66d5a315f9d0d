import { expect, test } from 'vitest'
import type { Question } from '../../../forms/language/definition/definition.ts'
import type { ValueRow } from '../desk/value-rows.ts'
import { besideValue, capturedRow } from './beside-values.ts'

const question = (name: string, registry?: string): Question => ({
  kind: 'question',
  type: 'text',
  name,
  label: { vi: name },
  ...(registry !== undefined && { registry }),
})
const row = (path: string, typed: string, registry?: string): ValueRow => ({
  ...{ path, label: path, question: question(path, registry), page: 0, typed, qr: null, registry: null },
  ...{ findings: [], mark: undefined, asked: [], before: null, photos: [], quiet: false },
})
const rows = [row('owner_name', 'Nguyễn Văn Một', 'owner_name'), row('serial', 'AĐ 266861', 'serial'), row('note', 'vắng')]
const renamed = { prefill: { from: 'thu-thap', rename: { certificate_serial: 'serial' } } }

test('an answer that a question began with stands beside it, by the name it had', () => {
  expect(capturedRow(renamed, question('certificate_serial'), 'certificate_serial', rows)?.typed).toBe('AĐ 266861')
  expect(capturedRow({ prefill: { from: 'thu-thap' } }, question('note'), 'note', rows)?.typed).toBe('vắng')
  expect(capturedRow(renamed, question('note'), 'note', rows)).toBeUndefined()
})

test('a question of the first row takes what names the same property; later rows are about somebody else', () => {
  const name = question('person_name', 'owner_name')
  expect(capturedRow(renamed, name, 'persons.0.person_name', rows)?.typed).toBe('Nguyễn Văn Một')
  expect(capturedRow(renamed, name, 'persons.1.person_name', rows)).toBeUndefined()
})

test('nothing is shown where nothing is known', () => {
  expect(besideValue(undefined, undefined)).toBeUndefined()
  expect(besideValue(row('a', ''), { question: 'a', typed: 'x', registry: '', verdict: 'missing' })).toBeUndefined()
  expect(besideValue(row('a', 'A'), { question: 'a', typed: 'B', registry: 'C', verdict: 'differs' })).toEqual({
    captured: 'A',
    registry: { text: 'C', verdict: 'differs' },
  })
})
