// A comparison with a choice that the list does not have can never be true: a slip of the pen that would silently hide half a form.

import type { Text } from '../../shared/text.ts'
import type { Expression } from './expression/syntax.ts'
import type { Field } from './program.ts'

export function impossibleChoices(expression: Expression, fields: ReadonlyMap<string, Field>): Text[] {
  return pairsIn(expression).flatMap(([reference, values]) => {
    const choices = reference.kind === 'reference' ? fields.get(reference.name)?.choices : null
    if (!choices || reference.kind !== 'reference') return []
    return values.filter(value => !choices.has(value)).map(value => message(reference.name, value))
  })
}

/** A question beside the literal values that it is compared with. */
function pairsIn(expression: Expression): [Expression, string[]][] {
  switch (expression.kind) {
    case 'binary': {
      const deeper = [...pairsIn(expression.left), ...pairsIn(expression.right)]
      if (expression.operator !== '=' && expression.operator !== '!=') return deeper
      return [...deeper, ...pair(expression.left, expression.right, oneValue), ...pair(expression.right, expression.left, oneValue)]
    }
    case 'negate':
      return pairsIn(expression.operand)
    case 'call': {
      const deeper = expression.args.flatMap(pairsIn)
      const [first, second] = expression.args
      if (expression.name !== 'selected' || !first || !second) return deeper
      return [...deeper, ...pair(first, second, oneValue), ...pair(second, first, severalValues)]
    }
    default:
      return []
  }
}

function pair(reference: Expression, literal: Expression, split: (text: string) => string[]): [Expression, string[]][] {
  return reference.kind === 'reference' && literal.kind === 'text' ? [[reference, split(literal.value)]] : []
}

const oneValue = (text: string) => (text === '' ? [] : [text])
const severalValues = (text: string) => text.split(/\s+/).filter(Boolean)

function message(question: string, value: string): Text {
  return {
    vi: `Câu “${question}” không có lựa chọn “${value}”, nên điều kiện này không bao giờ đúng.`,
    en: `“${question}” has no choice “${value}”, so that this can never be true.`,
  }
}
