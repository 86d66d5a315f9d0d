// The tab dies before its n-th write, n = 1, 2, 3 … until a whole slip goes through without dying (TESTPLAN 1.8): what had been promised by
// then is there when the phone is opened again, whole, and once on the server.
import { expect, it } from 'vitest'
import { createWorld, PIN } from '../world.ts'
import { begin, jpeg, photograph, versionsOnServer } from './collecting.ts'

const BYTES = jpeg(70_000, 40)
type Promised = 'nothing' | 'photo' | 'draft' | 'finalized'

it('R5: a slip survives the death of its tab at every write, as far as it was promised', async () => {
  const reached = new Set<Promised>()
  let deaths = 0
  for (let writes = 0; ; writes++) {
    const world = await createWorld({ houses: 1 })
    const { device, tab } = await world.phone('Lan', ['tdp-1'])
    const known: { promised: Promised; record: string } = { promised: 'nothing', record: '' }
    tab.dieAfter(writes)
    const slip = async () => {
      const ref = await photograph(tab.phone, BYTES)
      known.promised = 'photo'
      const draft = { ...(await begin(tab.phone, 1)), answers: { owner: 'Sống sót', pages: [ref] } }
      await tab.phone.saveDraft(draft)
      known.record = draft.record
      known.promised = 'draft'
      await tab.phone.finalize(draft, { answers: draft.answers, marks: {} }, 'Sống sót')
      known.promised = 'finalized'
    }
    await slip().catch(() => undefined)
    await device.quiet()
    const survived = tab.alive()
    tab.kill()
    const { promised, record } = known
    reached.add(promised)

    const again = await device.open()
    expect(await again.phone.unlock(PIN)).toEqual({ kind: 'open' })
    await device.quiet()
    const drafts = await again.phone.drafts()
    const records = await again.phone.records()
    expect(drafts.length + records.length, `write ${writes}`).toBeLessThanOrEqual(1)
    if (promised === 'draft') expect([...drafts, ...records], `write ${writes}`).toMatchObject([{ record, answers: { owner: 'Sống sót' } }])
    if (promised === 'finalized') {
      expect(records, `write ${writes}`).toMatchObject([{ record, state: 'received', photos: { named: 1, confirmed: 1 } }])
      expect(versionsOnServer(world)).toHaveLength(1)
    }
    const { pages } = drafts[0]?.answers ?? records[0]?.answers ?? {}
    const [page] = Array.isArray(pages) ? pages : []
    if (typeof page === 'object' && 'digest' in page) {
      const ref = { digest: String(page.digest), bytes: BYTES.length, type: 'image/jpeg', width: 1200, height: 1600 } as const
      expect(await again.phone.photo(ref, null), `write ${writes}`).toEqual(BYTES)
    }
    again.kill()
    world.store.close()
    if (survived) break
    deaths++
  }
  expect(deaths).toBeGreaterThan(8)
  expect([...reached]).toEqual(['nothing', 'photo', 'draft', 'finalized'])
})
