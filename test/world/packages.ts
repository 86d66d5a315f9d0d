// Whole campaigns in the world, begun from their packages as an administrator begins them, and the rows of their lists. Synthetic names only.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import { beginningOf } from '../../server/campaigns/setting-of.ts'
import { campaignPublishingStore } from '../../server/store/campaign-publishing.ts'
import type { EntityDraft } from '../../server/store/entities.ts'
import type { Store } from '../../server/store/store.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'

export interface Dates {
  firstDay: string
  lastDay: string
}

export async function beginPackage(store: Store, pkg: CampaignPackage, dates: Dates): Promise<void> {
  const begun = await campaignPublishingStore(store.base).begin({ setting: beginningOf(pkg, dates), forms: pkg.forms }, 'world')
  if (begun.kind !== 'begun') throw new Error(`${pkg.campaign.id} did not begin: ${begun.kind}`)
}

export function rowOf(list: ListDefinition, id: string, residentialGroup: string, properties: Record<string, string>): EntityDraft {
  return { id, list: list.id, residentialGroup, properties, ...faceOf(list)(properties) }
}

/** Households "Hộ thử 1" … of one residential group, along one lane. */
export function householdRows(list: ListDefinition, residentialGroup: string, count: number): EntityDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const house = String(index + 1)
    const properties = { head: `Hộ thử ${house}`, house_number: house, lane: 'Ngõ 12', members: '4' }
    return rowOf(list, `${residentialGroup}-h${house}`, residentialGroup, properties)
  })
}
