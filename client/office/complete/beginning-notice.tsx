// Why a case did not open: somebody else is on it, the server or the network, or this device.
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import type { Beginning } from './use-begin-case.ts'

export function BeginningNotice({ beginning: { notBegun, forget } }: { beginning: Beginning }) {
  const { taken } = useOfficeTexts().complete
  switch (notBegun?.kind) {
    case undefined:
      return null
    case 'taken':
      return (
        <Banner tone="warn" icon="person" title={taken.title(notBegun.by)} live>
          <p>{taken.text}</p>
          <div className="office-row">
            <Button onClick={forget}>{taken.other}</Button>
            <Button onClick={notBegun.insist}>{taken.insist}</Button>
          </div>
        </Banner>
      )
    case 'trouble':
      return <TroubleNotice trouble={notBegun.trouble} />
    case 'words':
      return (
        <Banner tone="warn" live>
          <p>{notBegun.words}</p>
        </Banner>
      )
  }
}
