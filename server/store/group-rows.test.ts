// A list whose rows are the ward's residential groups follows them by itself.
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { cultureResidentialGroup } from '../../forms/campaigns/culture-residential-group/package.ts'
import { GROUPS, type Office } from '../../test/server/office.ts'
import { begin, openWard, rowOf } from '../../test/server/ward-campaigns.ts'

const LIST = 'to-dan-pho'
const rows = async (office: Office) =>
  (await office.store.entities.list(LIST)).map(({ id, residentialGroup, title, removed }) => [id, residentialGroup, title, removed])

describe('rows of residential groups', () => {
  it('are there when a campaign over them begins, and a group that comes later gets its row', async () => {
    const office = await openWard([])
    expect(await rows(office)).toEqual([])
    await begin(office, cultureFamily)
    expect(await rows(office)).toEqual(GROUPS.map(({ id, name }) => [id, id, name, false]))
    await office.store.entities.putGroups([{ id: 'tdp-9', name: 'Tổ dân phố 9', order: 9 }], 'test')
    expect((await rows(office)).at(-1)).toEqual(['tdp-9', 'tdp-9', 'Tổ dân phố 9', false])
  })

  it('go by the group’s name and keep everything else; nothing is written while nothing changes', async () => {
    const office = await openWard()
    const row = rowOf(cultureFamily, LIST, 'tdp-1', 'tdp-1', { name: 'Tổ dân phố 1', leader: 'Vũ Mận', families_posting: 'done' })
    await office.store.entities.put([row], 'test')
    const [first] = GROUPS
    if (!first) throw new Error('no group')
    await office.store.entities.putGroups([{ ...first, name: 'TDP Thủy Sơn 1' }], 'test')
    const named = await office.store.entities.get(LIST, 'tdp-1')
    expect(named).toMatchObject({
      title: 'TDP Thủy Sơn 1',
      properties: { name: 'TDP Thủy Sơn 1', leader: 'Vũ Mận', families_posting: 'done' },
    })
    await begin(office, cultureResidentialGroup)
    await begin(office, cultureFamily)
    expect((await office.store.entities.get(LIST, 'tdp-1'))?.seq).toBe(named?.seq)
    expect(await rows(office)).toHaveLength(GROUPS.length)
  })

  it('a row that an import made for the group is its row; there is no second one', async () => {
    const office = await openWard([])
    await office.store.entities.put([rowOf(cultureFamily, LIST, 'tdp-1', 'nhap-1', { name: 'tổ 1', leader: 'Vũ Mận' })], 'test')
    await begin(office, cultureFamily)
    expect(await rows(office)).toEqual([
      ['nhap-1', 'tdp-1', 'Tổ dân phố 1', false],
      ['tdp-2', 'tdp-2', 'Tổ dân phố 2', false],
    ])
  })
})
