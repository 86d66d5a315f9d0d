// Lays a page of the living record out for the screen: headings, questions and rows. What is laid out as before stays the same object, so that a
// screen compares by identity and draws only what moved.

import { isSeen } from '../definition/appearance.ts'
import type { Group, Node, Repeat } from '../definition/definition.ts'
import type { Item, Page, RepeatItem, Row } from '../form.ts'
import type { Program } from '../program/program.ts'
import { cellNamed, liveRows } from '../record/answer-tree.ts'
import { relevantNode } from '../record/relevant-node.ts'
import { isByHand, MOST_ROWS } from '../record/rows.ts'
import { type Instance, isRelevant, pathOf } from '../record/tree.ts'

/** Null when the page is not relevant. */
export function layOutPage(program: Program, group: Group, root: Instance, before: Page | null): Page | null {
  if (!relevantNode(group, root)) return null
  const items = itemsOf(program, group.children, root, before?.items ?? NONE)
  return before?.items === items ? before : { name: group.name, group, items }
}

const NONE: readonly never[] = []

function itemsOf(program: Program, nodes: readonly Node[], instance: Instance, before: readonly Item[]): readonly Item[] {
  const known = new Map(before.map(item => [item.path, item]))
  const items = nodes.flatMap(node => itemOf(program, node, instance, known))
  return sameList(items, before) ? before : items
}

function itemOf(program: Program, node: Node, instance: Instance, known: ReadonlyMap<string, Item>): readonly Item[] {
  switch (node.kind) {
    case 'question': {
      const cell = cellNamed(program, instance, node.name)
      if (!isSeen(node) || !isRelevant(cell)) return NONE
      const path = pathOf(cell)
      return [known.get(path) ?? { kind: 'question', path, question: node }]
    }
    case 'group': {
      if (!relevantNode(node, instance)) return NONE
      const path = instance.prefix + node.name
      const before = known.get(path)
      const items = itemsOf(program, node.children, instance, before?.kind === 'heading' ? before.items : NONE)
      if (items.length === 0) return NONE
      return [before?.kind === 'heading' && before.items === items ? before : { kind: 'heading', path, group: node, items }]
    }
    case 'repeat': {
      const before = known.get(instance.prefix + node.name)
      return relevantNode(node, instance) ? [repeatOf(program, node, instance, before?.kind === 'repeat' ? before : null)] : NONE
    }
  }
}

function repeatOf(program: Program, repeat: Repeat, instance: Instance, before: RepeatItem | null): RepeatItem {
  const rows = liveRows(program, instance, repeat.name)
  const byHand = isByHand(repeat)
  const canAdd = byHand && rows.length < (repeat.max ?? MOST_ROWS)
  const canRemove = byHand && rows.length > 0
  const instances = rows.map((row, index) => rowOf(program, repeat, row, before?.instances[index] ?? null))
  const same = before && before.canAdd === canAdd && before.canRemove === canRemove && sameList(instances, before.instances)
  return same ? before : { kind: 'repeat', path: instance.prefix + repeat.name, repeat, canAdd, canRemove, instances }
}

function rowOf(program: Program, repeat: Repeat, instance: Instance, before: Row | null): Row {
  const items = itemsOf(program, repeat.children, instance, before?.items ?? NONE)
  return before?.items === items ? before : { path: instance.prefix.slice(0, -1), items }
}

function sameList(ones: readonly unknown[], others: readonly unknown[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index])
}
