import { expect, test } from 'vitest'
import type { Question } from '../../../forms/language/definition/definition.ts'
import { photoBeside } from './photo-choice.ts'
import type { ValueRow } from './value-rows.ts'

const question = (name: string, part: Partial<Question> = {}): Question => ({
  kind: 'question',
  type: 'text',
  name,
  label: { vi: name },
  ...part,
})
const row = (path: string, page: number, part: Partial<ValueRow> = {}): ValueRow => ({
  path,
  page,
  label: path,
  question: question(path),
  typed: 'x',
  qr: null,
  registry: null,
  findings: [],
  mark: undefined,
  asked: [],
  before: null,
  photos: [],
  quiet: false,
  ...part,
})
const frame = (kind: 'idCard' | 'page') => ({ photo: { max: 2, frame: kind, longSide: 1000 }, type: 'photo' as const })
const rows = [
  row('phone', 0),
  row('pages', 1, { photos: ['p1', 'p2'], question: question('pages', frame('page')) }),
  row('serial', 1),
  row('deed', 2, { photos: ['d1'], question: question('deed', frame('page')) }),
  row('card', 2, { question: question('card', { type: 'idCard', fills: { number: 'owner_id' } }) }),
  row('card_photos', 2, { photos: ['c1', 'c2'], question: question('card_photos', frame('idCard')) }),
  row('owner_id', 2),
  row('owner_note', 2),
]

test('a photo question shows its own first photo, and leaves one of its own as it is', () => {
  expect(photoBeside(rows, 'pages', null)).toBe('p1')
  expect(photoBeside(rows, 'pages', 'p2')).toBeNull()
})

test('what a scan fills is compared with the photo of the card', () => {
  expect(photoBeside(rows, 'owner_id', 'p1')).toBe('c1')
  expect(photoBeside(rows, 'owner_id', 'c2')).toBeNull()
})

test('another value is compared with a photo of its page', () => {
  expect(photoBeside(rows, 'serial', 'c1')).toBe('p1')
  expect(photoBeside(rows, 'owner_note', 'p1')).toBe('d1')
})

test('without a photo of its page the shown one stays', () => {
  expect(photoBeside(rows, 'phone', 'c1')).toBeNull()
  expect(photoBeside(rows, 'nowhere', 'c1')).toBeNull()
})
