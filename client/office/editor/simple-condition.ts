// "Only when [question] [is] [choice]": the conditions that an office clerk builds without writing an expression. Anything else stays an expression.
import type { Question } from '../../../forms/language/definition/definition.ts'

export interface SimpleCondition {
  question: string
  is: 'equal' | 'notEqual' | 'answered' | 'includes'
  value: string
}

const EQUAL = /^\$\{([a-z_][a-z0-9_]*)\} (=|!=) '([^']*)'$/
const INCLUDES = /^selected\(\$\{([a-z_][a-z0-9_]*)\}, '([^']*)'\)$/

/** Null for an expression that says more than one simple thing. */
export function readCondition(expression: string): SimpleCondition | null {
  const equal = EQUAL.exec(expression)
  if (equal) {
    const [, question = '', sign, value = ''] = equal
    if (sign === '!=' && value === '') return { question, is: 'answered', value }
    return { question, is: sign === '=' ? 'equal' : 'notEqual', value }
  }
  const includes = INCLUDES.exec(expression)
  return includes ? { question: includes[1] ?? '', is: 'includes', value: includes[2] ?? '' } : null
}

export function writeCondition({ question, is, value }: SimpleCondition): string {
  switch (is) {
    case 'equal':
      return `\${${question}} = '${value}'`
    case 'notEqual':
      return `\${${question}} != '${value}'`
    case 'answered':
      return `\${${question}} != ''`
    case 'includes':
      return `selected(\${${question}}, '${value}')`
  }
}

/** What may be said of a question of this type, the usual first. */
export function saidOf({ type }: Pick<Question, 'type'>): SimpleCondition['is'][] {
  if (type === 'selectMany' || type === 'rank') return ['includes', 'answered']
  return type === 'selectOne' ? ['equal', 'notEqual', 'answered'] : ['answered']
}
