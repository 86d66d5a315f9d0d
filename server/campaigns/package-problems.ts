// What a package looks through by itself (forms/campaigns/check-package.ts) is not all: other campaigns may have forms of the same name, or chase the same
// list and mean something else by it; and a running campaign may not lose what people already did.
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { checkEdit } from '../../forms/campaigns/check-edit.ts'
import { checkPackage } from '../../forms/campaigns/check-package.ts'
import { checkSharedLists } from '../../forms/campaigns/check-shared-lists.ts'
import { compileForm } from '../../forms/language/compile.ts'
import type { DefinitionProblem } from '../../forms/language/form.ts'
import { carryOverProblems } from '../publishing.ts'
import { campaignTraceStore } from '../store/campaign-traces.ts'
import type { StoredCampaign } from '../store/campaigns.ts'
import type { Store } from '../store/store.ts'

/** Against the other campaigns that run. */
export async function clashesWithStanding(store: Store, pkg: CampaignPackage): Promise<DefinitionProblem[]> {
  const { id } = pkg.campaign
  const others = (await store.campaigns.all()).filter(({ campaign }) => campaign.id !== id)
  const lists = others.flatMap(({ plan }) => plan?.lists ?? [])
  const forms = new Set([
    ...others.flatMap(({ campaign, plan }) => [campaign.form, ...(plan?.stages ?? []).map(({ form }) => form)]),
    ...builtInPackages.filter(({ campaign }) => campaign.id !== id).flatMap(builtIn => builtIn.forms.map(form => form.id)),
  ])
  return [...checkSharedLists(pkg.lists, lists), ...pkg.forms.filter(form => forms.has(form.id)).map(({ id: form }) => formTaken(form))]
}

function formTaken(form: string): DefinitionProblem {
  const message = {
    vi: 'Mẫu phiếu tên này là của chiến dịch khác. Hãy đặt tên khác.',
    en: 'A form of this id belongs to another campaign.',
  }
  return { place: `Mẫu phiếu ${form}`, message }
}

/** Of a draft as it would be published (draft-forms.ts). `begun`: the campaign that it changes. Empty when it can be published. */
export async function draftProblems(store: Store, id: string, raw: unknown, begun: StoredCampaign | null): Promise<DefinitionProblem[]> {
  const alone = checkPackage(raw)
  const read = CampaignPackage.safeParse(raw)
  if (!read.success) return alone
  const pkg = read.data
  return [
    ...alone,
    ...(pkg.campaign.id === id ? [] : [otherId(id)]),
    ...(await clashesWithStanding(store, pkg)),
    ...(await carriedProblems(store, pkg)),
    ...(begun?.plan ? checkEdit(begun.plan, pkg, await tracesOf(store, begun)) : []),
  ]
}

function otherId(id: string): DefinitionProblem {
  return { place: 'Chiến dịch › id', message: { vi: `Mã của bản nháp này là “${id}”.`, en: `This draft's id is “${id}”.` } }
}

async function carriedProblems(store: Store, { forms }: CampaignPackage): Promise<DefinitionProblem[]> {
  const found = await Promise.all(
    forms.map(async definition => {
      const compilation = definition.carryOver?.length ? compileForm(definition) : null
      return compilation?.ok ? carryOverProblems(store, compilation.form) : []
    }),
  )
  return found.flat()
}

function tracesOf(store: Store, { campaign, plan }: StoredCampaign) {
  const lists = (plan?.lists ?? []).map(list => list.id)
  return campaignTraceStore(store.base).of(campaign.id, lists)
}
