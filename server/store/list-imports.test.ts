// What happens to a row between an import's comparing and its writing, and between an undo's looking and its restoring: the later word stays.
import { describe, expect, it } from 'vitest'
import { LAND_LIST } from '../../forms/campaigns/land/campaign.ts'
import { openOffice } from '../../test/server/office.ts'

async function open() {
  const { store } = await openOffice()
  const row = async () => {
    const found = await store.entities.get(LAND_LIST, 'tdp-1-1')
    if (!found) throw new Error('no such row')
    return found
  }
  const say = async (name: string, value: string) => {
    const now = await row()
    await store.entities.put([{ ...now, properties: { ...now.properties, [name]: value } }], 'phone')
  }
  return { store, row, say }
}

describe('a row that changes meanwhile', () => {
  it('is made again from what it says now: an outcome that came in between is not lost', async () => {
    const { store, row, say } = await open()
    const planned = await row()
    const renamed = (properties: Readonly<Record<string, string>>) => ({ ...planned, properties: { ...properties, owner_name: 'Mới' } })
    await say('capture_result', 'collected')
    const begun = await store.listImports.begin(LAND_LIST, [], 'test')
    await store.listImports.put([{ draft: renamed(planned.properties), base: planned.seq, again: renamed }], { begun, by: 'test' })
    expect((await row()).properties).toMatchObject({ owner_name: 'Mới', capture_result: 'collected' })
  })

  it('is not restored over what was written to it since the undo looked', async () => {
    const { store, row, say } = await open()
    const planned = await row()
    const draft = { ...planned, properties: { ...planned.properties, owner_name: 'Mới' } }
    const begun = await store.listImports.begin(LAND_LIST, [], 'test')
    await store.listImports.put([{ draft, base: planned.seq, again: () => draft }], { begun, by: 'test' })
    const written = await store.importUndo.written(LAND_LIST, begun)
    expect(written).toMatchObject([{ id: 'tdp-1-1', before: planned.seq, changedSince: false }])
    await say('capture_result', 'collected')
    expect(await store.importUndo.restore(written, { list: LAND_LIST, begun, by: 'test' })).toBe(0)
    expect((await row()).properties).toMatchObject({ owner_name: 'Mới', capture_result: 'collected' })
  })
})
