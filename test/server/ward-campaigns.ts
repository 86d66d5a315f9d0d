// A ward with campaigns of packages: begun as the server begins them, their stages filled as a phone fills them and sent over the real routes.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { Filling } from '../../forms/language/form.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import { boundRows } from '../../forms/language/path/bound-rows.ts'
import { beginningOf } from '../../server/campaigns/setting-of.ts'
import type { EntityDraft } from '../../server/store/entities.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import { stageName, stageOf as stageNamed } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import type { RecordVersion, SealedVersion } from '../../shared/record.ts'
import { compiled, stageOf } from '../campaigns/trial.ts'
import { DAY_ONE, type Office, openOffice } from './office.ts'

export const LAST_DAY = '2026-12-31'

/** `chosen`: what the office set otherwise than by default. */
export async function begin(office: Office, pkg: CampaignPackage, chosen: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const form of pkg.forms) await office.store.forms.publish(form)
  const setting = beginningOf(pkg, { firstDay: DAY_ONE, lastDay: LAST_DAY })
  const settings = { ...setting.campaign.settings, ...chosen }
  await office.store.campaigns.put({ ...setting, campaign: { ...setting.campaign, settings } }, 'test')
}

export async function openWard(packages: readonly CampaignPackage[] = [cultureFamily], chosen: Readonly<Record<string, string>> = {}) {
  const office = await openOffice({ lastDay: LAST_DAY })
  for (const pkg of packages) await begin(office, pkg, chosen)
  return office
}

/** A row of a package's list as an import would put it. */
export function rowOf(pkg: CampaignPackage, list: string, group: string, id: string, properties: Record<string, string>): EntityDraft {
  const definition = pkg.lists.find(each => each.id === list)
  if (!definition) throw new Error(`no list ${list}`)
  return { id, list, residentialGroup: group, properties, ...faceOf(definition)(properties) }
}

export const household = (group: string, id: string, properties: Record<string, string> = {}): EntityDraft =>
  rowOf(cultureFamily, 'ho-gia-dinh', group, id, { head: `Chủ hộ ${id}`, house_number: '1', lane: 'ngõ Đình', ...properties })

export interface StageVisit {
  pkg: CampaignPackage
  stage: string
  /** The list's row that it is about. */
  entity: string
  answers?: Record<string, Answer>
}

/** The form as somebody who holds the whole row has it open, with what they then answer. */
export async function opened(office: Office, { pkg, stage, entity, answers = {} }: StageVisit): Promise<Filling> {
  const { store, clock } = office
  const of = stageOf(pkg, stage)
  const row = await store.entities.get(of.stage.list, entity)
  const settings = (await store.campaigns.get(pkg.campaign.id))?.campaign.settings ?? {}
  const begun: Answers = {}
  for (const binding of pkg.rows.filter(each => each.stage === stage)) {
    const rows = await store.entities.list(binding.list)
    begun[binding.repeat] = boundRows(
      binding,
      rows.filter(each => isOf(each, row)),
      settings,
    ) as Answer
  }
  const context = { entity: row?.properties ?? null, settings, now: clock.time }
  const filling = openFilling(compiled(of.form), { answers: begun, marks: {}, context, begin: true })
  for (const [path, value] of Object.entries(answers)) filling.set(path, value)
  return filling
}

const isOf = (each: Entity, row: Entity | null): boolean => each.residentialGroup === row?.residentialGroup && !each.removed

/** What is sent of it. `over` replaces parts of the content. */
export async function sealedOf(office: Office, visit: StageVisit, over: Partial<RecordVersion> = {}): Promise<SealedVersion> {
  const filling = await opened(office, visit)
  return office.version(filling.sent().answers, { ...(await aboutOf(office, visit)), ...filling.sent(), ...over })
}

async function aboutOf({ store, clock }: Office, { pkg, stage, entity }: StageVisit): Promise<Partial<RecordVersion>> {
  const of = stageOf(pkg, stage)
  const campaign = (await store.campaigns.get(pkg.campaign.id))?.campaign
  const named = campaign && stageNamed(campaign, stage)
  const name = campaign && named && stageName(campaign, named)
  const residentialGroup = (await store.entities.get(of.stage.list, entity))?.residentialGroup ?? 'tdp-1'
  const { form, formVersion } = of.stage
  return {
    campaign: pkg.campaign.id,
    form,
    formVersion,
    ...(name !== undefined && { stage: name }),
    entity,
    residentialGroup,
    asOf: clock.time,
  }
}

/** Answers of the registration of a household. */
export const REGISTERS = { registers: 'yes', registered_on: DAY_ONE, way: 'home', head_name: 'Chủ hộ', members: 4, residence: 'permanent' }
export const DECLINES = { registers: 'no', not_registering_reason: 'no_wish' }
/** Answers of a meeting in which everybody agreed. */
export const UNANIMOUS = {
  meeting_on: DAY_ONE,
  started_at: '07:00',
  place: 'Nhà văn hóa',
  chair: 'Vũ Mận',
  secretary: 'Hồ Đào',
  ended_at: '07:30',
  ...{ invited: 3, present: 3, absent_excused: 0, absent_unexcused: 0, ballot_kind: 'hands' },
  all_unanimous: true,
}
