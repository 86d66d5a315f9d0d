// What a package looks through by itself (forms/campaigns/check-package.ts) is not all: other campaigns may have forms of the same name, or chase the same
// list and mean something else by it.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { checkSharedLists } from '../../forms/campaigns/check-shared-lists.ts'
import type { DefinitionProblem } from '../../forms/language/form.ts'
import type { Store } from '../store/store.ts'

export async function clashesWithStanding(store: Store, pkg: Pick<CampaignPackage, 'campaign' | 'lists'>): Promise<DefinitionProblem[]> {
  const others = (await store.campaigns.all()).filter(({ campaign }) => campaign.id !== pkg.campaign.id)
  return checkSharedLists(
    pkg.lists,
    others.flatMap(({ plan }) => plan?.lists ?? []),
  )
}
