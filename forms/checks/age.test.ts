import { describe, expect, it } from 'vitest'
import { ageOn, cardValidUntil } from './age.ts'

describe('age', () => {
  it.each([
    ['2008-11-21', '2026-11-21', 18],
    ['2008-11-22', '2026-11-21', 17],
    ['1958', '2026-11-21', 68],
    ['2026-11-21', '2026-11-21', 0],
    ['2008-02-29', '2026-02-28', 17],
    ['2027', '2026-11-21', null],
    ['', '2026-11-21', null],
  ])('born %s is on %s %s years old', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age)
  })
})

describe('an ID card', () => {
  it.each([
    ['1990-05-10', '2021-05-01', '2030-05-10'],
    ['1998-05-10', '2021-05-09', '2023-05-10'],
    ['1998-05-10', '2021-05-10', '2038-05-10'],
    ['2015-05-10', '2024-08-01', '2029-05-10'],
    ['1964-02-29', '2021-05-01', '2024-02-29'],
    ['1963-02-28', '2021-05-01', null],
    ['1950-01-01', '2021-05-01', null],
    ['1958', '2021-05-01', null],
  ])('of somebody born %s, issued %s, must be changed on %s', (birth, issued, until) => {
    expect(cardValidUntil(birth, issued)).toBe(until)
  })
})
