// What one person's phone may hold (R16): which campaigns, whose records, which lists and what of their rows, which forms. Decided before anything is read; the
// pull reads by it. Nothing of a confidential stage ever travels, also not to who may see it: that is the desk's, where every view is logged (R17).
import { uniteLists } from '../forms/campaigns/unite-lists.ts'
import type { Campaign } from '../shared/campaign.ts'
import { stageName, stagesOf } from '../shared/campaign-stages.ts'
import type { Stage } from '../shared/stage.ts'
import { type Actor, whyNotFill } from './access.ts'
import { sha256Of } from './hash.ts'
import type { StoredCampaign } from './store/campaigns.ts'
import { toldToPhone } from './told-properties.ts'

/** Digits of a digest that tell one sight from another: this is no secret, and a quiet answer stays short. */
const DIGITS = 16

export interface PullSight {
  /** As the person is told them. */
  campaigns: Campaign[]
  /** Stages whose records travel, as `stageKey` names them; a collector gets those of the residential groups, an officer their own. */
  told: string[]
  /** Of these, the ones that the person fills: findings, reasons, wanted photos and returned answers come along. */
  fills: string[]
  /** The form of every stage that the person may fill, with the change number of its campaign. */
  forms: { form: string; formVersion: number; seq: number }[]
  /** The lists of the stages and of the repeats bound to lists → the properties that travel; null is all of them. Empty for the office. */
  lists: ReadonlyMap<string, readonly string[] | null>
  /** Another one than before: what the phone holds may be too much or too little. */
  digest: string
}

export const stageKey = (campaign: string, stage: string): string => `${campaign} ${stage}`

/** `seen`: by campaign-sight.ts. `groups`: the residential groups that the person is told of. */
export function pullSight(actor: Actor, seen: readonly StoredCampaign[], groups: readonly string[]): PullSight {
  const campaigns = seen.map(({ campaign }) => campaign)
  const stages = seen.flatMap(({ campaign, seq }) =>
    stagesOf(campaign).map(stage => ({ campaign, stage, seq, key: keyOf(campaign, stage) })),
  )
  const fillable = stages.filter(({ campaign, stage }) => maySend(actor, campaign, stage))
  const travelling = (actor.role === 'collector' ? stages : fillable).filter(({ stage }) => !stage.confidential)
  const forms = fillable.map(({ stage: { form, formVersion }, seq }) => ({ form, formVersion, seq }))
  const told = travelling.map(({ key }) => key)
  const fills = fillable.map(({ key }) => key)
  const lists = actor.role === 'collector' ? listsOf(seen) : new Map<string, string[] | null>()
  const { role } = actor
  const all = { role, groups: groups.toSorted(), campaigns: campaigns.map(({ id }) => id), told, fills, lists: [...lists] }
  return { campaigns, told, fills, forms, lists, digest: sha256Of(all).slice(0, DIGITS) }
}

const keyOf = (campaign: Campaign, stage: Stage): string => stageKey(campaign.id, stageName(campaign, stage) ?? '')

/** For some residential group at least. */
function maySend(actor: Actor, campaign: Campaign, stage: Stage): boolean {
  const groups = actor.role === 'collector' ? actor.residentialGroups : ['']
  return groups.some(group => whyNotFill(actor, campaign, stage, group) === null)
}

function listsOf(seen: readonly StoredCampaign[]): Map<string, string[] | null> {
  const definitions = new Map(uniteLists(seen.flatMap(({ plan }) => plan?.lists ?? [])).map(list => [list.id, list]))
  const ids = seen.flatMap(({ campaign }) => [
    ...stagesOf(campaign).map(({ list }) => list),
    ...(campaign.path?.rows ?? []).map(({ list }) => list),
  ])
  return new Map(
    [...new Set(ids)].toSorted().map(id => {
      const definition = definitions.get(id)
      return [id, definition ? toldToPhone(definition) : null]
    }),
  )
}
