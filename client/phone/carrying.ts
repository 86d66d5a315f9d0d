// The phone's part about a draft whose form has moved on: that it has, what going on in the newer version would mean, and doing it.
import type { CompiledForm } from '../../forms/language/form.ts'
import { stageOf } from '../../shared/campaign-stages.ts'
import type { Clock } from '../../shared/ports.ts'
import type { Stage } from '../../shared/stage.ts'
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
  settings: Phone['settings']
}

type Carrying = Pick<Phone, 'newerVersion' | 'previewCarryOver' | 'carryOver'>

export function carrying(ports: CarryingPorts): Carrying {
  return {
    async newerVersion(draft) {
      const stage = await movedOn(ports, draft)
      if (!stage) return null
      const { form, formVersion: version } = stage
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

/** The draft's stage as its campaign has it now, when that is on a newer version of the form. */
async function movedOn({ kept }: CarryingPorts, draft: Draft): Promise<Stage | null> {
  const campaign = (await kept.campaigns()).find(({ id }) => id === draft.campaign)
  const stage = campaign && stageOf(campaign, draft.stage)
  return stage && stage.form === draft.form && stage.formVersion > draft.formVersion ? stage : null
}

/** Null when the new version has no rule for this one, or the draft corrects a returned record, whose reasons speak of the old questions. */
async function wayTo(ports: CarryingPorts, draft: Draft): Promise<{ old: CompiledForm; next: CompiledForm } | null> {
  const stage = draft.corrects === null ? await movedOn(ports, draft) : null
  if (!stage) return null
  const [old, next] = await Promise.all([ports.form(draft.form, draft.formVersion), ports.form(stage.form, stage.formVersion)])
  return old && next?.definition.carryOver?.some(rule => rule.from === draft.formVersion) ? { old, next } : null
}

async function carried(ports: CarryingPorts, draft: Draft): Promise<{ draft: Draft; preview: CarryOverPreview } | null> {
  const way = await wayTo(ports, draft)
  if (!way) return null
  const [{ carryDraft }, lastSaved, settings] = await Promise.all([
    import('./carry-draft.ts'),
    ports.lastSaved.get(draft.form),
    ports.settings(draft.campaign),
  ])
  const context = { entity: draft.entity?.properties ?? null, settings, now: ports.exchange.serverNow(), seed: draft.record, lastSaved }
  return carryDraft(draft, way, context, ports.clock.now())
}
