// Which stage of the campaign the board looks at: the first one unless another is named in the address, so that a reload and a shared link show the same.
import { useLocation, useSearch } from 'wouter'
import type { Board } from '../../../shared/board.ts'
import { stagesOf } from '../../../shared/campaign-stages.ts'
import { type Asked, useAsked } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { StageChoice } from '../complete/stage-choice.tsx'
import { useNews } from '../live-news.tsx'
import { useWorld } from '../office-world.tsx'
import { ADDRESS } from '../shell/places.ts'

const STAGE = 'buoc'

export const stageOfSearch = (search: string): string | null => new URLSearchParams(search).get(STAGE)

/** The frame asks for the first stage already; another is asked for here, and follows the same news. */
export function useBoardOf(named: string | null): { board: Asked<Board>; isLater: boolean } {
  const { office } = useWorld()
  const { board, campaign } = useToday()
  const stages = campaign ? stagesOf(campaign) : []
  const stage = stages.slice(1).find(({ id }) => id === named)?.id ?? null
  const other = useAsked(campaign && stage && `board ${campaign.id} ${stage}`, () => office.board(campaign?.id ?? '', stage ?? undefined))
  useNews('records', other.again)
  useNews('reports', other.again)
  return stage === null ? { board, isLater: false } : { board: other, isLater: true }
}

export function BoardStage() {
  const search = useSearch()
  const [, go] = useLocation()
  const choose = (stage: string | null) => {
    const next = new URLSearchParams(search)
    if (stage === null) next.delete(STAGE)
    else next.set(STAGE, stage)
    go(`${ADDRESS.board}${next.size > 0 ? `?${next}` : ''}`, { replace: true })
  }
  return <StageChoice chosen={stageOfSearch(search)} onChoose={choose} />
}
