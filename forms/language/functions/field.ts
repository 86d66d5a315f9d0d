// The field's own knowledge, as functions (DESIGN §6): people and their numbers. Those that say whether something looks right say yes to a blank: a
// missing answer is the business of `required`. What cannot be read is blank.
import { ageOn, cardValidUntil } from '../../checks/age.ts'
import { type IdCardReading, parseIdCardQr } from '../../checks/id-card-qr.ts'
import {
  idNumberBirthPlace,
  idNumberBirthYear,
  idNumberOk,
  idNumberSex,
  idNumbersMatch,
  maskIdNumber,
  oldIdNumberOk,
  repairIdNumber,
} from '../../checks/id-number.ts'
import { insuranceNumberOk, organisationNumberOk } from '../../checks/organisation-number.ts'
import { birthDateOk, compareDates, dateKnown, parsePartialDate, yearOf } from '../../checks/partial-date.ts'
import { compareNames, toneKey } from '../../checks/person-name.ts'
import { normalizePhone, phoneOk } from '../../checks/phone-number.ts'
import { residentialGroupKey } from '../../checks/residential-group.ts'
import { fold } from '../../checks/search-fold.ts'
import { ExpressionError } from '../expression/expression-error.ts'
import { suggesting } from '../expression/nearest-name.ts'
import { own } from '../expression/own.ts'
import { toText, type Value } from '../expression/value.ts'
import { cardPart } from '../record/card-part.ts'
import { argument, binary, expressionAt, type FunctionTable, plain, special, unary } from './function.ts'
import { todayIn } from './today.ts'

const about = (ask: (text: string) => Value) => unary(value => ask(toText(value)))

/** Comparing with nothing finds no difference. */
const matching = (match: (one: string, other: string) => boolean) =>
  binary((left, right) => {
    const [one, other] = [toText(left), toText(right)]
    return one === '' || other === '' || match(one, other)
  })

function datesNearlyMatch(one: string, other: string): boolean {
  return compareDates(parsePartialDate(one) ?? one, parsePartialDate(other) ?? other) !== 'differs'
}

/** entity('property'): what the registry says; blank when it says nothing. */
const entity = special(1, 1, (call, compiler) => {
  compiler.asksEntity = true
  const name = compiler.compile(expressionAt(call, 0))
  return (here, world) => (world.context.entity && own(world.context.entity, toText(name(here, world)))) ?? ''
})

const CARD_PARTS = ['number', 'oldNumber', 'fullName', 'birthDate', 'sex', 'address', 'issuedOn']

/** id-card-qr(scanned text, 'birthDate'): one part of what an ID card's QR says. */
const idCardQr = special(2, 2, (call, compiler) => {
  const part = expressionAt(call, 1)
  const name = part.kind === 'text' ? part.value : ''
  if (!CARD_PARTS.includes(name)) {
    const known = CARD_PARTS.join(', ')
    const text = { vi: `Phần của mã QR căn cước phải là một trong: ${known}.`, en: `Parts of an ID card's QR are: ${known}.` }
    throw new ExpressionError(part.at, suggesting(text, name, CARD_PARTS))
  }
  const scanned = compiler.compile(expressionAt(call, 0))
  return (here, world) => partOf(parseIdCardQr(toText(scanned(here, world))), name)
})

function partOf(reading: IdCardReading, part: string): string {
  return reading.ok ? cardPart(reading.card, part) : ''
}

function qrOk(text: string): boolean {
  return text.trim() === '' || parseIdCardQr(text).ok
}

export const fieldFunctions: FunctionTable = {
  entity,
  'id-number-ok': about(idNumberOk),
  'id-number-birth-year': about(text => idNumberBirthYear(text) ?? ''),
  'id-number-sex': about(text => idNumberSex(text) ?? ''),
  'id-number-birth-place': about(text => idNumberBirthPlace(text) ?? ''),
  'id-number-repaired': about(text => repairIdNumber(text) ?? ''),
  'id-number-masked': about(maskIdNumber),
  'id-numbers-match': matching(idNumbersMatch),
  'old-id-number-ok': about(oldIdNumberOk),
  'id-card-qr': idCardQr,
  'id-card-qr-ok': about(qrOk),
  'id-card-valid-until': binary((birth, issued) => cardValidUntil(toText(birth), toText(issued)) ?? ''),
  age: plain(1, 2, (args, world) => {
    const day = args.length > 1 ? toText(argument(args, 1)) : todayIn(world)
    return ageOn(toText(argument(args, 0)), day) ?? ''
  }),
  'phone-ok': about(phoneOk),
  'normalize-phone': about(normalizePhone),
  'organisation-number-ok': about(organisationNumberOk),
  'insurance-number-ok': about(insuranceNumberOk),
  'names-match': matching((one, other) => compareNames(one, other) === 'same'),
  'names-nearly-match': matching((one, other) => compareNames(one, other) !== 'differs'),
  'name-key': about(toneKey),
  'residential-group-key': about(residentialGroupKey),
  fold: about(fold),
  'date-known': about(dateKnown),
  'parse-date': about(text => parsePartialDate(text) ?? ''),
  'dates-nearly-match': matching(datesNearlyMatch),
  'birth-date-ok': unary((value, world) => birthDateOk(toText(value), todayIn(world))),
  'year-of': about(text => yearOf(text) ?? ''),
}
