// The tree that an expression is parsed into. `at` is the character where a part begins, for messages; it carries no meaning.

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

export type Expression =
  | { kind: 'text'; value: string; at: number }
  | { kind: 'number'; value: number; at: number }
  /** ${name}: a question or a repeat. */
  | { kind: 'reference'; name: string; at: number }
  /** `.` or current(): the answer of the question that the expression belongs to. */
  | { kind: 'self'; at: number }
  /** `..`, `../..`: the repeat instance around; only position() takes it. */
  | { kind: 'around'; levels: number; at: number }
  /** A bare name: a column of the choice list, in a choice filter. */
  | { kind: 'column'; name: string; at: number }
  | { kind: 'call'; name: string; args: Expression[]; at: number }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; at: number }
  | { kind: 'negate'; operand: Expression; at: number }

/** How tightly an operator binds; XPath's order. All of them group to the left. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
}
/** Unary minus binds tighter than any of them. */
export const NEGATE_PRECEDENCE = 7
