import { describe, expect, test } from 'vitest'
import { instantOf } from '../../shared/local-day.ts'
import { vi } from '../texts/vi.ts'
import { cutWords, durationWords, momentWords } from './time-words.ts'

const cut = instantOf('2026-11-21', '15:00')
const at = (time: string, day = '2026-11-21') => instantOf(day, time)

describe('the countdown', () => {
  test.each([
    ['13:48', 'Còn 1 giờ 12 phút đến 15 giờ'],
    ['13:00', 'Còn 2 giờ đến 15 giờ'],
    ['14:01', 'Còn 59 phút đến 15 giờ'],
    ['14:59', 'Còn 1 phút đến 15 giờ'],
  ])('at %s says %s', (time, words) => {
    expect(cutWords(vi.time, cut, at(time))).toBe(words)
  })

  test('rounds down, so that no minute is promised that is not there', () => {
    expect(durationWords(vi.time, 2 * 60_000 - 1)).toBe('1 phút')
    expect(cutWords(vi.time, cut, cut - 1)).toBe('Còn chưa đầy 1 phút đến 15 giờ')
  })

  test('R9: at the cut itself nothing is left', () => {
    expect(cutWords(vi.time, cut, cut)).toBe(vi.time.noCut)
  })

  test('names the day when the cut is tomorrow’s', () => {
    expect(cutWords(vi.time, at('15:00', '2026-11-22'), at('16:30'))).toBe('Còn 22 giờ 30 phút đến 15 giờ ngày 22/11')
  })

  test('counts days over a weekend, and half hours of the cut-off time', () => {
    expect(cutWords(vi.time, at('15:30', '2026-11-23'), at('14:00'))).toBe('Còn 2 ngày 1 giờ đến 15 giờ 30 ngày 23/11')
  })
})

test('a moment of today is its time, of another day also its date', () => {
  expect(momentWords(at('14:32'), at('16:00'))).toBe('14:32')
  expect(momentWords(at('14:32', '2026-11-20'), at('16:00'))).toBe('14:32 20/11')
})
