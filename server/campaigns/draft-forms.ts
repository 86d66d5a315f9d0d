// Version numbers of a draft's forms are the server's: a form that says the same as the version it was taken from keeps that version, any other becomes the
// next one. A new version of a running campaign takes over the drafts of the one before, unless its own rules say otherwise.
import * as z from 'zod/mini'
import type { CampaignPlan } from '../../forms/campaigns/campaign-package.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { DraftForm } from '../../shared/campaign-admin.ts'
import { canonical } from '../../shared/digest.ts'
import type { Store } from '../store/store.ts'
import { publishedForm } from './begun-package.ts'

/** As much of a package as is needed to number its forms; the rest may still be wrong. */
const Form = z.looseObject({ id: z.string(), version: z.int(), carryOver: z.optional(z.array(z.looseObject({ from: z.int() }))) })
const Stage = z.looseObject({ form: z.string(), formVersion: z.int() })
const Loose = z.looseObject({ forms: z.array(Form), stages: z.array(Stage) })
type Form = z.infer<typeof Form>

export interface Numbered {
  /** The package as it would be published; as it was when too little of it is written. */
  package: unknown
  forms: DraftForm[]
}

interface Given {
  form: Form | FormDefinition
  was: { id: string; version: number }
  told: DraftForm
}

/** `begun`: the plan that the draft changes, null for a new campaign. */
export async function numberForms(store: Store, raw: unknown, begun: CampaignPlan | null): Promise<Numbered> {
  const loose = Loose.safeParse(raw)
  if (!loose.success) return { package: raw, forms: [] }
  const given: Given[] = []
  for (const form of loose.data.forms) given.push(await numbered(store, form, begun, given))
  const versions = new Map(given.map(({ was, told }) => [`${was.id} ${was.version}`, told.next]))
  const stages = loose.data.stages.map(stage => ({
    ...stage,
    formVersion: versions.get(`${stage.form} ${stage.formVersion}`) ?? stage.formVersion,
  }))
  return { package: { ...loose.data, forms: given.map(({ form }) => form), stages }, forms: given.map(({ told }) => told) }
}

async function numbered(store: Store, form: Form, begun: CampaignPlan | null, before: readonly Given[]): Promise<Given> {
  const { id, version } = form
  const was = { id, version }
  const standing = (begun?.stages ?? []).filter(stage => stage.form === id).map(({ formVersion }) => formVersion)
  const base = standing.length > 0 ? await publishedForm(store, id, version) : null
  if (base && saysTheSame(form, base)) return unchanged(store, form, standing)
  const numbers = before.filter(({ told }) => told.form === id).map(({ told }) => told.next)
  const next = Math.max(await store.forms.newest(id), ...numbers) + 1
  return {
    form: { ...form, version: next, ...(base && { carryOver: withRuleFrom(form, version) }) },
    was,
    told: { form: id, standing: base ? version : null, next, changed: true },
  }
}

/** Somebody may have moved the campaign to another version meanwhile; what the draft did not touch follows. */
async function unchanged(store: Store, form: Form, standing: readonly number[]): Promise<Given> {
  const { id, version } = form
  const next = standing.includes(version) ? version : (standing[0] ?? version)
  const published = await publishedForm(store, id, next)
  return { form: published ?? form, was: { id, version }, told: { form: id, standing: next, next, changed: false } }
}

/** Rules for drafts of older versions belong to the version that was published with them. */
function saysTheSame(form: Form, base: FormDefinition): boolean {
  const own = form.carryOver?.length ? form.carryOver : base.carryOver
  return canonical({ ...form, version: 0, carryOver: own }) === canonical({ ...base, version: 0 })
}

function withRuleFrom({ carryOver = [] }: Form, version: number): { from: number }[] {
  return carryOver.some(({ from }) => from === version) ? carryOver : [...carryOver, { from: version }]
}
