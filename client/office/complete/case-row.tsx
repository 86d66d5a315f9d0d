// One case in the list: whose, where, how it stands in every stage. Numbers of papers are masked by the server (R17).
import type { CaseItem, CaseStage } from '../../../shared/desk.ts'
import { Icon } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { PathLine } from './path-line.tsx'
import { StageBadge } from './stage-badge.tsx'

export interface CaseRowProps {
  item: CaseItem
  stage: string
  onOpen: (item: CaseItem) => void
}

export const placeIn = ({ path }: Pick<CaseItem, 'path'>, stage: string): CaseStage | undefined => path.find(each => each.stage === stage)

export function CaseRow({ item, stage, onOpen }: CaseRowProps) {
  const { cases } = useOfficeTexts().complete
  const place = placeIn(item, stage)
  return (
    <button type="button" className="case-row" data-case={item.entity} onClick={() => onOpen(item)}>
      <span className="case-row-words">
        <strong>{item.title}</strong>
        <span className="office-small">{[item.residentialGroupName, item.subtitle].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="case-row-path">
        <PathLine path={item.path} inline />
      </span>
      <span className="case-row-state">
        {place && <StageBadge state={place.state} />}
        {item.claimedBy !== undefined && (
          <span className="sign sign-accent">
            <Icon name="person" />
            {cases.claimed(item.claimedBy)}
          </span>
        )}
      </span>
    </button>
  )
}
