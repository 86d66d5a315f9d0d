import { describe, expect, test } from 'vitest'
import type { Question } from '../../../forms/language/definition/definition.ts'
import type { Item, Page, Standing } from '../../../forms/language/form.ts'
import type { Marks } from '../../../shared/answers.ts'
import type { Finding, Severity } from '../../../shared/finding.ts'
import { nextProblem, pageOfPath, pageState, pathsOf, problemsOfPage, progressOf, spokenOf } from './pages.ts'

const label = { vi: 'Nhãn' }
const group = (name: string) => ({ kind: 'group', name, label, children: [] }) as const
const question = (path: string): Item => {
  const asked: Question = { kind: 'question', type: 'text', name: path, label }
  return { kind: 'question', path, question: asked }
}
const page = (name: string, items: Item[]): Page => ({ name, group: { ...group(name), children: [] }, items })
const pages: Page[] = [
  page('contact', [question('phone')]),
  page('owner', [
    { kind: 'heading', path: 'who', group: { ...group('who'), children: [] }, items: [question('name'), question('id')] },
    {
      kind: 'repeat',
      path: 'people',
      repeat: { kind: 'repeat', name: 'people', label, children: [] },
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
const standing = (findings: Finding[]): Standing => ({ needed: 2, answered: 1, given: 1, findings })
const problemsIn = (findings: Finding[], marks: Marks = {}, returned: readonly string[] = []) =>
  pages.flatMap(each => problemsOfPage(each, standing(findings), path => marks[path], new Set(returned)))
const pathsWith = (findings: Finding[], marks?: Marks) => problemsIn(findings, marks).map(({ path }) => path)

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
  test('a warning that the person has answered for is settled; an error waits for the engine to excuse it (R15)', () => {
    const marks = { phone: { asPrinted: true }, id: { reason: 'giấy mờ' }, name: { unsure: true } }
    const findings = [finding('phone', 'warning'), finding('id'), finding('name', 'warning')]
    expect(pathsWith(findings, marks)).toEqual(['name', 'id'])
  })
  test('questions that the office sent back are among them, even where the checks find nothing', () => {
    const problems = problemsIn([finding('id')], {}, ['phone', 'id'])
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
  const problems = problemsIn(findings)
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
  expect(progressOf([standing([]), null, standing([])])).toEqual({ needed: 4, answered: 2 })
})

test('what is missing is not spoken of before the person went on; a wrong answer is', () => {
  const findings = [{ ...finding('phone'), code: 'required' }, finding('id'), finding('id', 'warning')]
  const spoken = (looked: boolean) => spokenOf(findings, () => undefined, looked)
  expect([spoken(false), spoken(true)]).toEqual([1, 2])
})

describe('a page in the list of contents', () => {
  const of = (needed: number, answered: number, given: number) => ({ needed, answered, given, findings: [] })
  test.each([
    ['nothing on it is answered', of(1, 0, 0), 0, false, 'empty'],
    ['some of it is answered', of(2, 1, 1), 0, false, 'begun'],
    ['all that it needs is answered', of(1, 1, 1), 0, false, 'done'],
    ['it needs nothing and nobody was there', of(0, 0, 0), 0, false, 'empty'],
    ['it needs nothing and somebody went on', of(0, 0, 0), 0, true, 'done'],
    ['a problem was shown on it', of(1, 1, 1), 1, true, 'problem'],
  ] as const)('%s', (_, stands, problems, looked, state) => {
    expect(pageState(stands, problems, looked)).toBe(state)
  })
})
