// First look at a definition: is it built as one at all? Every mistake of shape is told, and what is left is handed on all the same, so that the
// mistakes in its expressions are found at the first go too.
import type * as z from 'zod/mini'
import type { Text } from '../../../shared/text.ts'
import type { DefinitionProblem } from '../form.ts'
import { words } from '../kinds/kind.ts'
import { type Choice, FormDefinition } from './definition.ts'
import { asName, copyOf, mend } from './mend.ts'
import { FORM_PLACE, mediaPlace, placed, placeOfPath, valueAt } from './place.ts'

/** Pages, groups and repeats inside each other; far more than anybody can fill. */
const DEEPEST = 60
/** Objects and lists in a definition, all told; the largest form of the bench has 20,000. */
const MOST_VALUES = 2_000_000

export interface Shape {
  problems: DefinitionProblem[]
  /** As given, or mended where it was misbuilt; null when there is nothing to look at. */
  definition: FormDefinition | null
  /** Names of questions, groups and repeats, and places of files and of the form's own parts, that were mended: what else seems odd about them may only be the mending. */
  mended: ReadonlySet<string>
}

export function readDefinition(raw: unknown): Shape {
  const extent = extentOf(raw)
  if (extent !== 'fits') return { problems: [{ place: FORM_PLACE, message: EXTENTS[extent] }], definition: null, mended: new Set() }
  const plain = withPlainLists(raw)
  if (plain) return { problems: [], definition: plain, mended: new Set() }
  const parsed = FormDefinition.safeParse(raw)
  return parsed.success ? { problems: [], definition: parsed.data, mended: new Set() } : readMended(raw, parsed.error.issues)
}

/**
 * Lists of thousands of plain rows are half of the work of reading a form, at every opening on a phone; rows of nothing but value, label and
 * filter are looked at directly, and everything else by the schema. Null when anything at all is odd: then the schema says what.
 */
function withPlainLists(raw: unknown): FormDefinition | null {
  if (typeof raw !== 'object' || raw === null || !('choices' in raw) || !isPlain(raw.choices)) return null
  const { choices } = raw
  if (!Object.values(choices).every(list => Array.isArray(list) && hasPlainRows(list))) return null
  const parsed = FormDefinition.safeParse({ ...raw, choices: {} })
  return parsed.success ? { ...parsed.data, choices: choices as FormDefinition['choices'] } : null // every row was looked at
}

/** Not every(), which skips what is missing altogether. */
function hasPlainRows(list: readonly unknown[]): boolean {
  for (const row of list) if (!isPlainChoice(row)) return false
  return true
}

function isPlainChoice(row: unknown): row is Choice {
  if (!isPlain(row) || typeof row.value !== 'string' || !isPlain(row.label) || typeof row.label.vi !== 'string') return false
  for (const name in row) if (name !== 'value' && name !== 'label' && name !== 'filter') return false
  for (const name in row.label) if (name !== 'vi' && (name !== 'en' || typeof row.label.en !== 'string')) return false
  if (row.filter === undefined) return !('filter' in row)
  return isPlain(row.filter) && Object.values(row.filter).every(column => typeof column === 'string')
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, '__proto__')) return false
  return Object.getPrototypeOf(value) === Object.prototype
}

/** Mending one level may bring the next one to light: a group without its kind hides what is in it. */
function readMended(raw: unknown, first: readonly z.core.$ZodIssue[]): Shape {
  const copy = copyOf(raw)
  const problems = new Map<string, DefinitionProblem>()
  const mended = new Set<string>()
  let issues = first
  for (let round = 0; ; round++) {
    for (const issue of issues) {
      const problem = { place: placeOfPath(raw, issue.path), message: messageOf(issue, valueAt(raw, issue.path)) }
      problems.set(JSON.stringify([problem.place, problem.message.vi]), problem)
    }
    if (typeof copy !== 'object' || copy === null || round > DEEPEST) break
    mend(copy as Record<PropertyKey, unknown>, issues, round) // an object: its keys are looked at one by one
    for (const issue of issues) noteMended(copy, issue.path, mended)
    const parsed = FormDefinition.safeParse(copy)
    if (parsed.success) return { problems: [...problems.values()], definition: parsed.data, mended }
    issues = parsed.error.issues
  }
  return { problems: [...problems.values()], definition: null, mended }
}

function noteMended(copy: unknown, path: readonly PropertyKey[], mended: Set<string>): void {
  if (path[0] === 'media') mended.add(mediaPlace(String(path[1])))
  if (path.length === 1) mended.add(placed(FORM_PLACE, String(path[0])))
  if (path[0] !== 'pages') return
  let end = 2
  while (path[end] === 'children' && typeof path[end + 1] === 'number') end += 2
  const name = valueAt(copy, [...path.slice(0, end), 'name'])
  if (typeof name === 'string') mended.add(name)
}

type Extent = 'fits' | 'deep' | 'large'
const EXTENTS: Record<Exclude<Extent, 'fits'>, Text> = {
  deep: words('Mẫu phiếu lồng quá sâu.', 'The form is nested too deeply.'),
  large: words('Mẫu phiếu quá lớn.', 'The form is too large.'),
}

/** Walks without recursion, so that a hostile definition cannot exhaust the stack, nor one that contains itself. */
function extentOf(raw: unknown): Extent {
  let values = 0
  for (let [depth, level] = [0, [raw]]; level.length > 0; depth++) {
    if (depth > DEEPEST * 2) return 'deep'
    const below: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      for (const value of Object.values(item)) if (typeof value === 'object') below.push(value)
    }
    values += below.length
    if (values > MOST_VALUES) return 'large'
    level = below
  }
  return 'fits'
}

const KINDS: Readonly<Record<string, Text>> = {
  string: words('Phải là chữ.', 'Must be text.'),
  number: words('Phải là số.', 'Must be a number.'),
  int: words('Phải là số nguyên.', 'Must be a whole number.'),
  boolean: words('Phải là có hoặc không (true, false).', 'Must be true or false.'),
  array: words('Phải là một danh sách.', 'Must be a list.'),
  record: words('Phải gồm nhiều mục có tên.', 'Must have named parts.'),
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return words(
        `Có mục không hiểu được: ${issue.keys.join(', ')}. Hãy sửa tên hoặc bỏ đi.`,
        `Unknown entries: ${issue.keys.join(', ')}. Correct or remove them.`,
      )
    case 'invalid_type':
      if (value === undefined) return words('Chưa có mục này, hãy điền vào.', 'This is missing, fill it in.')
      if (issue.expected === 'object') return partsMessage(issue.path.at(-1), value)
      return KINDS[issue.expected] ?? words('Giá trị sai kiểu.', `Must be a ${issue.expected}.`)
    case 'invalid_value':
      return words(
        `Chỉ được là một trong: ${issue.values.map(String).join(', ')}.`,
        `Must be one of: ${issue.values.map(String).join(', ')}.`,
      )
    case 'invalid_format':
      return nameMessage(issue.path.at(-1), value)
    case 'too_big':
      return words(`Quá dài hoặc quá lớn (nhiều nhất ${issue.maximum}).`, `Too long or too large (at most ${issue.maximum}).`)
    case 'too_small':
      return words(`Quá ngắn hoặc quá nhỏ (ít nhất ${issue.minimum}).`, `Too short or too small (at least ${issue.minimum}).`)
    case 'invalid_union':
      return words('Phải ghi rõ là question, group hoặc repeat (kind).', 'Say whether it is a question, group or repeat (kind).')
    default:
      return words('Mục này không hợp lệ.', 'Not valid.')
  }
}

/** A text written without its language is the commonest slip. */
function partsMessage(key: PropertyKey | undefined, value: unknown): Text {
  if (typeof key === 'number')
    return words('Phải là một mục có đủ các phần (kind, name, …).', 'Must be an entry with its parts (kind, name, …).')
  if (typeof value !== 'string') return words('Phải gồm nhiều mục có tên.', 'Must have named parts.')
  return words('Phải ghi theo từng tiếng: { "vi": "…", "en": "…" }.', 'Write it by language: { "vi": "…", "en": "…" }.')
}

function nameMessage(key: PropertyKey | undefined, value: unknown): Text {
  const name = key === 'id' || key === 'code' ? asName(value).replaceAll('_', '-').replace(/^-/, '') : asName(value)
  const instead = name === '' || name === value ? null : name
  const [vi, en] = instead === null ? ['', ''] : [`, ví dụ “${instead}”`, `, for example “${instead}”`]
  if (key === 'id' || key === 'code')
    return words(
      `Chỉ dùng chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ${vi}.`,
      `Use lower-case letters without accents, digits and hyphens, a letter first${en}.`,
    )
  return words(
    `Tên chỉ gồm chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ${vi}.`,
    `Names have lower-case letters without accents, digits and underscores, a letter first${en}.`,
  )
}
