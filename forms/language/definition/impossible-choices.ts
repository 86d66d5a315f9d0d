// A comparison with a choice that the list does not have can never be true: a slip of the pen that would silently hide half a form. The same goes
// for a column of a choice filter that no row fills so.
import type { Text } from '../../../shared/text.ts'
import { columnOf } from '../expression/choice-columns.ts'
import { everyPart } from '../expression/expression-parts.ts'
import { suggesting } from '../expression/nearest-name.ts'
import type { Expression } from '../expression/syntax.ts'
import type { Field } from '../program/program.ts'

/** `owner`: the question that the expression belongs to, for `.` and, in its choice filter, for the columns of its list. */
export function impossibleChoices(expression: Expression, fields: ReadonlyMap<string, Field>, owner: Field | null): Text[] {
  return everyPart(expression).flatMap(part =>
    pairsOf(part).flatMap(([asked, values]) => {
      const field = asked.kind === 'reference' ? fields.get(asked.name) : asked.kind === 'self' ? owner : undefined
      if (asked.kind === 'column') return owner ? columnMistakes(owner, asked.name, values) : []
      return field?.choices ? choiceMistakes(field, values) : []
    }),
  )
}

/** A default or calculation that always gives an answer that is not in the question's own list. */
export function impossibleAnswer(expression: Expression, { question, choices }: Field): Text[] {
  if (!choices || expression.kind !== 'text') return []
  const values = question.type === 'selectOne' ? oneValue(expression.value) : severalValues(expression.value)
  return unknownValues(values, choices, value => ({
    vi: `Danh sách của câu này không có lựa chọn “${value}”.`,
    en: `The list of this question has no choice “${value}”.`,
  }))
}

function choiceMistakes({ question, choices }: Field, values: readonly string[]): Text[] {
  return unknownValues(values, choices ?? new Map(), value => ({
    vi: `Câu “${question.name}” không có lựa chọn “${value}”, nên điều kiện này không bao giờ đúng.`,
    en: `“${question.name}” has no choice “${value}”, so that this can never be true.`,
  }))
}

function unknownValues(values: readonly string[], choices: ReadonlyMap<string, unknown>, message: (value: string) => Text): Text[] {
  return values.filter(value => !choices.has(value)).map(value => suggesting(message(value), value, choices.keys()))
}

function columnMistakes({ choices }: Field, column: string, values: readonly string[]): Text[] {
  const rows = [...(choices?.values() ?? [])]
  const filled = new Set(rows.map(row => columnOf(row, column)))
  if (rows.length === 0 || column === 'label') return []
  return values
    .filter(value => !filled.has(value))
    .map(value =>
      suggesting(
        {
          vi: `Cột “${column}” của danh sách không có giá trị “${value}”, nên sẽ không có lựa chọn nào.`,
          en: `Column “${column}” of the list has no value “${value}”, so that no choice is left.`,
        },
        value,
        filled,
      ),
    )
}

/** What is asked beside the literal values that it is compared with. */
function pairsOf(part: Expression): [Expression, string[]][] {
  if (part.kind === 'binary' && (part.operator === '=' || part.operator === '!='))
    return [...pair(part.left, part.right, oneValue), ...pair(part.right, part.left, oneValue)]
  if (part.kind !== 'call' || (part.name !== 'selected' && part.name !== 'jr:selected')) return []
  const [first, second] = part.args
  return first && second ? [...pair(first, second, oneValue), ...pair(second, first, severalValues)] : []
}

function pair(asked: Expression, literal: Expression, split: (text: string) => string[]): [Expression, string[]][] {
  return literal.kind === 'text' ? [[asked, split(literal.value)]] : []
}

const oneValue = (text: string) => (text === '' ? [] : [text])
const severalValues = (text: string) => text.split(/\s+/).filter(Boolean)
