// Ages, and how long an ID card is good for. Adults are 18 and over; a card must be changed at 14, 25, 40 and 60, and one issued within the two years
// before such a birthday is good until the next of them; after 60 for ever. Source: FACTS §2.3.
import { isDay, yearOf } from './partial-date.ts'

const MILESTONES = [14, 25, 40, 60]
const YEARS_BEFORE = 2

/** Whole years on a day. Who is known only by year counts as the age that they reach in that year. Null when it cannot be told, or is not yet born. */
export function ageOn(birth: string, day: string): number | null {
  const [born, now] = [yearOf(birth), yearOf(day)]
  if (born === null || now === null) return null
  const birthdayToCome = isDay(birth) && isDay(day) && day.slice(5) < birth.slice(5)
  const age = now - born - (birthdayToCome ? 1 : 0)
  return age < 0 ? null : age
}

/** The birthday on which the card must be changed; null when it never must, or when a date is not known to the day. */
export function cardValidUntil(birth: string, issued: string): string | null {
  if (!isDay(birth) || !isDay(issued)) return null
  const milestone = MILESTONES.find(age => issued < birthday(birth, age - YEARS_BEFORE))
  return milestone === undefined ? null : birthday(birth, milestone)
}

/** Born on 29 February: 1 March in other years. */
function birthday(birth: string, age: number): string {
  const year = String(Number(birth.slice(0, 4)) + age).padStart(4, '0')
  const day = `${year}${birth.slice(4)}`
  return isDay(day) ? day : `${year}-03-01`
}
