// Where a draft begins: as a copy of a package or of a running campaign, under names of its own, or as the running campaign itself to be changed.
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { copyPackage } from '../../forms/campaigns/copy-package.ts'
import type { BeginDraft } from '../../shared/campaign-admin.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import type { Store } from '../store/store.ts'
import { packageOf } from './begun-package.ts'

type Beginning = { kind: 'begun'; package: CampaignPackage } | { kind: 'refused'; code: ProblemCode }
const refused = (code: ProblemCode): Beginning => ({ kind: 'refused', code })

export async function draftFrom(store: Store, begin: BeginDraft): Promise<Beginning> {
  const stored = await store.campaigns.get(begin.from)
  return 'edit' in begin ? editOf(store, stored) : copyOf(store, begin, stored)
}

/** Rules for drafts of older versions stay with the versions that have them; the next version gets one of its own (draft-forms.ts). */
async function editOf(store: Store, stored: StoredCampaign | null): Promise<Beginning> {
  if (!stored) return refused('not-found')
  if (!stored.plan) return refused('campaign-without-plan')
  const pkg = await packageOf(store, stored.plan)
  return { kind: 'begun', package: { ...pkg, forms: pkg.forms.map(({ carryOver: _, ...form }) => form) } }
}

async function copyOf(
  store: Store,
  { from, copy }: Extract<BeginDraft, { copy: unknown }>,
  stored: StoredCampaign | null,
): Promise<Beginning> {
  const builtIn = builtInPackages.find(({ campaign }) => campaign.id === from)
  const pkg = stored?.plan ? asItRuns(await packageOf(store, stored.plan), stored) : builtIn
  if (!pkg) return refused(stored ? 'campaign-without-plan' : 'not-found')
  const isBuiltIn = builtInPackages.some(({ campaign }) => campaign.id === copy.id)
  if (isBuiltIn || (await store.campaigns.get(copy.id))) return refused('campaign-id-taken')
  return { kind: 'begun', package: copyPackage(pkg, { ...copy, taken: await takenIn(store) }) }
}

/** What the office set while it ran is what the copy begins with. */
function asItRuns(pkg: CampaignPackage, { campaign }: StoredCampaign): CampaignPackage {
  const { office, cutoff, settings: values = {} } = campaign
  const settings = pkg.campaign.settings.map(setting => ({ ...setting, default: values[setting.name] ?? setting.default }))
  return { ...pkg, campaign: { ...pkg.campaign, office, cutoff: { time: cutoff.time, days: cutoff.days }, settings } }
}

async function takenIn(store: Store) {
  const published = await store.forms.all()
  const forms = new Set([...published.map(({ form }) => form), ...builtInPackages.flatMap(pkg => pkg.forms.map(({ id }) => id))])
  const lists = new Set((await store.lists.all()).map(({ id }) => id))
  return { form: (id: string) => forms.has(id), list: (id: string) => lists.has(id) }
}
