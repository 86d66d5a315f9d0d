// Beginning a case, from wherever the officer is: the server says what it begins with and takes it for them, the device keeps the draft, and the filling
// screen opens. What was begun on this device is gone on with.
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { usePhone } from '../../field/device.tsx'
import { CannotBeginError } from '../../phone/cannot-begin.ts'
import type { CaseOf } from '../../sync/office.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { fillingOf } from './addresses.ts'
import { useOpenedCases } from './opened-cases.tsx'

export type NotBegun =
  /** Somebody else is on it. */
  { kind: 'taken'; by: string; insist: () => void } | { kind: 'trouble'; trouble: Trouble } | { kind: 'words'; words: string }

export interface Beginning {
  busy: boolean
  /** Why the last try began nothing. */
  notBegun: NotBegun | null
  /** `returned`: the record of the stage that was sent back and is to be corrected, instead of a new one. */
  begin: (of: CaseOf, returned?: string | null) => Promise<boolean>
  forget: () => void
}

export function useBeginCase(): Beginning {
  const { office } = useWorld()
  const phone = usePhone()
  const opened = useOpenedCases()
  const [, go] = useLocation()
  const texts = useTexts()
  const { cannotBegin, taken } = useOfficeTexts().complete
  const [busy, setBusy] = useState(false)
  const [notBegun, setNotBegun] = useState<NotBegun | null>(null)
  const begin = useCallback(
    async (of: CaseOf, returned: string | null = null, insist = false): Promise<boolean> => {
      const stopped = (why: NotBegun) => {
        setBusy(false)
        setNotBegun(why)
        return false
      }
      setBusy(true)
      setNotBegun(null)
      const reply = await office.openCase(of, insist)
      if (reply.kind !== 'ok') {
        if (reply.kind !== 'problem' || reply.problem.code !== 'case-taken') return stopped({ kind: 'trouble', trouble: reply })
        const by = reply.problem.details?.by
        return stopped({ kind: 'taken', by: typeof by === 'string' ? by : taken.somebody, insist: () => void begin(of, returned, true) })
      }
      try {
        const draft = await phone.beginCase(reply.value)
        if (returned !== null && draft.record !== returned) {
          // Sent back to somebody else: a second record beside theirs would be work done twice.
          if (draft.savedAt === draft.startedAt) await phone.discardDraft(draft.record)
          return stopped({ kind: 'words', words: cannotBegin.correction })
        }
        opened.keep(reply.value)
        setBusy(false)
        go(fillingOf(draft.record))
        return true
      } catch (error) {
        if (!(error instanceof CannotBeginError)) throw error
        return stopped({ kind: 'words', words: texts.versions.cannotBegin[error.why] })
      }
    },
    [office, phone, opened, go, texts, cannotBegin, taken],
  )
  const forget = useCallback(() => setNotBegun(null), [])
  return { busy, notBegun, begin: useCallback((of, returned) => begin(of, returned), [begin]), forget }
}
