// Days and moments. Now is what the record's context says; expressions never read a clock.
import {
  clockFraction,
  dayNumber,
  dayPart,
  dayText,
  formatMoment,
  momentInstant,
  momentText,
  numberedMoment,
} from '../expression/moments.ts'
import { single, toNumber, toText, type Value } from '../expression/value.ts'
import { binary, type FunctionTable, plain, special, unary } from './function.ts'
import { todayIn } from './today.ts'

/** A number of days becomes a day, a text stays what it is; blank when it is no date. */
function date(value: Value): string {
  const one = single(value)
  return typeof one === 'number' ? dayText(one) : (dayPart(toText(one)) ?? '')
}

/** As date(), with the time of day kept; a day begins at midnight in Vietnam. */
function dateTime(value: Value): string {
  const one = single(value)
  if (typeof one === 'number') return numberedMoment(one)
  const instant = momentInstant(toText(one))
  return instant === null ? '' : momentText(instant)
}

function format(value: Value, pattern: Value): string {
  const one = single(value)
  return formatMoment(typeof one === 'number' ? numberedMoment(one) : toText(one), toText(pattern))
}

export const dateFunctions: FunctionTable = {
  today: special(0, 0, () => (_, world) => todayIn(world)),
  now: plain(0, 0, (_, world) => momentText(world.context.now)),
  date: unary(date),
  'date-time': unary(dateTime),
  'format-date': binary(format),
  'format-date-time': binary(format),
  'decimal-date-time': unary(value => {
    const one = single(value)
    return typeof one === 'string' ? dayNumber(one) : toNumber(one)
  }),
  'decimal-time': unary(value => {
    const one = single(value)
    return typeof one === 'number' ? one - Math.floor(one) : clockFraction(toText(one))
  }),
}
