import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/local-day.ts'
import { countdownTo } from './countdown.ts'

const cut = instantOf('2026-11-21', '15:00')
const at = (time: string, seconds = 0) => countdownTo(cut, instantOf('2026-11-21', time) + seconds * 1000)

test('hours and whole minutes are left, rounded down', () => {
  expect(at('13:48')).toEqual({ kind: 'left', hours: 1, minutes: 12, urgent: false })
  expect(at('13:48', 1)).toEqual({ kind: 'left', hours: 1, minutes: 11, urgent: false })
})

test('the last half hour is urgent, its first moment included', () => {
  expect(at('14:29', 59)).toEqual({ kind: 'left', hours: 0, minutes: 30, urgent: false })
  expect(at('14:30')).toEqual({ kind: 'left', hours: 0, minutes: 30, urgent: true })
})

test('R9: the last minute is named as such, and at the cut itself it has passed', () => {
  expect(at('14:59', 1)).toEqual({ kind: 'lastMinute' })
  expect(at('14:59', 59)).toEqual({ kind: 'lastMinute' })
  expect(at('15:00')).toEqual({ kind: 'passed' })
})
