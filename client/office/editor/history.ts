// What was done to a draft and can be taken back: whole packages, the newest last. Typing in one place is one step.
export interface History<T> {
  past: readonly T[]
  present: T
  future: readonly T[]
  /** What the last change was about; the next change of the same joins it. */
  about: string | null
}

/** A package is some hundred kilobytes. */
const STEPS = 100

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [], about: null }
}

/** @param about Names the place that is being typed in; null for a step of its own. */
export function changed<T>(history: History<T>, present: T, about: string | null): History<T> {
  if (present === history.present) return history
  const joins = about !== null && about === history.about
  return { past: joins ? history.past : [...history.past, history.present].slice(-STEPS), present, future: [], about }
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  return before === undefined
    ? { past, present, future, about: null }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], about: null }
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future
  return next === undefined
    ? { past, present, future, about: null }
    : { past: [...past, present], present: next, future: rest, about: null }
}
