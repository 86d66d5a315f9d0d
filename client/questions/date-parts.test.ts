import { describe, expect, test } from 'vitest'
import { type DateAsked, partsOf, readParts } from './date-parts.ts'

test.each([
  [['', '', ''], { kind: 'blank' }],
  [['', '', '1958'], { kind: 'date', date: '1958' }],
  [['9', '3', '1958'], { kind: 'date', date: '1958-03-09' }],
  [['29', '2', '2024'], { kind: 'date', date: '2024-02-29' }],
  [['29', '2', '2023'], { kind: 'impossible' }],
  [['9', '13', '1958'], { kind: 'impossible' }],
  [['9', '', '1958'], { kind: 'incomplete' }],
  [['', '3', '1958'], { kind: 'incomplete' }],
  [['9', '3', ''], { kind: 'incomplete' }],
  [['', '', '58'], { kind: 'incomplete' }],
] as const)('day, month, year %j are %j', ([day, month, year], reading) => {
  expect(readParts({ day, month, year })).toEqual(reading)
})

test('a date goes back into its fields, a year into its own', () => {
  expect(partsOf('1958-03-09')).toEqual({ day: '09', month: '03', year: '1958' })
  expect(partsOf('1958')).toEqual({ day: '', month: '', year: '1958' })
  expect(partsOf('')).toEqual({ day: '', month: '', year: '' })
})

describe('a date asked by month or year alone', () => {
  const month: DateAsked = { finest: 'month', yearAlone: false, wholeDay: true }
  const year: DateAsked = { finest: 'year', yearAlone: false, wholeDay: true }
  test('is its first day', () => {
    expect(readParts({ day: '', month: '5', year: '2020' }, month)).toEqual({ kind: 'date', date: '2020-05-01' })
    expect(readParts({ day: '', month: '', year: '1985' }, year)).toEqual({ kind: 'date', date: '1985-01-01' })
  })
  test('wants its month, unless a year alone is an answer too', () => {
    expect(readParts({ day: '', month: '', year: '2020' }, month)).toEqual({ kind: 'incomplete' })
    const partial = { ...month, yearAlone: true, wholeDay: false }
    expect(readParts({ day: '', month: '', year: '2020' }, partial)).toEqual({ kind: 'date', date: '2020' })
    expect(readParts({ day: '', month: '13', year: '2020' }, partial)).toEqual({ kind: 'impossible' })
  })
})
