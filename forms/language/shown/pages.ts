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

/** Instances in which something appeared or went since the last layout: of three hundred rows only these are looked at again. */
export class Stirred {
  private readonly at = new Set<Instance>()
  private readonly holding = new Set<Instance>()

  add(instance: Instance): void {
    this.at.add(instance)
    for (let here: Instance | null = instance; here; here = here.parent) this.holding.add(here)
  }

  clear(): void {
    this.at.clear()
    this.holding.clear()
  }

  /** Something moved in it, inside it, or around it. */
  has(row: Instance): boolean {
    if (this.holding.has(row)) return true
    for (let here = row.parent; here; here = here.parent) if (this.at.has(here)) return true
    return false
  }
}

/** Null when the page is not relevant. */
export function layOutPage(program: Program, group: Group, root: Instance, before: Page | null, stirred: Stirred): Page | null {
  if (!relevantNode(group, root)) return null
  const items = itemsOf({ program, stirred }, group.children, root, before?.items ?? NONE)
  return before?.items === items ? before : { name: group.name, group, items }
}

const NONE: readonly never[] = []

interface Laying {
  program: Program
  stirred: Stirred
}

function itemsOf(laying: Laying, nodes: readonly Node[], instance: Instance, before: readonly Item[]): readonly Item[] {
  const known = new Map(before.map(item => [item.path, item]))
  const items = nodes.flatMap(node => itemOf(laying, node, instance, known))
  return sameList(items, before) ? before : items
}

function itemOf(laying: Laying, node: Node, instance: Instance, known: ReadonlyMap<string, Item>): readonly Item[] {
  switch (node.kind) {
    case 'question': {
      const cell = cellNamed(laying.program, instance, node.name)
      if (!isSeen(node) || !isRelevant(cell)) return NONE
      const path = pathOf(cell)
      return [known.get(path) ?? { kind: 'question', path, question: node }]
    }
    case 'group': {
      if (!relevantNode(node, instance)) return NONE
      const path = instance.prefix + node.name
      const before = known.get(path)
      const items = itemsOf(laying, node.children, instance, before?.kind === 'heading' ? before.items : NONE)
      if (items.length === 0) return NONE
      return [before?.kind === 'heading' && before.items === items ? before : { kind: 'heading', path, group: node, items }]
    }
    case 'repeat': {
      const before = known.get(instance.prefix + node.name)
      return relevantNode(node, instance) ? [repeatOf(laying, node, instance, before?.kind === 'repeat' ? before : null)] : NONE
    }
  }
}

function repeatOf(laying: Laying, repeat: Repeat, instance: Instance, before: RepeatItem | null): RepeatItem {
  const rows = liveRows(laying.program, instance, repeat.name)
  const byHand = isByHand(repeat)
  const canAdd = byHand && rows.length < (repeat.max ?? MOST_ROWS)
  const canRemove = byHand && rows.length > 0
  const instances = rows.map((row, index) => rowOf(laying, repeat, row, before?.instances[index] ?? null))
  const same = before && before.canAdd === canAdd && before.canRemove === canRemove && sameList(instances, before.instances)
  return same ? before : { kind: 'repeat', path: instance.prefix + repeat.name, repeat, canAdd, canRemove, instances }
}

function rowOf(laying: Laying, repeat: Repeat, instance: Instance, before: Row | null): Row {
  if (before && !laying.stirred.has(instance)) return before
  const items = itemsOf(laying, repeat.children, instance, before?.items ?? NONE)
  return before?.items === items ? before : { path: instance.prefix.slice(0, -1), items }
}

function sameList(ones: readonly unknown[], others: readonly unknown[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index])
}
