// Short ways to write the parts of a campaign's forms, lists and settings: the same plain JSON as the long way, with less to read past.
import type { ListProperty, PropertyKind } from '../../shared/list-definition.ts'
import type { Setting } from '../../shared/stage.ts'
import type { Text } from '../../shared/text.ts'
import type { Check, Choice, Group, Node, Question, QuestionType, Repeat } from '../language/definition/definition.ts'

/** Vietnamese, then English. */
export type Words = readonly [vi: string, en: string]

export const say = ([vi, en]: Words): Text => ({ vi, en })

export function choice(value: string, vi: string, en: string, filter?: Record<string, string>): Choice {
  return { value, label: { vi, en }, ...(filter && { filter }) }
}

export function ask(type: QuestionType, name: string, label: Words, more: Partial<Question> = {}): Question {
  return { kind: 'question', type, name, label: say(label), ...more }
}

export function chooseOne(name: string, label: Words, choices: string, more: Partial<Question> = {}): Question {
  return ask('selectOne', name, label, { choices, ...more })
}

/** A value that nobody sees unless it is `shown`. */
export function compute(name: string, label: Words, calculate: string, more: Partial<Question> = {}): Question {
  return ask('calculate', name, label, { calculate, ...more })
}

export const SHOWN: Partial<Question> = { appearance: 'shown' }
export const REQUIRED: Partial<Question> = { required: 'true()' }

export function section(name: string, label: Words, children: Node[], more: Partial<Group> = {}): Group {
  return { kind: 'group', name, label: say(label), children, ...more }
}

export function rows(name: string, label: Words, children: Node[], more: Partial<Repeat> = {}): Repeat {
  return { kind: 'repeat', name, label: say(label), children, ...more }
}

const check = (severity: Check['severity']) => (code: string, when: string, message: Words, also?: string[]) => ({
  code,
  severity,
  when,
  message: say(message),
  ...(also && { also }),
})
/** Blocks sending until it is mended or a reason is given (R15). */
export const wrong: (code: string, when: string, message: Words, also?: string[]) => Check = check('error')
/** Worth a second look; the paper may be right. */
export const odd: (code: string, when: string, message: Words, also?: string[]) => Check = check('warning')

export const PHONE_SHAPE: Check = odd('phone-shape', 'not(phone-ok(.))', [
  'Số điện thoại có vẻ thiếu hoặc thừa số. Hãy đọc lại cho bà con nghe.',
  'The phone number looks wrong.',
])

export const yesNo: Choice[] = [choice('yes', 'Có', 'Yes'), choice('no', 'Không', 'No')]

export function property(name: string, title: Words, kind: PropertyKind, aliases: string[] = [], more: Partial<ListProperty> = {}) {
  return { name, title: say(title), kind, aliases, ...more }
}

/** A property that no workbook brings: a stage writes it when it closes. */
export function outcome(name: string, title: Words, choices?: Choice[]): ListProperty {
  return property(name, title, choices ? 'choice' : 'text', [], choices ? { choices } : {})
}

/** What FACTS marks "to verify" is a setting, and its help says so. */
export function setting(
  kind: Setting['kind'],
  name: string,
  title: Words,
  value: string,
  help: Words,
  more: Partial<Setting> = {},
): Setting {
  return { name, title: say(title), help: say(help), kind, default: value, ...more }
}

export function toVerify(
  kind: Setting['kind'],
  name: string,
  title: Words,
  value: string,
  help: Words,
  more: Partial<Setting> = {},
): Setting {
  const [vi, en] = help
  return setting(kind, name, title, value, [`Cần xác minh: ${vi}`, `To be verified: ${en}`], { ...more, toVerify: true })
}
