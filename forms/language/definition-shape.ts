// First look at a definition: is it built as one at all? Says what is wrong by the name of the nearest question, not by array positions.
import type * as z from 'zod/mini'
import type { Text } from '../../shared/text.ts'
import { FormDefinition } from './definition.ts'
import type { DefinitionProblem } from './form.ts'

/** Pages, groups and repeats inside each other; far more than anybody can fill. */
const DEEPEST = 60

export type Shape = { ok: true; definition: FormDefinition } | { ok: false; problems: DefinitionProblem[] }

export function readDefinition(raw: unknown): Shape {
  if (tooDeep(raw))
    return { ok: false, problems: [{ place: '', message: words('Mẫu phiếu lồng quá sâu.', 'The form is nested too deeply.') }] }
  const parsed = FormDefinition.safeParse(raw)
  if (parsed.success) return { ok: true, definition: parsed.data }
  return { ok: false, problems: parsed.error.issues.map(issue => ({ place: placeOf(raw, issue.path), message: messageOf(issue) })) }
}

const words = (vi: string, en: string): Text => ({ vi, en })

/** Walks without recursion, so that a hostile definition cannot exhaust the stack, nor one that contains itself. */
function tooDeep(raw: unknown): boolean {
  let level: unknown[] = [raw]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST * 2) return true
    level = level.flatMap(item => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}

function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  let here: unknown = raw
  let name = ''
  let rest: string[] = []
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined
    rest.push(String(key))
    const own: unknown = typeof here === 'object' && here !== null ? Reflect.get(here, 'name') : undefined
    if (typeof own === 'string') {
      name = own
      rest = []
    }
  }
  return [name, rest.join('.')].filter(Boolean).join(' › ')
}

function messageOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return words(`Có mục không hiểu được: ${issue.keys.join(', ')}.`, `Unknown entries: ${issue.keys.join(', ')}.`)
    case 'invalid_type':
      return words('Thiếu mục này, hoặc giá trị sai kiểu.', `Missing, or not a ${issue.expected}.`)
    case 'invalid_value':
      return words(
        `Chỉ được là một trong: ${issue.values.map(String).join(', ')}.`,
        `Must be one of: ${issue.values.map(String).join(', ')}.`,
      )
    case 'invalid_format':
      return words('Tên chỉ gồm chữ thường không dấu, số, gạch nối; bắt đầu bằng chữ.', 'Not a valid name.')
    case 'too_big':
      return words('Quá dài hoặc quá lớn.', 'Too long or too large.')
    case 'too_small':
      return words('Quá ngắn hoặc quá nhỏ.', 'Too short or too small.')
    case 'invalid_union':
      return words('Phải là câu hỏi, nhóm hoặc nhóm lặp (kind).', 'Must be a question, group or repeat.')
    default:
      return words('Mục này không hợp lệ.', 'Not valid.')
  }
}
