import { describe, expect, test } from 'vitest'
import { choice } from '../../test/forms/questions.ts'
import { likertFits } from './likert.tsx'
import { type Option, optionsOf, search } from './options.ts'

const options: Option[] = ['Thôn Đông Hà', 'Hà Đông', 'Thuỷ Nguyên', 'Thủy Sơn', 'Đông Sơn Hà'].map(label => ({ value: label, label }))
const found = (typed: string) => search(options, typed).map(({ label }) => label)

describe('a search in a choice list', () => {
  test('needs no diacritics, and finds words by how they begin', () => {
    expect(found('dong')).toEqual(['Đông Sơn Hà', 'Thôn Đông Hà', 'Hà Đông'])
    expect(found('thuy')).toEqual(['Thuỷ Nguyên', 'Thủy Sơn'])
    expect(found('ong')).toEqual([])
  })
  test('puts first what begins as it was typed', () => {
    expect(found('Hà')).toEqual(['Hà Đông', 'Thôn Đông Hà', 'Đông Sơn Hà'])
  })
  test('wants every word, in any order', () => {
    expect(found('ha thon')).toEqual(['Thôn Đông Hà'])
  })
  test('for nothing gives the list itself', () => {
    expect(search(options, '  ')).toBe(options)
  })
})

test('the same choices are the same options in a language, so that they are folded once', () => {
  const choices = [choice('a', 'Đất ở', 'Homestead')]
  const [first] = optionsOf(choices, 'vi')
  expect(optionsOf([...choices], 'vi')[0]).toBe(first)
  expect(optionsOf(choices, 'en')[0]?.label).toBe('Homestead')
})

describe('a scale stands in one row', () => {
  const scale = (...labels: string[]) => labels.map((label, i) => choice(String(i), label, label))
  test('when its ends are short and its steps few', () => {
    expect(likertFits(scale('Rất kém', 'Một mức có tên rất dài ở giữa', 'Rất tốt'), 'vi')).toBe(true)
  })
  test('not when an end is long, there are many steps, or only one', () => {
    expect(likertFits(scale('Hoàn toàn không đồng ý', 'Đồng ý'), 'vi')).toBe(false)
    expect(likertFits(scale('1', '2', '3', '4', '5', '6'), 'vi')).toBe(false)
    expect(likertFits(scale('1'), 'vi')).toBe(false)
  })
})
