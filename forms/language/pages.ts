// Lays the living record out for the screen: relevant pages, headings, questions and rows, with how much of each page is done.

import { cellNamed, liveRows } from './answer-tree.ts'
import type { Group, Node, Repeat } from './definition.ts'
import type { Item, Page, QuestionState } from './form.ts'
import type { Program } from './program.ts'
import { relevantNode } from './relevant-node.ts'
import { type Cell, type Instance, isRelevant, pathOf } from './tree.ts'

/** Calculations and hidden values are never shown. */
const UNSEEN: ReadonlySet<string> = new Set(['calculate', 'hidden'])

export function pagesOf(program: Program, root: Instance, stateOf: (cell: Cell) => QuestionState): Page[] {
  return program.definition.pages.flatMap(page => (relevantNode(page, root) ? [pageOf(program, page, root, stateOf)] : []))
}

function pageOf(program: Program, page: Group, root: Instance, stateOf: (cell: Cell) => QuestionState): Page {
  const items = new Layouter(program, stateOf).items(page.children, root)
  const states = items.flatMap(statesIn)
  const needed = states.filter(state => state.required)
  return { name: page.name, label: page.label, items, needed: needed.length, answered: needed.filter(isAnswered).length }
}

function statesIn(item: Item): QuestionState[] {
  switch (item.kind) {
    case 'question':
      return [item.state]
    case 'heading':
      return item.items.flatMap(statesIn)
    case 'repeat':
      return item.instances.flatMap(instance => instance.items.flatMap(statesIn))
  }
}

/** Answered, or excused from answering. */
function isAnswered(state: QuestionState): boolean {
  return !state.findings.some(finding => (finding.code === 'required' || finding.code === 'wrong-type') && !finding.excused)
}

class Layouter {
  private readonly program: Program
  private readonly stateOf: (cell: Cell) => QuestionState

  constructor(program: Program, stateOf: (cell: Cell) => QuestionState) {
    this.program = program
    this.stateOf = stateOf
  }

  items(nodes: readonly Node[], instance: Instance): Item[] {
    return nodes.flatMap(node => this.item(node, instance))
  }

  private item(node: Node, instance: Instance): Item[] {
    switch (node.kind) {
      case 'question': {
        const cell = cellNamed(this.program, instance, node.name)
        if (UNSEEN.has(node.type) || !isRelevant(cell)) return []
        return [{ kind: 'question', path: pathOf(cell), state: this.stateOf(cell) }]
      }
      case 'group': {
        if (!relevantNode(node, instance)) return []
        const items = this.items(node.children, instance)
        return items.length === 0 ? [] : [{ kind: 'heading', name: node.name, label: node.label, appearance: node.appearance, items }]
      }
      case 'repeat':
        return relevantNode(node, instance) ? [this.repeat(node, instance)] : []
    }
  }

  private repeat(node: Repeat, instance: Instance): Item {
    const rows = liveRows(this.program, instance, node.name)
    const byHand = node.count === undefined
    return {
      kind: 'repeat',
      path: instance.prefix + node.name,
      label: node.label,
      canAdd: byHand && rows.length < (node.max ?? Number.POSITIVE_INFINITY),
      canRemove: byHand && rows.length > 0,
      instances: rows.map(row => ({ path: row.prefix.slice(0, -1), items: this.items(node.children, row) })),
    }
  }
}
