// Which form versions may go from a phone, and that no draft is ever begun on one that went.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { newId } from '../../shared/ids.ts'
import { seeded } from '../../test/world/seeded.ts'
import type { Draft } from '../phone.ts'
import { createChanges } from './changes.ts'
import { type Database, type DraftRow, openDatabase, type RecordRow, type VersionRow } from './database.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { formName } from './form-name.ts'
import { forgetOldForms } from './old-forms.ts'
import { createPhotos } from './photos.ts'
import { createCipher, importAesKey } from './sealed.ts'

const random = seeded(5)
const clock = { now: () => 1_000_000 }
const name = (formVersion: number) => formName({ form: 'f', formVersion })
const sealed = new Uint8Array(13)
let database: Database
let drafts: Drafts
let told: string[][]
beforeEach(async () => {
  told = []
  const changes = createChanges({ post: () => undefined, listen: () => () => undefined })
  changes.hear(news => news.kind === 'written' && told.push([...news.stores]))
  database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, databaseName: 'forms' }, changes)
  const key = await importAesKey(random.bytes(32))
  const cipher = createCipher(() => key, random)
  drafts = createDrafts(database, cipher, createPhotos({ database, cipher, clock }))
  await database.kept.bulkPut([1, 2, 3].map(version => ({ name: name(version), sealed })))
  await database.kept.put({ name: 'campaigns', sealed })
})

const here = async () => (await database.kept.toCollection().primaryKeys()).sort()
const all = ['campaigns', name(1), name(2), name(3)]
const ready = async () => true
const draftRow = (form?: string): DraftRow => {
  const row: DraftRow = { record: newId(clock, random), entity: '', savedAt: 0, photos: [], sealed }
  return form === undefined ? row : { ...row, form }
}
const versionRow = (content: VersionRow['content'], form: string): VersionRow => ({
  ...{ version: newId(clock, random), record: newId(clock, random), place: 1, entity: '', campaign: 'c', form, finalizedAt: 0 },
  ...{ state: 'accepted', settledAt: 0, seq: 1, reviewState: 'received', photos: [], content, word: null },
})
const recordRow = (state: RecordRow['state'], form: string): RecordRow => ({
  ...{
    record: newId(clock, random),
    version: newId(clock, random),
    entity: '',
    residentialGroup: 'g',
    seq: 1,
    epoch: 'e',
    sealed,
    state,
    form,
  },
})

it('what no draft, no returned record and no kept answers are read with goes; campaigns’ versions and everything else stay', async () => {
  await database.versions.put(versionRow(null, name(1)))
  await database.records.put(recordRow('approved', name(1)))
  await database.drafts.put(draftRow(name(2)))
  await forgetOldForms(database, [name(3)], ready)
  expect(await here()).toEqual(['campaigns', name(2), name(3)])
})

it.each([
  ['a draft', () => database.drafts.put(draftRow(name(1)))],
  ['a record whose answers are here', () => database.versions.put(versionRow(sealed, name(1)))],
  ['a returned record', () => database.records.put(recordRow('returned', name(1)))],
])('%s keeps its version', async (_, put) => {
  await put()
  await forgetOldForms(database, [name(2), name(3)], ready)
  expect(await here()).toEqual(all)
})

it('nothing goes while a row does not say what it needs, the version in force is not here, or this build cannot fill it', async () => {
  await forgetOldForms(database, [name(4)], ready)
  await forgetOldForms(database, [name(3)], async () => false)
  await database.drafts.put(draftRow())
  await forgetOldForms(database, [name(3)], ready)
  expect(await here()).toEqual(all)
})

it('when nothing goes, nothing is told: no screen reads again', async () => {
  await database.drafts.put(draftRow(name(1)))
  told = []
  await forgetOldForms(database, [name(2), name(3)], ready)
  expect(told).toEqual([])
})

it('a draft is not begun on a version that went a moment ago', async () => {
  const draft: Draft = {
    ...{
      record: newId(clock, random),
      campaign: 'c',
      form: 'f',
      formVersion: 1,
      entity: null,
      residentialGroup: 'g',
      answers: {},
      marks: {},
    },
    ...{ corrects: null, place: { page: '', path: null }, startedAt: 0, savedAt: 0 },
  }
  await forgetOldForms(database, [name(3)], ready)
  expect(await drafts.begin(draft)).toBeNull()
  expect(await database.drafts.count()).toBe(0)
  expect(await drafts.begin({ ...draft, formVersion: 3 })).toMatchObject({ formVersion: 3 })
})
