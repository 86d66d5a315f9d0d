// The operators between two values. `and` and `or` look at the right side only when the left has not decided.

import type { Evaluate } from '../program/program.ts'
import { compare } from './compare-values.ts'
import type { BinaryOperator } from './syntax.ts'
import { toBoolean, toNumber } from './value.ts'

export function operate(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case 'or':
      return (here, world) => toBoolean(left(here, world)) || toBoolean(right(here, world))
    case 'and':
      return (here, world) => toBoolean(left(here, world)) && toBoolean(right(here, world))
    case '+':
      return (here, world) => toNumber(left(here, world)) + toNumber(right(here, world))
    case '-':
      return (here, world) => toNumber(left(here, world)) - toNumber(right(here, world))
    case '*':
      return (here, world) => toNumber(left(here, world)) * toNumber(right(here, world))
    case 'div':
      return (here, world) => toNumber(left(here, world)) / toNumber(right(here, world))
    case 'mod':
      return (here, world) => toNumber(left(here, world)) % toNumber(right(here, world))
    default:
      return (here, world) => compare(operator, left(here, world), right(here, world))
  }
}
