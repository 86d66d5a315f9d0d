// instance('list')/root/item[…]/column: rows of a choice list of the form. A first condition of the form column = value is answered from an index.

import type { Choice } from '../definition/definition.ts'
import type { Evaluate } from '../program/program.ts'
import { keepRows } from './candidates.ts'
import { columnNames, columnOf, rowsWith } from './choice-columns.ts'
import type { ExpressionCompiler } from './compile-expression.ts'
import { unknownColumn, unknownList } from './mistakes.ts'
import { own } from './own.ts'
import type { Expression } from './syntax.ts'
import { isNodes } from './value.ts'

type Rows = Extract<Expression, { kind: 'rows' }>

export function compileRows(rows: Rows, compiler: ExpressionCompiler): Evaluate {
  const list = listNamed(rows.list, rows.at, compiler)
  const columns = columnNames(list)
  const column = rows.column ?? 'name'
  if (!columns.has(column)) throw unknownColumn(column, columns, rows.at)
  const depth = compiler.depth()
  const conditions = compiler.conditions(rows.where, { kind: 'rows', depth, list: rows.list, columns })
  const [first, ...others] = conditions
  const key = keyOf(rows.where[0], compiler)
  if (!first || !key) return (here, world) => keepRows(list, conditions, depth, here, world).map(row => columnOf(row, column))
  return (here, world) => {
    const wanted = key.value(here, world)
    const found = typeof wanted === 'string' ? rowsWith(list, key.column, wanted) : keepRows(list, [first], depth, here, world)
    return keepRows(found, others, depth, here, world).map(row => columnOf(row, column))
  }
}

export function listNamed(name: string, position: number, compiler: ExpressionCompiler): readonly Choice[] {
  const { lists } = compiler.surroundings
  const list = own(lists, name)
  if (!list) throw unknownList(name, Object.keys(lists), position)
  return list
}

/** column = value, where the value is the same for all rows; only a text is looked up, numbers are compared one by one ("05" = 5). */
function keyOf(condition: Expression | undefined, compiler: ExpressionCompiler): { column: string; value: Evaluate } | null {
  if (condition?.kind !== 'binary' || condition.operator !== '=') return null
  const { left, right } = condition
  const [column, value] = left.kind === 'column' ? [left, right] : [right, left]
  if (column.kind !== 'column' || looksAtRow(value)) return null
  const evaluate = compiler.compile(value)
  return {
    column: column.name,
    value: (here, world) => {
      const wanted = evaluate(here, world)
      return isNodes(wanted) && wanted.length === 1 ? (wanted[0] ?? '') : wanted
    },
  }
}

function looksAtRow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'column':
    case 'self':
      return true
    case 'call':
      return expression.name === 'position' || expression.args.some(looksAtRow)
    case 'binary':
      return looksAtRow(expression.left) || looksAtRow(expression.right)
    case 'negate':
      return looksAtRow(expression.operand)
    case 'path':
      return expression.steps.some(step => step.where.some(looksAtRow))
    case 'rows':
      return expression.where.some(looksAtRow)
    default:
      return false
  }
}
