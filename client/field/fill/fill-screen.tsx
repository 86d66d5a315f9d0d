// Opens a draft by its id from the address, so that a reload or a killed tab comes back to it, with or without a network.
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useDevice } from '../device.tsx'
import { ScreenHead } from '../screen-head.tsx'
import { Fill } from './fill.tsx'
import { type FillSession, openSession } from './fill-session.ts'

type Opening = { kind: 'opening' } | { kind: 'open'; session: FillSession } | { kind: 'gone' } | { kind: 'noForm' }

export function FillScreen({ record }: { record: string }) {
  const texts = useTexts()
  const { phone, timers } = useDevice()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    let left = false
    const open = async (): Promise<Opening> => {
      const draft = await phone.draft(record)
      if (!draft) return { kind: 'gone' }
      const form = await phone.form(draft.form, draft.formVersion)
      return form ? { kind: 'open', session: openSession(phone, timers, form, draft) } : { kind: 'noForm' }
    }
    open().then(
      opened => !left && setOpening(opened),
      error =>
        setOpening(() => {
          throw error
        }),
    )
    return () => {
      left = true
    }
  }, [phone, timers, record])

  switch (opening.kind) {
    case 'opening':
      return <Spinner label={texts.common.loading} />
    case 'open':
      return <Fill session={opening.session} />
    case 'gone':
    case 'noForm':
      return (
        <main className="screen">
          <ScreenHead back="/" title={texts.common.appName} />
          <EmptyState icon="file" title={opening.kind === 'gone' ? texts.fill.notFound : texts.fill.formMissing} />
        </main>
      )
  }
}
