// A full disk at every write of one slip: what was there stays, the person is told in words, and trying again works (TESTPLAN 1.10).
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, it } from 'vitest'
import { begin, jpeg, photograph, versionsOnServer } from '../../test/journeys/collecting.ts'
import { createWorld } from '../../test/world.ts'

const honest = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add }
afterEach(() => Object.assign(IDBObjectStore.prototype, honest))

/** From now on the n-th write, and every one after it, meets a full disk. */
function fullAfter(writes: number): void {
  let left = writes
  const meeting = (write: typeof honest.put) =>
    function full(this: IDBObjectStore, ...values: Parameters<typeof honest.put>) {
      left -= 1
      if (left < 0) throw new DOMException('no space', 'QuotaExceededError')
      return write.apply(this, values)
    }
  IDBObjectStore.prototype.put = meeting(honest.put)
  IDBObjectStore.prototype.add = meeting(honest.add)
}

it('finalizing on a full disk rejects in words, keeps the draft, makes no version, and works when there is room again', async () => {
  const world = await createWorld()
  const { device, tab } = await world.phone('Lan', ['tdp-1'])
  const draft = await begin(tab.phone, 1)
  await tab.phone.saveDraft({ ...draft, answers: { owner: 'Trước khi đầy' } })
  fullAfter(0)
  const finalizing = tab.phone.finalize(draft, { answers: { owner: 'Đầy' }, marks: {} }, 'Đầy')
  await expect(finalizing).rejects.toMatchObject({ name: 'QuotaExceededError', message: expect.stringMatching(/Bộ nhớ máy đã đầy/) })
  await expect(tab.phone.saveDraft({ ...draft, answers: { owner: 'Mất' } })).rejects.toMatchObject({ name: 'QuotaExceededError' })
  Object.assign(IDBObjectStore.prototype, honest)
  expect(await tab.phone.draft(draft.record)).toMatchObject({ answers: { owner: 'Trước khi đầy' } })
  expect(await tab.phone.records()).toEqual([])
  await tab.phone.finalize(draft, { answers: { owner: 'Còn chỗ' }, marks: {} }, 'Còn chỗ')
  await device.quiet()
  expect(versionsOnServer(world)).toHaveLength(1)
})

it('a photo is kept whole or not at all, whichever write of it meets the full disk', async () => {
  const world = await createWorld()
  const { tab } = await world.phone('Lan', ['tdp-1'])
  const bytes = jpeg(90_000, 30)
  const writes = 1 + Math.ceil(bytes.length / 29_000)
  for (let n = 0; n < writes; n++) {
    fullAfter(n)
    await expect(photograph(tab.phone, bytes), `write ${n}`).rejects.toMatchObject({ name: 'QuotaExceededError' })
    Object.assign(IDBObjectStore.prototype, honest)
    const ref = { digest: '', bytes: bytes.length, type: 'image/jpeg', width: 1, height: 1 } as const
    const { digestOfBytes } = await import('../../shared/digest.ts')
    expect(await tab.phone.photo({ ...ref, digest: await digestOfBytes(bytes) }, null), `write ${n}`).toBe(null)
  }
  const kept = await photograph(tab.phone, bytes)
  expect(await tab.phone.photo(kept, null)).toEqual(bytes)
})
