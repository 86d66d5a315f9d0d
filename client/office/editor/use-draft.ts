// A draft being edited: what is on the screen, what can be taken back, and keeping it on the server as it is typed. Saves follow each other; one that finds
// somebody else's says so and stops, and what is on the screen stays there until the person decides.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CampaignPackage } from '../../../forms/campaigns/campaign-package.ts'
import type { CampaignDates, CampaignDraft } from '../../../shared/campaign-admin.ts'
import type { Trouble } from '../asked.ts'
import { useWorld } from '../office-world.tsx'
import { begun, changed, type History, redone, undone } from './history.ts'

export interface Edited {
  pkg: CampaignPackage
  dates: CampaignDates | null
}

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'taken' } | { kind: 'failed'; trouble: Trouble }

export interface DraftEditing {
  edited: Edited
  /** What the server said last: problems and what publishing would do. Of the last saved state. */
  told: CampaignDraft
  save: SaveState
  change: (next: Edited, about?: string | null) => void
  undo: (() => void) | null
  redo: (() => void) | null
  /** Saves what is not yet saved; null when that was not possible. */
  flush: () => Promise<CampaignDraft | null>
}

/** Typing pauses. */
const PAUSE = 800

export function useDraft(opened: CampaignDraft, pkg: CampaignPackage): DraftEditing {
  const [history, setHistory] = useState<History<Edited>>(() => begun({ pkg, dates: opened.dates }))
  const [told, setTold] = useState(opened)
  const [save, setSave] = useState<SaveState>({ kind: 'saved' })
  const { flush } = useSaving(history.present, opened, setTold, setSave)
  const change = useCallback((next: Edited, about: string | null = null) => setHistory(before => changed(before, next, about)), [])
  return {
    edited: history.present,
    told,
    save,
    change,
    undo: history.past.length > 0 ? () => setHistory(undone) : null,
    redo: history.future.length > 0 ? () => setHistory(redone) : null,
    flush,
  }
}

/** One save at a time; what changed meanwhile goes with the next. */
function useSaving(present: Edited, opened: CampaignDraft, tell: (draft: CampaignDraft) => void, say: (state: SaveState) => void) {
  const { office, timers } = useWorld()
  const state = useRef({
    wanted: present,
    saved: present,
    last: opened,
    running: null as Promise<CampaignDraft | null> | null,
    stopped: false,
  })
  const flush = useCallback((): Promise<CampaignDraft | null> => {
    const held = state.current
    const run = async (): Promise<CampaignDraft | null> => {
      while (held.wanted !== held.saved && !held.stopped) {
        const sending = held.wanted
        say({ kind: 'saving' })
        const reply = await office.saveDraft(held.last.id, { package: sending.pkg, dates: sending.dates, seq: held.last.seq })
        if (reply.kind !== 'ok') {
          held.stopped = reply.kind === 'problem' && reply.problem.code === 'draft-changed'
          say(held.stopped ? { kind: 'taken' } : { kind: 'failed', trouble: reply })
          return null
        }
        Object.assign(held, { saved: sending, last: reply.value })
        tell(reply.value)
      }
      if (!held.stopped) say({ kind: 'saved' })
      return held.stopped ? null : held.last
    }
    held.running = (held.running ?? Promise.resolve(null)).then(run)
    return held.running
  }, [office, say, tell])
  useEffect(() => {
    state.current.wanted = present
    if (present === state.current.saved) return
    return timers.after(PAUSE, () => void flush())
  }, [present, flush, timers])
  useEffect(() => () => void flush(), [flush])
  return { flush }
}
