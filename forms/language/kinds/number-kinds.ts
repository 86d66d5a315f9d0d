// Numbers, typed by people or calculated. A calculation's result may be text too; not-a-number is no answer.
import * as z from 'zod/mini'
import type { Answer } from '../../../shared/answers.ts'
import { type Single, toNumber } from '../expression/value.ts'
import { type Kind, words } from './kind.ts'

/** JSON knows no -0; if the phone kept one, the server would divide by another zero than the phone did (R14). */
const withoutSign = (value: number): number => (value === 0 ? 0 : value)

const seenNumber = (answer: Answer): Single => (typeof answer === 'number' ? withoutSign(answer) : '')

/** A calculated fraction is cut off, as in ODK. */
export const integer: Kind = {
  schema: z.int(),
  expects: words('Phải là số nguyên.', 'Must be a whole number.'),
  blank: () => false,
  seen: seenNumber,
  from: value => {
    const whole = withoutSign(Math.trunc(toNumber(value)))
    return Number.isSafeInteger(whole) ? whole : null
  },
}

export const decimal: Kind = {
  schema: z.number(),
  expects: words('Phải là số.', 'Must be a number.'),
  blank: () => false,
  seen: seenNumber,
  from: value => (Number.isFinite(toNumber(value)) ? withoutSign(toNumber(value)) : null),
}

/** Calculations and hidden values. A truth is kept as the text "true" or "false", as ODK does. */
export const calculated: Kind = {
  schema: z.union([z.string(), z.number()]),
  expects: words('Giá trị tính không hợp lệ.', 'Not a calculated value.'),
  blank: answer => answer === '',
  seen: answer => (typeof answer === 'string' || typeof answer === 'number' ? answer : ''),
  from: value => {
    if (typeof value === 'number') return Number.isFinite(value) ? withoutSign(value) : null
    return typeof value === 'boolean' ? String(value) : value || null
  },
}
