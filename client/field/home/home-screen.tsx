// The collector's home: headline, one line about sending, and the list to work through.
import { useLive } from '../../local/use-live.ts'
import type { ListRow } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { usePhone, useSyncStatus } from '../device.tsx'
import { AddUnlisted } from './add-unlisted.tsx'
import { EntityList } from './entity-list.tsx'
import { Headline } from './headline.tsx'
import { SyncLine } from './sync-line.tsx'
import { unlistedRows } from './unlisted.ts'

export function HomeScreen() {
  const texts = useTexts()
  const phone = usePhone()
  const headline = useLive(phone, () => phone.headline(), [])
  const rows = useRows()
  if (!headline || !rows) return <Spinner label={texts.common.loading} />
  return (
    <main className="screen screen-place">
      <Headline facts={headline} />
      <SyncLine unsent={headline.unsent} />
      {rows.length === 0 ? <NoList /> : <EntityList rows={rows} />}
      {headline.campaign && <AddUnlisted />}
    </main>
  )
}

/** The list, and above it what was found that it lacks. */
function useRows(): ListRow[] | undefined {
  const texts = useTexts()
  const phone = usePhone()
  return useLive(phone, async () => {
    const [list, drafts, records] = await Promise.all([phone.list(), phone.drafts(), phone.records()])
    return [...unlistedRows(drafts, records, { draft: texts.home.unlistedDraft, place: texts.home.unlisted }), ...list]
  }, [texts])
}

function NoList() {
  const texts = useTexts()
  const phone = usePhone()
  const { running } = useSyncStatus()
  return (
    <EmptyState icon="home" title={texts.home.emptyTitle}>
      <p>{texts.home.emptyHelp}</p>
      <Button look="primary" icon="rotate" busy={running} onClick={() => phone.syncNow()}>
        {texts.home.emptyNow}
      </Button>
    </EmptyState>
  )
}
