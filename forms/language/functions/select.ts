// Choices. A choice of several is its values side by side, separated by spaces.
import { ExpressionError } from '../expression/expression-error.ts'
import type { Expression } from '../expression/syntax.ts'
import type { Field } from '../program.ts'
import { toNumber, toText, type Value } from '../value.ts'
import { argument, type Call, type FunctionTable, plain, special } from './function.ts'

const valuesOf = (value: Value): string[] => toText(value).split(/\s+/).filter(Boolean)

function selectedAt(args: readonly Value[]): string {
  return valuesOf(argument(args, 0))[toNumber(argument(args, 1))] ?? ''
}

/** jr:choice-name(${question}, '${question}'): the label of a value; the second argument names the question whose list has it. */
const choiceName = special(2, 2, (call, compiler) => {
  const [value, question] = call.args
  if (!value || !question) throw new Error('arity was checked')
  const field = compiler.fieldNamed(nameIn(question, call), question.at)
  const evaluate = compiler.compile(value)
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

export const selectFunctions: FunctionTable = {
  selected: plain(2, 2, args => valuesOf(argument(args, 0)).includes(toText(argument(args, 1)).trim())),
  'selected-at': plain(2, 2, selectedAt),
  'count-selected': plain(1, 1, args => valuesOf(argument(args, 0)).length),
  'jr:choice-name': choiceName,
  'choice-name': choiceName,
}
