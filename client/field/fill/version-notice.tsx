// Said once, calmly, when a draft is opened whose form has moved on: it is handed in as it is; and where the new version has a rule for it, the
// way over. It is looked up when the draft is opened and never while somebody fills, so that nothing jumps under a finger.
import { useEffect, useState } from 'react'
import type { NewerVersion } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { FillSession } from './fill-session.ts'
import { VersionChange } from './version-change.tsx'

export interface VersionNoticeProps {
  session: FillSession
  newer: NewerVersion
  /** The draft is of the new version now: open it again. */
  onChanged: () => void
}

export function VersionNotice({ session, newer, onChanged }: VersionNoticeProps) {
  const texts = useTexts()
  const [asking, setAsking] = useState(false)
  const toast = useToast()
  const words = texts.versions.newer(newer.version, session.draft.formVersion)
  // A draft opens where it was left, which may be far below the notice.
  useEffect(() => toast({ text: words }), [toast, words])
  return (
    <Banner tone="info">
      <p>{words}</p>
      {newer.canCarryOver && <Button onClick={() => setAsking(true)}>{texts.versions.change}</Button>}
      {asking && <VersionChange session={session} onChanged={onChanged} onClose={() => setAsking(false)} />}
    </Banner>
  )
}
