// Repeats drawn as tables: which questions are what on a line, and what a table cannot be, in words.
import { describe, expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Node, Question, QuestionType, Repeat } from './definition.ts'
import { partsOfLine } from './row-table.ts'

const ask = (type: QuestionType, name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})
const note = ask('note', 'who')
const sum = (name: string, more: Partial<Question> = {}) => ask('calculate', name, { calculate: '1', ...more })

it('notes say which line it is, what is asked or shown are its cells, the rest is not there', () => {
  const shown = sum('shown_sum', { appearance: 'shown' })
  const questions = [ask('hidden', 'id'), note, ask('integer', 'agree'), sum('unseen'), ask('note', 'where'), shown]
  const { head, cells } = partsOfLine(questions)
  expect([head, cells].map(list => list.map(({ name }) => name))).toEqual([
    ['who', 'where'],
    ['agree', 'shown_sum'],
  ])
})

describe('a table', () => {
  const mistakes = (children: Node[], more: Partial<Repeat> = {}): string[] => {
    const repeat: Repeat = { kind: 'repeat', name: 'rows', label: { vi: 'Hộ' }, appearance: 'table', children, ...more }
    const pages = [{ kind: 'group' as const, name: 'page', label: { vi: 'Trang' }, children: [repeat] }]
    const compilation = compileForm({ id: 'thu', version: 1, title: { vi: 'Thử' }, choices: {}, pages })
    return compilation.ok ? [] : compilation.problems.map(({ place, message }) => `${place}: ${message.vi}`)
  }

  it('of lines with a name and something to fill has no mistake, with rows from anywhere', () => {
    expect(mistakes([note, ask('integer', 'agree')], { fixed: true })).toEqual([])
    expect(mistakes([note, ask('integer', 'agree')])).toEqual([])
  })

  it('has lines, which have no lines of their own', () => {
    const inner: Node = { kind: 'repeat', name: 'inner', label: { vi: 'Con' }, children: [ask('text', 'child')] }
    expect(mistakes([note, ask('integer', 'agree'), inner])).toEqual([
      'Trang 1 › inner: Mỗi dòng của bảng chỉ có câu hỏi, không có nhóm hay mục lặp bên trong.',
    ])
  })

  it('says of each line which one it is, and has something in it', () => {
    expect(mistakes([ask('integer', 'agree')])).toEqual([
      'Trang 1 › rows › appearance: Mỗi dòng phải có một ghi chú (note) nói đó là dòng nào, ví dụ tên chủ hộ.',
    ])
    expect(mistakes([note, ask('hidden', 'id')])).toEqual(['Trang 1 › rows › appearance: Bảng chưa có câu nào để trả lời hoặc để xem.'])
  })

  it('has rows from elsewhere or as many as it counts, not both', () => {
    expect(mistakes([note, ask('integer', 'agree')], { fixed: true, count: '3' })).toEqual([
      'Trang 1 › rows › fixed: Các dòng lấy từ nơi khác (fixed) thì không tính số dòng (count); hãy bỏ một trong hai.',
    ])
  })

  it('misspelled is told with the ways that there are', () => {
    expect(mistakes([note, ask('integer', 'agree')], { appearance: 'tabel' })).toEqual([
      'Trang 1 › rows › appearance: Cách hiện “tabel” không dùng được cho loại repeat (dùng được: table, field-list).',
    ])
  })
})
