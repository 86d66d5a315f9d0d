// How screens follow the record that is being filled. A question follows its own path and nothing else, at once: its control must keep up with
// the typing. What sums up many questions (progress, problems, titles of rows) follows when the browser has time, after the keystroke.
import { startTransition, useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import type { Filling, Page, Path, QuestionState } from '../../../forms/language/form.ts'

/** The last state known, when its row is just being taken away. */
export function useQuestion(filling: Filling, path: Path): QuestionState {
  const last = useRef<QuestionState | null>(null)
  const read = useCallback(() => {
    const state = filling.stateIfThere(path) ?? last.current
    if (!state) throw new Error(`the form has no question at ${path}`)
    last.current = state
    return state
  }, [filling, path])
  return useSyncExternalStore(
    useCallback(listener => filling.watch(path, listener), [filling, path]),
    read,
  )
}

/** Drawn again only when something moved. */
export function usePages(filling: Filling): readonly Page[] {
  return useSyncExternalStore(
    useCallback(listener => filling.subscribe(listener), [filling]),
    useCallback(() => filling.pages(), [filling]),
  )
}

/** Draws its component again some time after each change, without holding up the keystroke. */
export function useSummedUp(filling: Filling, row: Path | null = null): void {
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const follow = () => startTransition(again)
    return row === null ? filling.subscribe(follow) : filling.watch(row, follow)
  }, [filling, row])
}
