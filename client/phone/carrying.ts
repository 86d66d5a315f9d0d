// The phone's part about a draft whose form has moved on: that it has, what going on in the newer version would mean, and doing it.
import { carryOver, ruleFrom } from '../../forms/language/carry-over.ts'
import type { CarryOverRule } from '../../forms/language/definition.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Clock } from '../../shared/ports.ts'
import type { Text } from '../../shared/text.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Kept } from '../local/kept.ts'
import type { LastSaved } from '../local/last-saved.ts'
import type { CarryOverPreview, Draft, Phone } from '../phone.ts'

export interface CarryingPorts {
  kept: Kept
  drafts: Drafts
  exchange: Exchange
  lastSaved: LastSaved
  clock: Clock
  form: Phone['form']
  formStanding: Phone['formStanding']
}

type Carrying = Pick<Phone, 'newerVersion' | 'previewCarryOver' | 'carryOver'>

export function carrying(ports: CarryingPorts): Carrying {
  return {
    async newerVersion(draft) {
      const campaign = await movedOn(ports, draft)
      if (!campaign) return null
      const { form, formVersion: version } = campaign
      return { version, standing: await ports.formStanding(form, version), canCarryOver: (await wayTo(ports, draft)) !== null }
    },
    previewCarryOver: async draft => (await carried(ports, draft))?.preview ?? null,
    async carryOver(draft) {
      const done = await carried(ports, draft)
      if (!done) return null
      await ports.drafts.save(done.draft)
      return done.draft
    },
  }
}

async function movedOn({ kept }: CarryingPorts, draft: Draft): Promise<Campaign | null> {
  const campaign = (await kept.campaigns()).find(({ id }) => id === draft.campaign)
  return campaign && campaign.form === draft.form && campaign.formVersion > draft.formVersion ? campaign : null
}

interface Way {
  old: CompiledForm
  next: CompiledForm
  rule: CarryOverRule
}

async function wayTo(ports: CarryingPorts, draft: Draft): Promise<Way | null> {
  const campaign = draft.corrects === null ? await movedOn(ports, draft) : null
  if (!campaign) return null
  const [old, next] = await Promise.all([ports.form(draft.form, draft.formVersion), ports.form(campaign.form, campaign.formVersion)])
  const rule = next && ruleFrom(next, draft.formVersion)
  return old && next && rule ? { old, next, rule } : null
}

/** The new form begins on what was carried: its own defaults stand where nothing is answered. Pure but for what is read of the phone. */
async function carried(ports: CarryingPorts, draft: Draft): Promise<{ draft: Draft; preview: CarryOverPreview } | null> {
  const way = await wayTo(ports, draft)
  if (!way) return null
  const { answers, marks, carried: taken, leftBehind } = carryOver(way.old, draft, way.next, way.rule)
  const asOf = ports.exchange.serverNow()
  const lastSaved = await ports.lastSaved.get(draft.form)
  const context = { entity: draft.entity?.properties ?? null, now: asOf, seed: draft.record, lastSaved }
  const filling = openFilling(way.next, { answers, marks, context, begin: true })
  const { version } = way.next.definition
  return {
    draft: {
      ...draft,
      formVersion: version,
      answers: filling.answers(),
      marks: filling.marks(),
      place: { page: '', path: null },
      savedAt: ports.clock.now(),
      asOf,
    },
    preview: { version, carried: taken, leftBehind, toAnswer: labelsOf(way.next, requiredIn(filling.findings())) },
  }
}

const requiredIn = (findings: ReturnType<ReturnType<typeof openFilling>['findings']>) =>
  findings.filter(({ code }) => code === 'required').map(({ questions }) => questions[0] ?? '')

/** Each question once, however many rows ask it. */
function labelsOf(form: CompiledForm, paths: readonly string[]): Text[] {
  const names = new Set(paths.map(path => path.split('.').at(-1) ?? ''))
  return [...names].flatMap(name => form.question(name)?.label ?? [])
}
