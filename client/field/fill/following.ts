// How screens follow the record that is being filled. A question follows its own path and nothing else, at once: its control must keep up with
// the typing. What sums up many questions (progress, problems, titles of rows) follows a moment later, so that it never holds up a keystroke.
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import type { Filling, Page, Path, QuestionState } from '../../../forms/language/form.ts'
import type { Answer } from '../../../shared/answers.ts'
import { useDevice } from '../device.tsx'

/** Draws again when the question changes. Gives the last state known, when its row is just being taken away. */
export function useQuestion(filling: Filling, path: Path): QuestionState {
  return useOfQuestion(filling, path, whole)
}

const whole = (state: QuestionState) => state

/**
 * As useQuestion, with the way to write through it: where `quiet`, a key that changes nothing but the words draws nothing, because they stand in
 * the control already. What is drawn later for any other reason sees the newest state.
 */
export function useWrittenQuestion(
  filling: Filling,
  path: Path,
  quiet: boolean,
  write: (value: Answer | undefined) => void,
): [QuestionState, (value: Answer | undefined) => void] {
  const drawn = useRef<QuestionState | null>(null)
  const writing = useRef(false)
  const read = useCallback(() => {
    const state = filling.stateIfThere(path) ?? drawn.current
    if (!state) throw new Error(`the form has no question at ${path}`)
    if (quiet && writing.current && drawn.current && differInWordsAlone(drawn.current, state)) return drawn.current
    drawn.current = state
    return state
  }, [filling, path, quiet])
  const follow = useCallback((listener: () => void) => filling.watch(path, listener), [filling, path])
  const answer = (value: Answer | undefined) => {
    writing.current = true
    try {
      write(value)
    } finally {
      writing.current = false
    }
  }
  return [useSyncExternalStore(follow, read), answer]
}

function differInWordsAlone(one: QuestionState, other: QuestionState): boolean {
  return (
    isBlank(one) === isBlank(other) &&
    one.findings === other.findings &&
    one.required === other.required &&
    one.readonly === other.readonly &&
    one.relevant === other.relevant &&
    one.mark === other.mark
  )
}

export function isBlank({ value }: QuestionState): boolean {
  return value === undefined || value === ''
}

/** One thing about a question; draws again only when that changes. `pick` must stay the same and must not make new objects. */
export function useOfQuestion<T>(filling: Filling, path: Path, pick: (state: QuestionState) => T): T {
  const last = useRef<QuestionState | null>(null)
  const read = useCallback(() => {
    const state = filling.stateIfThere(path) ?? last.current
    if (!state) throw new Error(`the form has no question at ${path}`)
    last.current = state
    return pick(state)
  }, [filling, path, pick])
  const follow = useCallback((listener: () => void) => filling.watch(path, listener), [filling, path])
  return useSyncExternalStore(follow, read)
}

/**
 * Writes words about a question straight into the element, whenever it changes: a key may change fifty of them. The element must have no
 * children of React's. `words` must stay the same between changes of the language.
 */
export function useWritten(filling: Filling, path: Path, words: (state: QuestionState) => string) {
  const element = useRef<HTMLOutputElement>(null)
  useLayoutEffect(() => {
    const write = () => {
      const state = filling.stateIfThere(path)
      if (state && element.current) writeText(element.current, words(state))
    }
    write()
    return filling.watch(path, write)
  }, [filling, path, words])
  return element
}

/** The text node stays, so that the browser finds no new element to style. */
function writeText(element: HTMLElement, words: string): void {
  const { firstChild } = element
  if (!(firstChild instanceof Text)) element.textContent = words
  else if (firstChild.data !== words) firstChild.data = words
}

/** Drawn again only when something moved. */
export function usePages(filling: Filling): readonly Page[] {
  return useSyncExternalStore(
    useCallback(listener => filling.subscribe(listener), [filling]),
    useCallback(() => filling.pages(), [filling]),
  )
}

/** Milliseconds from a change to the sums that follow it; changes in between are taken together. */
const SUMMING_UP = 120

/** Draws its component again soon after the record, or the given row of it, changed. */
export function useSummedUp(filling: Filling, row: Path | null = null): void {
  const { timers } = useDevice()
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    let waiting: (() => void) | null = null
    const follow = () => {
      waiting ??= timers.after(SUMMING_UP, () => {
        waiting = null
        again()
      })
    }
    const unfollow = row === null ? filling.subscribe(follow) : filling.watch(row, follow)
    return () => {
      waiting?.()
      unfollow()
    }
  }, [filling, row, timers])
}
