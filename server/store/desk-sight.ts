// What one person of the office is told of a campaign (R16): its stages as far as they hold the duties (server/campaign-sight.ts), and of each list the
// properties that are not kept for others. Everything that the desk says about stages and entities goes through here.
import type { Campaign } from '../../shared/campaign.ts'
import { stageName, stagesOf } from '../../shared/campaign-stages.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import { toldTo } from '../told-properties.ts'
import type { StoredCampaign } from './campaigns.ts'

export type Properties = Readonly<Record<string, string>>

export interface DeskSight {
  /** As the person is told it. */
  campaign: Campaign
  /**
   * With the stages that are closed to them: what stands after one opens when that one is done, also for who may fill it without seeing that one. For
   * reckoning alone, never told.
   */
  whole: Campaign
  /** The campaign's change number. */
  changed: number
  today: LocalDay
  seen: (list: string, properties: Properties) => Properties
  /** Names the sight: people of equal words see equally. */
  called: string
}

/** `lists`: as the ward has them, all campaigns together, so that what another one keeps for holders of a duty is kept here too. */
export function deskSight(
  { campaign, seq, plan }: Pick<StoredCampaign, 'campaign' | 'seq' | 'plan'>,
  whole: Campaign,
  lists: readonly ListDefinition[],
  duties: readonly string[],
  today: LocalDay,
): DeskSight {
  const told = new Map(lists.map(list => [list.id, new Set(toldTo(list, duties))]))
  const own = new Map(plan?.lists.map(list => [list.id, new Set(list.properties.map(({ name }) => name))]))
  return {
    campaign,
    whole,
    changed: seq,
    today,
    seen: (list, properties) => named(properties, [told.get(list), own.get(list)]),
    called: duties.toSorted().join(' '),
  }
}

/** Those that each of the sets names; a list without a definition has nothing to hide. */
function named(properties: Properties, sets: readonly (ReadonlySet<string> | undefined)[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => sets.every(set => set?.has(name) ?? true)))
}

/** Stages whose records the person may see, as `records.stage` names them. What the path no longer has is not theirs to see: nobody knows whose it was. */
export function stagesSeen({ campaign }: Pick<DeskSight, 'campaign'>): string[] {
  return stagesOf(campaign).map(stage => storedStage(campaign, stage.id))
}

/** '' for the first one, by whatever name it goes. */
export function storedStage(campaign: Campaign, id: string): string {
  const stage = stagesOf(campaign).find(each => each.id === id)
  return (stage && stageName(campaign, stage)) ?? ''
}
