// The phone's part that begins drafts: of a row in a stage, of an officer's case, of a correction; and that keeps a draft's bound rows with the list.
import type { Answers } from '../../shared/answers.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { stageName, stageOf } from '../../shared/campaign-stages.ts'
import type { DeskCase } from '../../shared/desk.ts'
import type { Entity } from '../../shared/entity.ts'
import { newId } from '../../shared/ids.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import type { Stage, StageState } from '../../shared/stage.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Kept } from '../local/kept.ts'
import type { Lists } from '../local/lists.ts'
import type { Records } from '../local/records.ts'
import type { Vault } from '../local/vault.ts'
import type { Draft, EntityState, Phone } from '../phone.ts'
import { bindingsOf } from './bindings.ts'
import type { BoundDraft } from './bound-drafts.ts'
import { type CannotBegin, CannotBeginError } from './cannot-begin.ts'
import { mayFill } from './filling-rights.ts'
import type { Listing } from './listing.ts'

export interface BeginningPorts {
  kept: Kept
  lists: Lists
  drafts: Drafts
  records: Records
  vault: Vault
  clock: Clock
  random: Random
  campaign: Phone['campaign']
  form: Phone['form']
  formStanding: Phone['formStanding']
  lastSaved: Phone['lastSaved']
  markOf: Listing['markOf']
}

type Beginning = Pick<Phone, 'beginDraft' | 'beginCase' | 'beginCorrection' | 'rowsBehind' | 'refreshRows'>

export function beginning(ports: BeginningPorts): Beginning {
  return {
    beginDraft: (entity, residentialGroup, stage) => beginDraft(ports, entity, residentialGroup, stage),
    beginCase: from => beginCase(ports, from),
    beginCorrection: record => beginCorrection(ports, record, null),
    async rowsBehind(draft) {
      const to = await boundTo(ports, draft)
      if (!to) return null
      const { behind } = await import('./bound-drafts.ts')
      const rows = await behind(draft.answers, to)
      return rows.missing + rows.gone > 0 ? rows : null
    },
    refreshRows: draft => refreshRows(ports, draft),
  }
}

const FIRST_PLACE = { page: '', path: null }

interface Beginner {
  campaign: Campaign
  stage: Stage
  entity: Entity | null
  residentialGroup: string
}

async function beginDraft(ports: BeginningPorts, entity: Entity | null, residentialGroup: string, named?: string): Promise<Draft> {
  const campaign = await ports.campaign()
  if (!campaign) throw new CannotBeginError('noCampaign')
  const stage = theirs(ports, campaign, named)
  const here = entity && ((await ports.lists.get(entity.id, stage.list)) ?? entity)
  const why = await whyClosed(ports, campaign, stage, here)
  if (why) throw new CannotBeginError(why)
  const bound = bindingsOf(campaign, stage).length > 0 ? await import('./bound-drafts.ts') : null
  const answers = bound ? await bound.firstRows({ campaign, stage, residentialGroup, rowsOf: ports.lists.of }) : {}
  return begin(ports, { campaign, stage, entity: here, residentialGroup }, answers)
}

/** A stage of the campaign that this person fills. */
function theirs({ vault }: BeginningPorts, campaign: Campaign, named: string | undefined): Stage {
  const stage = stageOf(campaign, named)
  if (!stage || !mayFill(vault.state(), campaign, stage)) throw new CannotBeginError('notTheirs')
  return stage
}

/** What the list lacks has no way behind it: only a stage that is open from the first day can begin with it. */
async function whyClosed({ markOf }: BeginningPorts, campaign: Campaign, stage: Stage, entity: Entity | null): Promise<CannotBegin | null> {
  if (!entity) return stage.opens ? 'notOpen' : null
  const mark = await markOf(campaign, stage, entity)
  return mark && isClosed(mark.state) ? mark.state : null
}

function isClosed(state: EntityState | StageState): state is 'notOpen' | 'notNeeded' {
  return state === 'notOpen' || state === 'notNeeded'
}

/** The server looked at the path: an officer's device holds no list. A case that the office sent back begins as its correction. */
async function beginCase(ports: BeginningPorts, from: DeskCase): Promise<Draft> {
  const campaign = (await ports.kept.campaigns()).find(({ id }) => id === from.campaign)
  if (!campaign) throw new CannotBeginError('noCampaign')
  const stage = theirs(ports, campaign, from.stage)
  const standing = from.path.find(one => one.stage === stage.id)
  if (standing && isClosed(standing.state)) throw new CannotBeginError(standing.state)
  const { entity } = from
  const correction =
    standing?.state === 'returned' && standing.record !== null ? await beginCorrection(ports, standing.record, entity) : null
  if (correction) return correction
  return begin(ports, { campaign, stage, entity, residentialGroup: entity.residentialGroup }, { ...from.prefill, ...from.rows })
}

/** R1: the record is named here, before the first answer. Defaults are computed when the draft is opened, where nothing stands yet. */
async function begin(ports: BeginningPorts, about: Beginner, answers: Answers): Promise<Draft> {
  const { clock, random, drafts } = ports
  const { campaign, stage, entity, residentialGroup } = about
  const { form, formVersion } = stage
  const standing = await ports.formStanding(form, formVersion)
  if (standing !== 'ready') throw new CannotBeginError(standing === 'newer' ? 'newerForm' : 'noForm')
  const now = clock.now()
  const name = stageName(campaign, stage)
  const draft = await drafts.begin({
    ...{ record: newId(clock, random), campaign: campaign.id, form, formVersion, entity, residentialGroup, answers },
    ...(name !== undefined && { stage: name }),
    ...{ marks: {}, corrects: null, place: FIRST_PLACE, startedAt: now, savedAt: now },
  })
  // The campaign moved on in this very moment and another tab let the old form go; a second touch begins on the new one.
  if (!draft) throw new CannotBeginError('noForm')
  return draft
}

/** R2: the correction names the version that was returned, which is the one that it will replace. `about`: its entity, by whoever knows it better. */
async function beginCorrection({ records, drafts, clock }: BeginningPorts, record: string, about: Entity | null): Promise<Draft | null> {
  const standing = await drafts.get(record)
  if (standing) return standing
  const [own, pulled] = await Promise.all([records.get(record), records.pulled(record)])
  if (!own?.answers || pulled?.state !== 'returned' || own.state !== 'returned') return null
  const now = clock.now()
  const { campaign, form, formVersion, stage, residentialGroup, version, reasons } = pulled
  return drafts.begin({
    ...{ record, campaign, form, formVersion, residentialGroup },
    ...(stage !== undefined && { stage }),
    entity: pulled.entity === null ? null : (about ?? (await records.entityOf(record)) ?? unknownEntity(pulled.entity, residentialGroup)),
    answers: own.answers,
    marks: own.marks ?? {},
    corrects: { version, reasons },
    place: FIRST_PLACE,
    startedAt: now,
    savedAt: now,
  })
}

/** It left the list, and was finalized elsewhere: the correction stays about it all the same. */
function unknownEntity(id: string, residentialGroup: string): Entity {
  return { id, list: '', residentialGroup, title: '', subtitle: '', sortKey: '', properties: {}, seq: 0, removed: true }
}

async function refreshRows(ports: BeginningPorts, draft: Draft): Promise<Draft | null> {
  const [to, standing] = await Promise.all([boundTo(ports, draft), ports.drafts.get(draft.record)])
  if (!to || !standing) return standing && draft
  const { freshRows } = await import('./bound-drafts.ts')
  const fresh = { ...draft, answers: await freshRows(draft, to), savedAt: ports.clock.now() }
  await ports.drafts.save(fresh)
  return fresh
}

/** Null for a draft without bound rows or without its form, and for the desk's: there the server lays the rows out. */
async function boundTo({ kept, lists, form, lastSaved, clock }: BeginningPorts, draft: Draft): Promise<BoundDraft | null> {
  const campaign = (await kept.campaigns()).find(({ id }) => id === draft.campaign)
  const stage = campaign && stageOf(campaign, draft.stage)
  if (!campaign || stage?.filledBy !== 'collector' || bindingsOf(campaign, stage).length === 0) return null
  const [compiled, last] = await Promise.all([form(draft.form, draft.formVersion), lastSaved(draft.form)])
  if (!compiled) return null
  const { residentialGroup, entity, record: seed, asOf: now = clock.now() } = draft
  const context = { entity: entity?.properties ?? null, settings: campaign.settings ?? {}, now, seed, lastSaved: last }
  return { campaign, stage, residentialGroup, rowsOf: lists.of, form: compiled, context }
}
