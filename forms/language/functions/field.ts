// The field's own knowledge, as functions (DESIGN §6). Those that say whether something looks right say yes to a blank: a missing answer is the
// business of `required`. Years and sexes are blank when they cannot be read.
import { AREA_TOLERANCE, areasMatch, readArea } from '../../checks/area.ts'
import { certificateSerialEra, certificateSerialOk, normalizeSerial } from '../../checks/certificate-serial.ts'
import { idNumberBirthYear, idNumberOk, idNumberSex, idNumbersMatch } from '../../checks/id-number.ts'
import { parcelKey } from '../../checks/parcel.ts'
import { compareDates, dateKnown, parsePartialDate, yearOf } from '../../checks/partial-date.ts'
import { compareNames } from '../../checks/person-name.ts'
import { phoneOk } from '../../checks/phone-number.ts'
import { fold } from '../../checks/search-fold.ts'
import type { World } from '../program.ts'
import { single, toNumber, toText, type Value } from '../value.ts'
import { argument, type FunctionTable, type PlainFunction, plain } from './function.ts'

const textOf = (args: readonly Value[], index: number) => toText(argument(args, index))

/** Comparing with nothing finds no difference. */
function matching(args: readonly Value[], match: (one: string, other: string) => boolean): boolean {
  const [one, other] = [textOf(args, 0), textOf(args, 1)]
  return one === '' || other === '' || match(one, other)
}

function squareMetres(value: Value): number {
  const one = single(value)
  return typeof one === 'string' ? (readArea(one) ?? Number.NaN) : toNumber(one)
}

function areas(args: readonly Value[]): boolean {
  const tolerance = args.length > 2 ? toNumber(argument(args, 2)) : AREA_TOLERANCE
  return matching(args, () => areasMatch(squareMetres(argument(args, 0)), squareMetres(argument(args, 1)), tolerance))
}

function datesNearlyMatch(one: string, other: string): boolean {
  return compareDates(parsePartialDate(one) ?? one, parsePartialDate(other) ?? other) !== 'differs'
}

function property(args: readonly Value[], world: World): string {
  const { entity } = world.context
  const name = textOf(args, 0)
  return entity && Object.hasOwn(entity, name) ? (entity[name] ?? '') : ''
}

const entity: PlainFunction = { ...plain(1, 1, property), asksEntity: true }

export const fieldFunctions: FunctionTable = {
  'id-number-ok': plain(1, 1, args => idNumberOk(textOf(args, 0))),
  'id-number-birth-year': plain(1, 1, args => idNumberBirthYear(textOf(args, 0)) ?? ''),
  'id-number-sex': plain(1, 1, args => idNumberSex(textOf(args, 0)) ?? ''),
  'id-numbers-match': plain(2, 2, args => matching(args, idNumbersMatch)),
  'phone-ok': plain(1, 1, args => phoneOk(textOf(args, 0))),
  'certificate-serial-ok': plain(1, 1, args => certificateSerialOk(textOf(args, 0))),
  'certificate-serial-era': plain(1, 1, args => certificateSerialEra(textOf(args, 0)) ?? ''),
  'normalize-serial': plain(1, 1, args => normalizeSerial(textOf(args, 0))),
  'names-match': plain(2, 2, args => matching(args, (one, other) => compareNames(one, other) === 'same')),
  'names-nearly-match': plain(2, 2, args => matching(args, (one, other) => compareNames(one, other) !== 'differs')),
  fold: plain(1, 1, args => fold(textOf(args, 0))),
  'area-matches': plain(2, 3, areas),
  'date-known': plain(1, 1, args => dateKnown(textOf(args, 0))),
  'dates-nearly-match': plain(2, 2, args => matching(args, datesNearlyMatch)),
  'year-of': plain(1, 1, args => yearOf(textOf(args, 0)) ?? ''),
  'parcel-key': plain(3, 3, args => parcelKey(textOf(args, 0), textOf(args, 1), textOf(args, 2))),
  entity,
}
