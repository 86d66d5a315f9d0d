// The engine's face: what the phone, the server and imports may ask of a form. Everything here is pure; time and the entity are handed in.
import type { Answer, Answers, Mark, Marks } from '../../shared/answers.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Instant } from '../../shared/ports.ts'
import type { Language, Text } from '../../shared/text.ts'
import type { Choice, FormDefinition, Group, Question, Repeat } from './definition/definition.ts'

/** Dotted place in the answers: "owner_name", "parcels.0.area". */
export type Path = string

/** What expressions may ask of the world around the form. */
export interface FormContext {
  /** Properties of the entity that the record is about; null when there is none. */
  entity: Readonly<Record<string, string>> | null
  /** What the office set for the campaign, for setting('name'): every setting, with its default where nobody chose. */
  settings?: Readonly<Record<string, string>>
  /** The moment that today() and now() mean. It travels with the record, so that the server means the same day as the phone did. */
  now: Instant
  /** What random() and uuid() are drawn from: the record's id, so that the same record gives the same values everywhere (R14). */
  seed?: string
  /** The person's last finalized answers on this form, for ${last-saved#name}; the phone alone knows them. */
  lastSaved?: Answers | null
}

/** A mistake in a definition, in words an office clerk understands, with its place ("owner_id › relevant"). */
export interface DefinitionProblem {
  place: string
  message: Text
}

/** A definition whose expressions are parsed, ordered and compiled. Immutable; shared by all records of the form. */
export interface CompiledForm {
  readonly definition: FormDefinition
  /** Questions whose last saved answers its defaults ask for. */
  readonly lastSavedNames: readonly string[]
  question(name: string): Question | undefined
  /** The row of a question's list with this value, whether it is offered now or not. */
  choice(question: string, value: string): Choice | undefined
}

export type Compilation = { ok: true; form: CompiledForm } | { ok: false; problems: DefinitionProblem[] }

/** How one question stands now. The same object is kept while nothing about it changed, so that screens may compare by identity. */
export interface QuestionState {
  readonly path: Path
  readonly question: Question
  readonly value: Answer | undefined
  readonly mark: Mark | undefined
  readonly relevant: boolean
  readonly required: boolean
  readonly readonly: boolean
  readonly findings: readonly Finding[]
}

/**
 * A page as the screen lays it out: which questions, in which order. How a question stands is asked by its path. Pages, items and rows are the
 * same objects as long as their layout is the same, so that a screen draws anew only what moved.
 */
export type Item =
  | { readonly kind: 'question'; readonly path: Path; readonly question: Question }
  | { readonly kind: 'heading'; readonly path: Path; readonly group: Group; readonly items: readonly Item[] }
  | RepeatItem
export interface RepeatItem {
  readonly kind: 'repeat'
  readonly path: Path
  readonly repeat: Repeat
  readonly canAdd: boolean
  readonly canRemove: boolean
  readonly instances: readonly Row[]
}
/** One row of a repeat; its path is "parcels.0". */
export interface Row {
  readonly path: Path
  readonly items: readonly Item[]
}
export interface Page {
  readonly name: string
  readonly group: Group
  readonly items: readonly Item[]
}

/** How far a page or a row is. The same object while nothing inside it changed. */
export interface Standing {
  /** Questions on the screen that need an answer, and how many of them have one or are excused. */
  readonly needed: number
  readonly answered: number
  /** Questions on the screen that have an answer at all. */
  readonly given: number
  /** Of relevant questions, in the form's order. */
  readonly findings: readonly Finding[]
}

/** One record being filled. Changes recompute dependants only. */
export interface Filling {
  readonly form: CompiledForm
  set(path: Path, value: Answer | undefined): void
  /** Many answers as one change. */
  setAll(answers: readonly (readonly [Path, Answer | undefined])[]): void
  mark(path: Path, mark: Mark | undefined): void
  addInstance(repeat: Path): void
  removeInstance(repeat: Path, index: number): void
  /** Throws where the form has no such question now. */
  state(path: Path): QuestionState
  /** Null where the form has no such question now: its row went away under a screen. */
  stateIfThere(path: Path): QuestionState | null
  /** The choices offered now, filtered. */
  choices(path: Path): readonly Choice[]
  /** Relevant pages only. The same list while nothing moved. */
  pages(): readonly Page[]
  /** Of a page by its name, or of a row by its path; null when it is not there. Only what changed is looked at again. */
  standing(pageOrRow: string): Standing | null
  /** All findings of relevant questions, in the form's order. */
  findings(): Finding[]
  /** The draft: hidden answers are kept. */
  answers(): Answers
  marks(): Marks
  /** What is sent: relevant answers only, calculations included. */
  sent(): { answers: Answers; marks: Marks }
  /** Name of the record for lists. */
  title(): string
  /** Text of a label or hint with ${name} filled in, as the row says it that the path leads into: "people.0.name" and "people.0." are in the first. */
  label(text: Text, path: Path, language?: Language): string
  /** Called after each change with the paths whose state changed. Returns a function that stops it. */
  subscribe(listener: (changed: ReadonlySet<Path>) => void): () => void
  /** Called when the question at this path changed or, of a row's path, anything inside the row. Returns a function that stops it. */
  watch(path: Path, listener: () => void): () => void
}
