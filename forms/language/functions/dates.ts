// Days and moments. Now is what the record's context says; expressions never read a clock.
import { dayOf } from '../../../shared/local-day.ts'
import { dayNumber, dayPart, dayText, formatMoment, momentText } from '../moments.ts'
import { single, toNumber, toText, type Value } from '../value.ts'
import { argument, type FunctionTable, plain } from './function.ts'

/** A number of days becomes a day, a text stays what it is; blank when it is no date. */
function date(value: Value): string {
  const one = single(value)
  return typeof one === 'number' ? dayText(one) : (dayPart(toText(one)) ?? '')
}

function format(args: readonly Value[]): string {
  const one = single(argument(args, 0))
  return formatMoment(typeof one === 'number' ? dayText(one) : toText(one), toText(argument(args, 1)))
}

export const dateFunctions: FunctionTable = {
  today: plain(0, 0, (_, world) => dayOf(world.context.now)),
  now: plain(0, 0, (_, world) => momentText(world.context.now)),
  date: plain(1, 1, args => date(argument(args, 0))),
  'format-date': plain(2, 2, format),
  'format-date-time': plain(2, 2, format),
  'decimal-date-time': plain(1, 1, args => {
    const one = single(argument(args, 0))
    return typeof one === 'string' ? dayNumber(one) : toNumber(one)
  }),
}
