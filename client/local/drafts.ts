// Drafts: every change of a filling, sealed and durable, so that a killed tab reopens at the same place (DESIGN §4, step 0).
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { Draft } from '../phone.ts'
import { type Database, type DraftRow, NO_ENTITY } from './database.ts'
import { formName } from './form-name.ts'
import { namedPhotos } from './named-photos.ts'
import type { Photos } from './photos.ts'
import type { Cipher } from './sealed.ts'
import { writing } from './storage-full.ts'

/** It was finalized, discarded or moved to another form version, perhaps in another tab; saving would bring the old one back from the dead. */
export class DraftGoneError extends Error {
  override name = 'DraftGoneError'
  constructor() {
    super('Phiếu này đã được hoàn tất, đã bỏ hoặc đã chuyển bản ở cửa sổ khác. Hãy quay lại danh sách.')
  }
}

export interface DraftPlace {
  record: Uuid
  entity: string
  campaign: string
  /** Empty for the campaign's first one. */
  stage: string
}

export interface Drafts {
  /** Begins one, or gives the one that the entity already has in this stage. Null when the form version that it would begin on is not on this device. */
  begin(draft: Draft): Promise<Draft | null>
  get(record: Uuid): Promise<Draft | null>
  all(): Promise<Draft[]>
  /** Which records have a draft, with what they are about: facts in clear. */
  places(): Promise<DraftPlace[]>
  /** Durable when it resolves. Saves of one draft run in the order of the calls. Rejects with DraftGoneError. */
  save(draft: Draft): Promise<void>
  /** The draft goes on in another version of its form: one write over the draft as it was in the version of `from`. */
  moveOn(draft: Draft, from: Draft): Promise<void>
  discard(record: Uuid): Promise<void>
}

export function createDrafts(database: Database, cipher: Cipher, photos: Photos): Drafts {
  const lastSave = new Map<Uuid, Promise<void>>()

  async function seal(draft: Draft): Promise<DraftRow> {
    const { record, savedAt } = draft
    const entity = draft.entity?.id ?? NO_ENTITY
    const about = { record, entity, campaign: draft.campaign, ...(draft.stage !== undefined && { stage: draft.stage }) }
    const clear = { ...about, savedAt, form: formName(draft), photos: namedPhotos(draft.answers) }
    return { ...clear, sealed: await cipher.seal(`drafts/${record}`, draft) }
  }
  const open = (row: DraftRow) => cipher.open<Draft>(`drafts/${row.record}`, row.sealed)
  const openOrNull = async (row: DraftRow | undefined) => (row ? open(row) : null)

  async function begin(draft: Draft): Promise<Draft | null> {
    const row = await seal(draft)
    const place = await placeOf(row)
    // What a row of an earlier build is about is looked up before the transaction, which does not wait for decrypting.
    const places = await Promise.all((await database.drafts.where({ entity: row.entity }).toArray()).map(placeOf))
    const same = places.find(one => row.entity !== NO_ENTITY && one.campaign === place.campaign && one.stage === place.stage)
    const standing = await writing(() =>
      database.transaction('rw', database.drafts, database.kept, async () => {
        const earlier = (await database.drafts.get(row.record)) ?? (await standingIn(row, same?.record))
        if (earlier) return earlier
        // In the same transaction: an old version goes only while no row needs it (old-forms.ts).
        if ((await database.kept.where({ name: formName(draft) }).count()) === 0) return null
        await database.drafts.add(row)
        return undefined
      }),
    )
    return standing ? open(standing) : standing === null ? null : draft
  }

  /** Another tab may have begun one since we looked. */
  async function standingIn(row: DraftRow, looked: Uuid | undefined): Promise<DraftRow | undefined> {
    if (row.entity === NO_ENTITY) return undefined
    const rows = await database.drafts.where({ entity: row.entity }).toArray()
    return rows.find(({ record, campaign, stage }) => record === looked || (campaign === row.campaign && stage === row.stage))
  }
  async function placeOf(row: DraftRow): Promise<DraftPlace> {
    const { record, entity, stage = '' } = row
    return { record, entity, campaign: row.campaign ?? (await open(row)).campaign, stage }
  }

  /** Only over a row of the form version `from`: a window that still shows the old version must not undo what another one carried over. */
  async function write(draft: Draft, from: string): Promise<void> {
    const { record, ...changed } = await seal(draft)
    const same = database.drafts.where({ record }).and(row => row.form === undefined || row.form === from)
    if ((await writing(() => same.modify(changed))) === 0) throw new DraftGoneError()
  }

  function save(draft: Draft, from = formName(draft)): Promise<void> {
    const before = lastSave.get(draft.record) ?? Promise.resolve()
    const saving = before.catch(() => undefined).then(() => write(draft, from))
    lastSave.set(draft.record, saving)
    const done = () => {
      if (lastSave.get(draft.record) === saving) lastSave.delete(draft.record)
    }
    saving.then(done, done)
    return saving
  }

  return {
    begin,
    get: async record => openOrNull(await database.drafts.get(record)),
    all: async () => Promise.all((await database.drafts.toArray()).map(open)),
    places: async () => Promise.all((await database.drafts.toArray()).map(placeOf)),
    save: draft => save(draft),
    moveOn: (draft, from) => save(draft, formName(from)),
    async discard(record) {
      const named: Digest[] = (await database.drafts.get(record))?.photos ?? []
      await database.drafts.delete(record)
      await photos.forgetUnnamed(named)
    },
  }
}
