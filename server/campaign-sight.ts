// Which campaigns somebody may know of, and how much of each (R16). Every route that names a campaign asks here: what is not seen is not there. `campaign` comes
// without the stages that are closed to them; `plan` is whole and for the server's own use, never to be sent as it is.
import { campaignFor, stagesOf } from '../shared/campaign-stages.ts'
import type { Actor } from './access.ts'
import type { ServerParts } from './parts.ts'
import type { StoredCampaign } from './store/campaigns.ts'

type Sighted = Pick<Actor, 'duties'>

export async function seenCampaign({ store }: Pick<ServerParts, 'store'>, actor: Sighted, id: string): Promise<StoredCampaign | null> {
  const stored = await store.campaigns.get(id)
  return stored && seenBy(actor, stored)
}

export async function seenCampaigns({ store }: Pick<ServerParts, 'store'>, actor: Sighted): Promise<StoredCampaign[]> {
  return (await store.campaigns.all()).flatMap(stored => seenBy(actor, stored) ?? [])
}

/** Records name stages after the first one: who may not see that one cannot be told of the campaign. */
function seenBy({ duties }: Sighted, stored: StoredCampaign): StoredCampaign | null {
  const campaign = campaignFor(stored.campaign, duties)
  const keepsFirst = campaign !== null && stagesOf(campaign)[0]?.id === stagesOf(stored.campaign)[0]?.id
  return keepsFirst ? { ...stored, campaign } : null
}
