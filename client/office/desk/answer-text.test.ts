import { expect, test } from 'vitest'
import type { FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import { say } from '../../../shared/text.ts'
import { officeVi } from '../office-texts.ts'
import { answerText, dateText } from './answer-text.ts'

const definition: FormDefinition = {
  id: 'f',
  version: 1,
  title: { vi: 'f' },
  choices: {
    uses: [
      { value: 'ODT', label: { vi: 'Đất ở tại đô thị' } },
      { value: 'CLN', label: { vi: 'Đất trồng cây lâu năm' } },
    ],
  },
  pages: [],
}
const reading = { definition, say: (text: { vi: string }) => say(text), words: officeVi.desk.values }
const question = (type: Question['type']): Question => ({ kind: 'question', type, name: 'q', label: { vi: 'q' }, choices: 'uses' })
const read = (answer: Parameters<typeof answerText>[0], type: Question['type']) => answerText(answer, question(type), reading)

test('codes of choices become their labels, an unknown code stays as it is', () => {
  expect(read('ODT', 'selectOne')).toBe('Đất ở tại đô thị')
  expect(read(['ODT', 'CLN'], 'selectMany')).toBe('Đất ở tại đô thị, Đất trồng cây lâu năm')
  expect(read('XYZ', 'selectOne')).toBe('XYZ')
})

test('numbers and dates are written as in Vietnam; text is never touched', () => {
  expect(read(120.5, 'decimal')).toBe('120,5')
  expect(read('1958-03-09', 'partialDate')).toBe('09/03/1958')
  expect(read('1958', 'partialDate')).toBe('1958')
  expect(read('2026-01-02', 'text')).toBe('2026-01-02')
  expect(dateText('chưa rõ')).toBe('chưa rõ')
})

test('a place, photos and an ID card are told in a few words', () => {
  expect(read({ latitude: 20.918_231, longitude: 106.67, accuracy: 4.6 }, 'geopoint')).toBe('20,91823, 106,67000 (±5 m)')
  const photo = { digest: 'a'.repeat(64), bytes: 1, type: 'image/jpeg' as const, width: 1, height: 1 }
  expect(read([photo, photo], 'photo')).toBe('2 ảnh')
})

test('blank is blank, in every form', () => {
  for (const blank of [undefined, null, '', []] as const) expect(read(blank as never, 'selectMany')).toBe('')
})
