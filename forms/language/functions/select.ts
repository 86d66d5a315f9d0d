// Choices. A choice of several is its values side by side, separated by spaces. Labels are always the Vietnamese ones: what a record holds must not
// depend on the language of the screen that it was filled on.
import { columnNames, columnOf, rowsWith } from '../expression/choice-columns.ts'
import { listNamed } from '../expression/compile-rows.ts'
import { ExpressionError } from '../expression/expression-error.ts'
import { unknownColumn } from '../expression/mistakes.ts'
import type { Expression } from '../expression/syntax.ts'
import { toNumber, toText, type Value } from '../expression/value.ts'
import type { Field } from '../program/program.ts'
import { binary, type Call, expressionAt, type FunctionTable, special, unary } from './function.ts'

const NONE: readonly string[] = []

function valuesOf(value: Value): readonly string[] {
  const text = toText(value)
  if (text === '') return NONE
  return /\s/.test(text) ? text.split(/\s+/).filter(Boolean) : [text]
}

/** Whether a value is one of those chosen; a blank is, when nothing is chosen, as in ODK. */
function selected(list: Value, wanted: Value): boolean {
  const values = valuesOf(list)
  const value = toText(wanted).trim()
  return value === '' ? values.length === 0 : values.includes(value)
}

/** jr:choice-name(${question}, '${question}'): the label of a value; the second argument names the question whose list has it. */
const choiceName = special(2, 2, (call, compiler) => {
  const question = expressionAt(call, 1)
  const field = compiler.fieldNamed(nameIn(question, call), question.at)
  const evaluate = compiler.compile(expressionAt(call, 0))
  return (here, world) => labelsOf(field, valuesOf(evaluate(here, world)))
})

function labelsOf(field: Field, values: readonly string[]): string {
  return values.map(value => field.choices?.get(value)?.label.vi ?? '').join(', ')
}

function nameIn(question: Expression, call: Call): string {
  if (question.kind === 'reference') return question.name
  const quoted = question.kind === 'text' ? /^\s*\$\{\s*([\w.-]+)\s*\}\s*$/.exec(question.value)?.[1] : undefined
  if (quoted) return quoted
  const message = {
    vi: `Giá trị thứ hai của “${call.name}” phải là một câu hỏi.`,
    en: `The second argument of “${call.name}” must be a question.`,
  }
  throw new ExpressionError(question.at, message)
}

/** pulldata('list', 'column', 'key column', key): the column of the first row that has the key; blank when none has. */
const pulldata = special(4, 4, (call, compiler) => {
  const list = listNamed(quoted(call, 0), expressionAt(call, 0).at, compiler)
  const columns = columnNames(list)
  const [column, keyColumn] = [quoted(call, 1), quoted(call, 2)]
  if (!columns.has(column)) throw unknownColumn(column, columns, expressionAt(call, 1).at)
  if (!columns.has(keyColumn)) throw unknownColumn(keyColumn, columns, expressionAt(call, 2).at)
  const key = compiler.compile(expressionAt(call, 3))
  return (here, world) => columnOf(rowsWith(list, keyColumn, toText(key(here, world)))[0], column)
})

function quoted(call: Call, index: number): string {
  const part = expressionAt(call, index)
  if (part.kind === 'text') return part.value
  throw new ExpressionError(part.at, {
    vi: `Giá trị thứ ${index + 1} của “${call.name}” phải là chữ trong dấu nháy.`,
    en: `Argument ${index + 1} of “${call.name}” must be text in quotes.`,
  })
}

export const selectFunctions: FunctionTable = {
  selected: binary(selected),
  'is-selected': binary(selected),
  'selected-at': binary((list, place) => valuesOf(list)[Math.trunc(toNumber(place))] ?? ''),
  'count-selected': unary(value => valuesOf(value).length),
  'jr:choice-name': choiceName,
  'choice-name': choiceName,
  pulldata,
}
