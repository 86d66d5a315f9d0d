// A campaign as its asker at the desk may see it: asked once a request, by every route of the desk (R16).
import { dayOf } from '../shared/local-day.ts'
import type { Actor } from './access.ts'
import { seenCampaign } from './campaign-sight.ts'
import type { ServerParts } from './parts.ts'
import type { StoredCampaign } from './store/campaigns.ts'
import { type DeskSight, deskSight } from './store/desk-sight.ts'

export interface Sighted {
  stored: StoredCampaign
  sight: DeskSight
}

/** Null when the asker may not know of the campaign. */
export async function sightedBy(parts: ServerParts, actor: Actor, campaign: string): Promise<Sighted | null> {
  const stored = await seenCampaign(parts, actor, campaign)
  const whole = stored && (await parts.store.campaigns.get(campaign))
  if (!whole) return null
  const lists = await parts.store.lists.all()
  return { stored, sight: deskSight(stored, whole.campaign, lists, actor.duties, dayOf(parts.clock.now())) }
}
