// Changing a form's tree: pages, sections, repeats and questions, found by their names, which are unique in a form. Every change gives a new form and leaves
// the old one as it was, so that undo is keeping the old one. What is not there changes nothing.
import type { FormDefinition, Group, Node, Question } from '../../../forms/language/definition/definition.ts'

type Parent = { children: Node[] }

/** In the form's order, pages first before what they hold. */
export function nodesOf(form: FormDefinition): Node[] {
  return form.pages.flatMap(withInside)
}

function withInside(node: Node): Node[] {
  return node.kind === 'question' ? [node] : [node, ...node.children.flatMap(withInside)]
}

export function nodeNamed(form: FormDefinition, name: string): Node | undefined {
  return nodesOf(form).find(node => node.name === name)
}

/** The page that it stands on, itself when it is one. */
export function pageOf(form: FormDefinition, name: string): Group | undefined {
  return form.pages.find(page => withInside(page).some(node => node.name === name))
}

export function changeNode<N extends Node>(form: FormDefinition, name: string, change: (node: N) => N): FormDefinition {
  const changed = (node: Node): Node => {
    // Whoever names a node knows which kind it is.
    if (node.name === name) return change(node as N)
    return node.kind === 'question' ? node : { ...node, children: node.children.map(changed) }
  }
  return { ...form, pages: form.pages.map(page => changed(page) as Group) } // a page stays a page: `change` keeps the kind
}

export function removeNode(form: FormDefinition, name: string): FormDefinition {
  const without = <P extends Parent>(parent: P): P => ({
    ...parent,
    children: parent.children.filter(node => node.name !== name).map(node => (node.kind === 'question' ? node : without(node))),
  })
  return { ...form, pages: form.pages.filter(page => page.name !== name).map(without) }
}

/** After the named question or repeat, in the same place; inside a page or a repeat that is named, at its end. */
export function insertNode(form: FormDefinition, at: string, node: Node): FormDefinition {
  const place = nodeNamed(form, at)
  if (!place) return form
  if (place.kind !== 'question')
    return changeNode<Exclude<Node, Question>>(form, at, parent => ({ ...parent, children: [...parent.children, node] }))
  return inSiblings(form, at, (siblings, index) => siblings.toSpliced(index + 1, 0, node))
}

/** One place up (-1) or down (1) among its neighbours; a question at the edge of a page goes over to the page beside it. */
export function moveNode(form: FormDefinition, name: string, by: -1 | 1): FormDefinition {
  const page = form.pages.findIndex(one => one.name === name)
  if (page >= 0) return { ...form, pages: swapped(form.pages, page, page + by) }
  let moved = false
  const within = inSiblings(form, name, (siblings, index) => {
    moved = siblings[index + by] !== undefined
    return moved ? swapped(siblings, index, index + by) : siblings
  })
  return moved ? within : overTheEdge(form, name, by)
}

function overTheEdge(form: FormDefinition, name: string, by: -1 | 1): FormDefinition {
  const node = nodeNamed(form, name)
  const here = form.pages.findIndex(page => page.children.some(child => child.name === name))
  const target = form.pages[here + by]
  if (!node || here < 0 || !target) return form
  const children = by < 0 ? [...target.children, node] : [node, ...target.children]
  const without = removeNode(form, name)
  return { ...without, pages: without.pages.map(page => (page.name === target.name ? { ...page, children } : page)) }
}

function inSiblings(form: FormDefinition, name: string, change: (siblings: Node[], index: number) => Node[]): FormDefinition {
  const into = <P extends Parent>(parent: P): P => {
    const index = parent.children.findIndex(node => node.name === name)
    if (index >= 0) return { ...parent, children: change(parent.children, index) }
    return { ...parent, children: parent.children.map(node => (node.kind === 'question' ? node : into(node))) }
  }
  return { ...form, pages: form.pages.map(into) }
}

function swapped<T>(items: readonly T[], one: number, other: number): T[] {
  const [a, b] = [items[one], items[other]]
  return a === undefined || b === undefined ? [...items] : items.with(one, b).with(other, a)
}

/** The same again under a name of its own; what is inside a page or a repeat too. */
export function copyNode(node: Node, taken: ReadonlySet<string>): Node {
  const names = new Set(taken)
  const copied = (one: Node): Node => {
    const name = freshName(one.name, names)
    names.add(name)
    return one.kind === 'question' ? { ...structuredClone(one), name } : { ...one, name, children: one.children.map(copied) }
  }
  return copied(node)
}

const LONGEST = 48

/** A name of letters, digits and lines made of words, not yet taken: "Bình chữa cháy" → "binh_chua_chay". */
export function freshName(words: string, taken: ReadonlySet<string>): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()
  const joined = plain
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST)
  const base = /^[a-z_]/.test(joined) ? joined : `cau_${joined}`.replace(/_$/, '')
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`
    if (!taken.has(name)) return name
  }
}

export function takenNames(form: FormDefinition): Set<string> {
  return new Set(nodesOf(form).map(({ name }) => name))
}

/** Questions, pages and repeats whose expressions speak of this one: what a deletion would break. */
export function namesSpeakingOf(form: FormDefinition, name: string): string[] {
  const spoken = `\${${name}}`
  return nodesOf(form)
    .filter(node => node.name !== name && JSON.stringify(ownPart(node)).includes(spoken))
    .map(node => node.name)
}

function ownPart(node: Node): unknown {
  if (node.kind === 'question') return node
  const { children: _, ...own } = node
  return own
}

/** What is undefined is not there: a saved package says only what was said. */
export function withoutEmpty<N extends Node>(node: N): N {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as unknown as N // the same members, less the empty ones
}
