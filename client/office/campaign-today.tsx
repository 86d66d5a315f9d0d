// Which campaign the office looks at, and how it stands today: asked once, shared by the frame's numbers, the board and the desk's filter
// of residential groups.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Board } from '../../shared/board.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { inOrderOfWork } from '../../shared/campaign-order.ts'
import { dayOf, type LocalDay, MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import { useDevice } from '../field/device.tsx'
import type { CampaignList } from '../sync/office.ts'
import { type Asked, useAsked } from './asked.ts'
import { useNews } from './live-news.tsx'
import { useWorld } from './office-world.tsx'

export interface CampaignToday {
  campaigns: Asked<CampaignList>
  campaign: Campaign | null
  choose: (campaign: string) => void
  groups: readonly ResidentialGroup[]
  board: Asked<Board>
  /** Server time, from the device's clock and the last answer of the board. For display only (R8). */
  serverTime: (deviceNow: Instant) => Instant
}

const AFTER_CUT = 3000
const NOW_AND_THEN = 30 * MINUTE

const TodayContext = createContext<CampaignToday | null>(null)

/** The chosen campaign; else the one that has run longest. */
export function campaignOf(campaigns: readonly Campaign[], chosen: string | null, today: LocalDay): Campaign | null {
  return campaigns.find(campaign => campaign.id === chosen) ?? inOrderOfWork(campaigns, today)[0] ?? null
}

/** Where the office's choice is kept on this device. */
const CHOICE = 'office-campaign'

function useChoice(): [chosen: string | null, choose: (campaign: string) => void] {
  const { settings } = useDevice()
  const [chosen, setChosen] = useState(() => settings?.getItem(CHOICE) ?? null)
  const choose = useCallback(
    (campaign: string) => {
      settings?.setItem(CHOICE, campaign)
      setChosen(campaign)
    },
    [settings],
  )
  return [chosen, choose]
}

export function CampaignProvider({ children }: { children: ReactNode }) {
  const { office, clock } = useWorld()
  const [chosen, choose] = useChoice()
  const [ahead, setAhead] = useState(0)
  const campaigns = useAsked('campaigns', () => office.campaigns())
  const campaign = campaignOf(campaigns.value?.campaigns ?? [], chosen, dayOf(clock.now()))
  const board = useAsked(campaign && `board ${campaign.id}`, async () => {
    const reply = await office.board(campaign?.id ?? '')
    if (reply.kind === 'ok') setAhead(reply.value.now - clock.now())
    return reply
  })
  useNews('records', board.again)
  useNews('reports', board.again)
  useAgainAtCut(board, ahead)
  useNews('people', board.again)
  const groups = campaigns.value?.residentialGroups
  const today = useMemo<CampaignToday>(
    () => ({ campaigns, campaign, choose, groups: groups ?? groupsOf(board.value), board, serverTime: now => now + ahead }),
    [campaigns, campaign, choose, groups, board, ahead],
  )
  return <TodayContext value={today}>{children}</TodayContext>
}

/** Asks the board again shortly after its cut, when another day is open, and now and then besides: news may have been missed. */
function useAgainAtCut({ value, again }: Asked<Board>, ahead: number): void {
  const { clock, timers } = useWorld()
  useEffect(() => {
    if (!value) return
    const untilCut = Math.max(0, value.cutAt - clock.now() - ahead)
    return timers.after(Math.min(untilCut + AFTER_CUT, NOW_AND_THEN), again)
  }, [value, again, ahead, clock, timers])
}

/** An older server does not list the residential groups beside the campaigns; its board names them all. */
function groupsOf(board: Board | null): ResidentialGroup[] {
  return (board?.rows ?? []).map((row, order) => ({ id: row.residentialGroup, name: row.name, order }))
}

export function useToday(): CampaignToday {
  const today = useContext(TodayContext)
  if (!today) throw new Error('used outside CampaignProvider')
  return today
}
