// The job of an export as the screen follows it: the newest of the campaign when the screen opens, then again and again while it runs.
import { useCallback, useEffect, useState } from 'react'
import type { Pl301Job, Pl301Request } from '../../../shared/pl3-01.ts'
import type { Reply } from '../../sync/wire.ts'
import type { Trouble } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

const EVERY = 700

interface Held {
  campaign: string
  job: Pl301Job | null
  trouble: Trouble | null
  busy: boolean
}

export function useExportJob(campaign: string) {
  const { office, timers } = useWorld()
  const [held, setHeld] = useState<Held>({ campaign, job: null, trouble: null, busy: true })
  const now: Held = held.campaign === campaign ? held : { campaign, job: null, trouble: null, busy: true }
  const take = useCallback(
    (reply: Reply<Pl301Job | null>) =>
      setHeld(before => ({
        campaign,
        job: reply.kind === 'ok' ? reply.value : before.job,
        trouble: reply.kind === 'ok' ? null : reply,
        busy: false,
      })),
    [campaign],
  )
  const look = useCallback(async () => {
    const reply = await office.pl301Jobs(campaign)
    take(reply.kind === 'ok' ? { kind: 'ok', value: reply.value.jobs[0] ?? null } : reply)
  }, [office, campaign, take])
  useEffect(() => {
    void look()
  }, [look])
  // Every answer sets the next question; one that failed is asked again too, because the job goes on without the screen.
  useEffect(() => (held.job?.state === 'running' ? timers.after(EVERY, () => void look()) : undefined), [held, timers, look])

  const start = async (request: Pl301Request) => {
    setHeld(before => ({ ...before, busy: true }))
    take(await office.startPl301(campaign, request))
  }
  const stop = async () => {
    if (!now.job) return
    const reply = await office.removePl301(campaign, now.job.job)
    take(reply.kind === 'ok' ? { kind: 'ok', value: { ...now.job, state: 'cancelled' } } : reply)
  }
  return {
    ...now,
    again: () => void look(),
    start: (request: Pl301Request) => void start(request),
    stop: () => void stop(),
  }
}
