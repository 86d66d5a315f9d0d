// What of a table's lines stands where. On a phone what is answered by one tap stands in the line, and the rest opens under it; at a desk the first
// columns stand side by side. Which questions name a line and which are its cells is the form language's (definition/row-table.ts).
import type { Question, Repeat } from '../../../../forms/language/definition/definition.ts'
import { partsOfLine } from '../../../../forms/language/definition/row-table.ts'
import type { CompiledForm, Item, Path, Row } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { hasAppearance } from '../../../questions/appearance.ts'
import { isOnlyRead } from '../../../questions/asking.tsx'

export type QuestionItem = Extract<Item, { kind: 'question' }>

export interface TableLayout {
  /** Answered by one tap, in the line itself. */
  readonly taps: readonly Question[]
  /** Side by side where there is room. */
  readonly columns: readonly Question[]
}

/** Buttons that a thumb finds side by side on a small phone. */
const MOST_TAPS = 3
/** Columns that a laptop's screen holds beside the line's name. */
const MOST_COLUMNS = 8
const IN_COLUMNS: ReadonlySet<string> = new Set(['acknowledge', 'selectOne', 'integer', 'decimal', 'text', 'date', 'time', 'calculate'])

const layouts = new WeakMap<Repeat, TableLayout>()

export function layoutOf(repeat: Repeat, form: CompiledForm): TableLayout {
  const known = layouts.get(repeat)
  if (known) return known
  const { cells } = partsOfLine(repeat.children.filter(child => child.kind === 'question'))
  const fitting = cells.filter(({ type, appearance }) => IN_COLUMNS.has(type) && !hasAppearance({ appearance }, 'multiline'))
  const layout = { taps: cells.filter(question => isTapped(question, form)), columns: fitting.slice(0, MOST_COLUMNS) }
  layouts.set(repeat, layout)
  return layout
}

/** A tick, or one of few choices that the form calls quick. */
export function isTapped(question: Question, { definition }: CompiledForm): boolean {
  if (question.type === 'acknowledge') return true
  const choices = definition.choices[question.choices ?? ''] ?? []
  return question.type === 'selectOne' && hasAppearance(question, 'quick') && choices.length <= MOST_TAPS
}

/** The answer that most lines have: the tick, or the first choice. */
export function usualAnswer(question: Question, { definition }: CompiledForm): Answer | undefined {
  return question.type === 'acknowledge' ? true : definition.choices[question.choices ?? '']?.[0]?.value
}

/** The parts of one line as they are asked now. */
export interface LineItems {
  readonly head: readonly QuestionItem[]
  /** By the question's name. */
  readonly beside: ReadonlyMap<string, QuestionItem>
  /** Worked out, and not beside the name: said in words. */
  readonly read: readonly QuestionItem[]
  /** Asked under the line. */
  readonly below: readonly QuestionItem[]
}

const known = new WeakMap<readonly Question[], WeakMap<readonly Item[], LineItems>>()

/** `beside`: what stands in the line. The same object while the line's layout is the same. */
export function lineItems({ items }: Pick<Row, 'items'>, beside: readonly Question[]): LineItems {
  const ofLayout = known.get(beside) ?? new WeakMap<readonly Item[], LineItems>()
  known.set(beside, ofLayout)
  const line = ofLayout.get(items) ?? sorted(items, beside)
  ofLayout.set(items, line)
  return line
}

function sorted(items: readonly Item[], beside: readonly Question[]): LineItems {
  const questions = items.filter(item => item.kind === 'question')
  const others = questions.filter(({ question }) => question.type !== 'note' && !beside.includes(question))
  return {
    head: questions.filter(({ question }) => question.type === 'note'),
    beside: new Map(questions.filter(({ question }) => beside.includes(question)).map(item => [item.question.name, item])),
    read: others.filter(({ question }) => isOnlyRead(question)),
    below: others.filter(({ question }) => !isOnlyRead(question)),
  }
}

/** Place of the row that the path leads into; -1 when there is none. */
export function rowHolding(rows: readonly Row[], path: Path | null): number {
  return path === null ? -1 : rows.findIndex(row => path.startsWith(`${row.path}.`))
}
