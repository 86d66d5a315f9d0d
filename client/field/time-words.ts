// Time as people say it: the countdown to the cut, and when something happened. Display only: the server's receipt decides the day (R8).
import { DAY, dayOf, formatDayShort, formatTime, MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { Texts } from '../texts/vi.ts'

const HOUR = 60 * MINUTE

/** "1 giờ 12 phút". Whole minutes, rounded down: nobody shall believe in a minute that is not there. */
export function durationWords(words: Texts['time'], milliseconds: number): string {
  if (milliseconds < MINUTE) return words.lessThanMinute
  if (milliseconds < HOUR) return words.minutes(Math.floor(milliseconds / MINUTE))
  if (milliseconds < DAY) return words.hoursMinutes(Math.floor(milliseconds / HOUR), Math.floor((milliseconds % HOUR) / MINUTE))
  return words.daysHours(Math.floor(milliseconds / DAY), Math.floor((milliseconds % DAY) / HOUR))
}

/** "Còn 1 giờ 12 phút đến 15 giờ"; with the day when the cut is not today's. */
export function cutWords(words: Texts['time'], cutAt: Instant | null, now: Instant): string {
  if (cutAt === null || cutAt <= now) return words.noCut
  const left = durationWords(words, cutAt - now)
  const [hour = 0, minute = 0] = formatTime(cutAt).split(':').map(Number)
  const clock = words.clock(hour, minute)
  return dayOf(cutAt) === dayOf(now) ? words.untilCut(left, clock) : words.untilCutOn(left, clock, formatDayShort(dayOf(cutAt)))
}

/** "14:32" today, "14:32 20/11" on another day. */
export function momentWords(at: Instant, now: Instant): string {
  const time = formatTime(at).slice(0, 5)
  return dayOf(at) === dayOf(now) ? time : `${time} ${formatDayShort(dayOf(at))}`
}
