// The phone's part that writes what is being filled: saves, photos, and finalizing (DESIGN §4, steps 0 to 2).
import { newId } from '../../shared/ids.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import { type RecordVersion, seal } from '../../shared/record.ts'
import type { Drafts } from '../local/drafts.ts'
import type { LastSaved } from '../local/last-saved.ts'
import type { Outbox } from '../local/outbox.ts'
import type { Overlays } from '../local/overlays.ts'
import type { Photos } from '../local/photos.ts'
import type { Records } from '../local/records.ts'
import type { Draft, KeptRecord, Phone } from '../phone.ts'
import type { Runner } from '../sync/runner.ts'
import type { Writing } from './writing-onto-entities.ts'

export interface KeepingPorts {
  drafts: Drafts
  outbox: Outbox
  records: Records
  photos: Photos
  clock: Clock
  random: Random
  runner: Runner
  build: string
  lastSaved: LastSaved
  overlays: Overlays
  form: Phone['form']
  writtenBy: Writing
}

type Keeping = Pick<Phone, 'saveDraft' | 'discardDraft' | 'finalize' | 'keepPhoto'>

export function keeping(ports: KeepingPorts): Keeping {
  const { drafts, photos } = ports
  return {
    saveDraft: drafts.save,
    discardDraft: drafts.discard,
    finalize: (draft, sent, title) => finalize(ports, draft, sent, title),
    async keepPhoto(bytes, facts) {
      return { digest: await photos.keep(bytes), bytes: bytes.length, ...facts }
    },
  }
}

/** Sealing comes first, then one transaction: the version waits, the draft is gone. The second of two tabs gets what the first finalized. */
async function finalize(ports: KeepingPorts, draft: Draft, sent: Parameters<Phone['finalize']>[1], title: string): Promise<KeptRecord> {
  const { clock, random, outbox, records, runner, build } = ports
  const { record, campaign, form, formVersion, stage, residentialGroup } = draft
  const content: RecordVersion = {
    ...{ record, campaign, form, formVersion, residentialGroup, ...sent, build },
    version: newId(clock, random),
    replaces: draft.corrects?.version ?? null,
    entity: draft.entity?.id ?? null,
    finalizedAt: clock.now(),
    ...(stage !== undefined && { stage }),
    ...(draft.asOf !== undefined && { asOf: draft.asOf }),
  }
  // A correction speaks of an earlier door; what the next draft begins with is from the last one.
  const compiled = draft.corrects === null ? await ports.form(form, formVersion) : null
  const lastSaved = compiled && (await ports.lastSaved.row(compiled, content))
  const overlay = await ports.overlays.seal(content.version, await ports.writtenBy(content, draft.entity))
  await outbox.enqueue(await seal(content), title, { entity: draft.entity, lastSaved, overlay })
  const kept = await records.get(record)
  if (!kept) throw new Error('Phiếu này đã được bỏ hoặc chuyển bản ở cửa sổ khác. Hãy quay lại danh sách.')
  void runner.run('trigger')
  return kept
}
