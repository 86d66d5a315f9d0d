// What a version that is finalized here will write onto entities, when its stage closes on receipt. Known at once, so that the next stage opens at the same
// door without a network; the server computes the same with the same code and has the last word (R14).
import type { Campaign } from '../../shared/campaign.ts'
import { stageOf } from '../../shared/campaign-stages.ts'
import type { Entity, EntityChange } from '../../shared/entity.ts'
import type { RecordVersion } from '../../shared/record.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Kept } from '../local/kept.ts'
import type { Phone } from '../phone.ts'
import { bindingsOf } from './bindings.ts'

export type Writing = (content: RecordVersion, entity: Entity | null) => Promise<EntityChange[]>

export function writing({ kept, form }: { kept: Kept; form: Phone['form'] }): Writing {
  return async (content, entity) => {
    const campaign = (await kept.campaigns()).find(({ id }) => id === content.campaign)
    const stage = campaign && stageOf(campaign, content.stage)
    if (!stage || !writesOnReceipt(campaign, stage)) return []
    const compiled = await form(content.form, content.formVersion)
    if (!compiled) return []
    const { outcomesOf } = await import('../../forms/language/path/outcomes.ts')
    const { record: seed, answers, finalizedAt, asOf: now = finalizedAt } = content
    const context = { entity: entity?.properties ?? null, settings: campaign.settings ?? {}, now, seed }
    return outcomesOf(compiled, stage, bindingsOf(campaign, stage), { answers, context, entity: entity?.id ?? null })
  }
}

function writesOnReceipt(campaign: Campaign, stage: Stage): boolean {
  return stage.closes === 'received' && (stage.outcomes !== undefined || bindingsOf(campaign, stage).length > 0)
}
