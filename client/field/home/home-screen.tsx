// The collector's home: headline, one line about sending, what is worked on now, and the list to work through.
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { usePhone, useSyncStatus } from '../device.tsx'
import { AddUnlisted } from './add-unlisted.tsx'
import { EntityList } from './entity-list.tsx'
import { Headline } from './headline.tsx'
import { type HomeFacts, useHomeFacts } from './home-facts.ts'
import { StageChoice } from './stage-choice.tsx'
import { SyncLine } from './sync-line.tsx'

export function HomeScreen() {
  const texts = useTexts()
  const facts = useHomeFacts()
  if (!facts) return <Spinner label={texts.common.loading} />
  const { headline, campaigns, stages, open, rows, mayAdd } = facts
  return (
    <main className="screen screen-place">
      <Headline facts={headline} campaigns={campaigns} />
      <SyncLine unsent={headline.unsent} />
      {open && <StageChoice stages={stages} open={open} />}
      {rows.length === 0 ? (
        <NoRows facts={facts} />
      ) : (
        <EntityList key={open?.stage.id} rows={rows} stage={open?.stage.id} noun={open?.noun} />
      )}
      {mayAdd && open && <AddUnlisted noun={open.noun} stage={open.stage.id} />}
    </main>
  )
}

function NoRows({ facts: { headline, open } }: { facts: HomeFacts }) {
  const texts = useTexts()
  const phone = usePhone()
  const { running } = useSyncStatus()
  if (headline.campaign && !open) {
    return (
      <EmptyState icon="checkCircle" title={texts.home.nothingHereTitle}>
        <p>{texts.home.nothingHereHelp}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="home" title={texts.home.emptyTitle}>
      <p>{texts.home.emptyHelp}</p>
      <Button look="primary" icon="rotate" busy={running} onClick={() => phone.syncNow()}>
        {texts.home.emptyNow}
      </Button>
    </EmptyState>
  )
}
