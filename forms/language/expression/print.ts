// Writes an expression back in XLSForm's notation with as few parentheses as keep its meaning; parsing it again gives the same tree.
import { numberToText } from '../value.ts'
import { type Expression, NEGATE_PRECEDENCE, PRECEDENCE } from './syntax.ts'

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return expression.value.includes("'") ? `"${expression.value}"` : `'${expression.value}'`
    case 'number':
      return numberToText(expression.value)
    case 'reference':
      return `\${${expression.name}}`
    case 'self':
      return '.'
    case 'around':
      return Array(expression.levels).fill('..').join('/')
    case 'column':
      return expression.name
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`
    case 'negate':
      return `-${inBrackets(expression.operand, NEGATE_PRECEDENCE)}`
    case 'binary': {
      const own = PRECEDENCE[expression.operator]
      return `${inBrackets(expression.left, own)} ${expression.operator} ${inBrackets(expression.right, own + 1)}`
    }
  }
}

function inBrackets(part: Expression, needed: number): string {
  const text = printExpression(part)
  return bindingOf(part) < needed ? `(${text})` : text
}

function bindingOf(part: Expression): number {
  if (part.kind === 'binary') return PRECEDENCE[part.operator]
  return part.kind === 'negate' ? NEGATE_PRECEDENCE : Number.POSITIVE_INFINITY
}
