// What a person does to a record, drawn step by step from what the record shows: answers, clears, adds and removes rows. People type no spaces
// alone and pick what is offered, in the list's order.
import type { Group, Node, Question } from '../../forms/language/definition/definition.ts'
import type { Filling, Item } from '../../forms/language/form.ts'
import type { Answer } from '../../shared/answers.ts'
import type { Seeded } from '../world/seeded.ts'

export type Move =
  | { do: 'set'; path: string; value: Answer | null }
  | { do: 'add'; path: string }
  | { do: 'remove'; path: string; index: number }

/** A place of the record: a question with its path, or a repeat with its rows. */
export type Found =
  | { kind: 'question'; path: string; question: Question }
  | { kind: 'rows'; path: string; count: number; byHand: boolean; max: number }

/** Everything that the record has now, hidden places too, in the form's order. */
export function placesIn(filling: Filling): Found[] {
  return filling.form.definition.pages.flatMap(page => childrenIn(filling, page, ''))
}

function childrenIn(filling: Filling, node: Pick<Group, 'children'>, prefix: string): Found[] {
  return node.children.flatMap((child): Found[] => {
    if (child.kind === 'question') return [{ kind: 'question', path: prefix + child.name, question: child }]
    if (child.kind === 'group') return childrenIn(filling, child, prefix)
    const path = prefix + child.name
    const count = rowCount(filling, child, path)
    const rows = Array.from({ length: count }, (_, index) => childrenIn(filling, child, `${path}.${index}.`)).flat()
    return [{ kind: 'rows', path, count, byHand: child.count === undefined, max: child.max ?? Number.POSITIVE_INFINITY }, ...rows]
  })
}

/** A row is there when its questions have a state. */
export function rowCount(filling: Filling, repeat: Pick<Group, 'children'>, path: string): number {
  const name = firstQuestion(repeat)
  let count = 0
  while (filling.stateIfThere(`${path}.${count}.${name}`)) count++
  return count
}

function firstQuestion(node: Pick<Group, 'children'>): string {
  const found = node.children.find((child): child is Question => child.kind === 'question') ?? node.children.find(isGroup)
  if (!found) throw new Error('a repeat without a question')
  return found.kind === 'question' ? found.name : firstQuestion(found)
}

function isGroup(node: Node): node is Group {
  return node.kind === 'group'
}

/** The next step, or null when nothing can be done. */
export function nextMove(filling: Filling, random: Seeded, answer: typeof randomAnswer = randomAnswer): Move | null {
  const places = placesIn(filling)
  const moves = places.flatMap(place => movesAt(filling, place))
  const move = moves.length > 0 ? random.pick(moves) : null
  if (!move) return null
  return move.do === 'set' ? { ...move, value: answer(filling, move.path, random) } : move
}

function movesAt(filling: Filling, place: Found): Move[] {
  if (place.kind === 'question') {
    const { relevant, readonly } = filling.state(place.path)
    const open = relevant && !readonly && place.question.type !== 'note' && place.question.type !== 'calculate'
    return open ? [{ do: 'set', path: place.path, value: null }] : []
  }
  if (!place.byHand || !shownRepeats(filling).has(place.path)) return []
  const moves: Move[] = place.count < place.max ? [{ do: 'add', path: place.path }] : []
  for (let index = 0; index < place.count; index++) moves.push({ do: 'remove', path: place.path, index })
  return moves
}

/** Repeats whose buttons the screen shows. */
function shownRepeats(filling: Filling): ReadonlySet<string> {
  const shown = new Set<string>()
  const visit = (item: Item): void => {
    if (item.kind === 'question') return
    if (item.kind === 'heading') {
      for (const inner of item.items) visit(inner)
      return
    }
    shown.add(item.path)
    for (const row of item.instances) for (const inner of row.items) visit(inner)
  }
  for (const page of filling.pages()) for (const item of page.items) visit(item)
  return shown
}

const INTEGERS = [0, 1, 2, 3, 4, 5, 7, -1, -4, 12, 100]
const DECIMALS = [0, 0.5, 2.5, -1.5, 3, 0.1, 1.15, 10]
const TEXTS = ['a', 'b', 'x y', '12', '012', '-3', '2.50', 'Nguyễn Văn Ánh', 'đường 3/2', 'true', '1', '2026-01-05', 'a-b-c']
const DAYS = ['2026-01-05', '2024-02-29', '1999-12-31', '2026-12-31']

export function randomAnswer(filling: Filling, path: string, random: Seeded): Answer | null {
  const { question } = filling.state(path)
  if (random.chance(0.15)) return null
  switch (question.type) {
    case 'integer':
      return random.pick(INTEGERS)
    case 'decimal':
      return random.pick(DECIMALS)
    case 'date':
      return random.pick(DAYS)
    case 'acknowledge':
      return random.chance(0.7) ? true : null
    case 'selectOne': {
      const offered = filling.choices(path)
      return offered.length > 0 ? random.pick(offered).value : null
    }
    case 'selectMany': {
      const chosen = filling.choices(path).filter(() => random.chance(0.4))
      return chosen.length > 0 ? chosen.map(choice => choice.value) : null
    }
    default:
      return random.pick(TEXTS)
  }
}
