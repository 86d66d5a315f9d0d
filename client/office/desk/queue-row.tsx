// One record in the queue: whose, where, since when, and what speaks for a close look. Numbers of papers are masked by the server (R17).

import type { DeskItem } from '../../../shared/desk.ts'
import { dayOf } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useStages } from '../complete/stages.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { receivedText } from '../reports/report-table.ts'
import { ReviewBadge } from './review-badge.tsx'

export function QueueRow({ item, selected, onOpen }: { item: DeskItem; selected: boolean; onOpen: (record: string) => void }) {
  const { desk } = useOfficeTexts()
  const { clock } = useWorld()
  const stage = useStageTitle(item)
  return (
    <button type="button" className="queue-row" aria-current={selected ? 'true' : undefined} onClick={() => onOpen(item.record)}>
      <span className="queue-row-line">
        <strong>{item.title}</strong>
        <time>{receivedText(item.receivedAt, dayOf(clock.now()))}</time>
      </span>
      <span className="queue-row-place office-small">{[stage, item.residentialGroupName, item.subtitle].filter(Boolean).join(' · ')}</span>
      <span className="queue-row-line">
        <ReviewBadge state={item.state} />
        <span className="queue-row-signs">
          {item.errors > 0 && (
            <span className="sign-bad">
              <Icon name="alert" />
              {desk.errors(item.errors)}
            </span>
          )}
          {item.warnings > 0 && (
            <span className="sign-warn">
              <Icon name="question" />
              {desk.warnings(item.warnings)}
            </span>
          )}
          {item.photosWanted > 0 && (
            <span className="sign-quiet">
              <Icon name="image" />
              {desk.photosMissing(item.photosWanted)}
            </span>
          )}
          {item.claimedBy !== undefined && (
            <span className="sign-accent">
              <Icon name="person" />
              {desk.claimed(item.claimedBy)}
            </span>
          )}
        </span>
      </span>
    </button>
  )
}

/** Empty where the campaign has one stage: then it goes without saying. */
function useStageTitle({ stage }: DeskItem): string {
  const say = useSay()
  const stages = useStages()
  const found = stage === undefined ? stages[0] : stages.find(({ id }) => id === stage)
  return found && stages.length > 1 ? say(found.title) : ''
}
