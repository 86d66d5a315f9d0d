// The tree that an expression is parsed into. `at` is the character where a part begins, for messages; it carries no meaning.

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

export type Expression =
  | { kind: 'text'; value: string; at: number }
  | { kind: 'number'; value: number; at: number }
  /** ${name}: a question or a repeat. */
  | { kind: 'reference'; name: string; at: number }
  /** ${last-saved#name}: what the person answered in the last record that they finalized. */
  | { kind: 'lastSaved'; name: string; at: number }
  /** `.`: in square brackets the candidate, elsewhere the answer of the question that the expression belongs to. */
  | { kind: 'self'; at: number }
  /** current()/. in square brackets: the answer of the question that the expression belongs to. */
  | { kind: 'current'; at: number }
  /** `..`, `../..`: the repeat instance around; only position() takes it. `current`: around the question, though it stands in square brackets. */
  | { kind: 'around'; levels: number; current: boolean; at: number }
  /** A bare name: a column of the choice list in a choice filter; in square brackets a column or question of the candidate. */
  | { kind: 'column'; name: string; at: number }
  /** ${person}[./age > 18]/name: the first name is a reference, the others lie inside it. */
  | { kind: 'path'; steps: PathStep[]; at: number }
  /** instance('list')/root/item[…]/column; without a column, the rows themselves. */
  | { kind: 'rows'; list: string; where: Expression[]; column: string | null; at: number }
  | { kind: 'call'; name: string; args: Expression[]; at: number }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; at: number }
  | { kind: 'negate'; operand: Expression; at: number }

/** A name, and what its candidates must fulfil: a number asks for a place, from 1. */
export interface PathStep {
  name: string
  where: Expression[]
}

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
