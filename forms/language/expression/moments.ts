// Days and moments inside expressions. A day is "2026-11-21", a moment "2026-11-21T14:32:10.000+07:00"; as numbers both are days since 1970 on
// Vietnam's clock, so that a moment is never before the day that it belongs to.
// Everything is Vietnam's time (UTC+7 without daylight saving, FACTS §7), whatever zone the phone is set to.
import { addDays, DAY, dayOf } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import { isDay } from '../../checks/partial-date.ts'

const OFFSET = 7 * 3_600_000
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Days since 1970-01-01, with a fraction for a moment; "14:30" is a fraction alone; NaN for anything else. A day has no zone: it is a whole number. */
export function dayNumber(text: string): number {
  if (isDay(text)) return Date.parse(text) / DAY
  const clock = CLOCK.exec(text)
  if (clock) return (Number(clock[1]) * 60 + Number(clock[2])) / 1440
  const instant = momentInstant(text)
  return instant === null ? Number.NaN : (instant + OFFSET) / DAY
}

/** Days since 1970 → "2026-11-21T14:32:10.000+07:00"; blank beyond the years 0000–9999. */
export function numberedMoment(days: number): string {
  return dayText(days) === '' ? '' : momentText(Math.round(days * DAY) - OFFSET)
}

/** Share of a Vietnamese day that has passed: of a moment, or of a time of day ("14:30", "14:30:00.000+07:00"); NaN for anything else. */
export function clockFraction(text: string): number {
  const days = dayNumber(isDay(text) || MOMENT.test(text) ? text : `1970-01-01T${text}`)
  return days - Math.floor(days)
}

/** Null for anything but a moment or a day, which begins at midnight in Vietnam. */
export function momentInstant(text: string): Instant | null {
  if (isDay(text)) return Date.parse(`${text}T00:00:00Z`) - OFFSET
  const parts = MOMENT.exec(text)
  if (!parts || !isDay(parts[1] ?? '')) return null
  const parsed = Date.parse(`${parts[1]}T${parts[2]}${parts[3] ?? ':00'}${parts[4] ?? '+07:00'}`)
  return Number.isNaN(parsed) ? null : parsed
}

/** Days since 1970 → "2026-11-21"; a fraction of a day is dropped. Blank beyond the years 0000–9999. */
export function dayText(days: number): string {
  if (!Number.isFinite(days)) return ''
  const instant = Math.floor(days) * DAY
  return instant < -62_167_219_200_000 || instant > 253_402_300_799_999 ? '' : addDays('1970-01-01', Math.floor(days))
}

/** The day of "2026-11-21" or of a moment, in Vietnam; null for anything else. */
export function dayPart(text: string): string | null {
  if (isDay(text)) return text
  const instant = momentInstant(text)
  return instant === null ? null : dayOf(instant)
}

export function momentText(instant: Instant): string {
  return `${new Date(instant + OFFSET).toISOString().slice(0, 23)}+07:00`
}

const SHORT_MONTHS = ['Th1', 'Th2', 'Th3', 'Th4', 'Th5', 'Th6', 'Th7', 'Th8', 'Th9', 'Th10', 'Th11', 'Th12']
const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']

/** ODK's format-date: %Y %y %m %n %b %d %e %a %H %h %M %S %3. Blank for what is no date. */
export function formatMoment(text: string, pattern: string): string {
  const instant = momentInstant(text)
  if (instant === null) return ''
  const local = new Date(instant + OFFSET)
  return pattern.replace(/%([A-Za-z0-9%])/g, (whole, code: string) => part(local, code) ?? whole)
}

function part(local: Date, code: string): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  switch (code) {
    case 'Y':
      return String(local.getUTCFullYear()).padStart(4, '0')
    case 'y':
      return two(local.getUTCFullYear() % 100)
    case 'm':
      return two(local.getUTCMonth() + 1)
    case 'n':
      return String(local.getUTCMonth() + 1)
    case 'b':
      return SHORT_MONTHS[local.getUTCMonth()] ?? null
    case 'd':
      return two(local.getUTCDate())
    case 'e':
      return String(local.getUTCDate())
    case 'a':
      return SHORT_WEEKDAYS[local.getUTCDay()] ?? null
    default:
      return clockPart(local, code)
  }
}

function clockPart(local: Date, code: string): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  switch (code) {
    case 'H':
      return two(local.getUTCHours())
    case 'h':
      return String(local.getUTCHours())
    case 'M':
      return two(local.getUTCMinutes())
    case 'S':
      return two(local.getUTCSeconds())
    case '3':
      return String(local.getUTCMilliseconds()).padStart(3, '0')
    case '%':
      return '%'
    default:
      return null
  }
}
