// Opens a draft by its id from the address, so that a reload or a killed tab comes back to it, with or without a network.
import { useTexts } from '../../texts/use-texts.tsx'
import type { Texts } from '../../texts/vi.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ScreenHead } from '../screen-head.tsx'
import { Fill } from './fill.tsx'
import { RowsNotice } from './rows-notice.tsx'
import { useOpening } from './use-opening.ts'
import { VersionNotice } from './version-notice.tsx'

export function FillScreen({ record }: { record: string }) {
  const texts = useTexts()
  const { opening, openAgain } = useOpening(record)
  switch (opening.kind) {
    case 'opening':
      return <Spinner label={texts.common.loading} />
    case 'open': {
      const { session, newer } = opening
      return (
        <Fill
          key={`${session.draft.record} ${session.draft.formVersion} ${session.draft.savedAt}`}
          session={session}
          notice={
            <>
              {newer && <VersionNotice session={session} newer={newer} onChanged={openAgain} />}
              <RowsNotice session={session} onChanged={openAgain} />
            </>
          }
        />
      )
    }
    case 'gone':
    case 'missing':
    case 'newer':
      return (
        <main className="screen">
          <ScreenHead back="/" title={texts.common.appName} />
          <EmptyState icon="file" title={wordsFor(opening.kind, texts)} />
        </main>
      )
  }
}

function wordsFor(kind: 'gone' | 'missing' | 'newer', texts: Texts): string {
  switch (kind) {
    case 'gone':
      return texts.fill.notFound
    case 'missing':
      return texts.fill.formMissing
    case 'newer':
      return texts.versions.cannotBegin.newerForm
  }
}
