// How far a page or a row is, and what is said about it: counted over its own questions and rows only.

import { isSeen } from '../definition/appearance.ts'
import type { Node } from '../definition/definition.ts'
import type { Standing } from '../form.ts'
import type { Program } from '../program/program.ts'
import { cellNamed, liveRows, rowFindings } from '../record/answer-tree.ts'
import { type Cell, type Instance, isRelevant } from '../record/tree.ts'

type Counting = { -readonly [part in keyof Standing]: Standing[part] extends number ? number : Standing['findings'][number][] }

/** How a row stands: who asks keeps it, so that of three hundred only those that changed are counted again. */
type OfRow = (row: Instance, children: readonly Node[]) => Standing

export function standingOf(program: Program, nodes: readonly Node[], instance: Instance, ofRow: OfRow): Standing {
  const counting: Counting = { needed: 0, answered: 0, given: 0, findings: [] }
  countNodes(program, nodes, instance, counting, ofRow)
  return counting
}

function countNodes(program: Program, nodes: readonly Node[], instance: Instance, counting: Counting, ofRow: OfRow): void {
  for (const node of nodes) {
    if (node.kind === 'group') countNodes(program, node.children, instance, counting, ofRow)
    else if (node.kind === 'question') countCell(cellNamed(program, instance, node.name), counting)
    else {
      counting.findings.push(...rowFindings(program, instance, node.name))
      for (const row of liveRows(program, instance, node.name)) countRow(ofRow(row, node.children), counting)
    }
  }
}

function countRow({ needed, answered, given, findings }: Standing, counting: Counting): void {
  counting.needed += needed
  counting.answered += answered
  counting.given += given
  if (findings.length > 0) counting.findings.push(...findings)
}

function countCell(cell: Cell, counting: Counting): void {
  counting.findings.push(...cell.findings)
  if (!isSeen(cell.field.question) || !isRelevant(cell)) return
  if (cell.seen !== '' && cell.field.question.type !== 'calculate') counting.given++
  if (!cell.required) return
  counting.needed++
  if (isAnswered(cell)) counting.answered++
}

/** Answered, or excused from answering. */
function isAnswered({ findings }: Cell): boolean {
  return !findings.some(finding => (finding.code === 'required' || finding.code === 'wrong-type') && !finding.excused)
}
