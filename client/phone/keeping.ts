// The phone's part that writes: drafts, corrections, photos, and finalizing (DESIGN §4, steps 0 to 2).
import type { Entity } from '../../shared/entity.ts'
import { newId } from '../../shared/ids.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import { type RecordVersion, seal } from '../../shared/record.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Kept } from '../local/kept.ts'
import type { LastSaved } from '../local/last-saved.ts'
import type { Lists } from '../local/lists.ts'
import type { Outbox } from '../local/outbox.ts'
import type { Photos } from '../local/photos.ts'
import type { Records } from '../local/records.ts'
import type { Draft, KeptRecord, Phone } from '../phone.ts'
import type { Runner } from '../sync/runner.ts'
import { CannotBeginError } from './cannot-begin.ts'

export interface KeepingPorts {
  kept: Kept
  lists: Lists
  drafts: Drafts
  outbox: Outbox
  records: Records
  photos: Photos
  exchange: Exchange
  clock: Clock
  random: Random
  runner: Runner
  build: string
  lastSaved: LastSaved
  campaign: Phone['campaign']
  form: Phone['form']
  formStanding: Phone['formStanding']
}

type Keeping = Pick<Phone, 'beginDraft' | 'beginCorrection' | 'saveDraft' | 'discardDraft' | 'finalize' | 'keepPhoto'>

export function keeping(ports: KeepingPorts): Keeping {
  const { drafts, photos } = ports
  return {
    beginDraft: (entity, residentialGroup) => beginDraft(ports, entity, residentialGroup),
    beginCorrection: record => beginCorrection(ports, record),
    saveDraft: drafts.save,
    discardDraft: drafts.discard,
    finalize: (draft, sent, title) => finalize(ports, draft, sent, title),
    async keepPhoto(bytes, facts) {
      return { digest: await photos.keep(bytes), bytes: bytes.length, ...facts }
    },
  }
}

const FIRST_PLACE = { page: '', path: null }

/** R1: the record is named here, before the first answer. */
async function beginDraft(ports: KeepingPorts, entity: Entity | null, residentialGroup: string): Promise<Draft> {
  const { clock, random, drafts } = ports
  const campaign = await ports.campaign()
  if (!campaign) throw new CannotBeginError('noCampaign')
  const standing = await ports.formStanding(campaign.form, campaign.formVersion)
  if (standing !== 'ready') throw new CannotBeginError(standing === 'newer' ? 'newerForm' : 'noForm')
  const now = clock.now()
  const about = { campaign: campaign.id, form: campaign.form, formVersion: campaign.formVersion, entity, residentialGroup }
  const empty = { answers: {}, marks: {}, corrects: null, place: FIRST_PLACE }
  const draft = await drafts.begin({ ...about, ...empty, record: newId(clock, random), startedAt: now, savedAt: now })
  // The campaign moved on in this very moment and another tab let the old form go; a second touch begins on the new one.
  if (!draft) throw new CannotBeginError('noForm')
  return draft
}

/** R2: the correction names the version that was returned, which is the one that it will replace. */
async function beginCorrection({ records, lists, drafts, clock }: KeepingPorts, record: string): Promise<Draft | null> {
  const standing = await drafts.get(record)
  if (standing) return standing
  const [kept, pulled] = await Promise.all([records.get(record), records.pulled(record)])
  if (!kept?.answers || pulled?.state !== 'returned' || kept.state !== 'returned') return null
  const now = clock.now()
  const { campaign, form, formVersion, residentialGroup, version, reasons } = pulled
  return drafts.begin({
    ...{ record, campaign, form, formVersion, residentialGroup },
    entity: pulled.entity === null ? null : await lists.get(pulled.entity),
    answers: kept.answers,
    marks: kept.marks ?? {},
    corrects: { version, reasons },
    place: FIRST_PLACE,
    startedAt: now,
    savedAt: now,
  })
}

/** Sealing comes first, then one transaction: the version waits, the draft is gone. The second of two tabs gets what the first finalized. */
async function finalize(ports: KeepingPorts, draft: Draft, sent: Parameters<Phone['finalize']>[1], title: string): Promise<KeptRecord> {
  const { clock, random, outbox, records, runner, build } = ports
  const { record, campaign, form, formVersion, residentialGroup } = draft
  const content: RecordVersion = {
    ...{ record, campaign, form, formVersion, residentialGroup, ...sent, build },
    version: newId(clock, random),
    replaces: draft.corrects?.version ?? null,
    entity: draft.entity?.id ?? null,
    finalizedAt: clock.now(),
    ...(draft.asOf !== undefined && { asOf: draft.asOf }),
  }
  // A correction speaks of an earlier door; what the next draft begins with is from the last one.
  const compiled = draft.corrects === null ? await ports.form(form, formVersion) : null
  const lastSaved = compiled && (await ports.lastSaved.row(compiled, content))
  await outbox.enqueue(await seal(content), title, lastSaved)
  const kept = await records.get(record)
  if (!kept) throw new Error('Phiếu này đã được bỏ hoặc chuyển bản ở cửa sổ khác. Hãy quay lại danh sách.')
  void runner.run('trigger')
  return kept
}
