// The lists that somebody may load and take out: those of begun campaigns, by campaign and list, because a campaign may have two and several campaigns may
// share one. A list that a campaign behind a duty uses is theirs who hold it, whichever campaign they come from (R16).
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import { dutiesToSee } from '../../shared/campaign-stages.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import type { Store } from '../store/store.ts'

/** Whether somebody holds all of these duties: server/access.ts decides. */
export type Holds = (duties: readonly string[]) => boolean

export interface KnownList {
  campaign: StoredCampaign['campaign']
  list: ListDefinition
  /** The list as files may bring it: without what only stages write, and without what this person may not know. */
  readable: ListDefinition
  /** The list as this person may take it out. */
  told: ListDefinition
  /** Properties that files bring and stages write too: what a stage found out about a row stays. */
  kept: ReadonlySet<string>
  /** All campaigns that chase it. */
  campaigns: string[]
}

export async function knownLists(store: Store, holds: Holds): Promise<KnownList[]> {
  const [all, definitions] = await Promise.all([store.campaigns.all(), store.lists.all()])
  return all.flatMap(stored =>
    listIdsOf(stored).flatMap(
      id =>
        knownList(
          stored,
          definitions.find(list => list.id === id),
          all,
          holds,
        ) ?? [],
    ),
  )
}

/** `list` left out: the campaign's first. Null for what there is not, and for what this person may not know of. */
export async function findList(
  store: Store,
  asked: { campaign: string; list?: string | undefined },
  holds: Holds,
): Promise<KnownList | null> {
  const ofCampaign = (await knownLists(store, holds)).filter(({ campaign }) => campaign.id === asked.campaign)
  return ofCampaign.find(({ campaign, list }) => list.id === (asked.list ?? campaign.list)) ?? null
}

const listIdsOf = ({ campaign, plan }: StoredCampaign): string[] => plan?.lists.map(({ id }) => id) ?? [campaign.list]

function knownList(
  stored: StoredCampaign,
  list: ListDefinition | undefined,
  all: readonly StoredCampaign[],
  holds: Holds,
): KnownList | null {
  if (!list) return null
  const using = all.filter(each => listIdsOf(each).includes(list.id))
  if (!using.every(({ campaign }) => holds(dutiesToSee(campaign)))) return null
  const written = writtenByStages(list.id, all)
  const may = list.properties.filter(({ duties }) => duties === undefined || duties.some(duty => holds([duty])))
  const brought = may.filter(({ name, aliases }) => !written.has(name) || aliases.length > 0)
  return {
    campaign: stored.campaign,
    list,
    readable: { ...list, properties: brought },
    told: { ...list, properties: may },
    kept: new Set(brought.map(({ name }) => name).filter(name => written.has(name))),
    campaigns: using.map(({ campaign }) => campaign.id),
  }
}

/** By the begun campaigns and by the packages that were not begun yet: what those would write is no business of a file either. */
function writtenByStages(list: string, all: readonly StoredCampaign[]): ReadonlySet<string> {
  const plans = [...all.flatMap(({ plan }) => plan ?? []), ...builtInPackages]
  return new Set(plans.flatMap(plan => outcomesIn(plan, list)))
}

function outcomesIn({ stages, rows }: Pick<CampaignPlan, 'stages' | 'rows'>, list: string): string[] {
  const writing = [...stages, ...rows].filter(each => each.list === list)
  return writing.flatMap(({ outcomes = {} }) => Object.keys(outcomes))
}
