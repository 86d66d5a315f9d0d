// Drafts of campaigns: who saved each last, going on with it, and throwing it away, which is asked once more.
import { useState } from 'react'
import { Link } from 'wouter'
import type { DraftSummary } from '../../../shared/campaign-admin.ts'
import { dayOf, formatDayShort, formatTime } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Trouble } from '../asked.ts'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { CAMPAIGN_DRAFT } from './addresses.ts'

export function DraftsPanel() {
  const { editor: words } = useOfficeTexts()
  const { office } = useWorld()
  const asked = useAsked('campaign drafts', () => office.campaignDrafts())
  return (
    <Awaited asked={asked}>
      {({ drafts }) =>
        drafts.length > 0 && (
          <section className="office-panel">
            <h2>{words.drafts}</h2>
            <ul className="setup-list">
              {drafts.map(draft => (
                <OneDraft key={draft.id} draft={draft} onGone={asked.again} />
              ))}
            </ul>
          </section>
        )
      }
    </Awaited>
  )
}

function OneDraft({ draft, onGone }: { draft: DraftSummary; onGone: () => void }) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { id, title, changedBy, changedAt } = draft
  const when = `${formatTime(changedAt).slice(0, 5)} ${formatDayShort(dayOf(changedAt))}`
  return (
    <li className="setup-campaign office-row office-spread">
      <div>
        <h3>{say(title)}</h3>
        <p className="office-small">{words.draftBy(changedBy, when)}</p>
      </div>
      <div className="office-row">
        <Link href={`${CAMPAIGN_DRAFT}/${id}`} className={buttonClass('secondary')} aria-label={words.goOnWith(say(title))}>
          {words.goOn}
        </Link>
        <Button compact look="quiet" icon="trash" onClick={() => setAsking(true)} aria-label={words.discardOf(say(title))}>
          {words.discard}
        </Button>
      </div>
      {asking && <Discard draft={draft} onClose={() => setAsking(false)} onGone={onGone} />}
    </li>
  )
}

function Discard({ draft, onClose, onGone }: { draft: DraftSummary; onClose: () => void; onGone: () => void }) {
  const { editor: words, cancel } = useOfficeTexts()
  const { office } = useWorld()
  const say = useSay()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const discard = async () => {
    const reply = await office.deleteDraft(draft.id)
    if (reply.kind !== 'ok') return setTrouble(reply)
    onClose()
    onGone()
  }
  return (
    <Dialog
      title={words.discardTitle(say(draft.title))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="danger" onClick={discard}>
            {words.discard}
          </Button>
        </>
      }
    >
      <p>{words.discardHint}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  )
}
