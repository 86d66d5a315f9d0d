// What one person of the office is told of a campaign (R16): its stages as far as they hold the duties (server/campaign-sight.ts), and of each list the
// properties that are not kept for others. Everything that the desk says about stages and entities goes through here.
import type { Campaign } from '../../shared/campaign.ts'
import { stageName, stagesOf } from '../../shared/campaign-stages.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import type { StoredCampaign } from './campaigns.ts'

export type Properties = Readonly<Record<string, string>>

export interface DeskSight {
  /** As the person is told it. */
  campaign: Campaign
  /** The campaign's change number. */
  changed: number
  today: LocalDay
  seen: (list: string, properties: Properties) => Properties
  /** Names the sight: people of equal words see equally. */
  called: string
}

export function deskSight(
  { campaign, seq }: Pick<StoredCampaign, 'campaign' | 'seq'>,
  lists: readonly ListDefinition[],
  duties: readonly string[],
  today: LocalDay,
): DeskSight {
  const kept = new Map(lists.map(list => [list.id, keptFromOthers(list, duties)]))
  return {
    campaign,
    changed: seq,
    today,
    seen: (list, properties) => without(properties, kept.get(list) ?? []),
    called: duties.toSorted().join(' '),
  }
}

const keptFromOthers = ({ properties }: ListDefinition, held: readonly string[]): string[] =>
  properties.filter(({ duties }) => duties && !duties.some(duty => held.includes(duty))).map(({ name }) => name)

function without(properties: Properties, names: readonly string[]): Properties {
  if (!names.some(name => name in properties)) return properties
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
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
