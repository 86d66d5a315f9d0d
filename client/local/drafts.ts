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
  /** The draft goes on in another version of its form: one write over the draft as it was in the version of `from`. */
  moveOn(draft: Draft, from: Draft): Promise<void>
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
    ofEntity: async entity => openOrNull(await database.drafts.get({ entity })),
    all: async () => Promise.all((await database.drafts.toArray()).map(open)),
    places: async () => (await database.drafts.toArray()).map(({ record, entity }) => ({ record, entity })),
    save: draft => save(draft),
    moveOn: (draft, from) => save(draft, formName(from)),
    async discard(record) {
      const named: Digest[] = (await database.drafts.get(record))?.photos ?? []
      await database.drafts.delete(record)
      await photos.forgetUnnamed(named)
    },
  }
}
