// English of vi/time.ts.
import type { time as vi } from '../vi/time.ts'

const s = (n: number) => (n === 1 ? '' : 's')

export const time: typeof vi = {
  hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  minutes: minutes => `${minutes} min`,
  daysHours: (days, hours) => (hours === 0 ? `${days} day${s(days)}` : `${days} day${s(days)} ${hours} h`),
  lessThanMinute: 'less than a minute',
  clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  untilCut: (left, clock) => `${left} until ${clock}`,
  untilCutOn: (left, clock, day) => `${left} until ${clock} on ${day}`,
  noCut: 'No cut-off ahead',
}
