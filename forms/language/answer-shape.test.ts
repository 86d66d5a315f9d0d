// The shape that the input library and imports check with keeps step with every question type: what it takes is exactly what the verdict calls
// well-formed. The tables are complete by their type, so that a new question type cannot be forgotten.
import { expect, it } from 'vitest'
import type { Answer } from '../../shared/answers.ts'
import { answerShape } from './answer-shape.ts'
import { compileForm } from './compile.ts'
import { type Node, type Question, QuestionType } from './definition/definition.ts'
import type { CompiledForm } from './form.ts'
import { judge } from './judge.ts'

const photo = { digest: 'a'.repeat(64), bytes: 10, type: 'image/jpeg', width: 1, height: 1 }
const card = { number: '031158000123', oldNumber: '', fullName: 'A', birthDate: '', sex: 'male', address: '', issuedOn: '', extraFields: 0 }

const TAKEN: Record<QuestionType, unknown[]> = {
  text: ['', 'chữ'],
  integer: [0, -3],
  decimal: [0.5, 7],
  date: ['2024-02-29'],
  partialDate: ['1958', '1958-03-09'],
  time: ['07:30'],
  selectOne: ['yes'],
  selectMany: [[], ['yes', 'no']],
  rank: [['no', 'yes']],
  note: [],
  photo: [[], [photo, photo]],
  signature: [[photo]],
  file: [[photo]],
  barcode: ['8931234'],
  idCard: [card],
  geopoint: [{ latitude: 20.9, longitude: 106.7, accuracy: 5 }],
  calculate: ['chữ', 1],
  hidden: ['chữ', 1],
  acknowledge: [true, false],
  entity: ['gcn-1'],
}
const REFUSED: Record<QuestionType, unknown[]> = {
  text: [1, ['a'], {}],
  integer: [0.5, '1', Number.NaN],
  decimal: ['1', Number.POSITIVE_INFINITY],
  date: ['2023-02-29', '1958', 1],
  partialDate: ['58', '1958-13-01'],
  time: ['7:30', '24:00'],
  selectOne: [['yes'], 1],
  selectMany: ['yes', [1]],
  rank: ['yes'],
  note: ['x'],
  photo: ['a', [photo.digest]],
  signature: [{}],
  file: ['x'],
  barcode: [1],
  idCard: ['031158000123', { number: '1' }],
  geopoint: ['20 106', { latitude: 1 }],
  calculate: [true, {}],
  hidden: [true],
  acknowledge: ['yes', 1],
  entity: [1],
}

function formOf(type: QuestionType) {
  const more: Partial<Question> = {
    ...(['selectOne', 'selectMany', 'rank'].includes(type) ? { choices: 'yes_no' } : {}),
    ...(type === 'calculate' ? { calculate: "''" } : {}),
  }
  const asked: Question = { kind: 'question', type, name: 'asked', label: { vi: 'Câu' }, ...more }
  const rows: Node = { kind: 'repeat', name: 'rows', label: { vi: 'Dòng' }, children: [{ ...asked, name: 'inside' }] }
  const compilation = compileForm({
    id: 'thu',
    version: 1,
    title: { vi: 'Thử' },
    choices: { yes_no: ['yes', 'no'].map(value => ({ value, label: { vi: value } })) },
    pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children: [asked, rows] }],
  })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}

/** What the verdict calls well-formed at both places; a calculation's own result covers whatever was given. */
function wellFormed(form: CompiledForm, value: unknown): boolean {
  const answers = { asked: value as Answer, rows: [{ inside: value as Answer }] } // on purpose also what is no answer at all
  const { findings } = judge(form, { answers, marks: {}, context: { now: 0, entity: null } })
  const wrong = findings.filter(finding => finding.code === 'wrong-type').flatMap(finding => finding.questions)
  expect(wrong).toEqual(wrong.length === 0 ? [] : ['asked', 'rows.0.inside'])
  return wrong.length === 0
}

const judged = QuestionType.options.filter(type => type !== 'calculate')
const values = (type: QuestionType) => [
  ...TAKEN[type].map(value => [value, true] as const),
  ...REFUSED[type].map(value => [value, false] as const),
]

it.each(judged)('%s: the shape takes what the verdict takes, at the top and in rows', type => {
  const form = formOf(type)
  const shape = answerShape(form)
  for (const [value, taken] of values(type)) {
    expect(wellFormed(form, value)).toBe(taken)
    expect(shape.safeParse({ asked: value }).success).toBe(taken)
    expect(shape.safeParse({ rows: [{ inside: value }] }).success).toBe(taken)
  }
})

it('calculate: the shape takes texts and numbers', () => {
  const shape = answerShape(formOf('calculate'))
  for (const [value, taken] of values('calculate')) expect(shape.safeParse({ asked: value }).success).toBe(taken)
})

it.each(QuestionType.options)('%s: blanks are taken, strangers and what is no row are refused', type => {
  const shape = answerShape(formOf(type))
  const takes = (answers: unknown) => shape.safeParse(answers).success
  expect([{ asked: null, rows: null }, { rows: [{}] }, {}].map(takes)).toEqual([true, true, true])
  expect([{ rows: [{ stranger: 1 }] }, { stranger: 1 }, { rows: {} }].map(takes)).toEqual([false, false, false])
})
