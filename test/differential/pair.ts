// One form open in both engines at once. Moves are made in both; compare() says the first thing about which they do not agree, in words.
import { compileForm } from '../../forms/language/compile.ts'
import type { FormDefinition, Node, Question, Repeat } from '../../forms/language/definition/definition.ts'
import { toText } from '../../forms/language/expression/value.ts'
import { type Draft, openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, Filling, QuestionState } from '../../forms/language/form.ts'
import { kindOf } from '../../forms/language/kinds/kind-of.ts'
import type { Answer } from '../../shared/answers.ts'
import { childNamed, openPeer, type PeerNode, rowsOf } from './peer.ts'
import { type Move, rowCount } from './walk.ts'
import { writeXForm } from './write-xform.ts'

/** Our side of the pair; a planted bug is another one (mutants.ts). */
export type Ours = (definition: FormDefinition) => Filling

export function openOurs(definition: FormDefinition): Filling {
  return openFilling(compiled(definition), emptyDraft())
}

export function compiled(definition: FormDefinition): CompiledForm {
  const compilation = compileForm(definition)
  if (compilation.ok) return compilation.form
  throw new Error(compilation.problems.map(({ place, message }) => `${place}: ${message.en ?? message.vi}`).join('\n'))
}

export function emptyDraft(): Draft {
  return { answers: {}, marks: {}, context: { now: Date.UTC(2026, 10, 21, 3), entity: null, seed: 'differential' }, begin: true }
}

export class Pair {
  readonly filling: Filling
  private readonly peer: PeerNode
  private readonly definition: FormDefinition
  comparisons = 0
  /** Rows that each counted repeat had at most, to see one come back. */
  private readonly most = new Map<string, number>()
  /** A counted repeat grew again after it had shrunk: we bring its rows back with their answers, the peer makes new ones. */
  grewAgain = false

  private constructor(definition: FormDefinition, filling: Filling, peer: PeerNode) {
    this.definition = definition
    this.filling = filling
    this.peer = peer
  }

  static async open(definition: FormDefinition, ours: Ours): Promise<Pair> {
    const filling = ours(definition)
    return new Pair(definition, filling, await openPeer(writeXForm(definition)))
  }

  make(move: Move): void {
    if (move.do === 'set') {
      this.filling.set(move.path, move.value ?? undefined)
      setInPeer(this.peerAt(move.path), this.filling.state(move.path).question, move.value)
    } else if (move.do === 'add') {
      this.filling.addInstance(move.path)
      this.peerAt(move.path).addInstances?.()
    } else {
      this.filling.removeInstance(move.path, move.index)
      this.peerAt(move.path).removeInstances?.(move.index)
    }
  }

  private peerAt(path: string): PeerNode {
    let node = this.peer
    for (const part of path.split('.')) {
      const row = /^\d+$/.test(part) ? rowsOf(node)[Number(part)] : undefined
      node = row ?? nodeBelow(node, part, this.definition)
    }
    return node
  }

  /** The first difference; null when there is none. */
  compare(): string | null {
    for (const page of this.definition.pages) {
      const found = this.compareNode(page, childNamed(this.peer, page.name), '')
      if (found !== null) return found
    }
    return null
  }

  private compareNode(node: Node, peer: PeerNode, prefix: string): string | null {
    if (node.kind === 'question') return this.compareQuestion(node, peer, prefix + node.name)
    if (node.kind === 'repeat') return this.compareRows(node, peer, prefix + node.name)
    return this.compareChildren(node.children, peer, prefix)
  }

  private compareChildren(children: readonly Node[], peer: PeerNode, prefix: string): string | null {
    for (const child of children) {
      const found = this.compareNode(child, childNamed(peer, child.name), prefix)
      if (found !== null) return found
    }
    return null
  }

  private compareRows(repeat: Repeat, peer: PeerNode, path: string): string | null {
    if (!peer.currentState.relevant) return null
    const count = rowCount(this.filling, repeat, path)
    const rows = rowsOf(peer)
    this.comparisons++
    if (count !== rows.length) return difference(path, 'rows', count, rows.length)
    if (repeat.count !== undefined) this.noteRows(path, count)
    for (const [index, row] of rows.entries()) {
      const found = this.compareChildren(repeat.children, row, `${path}.${index}.`)
      if (found !== null) return found
    }
    return null
  }

  private readonly last = new Map<string, number>()
  private noteRows(path: string, count: number): void {
    const most = this.most.get(path) ?? 0
    const before = this.last.get(path) ?? 0
    if (count > before && before < most) this.grewAgain = true
    this.most.set(path, Math.max(most, count))
    this.last.set(path, count)
  }

  private compareQuestion(question: Question, peer: PeerNode, path: string): string | null {
    const state = this.filling.state(path)
    const theirs = peer.currentState
    this.comparisons++
    if (state.relevant !== theirs.relevant) return difference(path, 'relevant', state.relevant, theirs.relevant)
    if (!state.relevant) return null
    const pairs: [string, unknown, unknown][] = [
      ['value', textOf(state), plain(question, theirs.instanceValue ?? '')],
      ['validity', validityOf(state), peer.validationState.violation?.condition ?? 'valid'],
      ['required', state.required, theirs.required],
    ]
    if (question.calculate === undefined && question.type !== 'note') pairs.push(['readonly', state.readonly, theirs.readonly])
    if (theirs.valueOptions) pairs.push(['choices', values(this.filling.choices(path)), values(theirs.valueOptions)])
    if (theirs.label && question.type !== 'calculate')
      pairs.push(['label', this.filling.label(question.label, path), theirs.label.asString])
    this.comparisons += pairs.length
    const found = pairs.find(([, ours, other]) => ours !== other)
    return found ? difference(path, ...found) : null
  }

  /** Answers that are no longer offered: the peer forgets them, we keep them with an error until the person chooses again. */
  notOffered(): Move[] {
    return this.filling
      .findings()
      .filter(finding => finding.code === 'not-a-choice')
      .map(({ questions: [path = ''] }): Move => ({ do: 'set', path, value: null }))
  }
}

/** Groups leave no trace in our paths; the peer has a node for each. */
function nodeBelow(above: PeerNode, name: string, definition: FormDefinition): PeerNode {
  const find = (nodes: readonly Node[]): string[] | null => {
    for (const node of nodes) {
      if (node.name === name) return [name]
      const inner = node.kind === 'question' ? null : find(node.children)
      if (inner) return node.kind === 'repeat' ? inner : [node.name, ...inner]
    }
    return null
  }
  const steps = find(definition.pages) ?? []
  return steps.slice(startOf(above, steps)).reduce(childNamed, above)
}

/** Inside a repeat the way begins after the groups around the repeat. */
function startOf(above: PeerNode, steps: readonly string[]): number {
  for (let start = 0; start < steps.length; start++) {
    if (above.currentState.children?.some(child => child.currentState.reference.endsWith(`/${steps[start]}`))) return start
  }
  throw new Error(`the peer has no way to ${steps.join('/')}`)
}

function setInPeer(node: PeerNode, question: Question, value: Answer | null): void {
  if (question.type === 'selectOne' || question.type === 'selectMany') {
    node.selectValues?.(Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)])
  } else if (question.type === 'acknowledge') node.setValue?.(value === true)
  else node.setValue?.(value === null ? '' : value)
}

function textOf({ value, question }: QuestionState): string {
  const kind = kindOf[question.type]
  return value === undefined || kind.blank(value) ? '' : toText(kind.seen(value))
}

/** The peer writes a whole decimal as "2.0". */
function plain(question: Question, text: string): string {
  return question.type === 'decimal' ? text.replace(/\.0$/, '') : text
}

function validityOf({ findings }: QuestionState): string {
  const codes = findings.map(finding => finding.code)
  return codes.find(code => code === 'constraint' || code === 'required') ?? codes[0] ?? 'valid'
}

function values(choices: readonly { value: string }[]): string {
  return choices.map(choice => choice.value).join(' ')
}

function difference(path: string, what: string, ours: unknown, theirs: unknown): string {
  return `${path}: ${what} is ${JSON.stringify(ours)} here and ${JSON.stringify(theirs)} in the peer`
}
