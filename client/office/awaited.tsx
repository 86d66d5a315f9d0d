// Shows an asked thing in its three ways: waiting, failed, here. An older answer stays on the screen while a refresh fails, and says so.
import type { ReactNode } from 'react'
import { Icon } from '../ui/icons.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { Asked } from './asked.ts'
import { useOfficeTexts } from './office-texts.ts'
import { TroubleNotice } from './trouble-notice.tsx'

export function Awaited<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ReactNode }) {
  const texts = useOfficeTexts()
  if (asked.value === null) {
    return asked.trouble ? <TroubleNotice trouble={asked.trouble} again={asked.again} /> : <Spinner label={texts.loading} />
  }
  return (
    <>
      {asked.trouble && (
        <p className="office-stale" role="status">
          <Icon name="alert" />
          {texts.trouble.stale}
        </p>
      )}
      {children(asked.value)}
    </>
  )
}
