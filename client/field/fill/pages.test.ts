import { describe, expect, test } from 'vitest'
import type { Item, Page, QuestionState } from '../../../forms/language/form.ts'
import type { Marks } from '../../../shared/answers.ts'
import type { Finding, Severity } from '../../../shared/finding.ts'
import { nextProblem, pageOfPath, pathsOf, problemsOn, progressOf } from './pages.ts'

const question = (path: string): Item => ({ kind: 'question', path, state: { path } as QuestionState })
const page = (name: string, items: Item[]): Page => ({ name, label: { vi: name }, items, needed: 2, answered: 1 })
const pages: Page[] = [
  page('contact', [question('phone')]),
  page('owner', [
    { kind: 'heading', name: 'who', label: { vi: 'Ai' }, appearance: undefined, items: [question('name'), question('id')] },
    {
      kind: 'repeat',
      path: 'people',
      label: { vi: 'Người' },
      canAdd: true,
      canRemove: true,
      instances: [
        { path: 'people.0', items: [question('people.0.name')] },
        { path: 'people.1', items: [question('people.1.name')] },
      ],
    },
  ]),
]
const finding = (path: string, severity: Severity = 'error', excused = false): Finding => ({
  code: 'c',
  severity,
  questions: [path],
  message: { vi: path },
  scope: 'form',
  excused,
})
const all = new Set(['contact', 'owner'])
const pathsWith = (findings: Finding[], looked = all, marks: Marks = {}) =>
  problemsOn(pages, { findings, marks, returned: new Set() }, looked).map(({ path }) => path)

describe('the questions of a page', () => {
  test('are found in headings and in every instance of a repeat, in order', () => {
    expect(pages.flatMap(({ items }) => pathsOf(items))).toEqual(['phone', 'name', 'id', 'people.0.name', 'people.1.name'])
    expect(pageOfPath(pages, 'people.1.name')).toBe('owner')
    expect(pageOfPath(pages, 'gone')).toBeUndefined()
  })
})

describe('problems', () => {
  test('are what blocks and what warns; information and what is excused are not (R15)', () => {
    const findings = [finding('phone', 'warning'), finding('name', 'info'), finding('id'), finding('people.0.name', 'error', true)]
    expect(pathsWith(findings)).toEqual(['phone', 'id'])
  })
  test('of a page nobody has looked at are not held against the person', () => {
    expect(pathsWith([finding('phone'), finding('id')], new Set(['contact']))).toEqual(['phone'])
  })
  test('a warning that the person has answered for is settled; an error waits for the engine to excuse it (R15)', () => {
    const marks = { phone: { asPrinted: true }, id: { reason: 'giấy mờ' }, name: { unsure: true } }
    const findings = [finding('phone', 'warning'), finding('id'), finding('name', 'warning')]
    expect(pathsWith(findings, all, marks)).toEqual(['name', 'id'])
  })
  test('questions that the office sent back are among them, even where the checks find nothing', () => {
    const problems = problemsOn(pages, { findings: [finding('id')], marks: {}, returned: new Set(['phone', 'id']) }, all)
    expect(problems.map(({ path, finding: found }) => [path, found?.severity])).toEqual([
      ['phone', undefined],
      ['id', 'error'],
    ])
  })
  test('are counted once a question', () => {
    expect(pathsWith([finding('id'), finding('id', 'warning')])).toEqual(['id'])
  })
})

describe('the next problem', () => {
  const findings = [finding('phone'), finding('id'), finding('people.1.name')]
  const problems = problemsOn(pages, { findings, marks: {}, returned: new Set() }, all)
  const following = (path: string | null, at = 'owner') => nextProblem(problems, pages, { page: at, path })?.path
  test('is the one after the question where the person is', () => {
    expect(following('phone', 'contact')).toBe('id')
    expect(following('name')).toBe('id')
    expect(following('id')).toBe('people.1.name')
  })
  test('goes around to the first', () => {
    expect(following('people.1.name')).toBe('phone')
  })
  test('from the top of a page is the first on it', () => {
    expect(following(null, 'owner')).toBe('id')
    expect(following(null, 'contact')).toBe('phone')
  })
  test('does not exist where there are no problems', () => {
    expect(nextProblem([], pages, { page: 'owner', path: null })).toBeUndefined()
  })
})

test('progress sums the pages', () => {
  expect(progressOf(pages)).toEqual({ needed: 4, answered: 2 })
})
