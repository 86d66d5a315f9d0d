// A question outside the table that answers many of its lines at once (it triggers a column): what it changed is remembered, so that one tap takes it
// back. Only what still stands as the bulk left it is taken back; what was corrected since stays.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Repeat } from '../../../../forms/language/definition/definition.ts'
import type { Filling, Path, RepeatItem } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'

export interface Bulk {
  readonly count: number
  undo(): void
}

/** Column → the question outside that triggers it. */
function triggersOf({ children }: Repeat): ReadonlyMap<string, string> {
  const questions = children.filter(child => child.kind === 'question')
  const inside = new Set(questions.map(({ name }) => name))
  return new Map(questions.flatMap(({ name, trigger }) => (trigger !== undefined && !inside.has(trigger) ? [[name, trigger]] : [])))
}

interface Done {
  trigger: Path
  before: Answer | undefined
  cells: { path: Path; before: Answer | undefined; after: Answer | undefined }[]
}

/** The last answer from outside that changed lines, until it is taken back. */
export function useBulk(filling: Filling, { path, repeat, instances }: RepeatItem): Bulk | null {
  const [done, setDone] = useState<Done | null>(null)
  const answers = useRef(new Map<Path, Answer | undefined>())
  const { length } = instances
  useEffect(() => {
    const triggers = triggersOf(repeat)
    if (triggers.size === 0) return
    const valueAt = (place: Path) => filling.stateIfThere(place)?.value
    const cells = Array.from({ length }, (_, row) => [...triggers.keys()].map(name => `${path}.${row}.${name}`)).flat()
    const watched = [...new Set(triggers.values()), ...cells]
    answers.current = new Map(watched.map(place => [place, valueAt(place)]))
    return filling.subscribe(changed => {
      const moved = watched.filter(place => changed.has(place) && answers.current.get(place) !== valueAt(place))
      const from = new Map(moved.map(place => [place, answers.current.get(place)]))
      for (const place of moved) answers.current.set(place, valueAt(place))
      const [trigger, ...others] = moved
      if (trigger === undefined || !new Set(triggers.values()).has(trigger)) return
      const touched = others.map(place => ({ path: place, before: from.get(place), after: valueAt(place) }))
      setDone(touched.length > 0 ? { trigger, before: from.get(trigger), cells: touched } : null)
    })
  }, [filling, path, repeat, length])
  const undo = useCallback(() => {
    if (!done) return
    filling.set(done.trigger, done.before)
    const standing = done.cells.filter(cell => filling.stateIfThere(cell.path)?.value === cell.after)
    filling.setAll(standing.map(cell => [cell.path, cell.before]))
    setDone(null)
  }, [filling, done])
  return done && { count: done.cells.length, undo }
}
