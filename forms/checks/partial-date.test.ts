import { describe, expect, it } from 'vitest'
import { compareDates, dateKnown, formatPartialDate, isDay, isPartialDate, parsePartialDate, yearOf } from './partial-date.ts'

describe('partial dates', () => {
  it.each([
    ['9/3/1958', '1958-03-09'],
    ['09.03.1958', '1958-03-09'],
    ['09031958', '1958-03-09'],
    [' 1958 ', '1958'],
    ['1958-03-09', '1958-03-09'],
    ['29/2/2024', '2024-02-29'],
  ])('%j is read as %s', (typed, date) => {
    expect(parsePartialDate(typed)).toBe(date)
  })

  it.each(['29/2/2023', '03/13/1958', '31/4/2000', '58', 'năm 1958', '1958-3-9', '29/2/1900'])('%j is no date', typed => {
    expect(parsePartialDate(typed)).toBeNull()
  })

  it('tells a day from a year', () => {
    expect([isDay('1958-03-09'), isDay('1958')]).toEqual([true, false])
    expect([dateKnown('1958-03-09'), dateKnown('1958')]).toEqual([true, false])
    expect([isPartialDate('1958'), isPartialDate('1958-13-01')]).toEqual([true, false])
    expect([yearOf('1958'), yearOf('1958-03-09'), yearOf('x')]).toEqual([1958, 1958, null])
  })

  it('a year agrees nearly with a day of that year', () => {
    expect(compareDates('1958', '1958-03-09')).toBe('nearly')
    expect(compareDates('1958-03-09', '1958-03-09')).toBe('same')
    expect(compareDates('1958-03-09', '1958-09-03')).toBe('differs')
    expect(compareDates('1959', '1958-03-09')).toBe('differs')
  })

  it('is shown day first', () => {
    expect([formatPartialDate('1958-03-09'), formatPartialDate('1958')]).toEqual(['09/03/1958', '1958'])
  })
})
