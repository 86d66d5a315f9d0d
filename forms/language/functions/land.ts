// The field's own knowledge, as functions (DESIGN §6): land, its papers, and numbers as Vietnamese offices write them.
import { AREA_TOLERANCE, areasMatch, readArea } from '../../checks/area.ts'
import {
  certificateDateOk,
  certificateHasQr,
  certificateSerialEra,
  certificateSerialOk,
  formatSerial,
  normalizeSerial,
} from '../../checks/certificate-serial.ts'
import { readNumber, writeNumber } from '../../checks/number-text.ts'
import { parcelKey } from '../../checks/parcel.ts'
import { registerOffice, registrationNumberKey } from '../../checks/registration-number.ts'
import { single, toNumber, toText, type Value } from '../expression/value.ts'
import { argument, type FunctionTable, plain, unary } from './function.ts'
import { todayIn } from './today.ts'

const about = (ask: (text: string) => Value) => unary(value => ask(toText(value)))
const textOf = (args: readonly Value[], index: number) => toText(argument(args, index))

function squareMetres(value: Value): number {
  const one = single(value)
  return typeof one === 'string' ? (readArea(one) ?? Number.NaN) : toNumber(one)
}

/** Comparing with nothing finds no difference. */
function areas(args: readonly Value[]): boolean {
  if (textOf(args, 0) === '' || textOf(args, 1) === '') return true
  const tolerance = args.length > 2 ? toNumber(argument(args, 2)) : AREA_TOLERANCE
  return areasMatch(squareMetres(argument(args, 0)), squareMetres(argument(args, 1)), tolerance)
}

export const landFunctions: FunctionTable = {
  'certificate-serial-ok': about(certificateSerialOk),
  'certificate-serial-era': about(text => certificateSerialEra(text) ?? ''),
  'certificate-has-qr': about(certificateHasQr),
  'certificate-date-ok': unary((value, world) => certificateDateOk(toText(value), todayIn(world))),
  'normalize-serial': about(normalizeSerial),
  'format-serial': about(formatSerial),
  'registration-number-key': about(registrationNumberKey),
  'register-office': about(text => registerOffice(text) ?? ''),
  'parcel-key': plain(3, 4, args => parcelKey(textOf(args, 0), textOf(args, 1), textOf(args, 2), textOf(args, 3))),
  'area-of': unary(value => squareMetres(value)),
  'area-matches': plain(2, 3, areas),
  'read-number': about(text => readNumber(text)?.value ?? Number.NaN),
  'write-number': plain(1, 2, args => {
    const value = toNumber(argument(args, 0))
    const decimals = args.length > 1 ? Math.max(0, Math.min(20, Math.trunc(toNumber(argument(args, 1))) || 0)) : 2
    return Number.isFinite(value) ? writeNumber(value, decimals) : ''
  }),
}
