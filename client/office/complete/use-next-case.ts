// The next case of a stage that nobody is on, the same residential group first: an officer goes on without looking for work.
import { useCallback, useState } from 'react'
import { useWorld } from '../office-world.tsx'
import { TO_DO } from './addresses.ts'
import type { Beginning } from './use-begin-case.ts'

export interface NextCase {
  /** Looked, and there is none. */
  none: boolean
  busy: boolean
  open: () => Promise<void>
}

export interface CaseSent {
  campaign: string
  stage: string
  entity: string | null
  residentialGroup: string | null
}

export function useNextCase({ campaign, stage, entity, residentialGroup }: CaseSent, beginning: Beginning): NextCase {
  const { office } = useWorld()
  const [none, setNone] = useState(false)
  const [busy, setBusy] = useState(false)
  const open = useCallback(async () => {
    setBusy(true)
    const near = residentialGroup === null ? [] : [{ residentialGroup }]
    for (const where of [...near, {}]) {
      const reply = await office.cases({ campaign, stage, states: [...TO_DO], ...where })
      if (reply.kind !== 'ok') break
      const next = reply.value.items.find(item => item.claimedBy === undefined && item.entity !== entity)
      const place = next?.path.find(each => each.stage === stage)
      if (!next || !place) continue
      setBusy(false)
      return void (await beginning.begin({ campaign, stage, entity: next.entity }, place.state === 'returned' ? place.record : null))
    }
    setBusy(false)
    setNone(true)
  }, [office, campaign, stage, entity, residentialGroup, beginning])
  return { none, busy, open }
}
