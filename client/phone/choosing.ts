// The phone's part about campaigns: which there are, which one the person works on, and what the office set for it.
import { inOrderOfWork } from '../../shared/campaign-order.ts'
import { dayOf } from '../../shared/local-day.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Kept } from '../local/kept.ts'
import type { Phone } from '../phone.ts'

type Choosing = Pick<Phone, 'campaigns' | 'campaign' | 'chooseCampaign' | 'settings'>

export function choosing({ kept, exchange }: { kept: Kept; exchange: Exchange }): Choosing {
  const campaigns = async () => inOrderOfWork(await kept.campaigns(), dayOf(exchange.serverNow()))
  return {
    campaigns,
    async campaign() {
      const [all, chosen] = await Promise.all([campaigns(), kept.chosen()])
      return all.find(({ id }) => id === chosen) ?? all[0] ?? null
    },
    chooseCampaign: kept.choose,
    settings: async id => (await kept.campaigns()).find(campaign => campaign.id === id)?.settings ?? {},
  }
}
