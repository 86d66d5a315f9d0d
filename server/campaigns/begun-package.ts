// A begun campaign as a package again: its plan with the form versions that its stages stand on, for whoever edits or copies it.
import type { CampaignPackage, CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import { compilePublished } from '../../forms/language/compile.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { Store } from '../store/store.ts'

export async function packageOf(store: Store, plan: CampaignPlan): Promise<CampaignPackage> {
  const named = new Map(plan.stages.map(({ form, formVersion }) => [`${form} ${formVersion}`, { form, formVersion }]))
  const forms = await Promise.all([...named.values()].map(({ form, formVersion }) => publishedForm(store, form, formVersion)))
  return { ...plan, forms: forms.filter(form => form !== null) }
}

/** Null when it is not published, or cannot be read by this build. */
export async function publishedForm(store: Store, form: string, version: number): Promise<FormDefinition | null> {
  const published = await store.forms.get(form, version)
  const compilation = published && compilePublished(published.definition)
  return compilation?.ok ? compilation.form.definition : null
}
