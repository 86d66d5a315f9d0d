// What a draft's own stage decides: which version of its form is in force, and whether finishing it writes onto entities at once.
import { expect, it } from 'vitest'
import { campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { registration } from '../../forms/campaigns/culture-family/registration.ts'
import { compileForm } from '../../forms/language/compile.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Entity } from '../../shared/entity.ts'
import type { RecordVersion } from '../../shared/record.ts'
import type { Kept } from '../local/kept.ts'
import type { Draft } from '../phone.ts'
import { type CarryingPorts, carrying } from './carrying.ts'
import { writing } from './writing-onto-entities.ts'

const campaign = campaignOf(cultureFamily, { firstDay: '2026-10-01', lastDay: '2026-12-31' })
function changed(id: string, change: object): Campaign {
  const { path } = campaign
  if (!path) throw new Error('culture has a path')
  return { ...campaign, path: { ...path, stages: path.stages.map(stage => (stage.id === id ? { ...stage, ...change } : stage)) } }
}
const keptOf = (told: Campaign) => ({ campaigns: async () => [told] }) as unknown as Kept

it('a draft of a later stage is told of the newer version of that stage’s form, and of no other stage’s', async () => {
  const ports = { kept: keptOf(changed('tu-cham', { formVersion: 2 })), formStanding: async () => 'ready', form: async () => null }
  const { newerVersion } = carrying(ports as unknown as CarryingPorts)
  const draft = { campaign: campaign.id, form: 'tu-cham-gdvh', formVersion: 1, stage: 'tu-cham', corrects: null } as unknown as Draft
  expect(await newerVersion(draft)).toEqual({ version: 2, standing: 'ready', canCarryOver: false })
  const { stage: _, ...first } = { ...draft, form: registration.id }
  expect(await newerVersion(first)).toBe(null)
})

it('only a stage that closes on receipt writes before the office has spoken', async () => {
  const compilation = compileForm(registration)
  if (!compilation.ok) throw new Error('registration compiles')
  const form = async () => compilation.form
  const entity = { id: 'h1', properties: {} } as Entity
  const content = { campaign: campaign.id, form: registration.id, formVersion: 1, answers: { registers: 'yes' }, record: 'r' } as unknown
  const version = { ...(content as RecordVersion), finalizedAt: 0 }
  const written = [{ list: 'ho-gia-dinh', entity: 'h1', properties: { registered: 'yes' } }]
  expect(await writing({ kept: keptOf(campaign), form })(version, entity)).toEqual(written)
  expect(await writing({ kept: keptOf(changed('dang-ky', { closes: 'approved' })), form })(version, entity)).toEqual([])
})
