// Whether a group or repeat is there at all. A group without a relevance of its own is shown when something inside may be.
import type { Group, Repeat } from '../definition/definition.ts'
import type { Gate, Scope } from '../program/program.ts'
import { type Instance, isOpen } from './tree.ts'

export function relevantNode(node: Group | Repeat, instance: Instance): boolean {
  if (node.relevant === undefined) return true
  const gate = gateOf(instance.scope, node)
  return gate !== null && isOpen(gate, instance)
}

function gateOf(scope: Scope, node: Group | Repeat): Gate | null {
  return scope.gates.find(gate => gate.node === node) ?? null
}
