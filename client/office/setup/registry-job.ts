// One import from the file to the list, as the screen follows it: begun, asked every moment how far it is, looked at again, loaded, or given up. The server
// holds the file; leaving the screen gives it up, but never while it is being written.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Uuid } from '../../../shared/ids.ts'
import type { ImportState, LoadRequest } from '../../../shared/list-import.ts'
import type { ImportChoices } from '../../../shared/registry.ts'
import type { ListTarget } from '../../sync/office.ts'
import type { Reply } from '../../sync/wire.ts'
import type { Trouble } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

/** Milliseconds between two questions. */
const MOMENT = 400

export interface ListImport {
  job: Uuid | null
  state: ImportState | null
  trouble: Trouble | null
  begin: (file: Blob, into: ListTarget) => Promise<void>
  look: (choices: ImportChoices) => Promise<void>
  load: (request: LoadRequest) => Promise<void>
  /** Gives up what was begun; nothing of it stays. */
  stop: () => void
  forget: () => void
}

const OPENING: ImportState = { kind: 'working', step: 'opening', done: 0, of: 0 }

export function useListImport(): ListImport {
  const { office, timers } = useWorld()
  const [job, setJob] = useState<Uuid | null>(null)
  const [state, setState] = useState<ImportState | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const held = useRef<Uuid | null>(null)

  const hold = useCallback((next: Uuid | null) => {
    held.current = next
    setJob(next)
  }, [])
  const letGo = useCallback(() => {
    if (held.current !== null) void office.stopListImport(held.current)
    hold(null)
  }, [office, hold])
  const writing = useRef(false)
  useEffect(() => {
    writing.current = state?.kind === 'working' && state.step === 'writing'
  }, [state])
  useEffect(
    () => () => {
      if (!writing.current) letGo()
    },
    [letGo],
  )

  /** A moment without a signal is not the end: it is asked again. */
  useEffect(() => {
    if (job === null || state?.kind !== 'working') return
    let over = false
    const ask = async () => {
      const reply = await office.listImport(job)
      if (over) return
      if (reply.kind === 'ok') setState(reply.value)
      else if (reply.kind === 'problem') {
        setTrouble(reply)
        setState(null)
      } else setState(before => before && { ...before })
    }
    const cancel = timers.after(MOMENT, () => void ask())
    return () => {
      over = true
      cancel()
    }
  }, [office, timers, job, state])

  const answered = (reply: Reply<ImportState>, before: ImportState | null) => {
    setTrouble(reply.kind === 'ok' ? null : reply)
    setState(reply.kind === 'ok' ? reply.value : before)
  }
  return {
    job,
    state,
    trouble,
    begin: async (file, into) => {
      letGo()
      setTrouble(null)
      setState(OPENING)
      const reply = await office.beginListImport(file, into)
      if (reply.kind === 'ok') hold(reply.value.job)
      else {
        setTrouble(reply)
        setState(null)
      }
    },
    look: async choices => {
      if (job !== null) answered(await office.lookAgain(job, choices), state)
    },
    load: async request => {
      if (job === null) return
      const reply = await office.loadList(job, request)
      answered(reply, state)
      // The list is another one by now: what differs is shown anew.
      if (reply.kind === 'problem' && reply.problem.code === 'list-changed') {
        const again = await office.listImport(job)
        if (again.kind === 'ok') setState(again.value)
      }
    },
    stop: () => {
      letGo()
      setState({ kind: 'stopped' })
    },
    forget: () => {
      letGo()
      setTrouble(null)
      setState(null)
    },
  }
}
