// The engine's face: what the phone, the server and imports may ask of a form. Everything here is pure; time and the entity are handed in.
import type { Answer, Answers, Mark, Marks } from '../../shared/answers.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Instant } from '../../shared/ports.ts'
import type { Language, Text } from '../../shared/text.ts'
import type { Choice, FormDefinition, Question } from './definition.ts'

/** Dotted place in the answers: "owner_name", "parcels.0.area". */
export type Path = string

/** What expressions may ask of the world around the form. */
export interface FormContext {
  /** Properties of the entity that the record is about; null when there is none. */
  entity: Readonly<Record<string, string>> | null
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
  question(name: string): Question | undefined
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

/** A page as the screen lays it out. A group inside a page is a heading; a repeat lists its instances. */
export type Item =
  | { kind: 'question'; path: Path; state: QuestionState }
  | { kind: 'heading'; name: string; label: Text; appearance: string | undefined; items: Item[] }
  | { kind: 'repeat'; path: Path; label: Text; canAdd: boolean; canRemove: boolean; instances: { path: Path; items: Item[] }[] }
export interface Page {
  name: string
  label: Text
  items: Item[]
  /** Relevant questions that need an answer and how many have one: the progress of the page. */
  needed: number
  answered: number
}

/** One record being filled. Changes recompute dependants only. */
export interface Filling {
  readonly form: CompiledForm
  set(path: Path, value: Answer | undefined): void
  mark(path: Path, mark: Mark | undefined): void
  addInstance(repeat: Path): void
  removeInstance(repeat: Path, index: number): void
  state(path: Path): QuestionState
  /** The choices offered now, filtered. */
  choices(path: Path): readonly Choice[]
  /** Relevant pages only. */
  pages(): Page[]
  /** All findings of relevant questions, in the form's order. */
  findings(): Finding[]
  /** The draft: hidden answers are kept. */
  answers(): Answers
  marks(): Marks
  /** What is sent: relevant answers only, calculations included. */
  sent(): { answers: Answers; marks: Marks }
  /** Name of the record for lists. */
  title(): string
  /** Text of a label or hint with ${name} filled in. */
  label(text: Text, path: Path, language?: Language): string
  /** Called after each change with the paths whose state changed. Returns a function that stops it. */
  subscribe(listener: (changed: ReadonlySet<Path>) => void): () => void
}
