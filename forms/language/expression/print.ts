// Writes an expression back in XLSForm's notation with as few parentheses as keep its meaning; parsing it again gives the same tree.

import { type Expression, NEGATE_PRECEDENCE, PRECEDENCE } from './syntax.ts'
import { numberToText } from './value.ts'

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return quoted(expression.value)
    case 'number':
      return numberToText(expression.value)
    case 'reference':
      return `\${${expression.name}}`
    case 'lastSaved':
      return `\${last-saved#${expression.name}}`
    case 'self':
      return '.'
    case 'current':
      return 'current()/.'
    case 'around':
      return [...(expression.current ? ['current()'] : []), ...Array(expression.levels).fill('..')].join('/')
    case 'column':
      return expression.name
    case 'path':
      return expression.steps.map((step, index) => (index === 0 ? `\${${step.name}}` : step.name) + brackets(step.where)).join('/')
    case 'rows': {
      const rows = `instance(${quoted(expression.list)})/root/item${brackets(expression.where)}`
      return expression.column === null ? rows : `${rows}/${expression.column}`
    }
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

/** A text has one kind of quotes at most: there is no way to write both. */
function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`
}

function brackets(where: readonly Expression[]): string {
  return where.map(condition => `[${printExpression(condition)}]`).join('')
}

function inBrackets(part: Expression, needed: number): string {
  const text = printExpression(part)
  return bindingOf(part) < needed ? `(${text})` : text
}

function bindingOf(part: Expression): number {
  if (part.kind === 'binary') return PRECEDENCE[part.operator]
  return part.kind === 'negate' ? NEGATE_PRECEDENCE : Number.POSITIVE_INFINITY
}
