// Choosing: one, several, an order, or a plain acknowledgement. Whether the list has the value is the verdict's matter, not the shape's.
import * as z from 'zod/mini'
import { toBoolean, toText } from '../expression/value.ts'
import { type Kind, words } from './kind.ts'
import { text } from './text-kinds.ts'

export const selectOne: Kind = { ...text, expects: words('Phải là một lựa chọn.', 'Must be one choice.') }

/** In expressions the chosen values stand side by side, as selected() expects. */
export const selectMany: Kind = {
  schema: z.array(z.string()),
  expects: words('Phải là danh sách lựa chọn.', 'Must be a list of choices.'),
  blank: answer => Array.isArray(answer) && answer.length === 0,
  seen: answer => (Array.isArray(answer) ? answer.join(' ') : ''),
  from: value => {
    const values = toText(value).split(/\s+/).filter(Boolean)
    return values.length > 0 ? values : null
  },
}

/** "OK" in expressions, as in ODK. Taking the tick away leaves no answer. */
export const acknowledge: Kind = {
  schema: z.boolean(),
  expects: words('Phải là đánh dấu có hoặc không.', 'Must be a tick.'),
  blank: answer => answer === false,
  seen: () => 'OK',
  from: value => (toBoolean(value) ? true : null),
}
