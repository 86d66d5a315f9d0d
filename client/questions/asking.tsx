// What a question may ask of the screen around it: the record being filled, durable photos, a save before the camera opens, the list.
import { createContext, type ReactNode, useContext } from 'react'
import type { Question } from '../../forms/language/definition/definition.ts'
import type { Filling, Path, QuestionState } from '../../forms/language/form.ts'
import type { Answer } from '../../shared/answers.ts'
import type { PhotoRef, PhotoType } from '../../shared/photo.ts'
import type { ListRow } from '../phone.ts'
import type { Timers } from '../ports.ts'
import { hasAppearance } from './appearance.ts'

export interface Asking {
  filling: Filling
  /** Everything typed so far is durable when it resolves: called before the camera opens (TESTPLAN §3). */
  flush(): Promise<void>
  timers: Timers
  /** Rejects when the phone has no room. */
  keepPhoto(bytes: Uint8Array<ArrayBuffer>, facts: { type: PhotoType; width: number; height: number }): Promise<PhotoRef>
  /** Null when neither this phone nor the server has it now. */
  photo(ref: PhotoRef): Promise<Uint8Array<ArrayBuffer> | null>
  list(): Promise<ListRow[]>
  /** The question was answered in full: the focus goes to the next one. */
  goOn(path: Path): void
  /** What stands beside a question while it is asked, where the screen has something: at the desk, what was captured and what the registry says. */
  aside?: (path: Path) => ReactNode
  /** Runs an act that moves things on the page, but never under a pressed finger. */
  whenReleased(act: () => void): void
}

const AskingContext = createContext<Asking | null>(null)

export function AskingProvider({ asking, children }: { asking: Asking; children: ReactNode }) {
  return <AskingContext value={asking}>{children}</AskingContext>
}

export function useAsking(): Asking {
  const asking = useContext(AskingContext)
  if (!asking) throw new Error('no record around this question')
  return asking
}

/** What every kind of question is given. `control` goes onto the element that is typed in, or onto the group of them. */
export interface KindProps {
  state: QuestionState
  control: {
    id: string
    'aria-labelledby': string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }
  answer: (value: Answer | undefined) => void
}

/** Kinds with one element to type in: their label may be tapped to go there. The others are groups of controls. */
export function hasOneControl({ question }: QuestionState): boolean {
  if (question.type === 'date') return !hasAppearance(question, 'month-year') && !hasAppearance(question, 'year')
  if (question.type === 'selectOne') return hasAppearance(question, 'autocomplete')
  return ['text', 'integer', 'decimal', 'time'].includes(question.type)
}

/** Nobody answers it: a note, or what the form works out (a calculation with a trigger may be overwritten). */
export function isOnlyRead({ type, calculate, trigger }: Question): boolean {
  return type === 'note' || type === 'calculate' || (calculate !== undefined && trigger === undefined)
}
