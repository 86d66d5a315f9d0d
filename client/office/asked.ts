// Asking the server from a screen: loading, ready, failed. A refresh keeps what is shown; if it fails, the older answer stays and the
// screen says so. An answer to an older question never overwrites a newer one.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '../sync/wire.ts'

export type Trouble = Exclude<Reply<unknown>, { kind: 'ok' }>

export interface Asked<T> {
  /** The last good answer to the present question; null while there is none. */
  value: T | null
  /** Why the last try failed. */
  trouble: Trouble | null
  busy: boolean
  /** Asks again, keeping what is shown. */
  again: () => void
  /** Puts a value in place without asking, when the screen knows better until the next answer. */
  replace: (change: (value: T) => T) => void
}

/** The session is gone: what was shown is no longer this person's to see (R16). */
export function isSignedOut(trouble: Trouble): boolean {
  return trouble.kind === 'problem' && trouble.status === 401
}

interface Held<T> {
  question: string | null
  value: T | null
  trouble: Trouble | null
  busy: boolean
}

/** @param question Names what is asked; another name is another question. Null asks nothing. */
export function useAsked<T>(question: string | null, ask: () => Promise<Reply<T>>): Asked<T> {
  const [held, setHeld] = useState<Held<T>>({ question: null, value: null, trouble: null, busy: false })
  const latest = useRef(0)
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })
  const run = useCallback(async (about: string) => {
    const turn = ++latest.current
    setHeld(before => ({ question: about, value: before.question === about ? before.value : null, trouble: null, busy: true }))
    const reply = await asking.current()
    if (turn !== latest.current) return
    setHeld(before => ({
      question: about,
      value: reply.kind === 'ok' ? reply.value : isSignedOut(reply) ? null : before.value,
      trouble: reply.kind === 'ok' ? null : reply,
      busy: false,
    }))
  }, [])
  useEffect(() => {
    if (question !== null) void run(question)
    return () => {
      latest.current++
    }
  }, [question, run])
  const again = useCallback(() => {
    if (question !== null) void run(question)
  }, [question, run])
  const replace = useCallback(
    (change: (value: T) => T) => setHeld(before => (before.value === null ? before : { ...before, value: change(before.value) })),
    [],
  )
  const current = held.question === question
  return { value: current ? held.value : null, trouble: current ? held.trouble : null, busy: current ? held.busy : true, again, replace }
}
