// Types whose answer is a piece of text. Spaces alone are no answer.
import * as z from 'zod/mini'
import { isDay, isPartialDate, parsePartialDate } from '../../checks/partial-date.ts'
import { dayPart, dayText } from '../expression/moments.ts'
import { type Single, toText } from '../expression/value.ts'
import { type Kind, words } from './kind.ts'

function textual(schema: z.ZodMiniType<string>, expects: Kind['expects'], from: (value: Single) => string): Kind {
  return {
    schema,
    expects,
    blank: answer => typeof answer === 'string' && answer.trim() === '',
    seen: answer => (typeof answer === 'string' ? composed(answer) : ''),
    from: value => from(value) || null,
  }
}

/** Some keyboards and files give letters and their marks apart; expressions see one spelling only (FACTS §9). */
function composed(text: string): string {
  return COMBINING.test(text) ? text.normalize('NFC') : text
}

const COMBINING = /[\u0300-\u036f]/

export const text = textual(z.string(), words('Câu này phải là chữ.', 'This must be text.'), toText)

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

export const date = textual(z.string().check(z.refine(isDay)), words('Ngày không hợp lệ.', 'Not a date.'), value =>
  typeof value === 'number' ? dayText(value) : (dayPart(toText(value)) ?? ''),
)

export const partialDate = textual(
  z.string().check(z.refine(isPartialDate)),
  words('Phải là ngày/tháng/năm, hoặc chỉ năm.', 'Must be a date, or only a year.'),
  value => parsePartialDate(toText(value)) ?? '',
)

export const time = textual(z.string().check(z.regex(CLOCK)), words('Giờ không hợp lệ.', 'Not a time.'), value => {
  const clock = toText(value).slice(0, 5)
  return CLOCK.test(clock) ? clock : ''
})
