import { expect, test } from 'vitest'
import { compileForm } from '../../../forms/language/compile.ts'
import { openFilling } from '../../../forms/language/filling.ts'
import type { Answers } from '../../../shared/answers.ts'
import { galleryForm } from '../../../test/forms/gallery-form.ts'
import { rowTitle } from './row-title.ts'

function titleOf(row: Answers, language: 'vi' | 'en' = 'vi'): string {
  const compilation = compileForm(galleryForm())
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const filling = openFilling(compilation.form, { answers: { people: [row] }, marks: {}, context: { now: 0, entity: null }, begin: false })
  const repeat = filling
    .pages()
    .flatMap(({ items }) => items)
    .find(item => item.kind === 'repeat')
  return rowTitle(filling, repeat?.instances[0]?.items ?? [], language)
}

test('a row is called by its first two answers, choices by their words', () => {
  expect(titleOf({ person_name: 'Nguyễn Thị Thử', person_use: 'home', person_age: 40 })).toBe('Nguyễn Thị Thử · Đất ở')
  expect(titleOf({ person_use: 'home', person_age: 40 }, 'en')).toBe('Homestead · 40')
})

test('a row without answers is called nothing', () => {
  expect(titleOf({})).toBe('')
})
