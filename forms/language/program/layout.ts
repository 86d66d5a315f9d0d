// Lays a definition out into scopes, fields and gates, before any expression is looked at. Names are unique in the whole form; names that every
// JavaScript object has are refused, so that no answer can ever shadow one.
import type { FormDefinition, Group, Node, Question, Repeat } from '../definition/definition.ts'
import { pagePlace, placed } from '../definition/place.ts'
import type { DefinitionProblem } from '../form.ts'
import { kindOf } from '../kinds/kind-of.ts'
import type { Field, Gate, Scope, Step } from './program.ts'

export interface Layout {
  root: Scope
  fields: Map<string, Field>
  repeats: Map<string, Scope>
  /** Also those whose name somebody else has already: their mistakes are looked for too. */
  all: { fields: Field[]; repeats: Scope[]; groups: Group[] }
  gates: Gate[]
  /** "Trang 2 › owner_id", for whatever is said about a node. */
  places: Map<Node, string>
  problems: DefinitionProblem[]
}

export function layOut(definition: FormDefinition): Layout {
  const root = newScope(null, null, null)
  const all = { fields: [], repeats: [], groups: [] }
  const layout: Layout = { root, fields: new Map(), repeats: new Map(), all, gates: [], places: new Map(), problems: [] }
  const placer = new Placer(layout)
  definition.pages.forEach((page, index) => {
    placer.page(page, index + 1)
  })
  return layout
}

class Placer {
  private readonly layout: Layout
  /** Names that are taken, and the page where. */
  private readonly names = new Map<string, string>()
  private around = ''

  constructor(layout: Layout) {
    this.layout = layout
  }

  page(page: Group, number: number): void {
    this.around = pagePlace(number)
    this.layout.places.set(page, this.around)
    this.place(page, this.layout.root, null)
  }

  private place(node: Node, scope: Scope, outer: Gate | null): void {
    if (!this.layout.places.has(node)) this.layout.places.set(node, placed(this.around, node.name))
    this.claim(node)
    const gate = node.relevant === undefined ? outer : this.gate(node, scope, outer)
    switch (node.kind) {
      case 'question':
        this.question(node, scope, gate)
        return
      case 'group':
        this.layout.all.groups.push(node)
        for (const child of node.children) this.place(child, scope, gate)
        return
      case 'repeat':
        this.repeat(node, scope, gate)
    }
  }

  private claim(node: Node): void {
    const { name } = node
    const { places, problems } = this.layout
    const problem = (vi: string, en: string) => problems.push({ place: places.get(node) ?? name, message: { vi, en } })
    if (name in Object.prototype)
      problem(`Tên “${name}” là từ dành riêng, hãy đặt tên khác.`, `The name “${name}” is reserved, choose another.`)
    const page = this.names.get(name)
    if (page === undefined) this.names.set(name, this.around)
    else
      problem(
        `Tên “${name}” đã dùng cho mục khác ở ${page}, hãy đổi một trong hai tên.`,
        `The name “${name}” is used on ${page} already, change one of the two.`,
      )
  }

  private gate(node: Question | Group | Repeat, scope: Scope, outer: Gate | null): Gate {
    const gate = newGate(node, scope, outer)
    scope.gates.push(gate)
    outer?.inner.push(gate)
    this.layout.gates.push(gate)
    return gate
  }

  private question(question: Question, scope: Scope, gate: Gate | null): void {
    const field = newField(question, scope, gate, this.layout.all.fields.length)
    this.layout.all.fields.push(field)
    scope.fields.push(field)
    scope.names.add(question.name)
    gate?.fields.push(field)
    if (!this.layout.fields.has(question.name)) this.layout.fields.set(question.name, field)
  }

  private repeat(repeat: Repeat, parent: Scope, gate: Gate | null): void {
    const scope = newScope(repeat, parent, gate)
    this.layout.all.repeats.push(scope)
    parent.scopes.push(scope)
    parent.names.add(repeat.name)
    gate?.scopes.push(scope)
    if (!this.layout.repeats.has(repeat.name)) this.layout.repeats.set(repeat.name, scope)
    for (const child of repeat.children) this.place(child, scope, gate)
  }
}

function newScope(repeat: Repeat | null, parent: Scope | null, gate: Gate | null): Scope {
  const depth = parent ? parent.depth + 1 : 0
  const slot = parent?.scopes.length ?? 0
  const way = parent ? [...parent.way, slot] : []
  const lists = { names: new Set<string>(), fields: [], gates: [], scopes: [], readers: [] }
  return { repeat, parent, depth, slot, way, gate, counting: null, ...lists }
}

function newGate(node: Question | Group | Repeat, scope: Scope, outer: Gate | null): Gate {
  const gate: Omit<Gate, 'step'> = { scope, slot: scope.gates.length, outer, node, when: () => true, fields: [], inner: [], scopes: [] }
  const step: Step = { kind: 'gate', rank: 0, scope, gate: gate as Gate } // the two name each other
  return Object.assign(gate, { step })
}

function newField(question: Question, scope: Scope, gate: Gate | null, index: number): Field {
  const field: Omit<Field, 'verdict'> = {
    index,
    question,
    kind: kindOf[question.type],
    scope,
    slot: scope.fields.length,
    gate,
    required: null,
    readonly: null,
    constraint: null,
    calculate: null,
    default: null,
    defaultReads: false,
    choiceFilter: null,
    choiceOrder: null,
    checks: [],
    fires: [],
    fills: [],
    choices: null,
    speaks: false,
    readers: [],
  }
  const verdict: Step = { kind: 'verdict', rank: 0, scope, field: field as Field } // the two name each other
  return Object.assign(field, { verdict })
}
