// The phone's part about a draft whose form has moved on: that it has, what going on in the newer version would mean, and doing it.
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Clock } from '../../shared/ports.ts'
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
      await ports.drafts.moveOn(done.draft, draft)
      return done.draft
    },
  }
}

async function movedOn({ kept }: CarryingPorts, draft: Draft): Promise<Campaign | null> {
  const campaign = (await kept.campaigns()).find(({ id }) => id === draft.campaign)
  return campaign && campaign.form === draft.form && campaign.formVersion > draft.formVersion ? campaign : null
}

/** Null when the new version has no rule for this one, or the draft corrects a returned record, whose reasons speak of the old questions. */
async function wayTo(ports: CarryingPorts, draft: Draft): Promise<{ old: CompiledForm; next: CompiledForm } | null> {
  const campaign = draft.corrects === null ? await movedOn(ports, draft) : null
  if (!campaign) return null
  const [old, next] = await Promise.all([ports.form(draft.form, draft.formVersion), ports.form(campaign.form, campaign.formVersion)])
  return old && next?.definition.carryOver?.some(rule => rule.from === draft.formVersion) ? { old, next } : null
}

async function carried(ports: CarryingPorts, draft: Draft): Promise<{ draft: Draft; preview: CarryOverPreview } | null> {
  const way = await wayTo(ports, draft)
  if (!way) return null
  const [{ carryDraft }, lastSaved] = await Promise.all([import('./carry-draft.ts'), ports.lastSaved.get(draft.form)])
  const context = { entity: draft.entity?.properties ?? null, now: ports.exchange.serverNow(), seed: draft.record, lastSaved }
  return carryDraft(draft, way, context, ports.clock.now())
}
