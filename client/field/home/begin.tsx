// Begins (or opens) the draft that a touch asked for, and goes to it; when none can be begun now, says why until the person has read it.
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Entity } from '../../../shared/entity.ts'
import { type CannotBegin, CannotBeginError } from '../../phone/cannot-begin.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { usePhone } from '../device.tsx'

export interface Begin {
  begin: (entity: Entity | null, residentialGroup: string, stage: string | undefined) => Promise<void>
  /** To be drawn by whoever begins. */
  refusal: ReactNode
}

export function useBegin(): Begin {
  const phone = usePhone()
  const [, go] = useLocation()
  const [why, setWhy] = useState<CannotBegin | null>(null)
  const begin: Begin['begin'] = async (entity, residentialGroup, stage) => {
    try {
      const draft = await phone.beginDraft(entity, residentialGroup, stage)
      go(`/dien/${draft.record}`)
    } catch (error) {
      if (!(error instanceof CannotBeginError)) throw error
      setWhy(error.why)
    }
  }
  return { begin, refusal: why && <Refusal why={why} onClose={() => setWhy(null)} /> }
}

function Refusal({ why, onClose }: { why: CannotBegin; onClose: () => void }) {
  const texts = useTexts()
  return (
    <Dialog title={texts.versions.cannotBeginTitle} onClose={onClose} actions={<Button onClick={onClose}>{texts.common.close}</Button>}>
      <p>{texts.versions.cannotBegin[why]}</p>
    </Dialog>
  )
}
