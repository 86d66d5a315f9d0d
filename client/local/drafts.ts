// Drafts: every change of a filling, sealed and durable, so that a killed tab reopens at the same place (DESIGN §4, step 0).
import type { Digest, Uuid } from '../../shared/ids.ts'
import type { Draft } from '../phone.ts'
import { type Database, type DraftRow, NO_ENTITY } from './database.ts'
import { formName } from './form-name.ts'
import { namedPhotos } from './named-photos.ts'
import type { Photos } from './photos.ts'
import type { Cipher } from './sealed.ts'
import { writing } from './storage-full.ts'

/** It was finalized or discarded, perhaps in another tab; saving would bring it back from the dead. */
export class DraftGoneError extends Error {
  override name = 'DraftGoneError'
  constructor() {
    super('Phiếu này đã được hoàn tất hoặc đã bỏ ở cửa sổ khác. Hãy quay lại danh sách.')
  }
}

export interface Drafts {
  /** Begins one, or gives the one that the entity already has. Null when the form version that it would begin on is not on this device. */
  begin(draft: Draft): Promise<Draft | null>
  get(record: Uuid): Promise<Draft | null>
  ofEntity(entity: string): Promise<Draft | null>
  all(): Promise<Draft[]>
  /** Which records have a draft, with their entity: facts in clear. */
  places(): Promise<{ record: Uuid; entity: string }[]>
  /** Durable when it resolves. Saves of one draft run in the order of the calls. Rejects with DraftGoneError. */
  save(draft: Draft): Promise<void>
  discard(record: Uuid): Promise<void>
}

export function createDrafts(database: Database, cipher: Cipher, photos: Photos): Drafts {
  const lastSave = new Map<Uuid, Promise<void>>()

  async function seal(draft: Draft): Promise<DraftRow> {
    const { record, savedAt } = draft
    const entity = draft.entity?.id ?? NO_ENTITY
    const clear = { record, entity, savedAt, form: formName(draft), photos: namedPhotos(draft.answers) }
    return { ...clear, sealed: await cipher.seal(`drafts/${record}`, draft) }
  }
  const open = (row: DraftRow) => cipher.open<Draft>(`drafts/${row.record}`, row.sealed)
  const openOrNull = async (row: DraftRow | undefined) => (row ? open(row) : null)

  async function begin(draft: Draft): Promise<Draft | null> {
    const row = await seal(draft)
    const standing = await writing(() =>
      database.transaction('rw', database.drafts, database.kept, async () => {
        const same = await database.drafts.get(row.record)
        const earlier = same ?? (row.entity === NO_ENTITY ? undefined : await database.drafts.get({ entity: row.entity }))
        if (earlier) return earlier
        // In the same transaction: an old version goes only while no row needs it (old-forms.ts).
        if ((await database.kept.where({ name: formName(draft) }).count()) === 0) return null
        await database.drafts.add(row)
        return undefined
      }),
    )
    return standing ? open(standing) : standing === null ? null : draft
  }

  async function write(draft: Draft): Promise<void> {
    const row = await seal(draft)
    const { record, ...changed } = row
    const found = await writing(() => database.drafts.update(record, changed))
    if (found === 0) throw new DraftGoneError()
  }

  function save(draft: Draft): Promise<void> {
    const before = lastSave.get(draft.record) ?? Promise.resolve()
    const saving = before.catch(() => undefined).then(() => write(draft))
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
    ofEntity: async entity => openOrNull(await database.drafts.get({ entity })),
    all: async () => Promise.all((await database.drafts.toArray()).map(open)),
    places: async () => (await database.drafts.toArray()).map(({ record, entity }) => ({ record, entity })),
    save,
    async discard(record) {
      const named: Digest[] = (await database.drafts.get(record))?.photos ?? []
      await database.drafts.delete(record)
      await photos.forgetUnnamed(named)
    },
  }
}
