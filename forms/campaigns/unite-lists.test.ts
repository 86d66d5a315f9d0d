import { describe, expect, it } from 'vitest'
import type { ListDefinition } from '../../shared/list-definition.ts'
import { choice, property } from './question.ts'
import { uniteLists } from './unite-lists.ts'

const list = (properties: ListDefinition['properties'], more: Partial<ListDefinition> = {}): ListDefinition => ({
  id: 'ho',
  title: { vi: 'Hộ' },
  noun: { vi: 'hộ' },
  properties,
  keys: [['code']],
  residentialGroup: null,
  face: { title: "entity('code')", subtitle: "''", sort: 'code' },
  ...more,
})
const code = property('code', ['Mã', 'Code'], 'code', ['mã số'])

describe('a list that several campaigns chase', () => {
  it('has the properties, other names and choices of all of them, once', () => {
    const one = list([code, property('kind', ['Loại', 'Kind'], 'choice', [], { choices: [choice('a', 'A', 'A')] })])
    const other = list([
      property('code', ['Mã', 'Code'], 'code', ['mã hộ']),
      property('kind', ['Loại', 'Kind'], 'choice', [], { choices: [choice('a', 'A', 'A'), choice('b', 'B', 'B')] }),
      property('more', ['Thêm', 'More'], 'text'),
    ])
    const [united, ...rest] = uniteLists([one, list([], { id: 'khac' }), other])
    expect(rest.map(({ id }) => id)).toEqual(['khac'])
    expect(united?.properties.map(({ name }) => name)).toEqual(['code', 'kind', 'more'])
    expect(united?.properties[0]?.aliases).toEqual(['mã số', 'mã hộ'])
    expect(united?.properties[1]?.choices?.map(({ value }) => value)).toEqual(['a', 'b'])
  })

  it('R16: keeps for holders of a duty, and masked, what any of them keeps so', () => {
    const open = list([property('excluded', ['Không xét', 'Excluded'], 'text')])
    const closed = list([property('excluded', ['Không xét', 'Excluded'], 'text', [], { duties: ['loai-tru'], sensitive: true })])
    for (const lists of [
      [open, closed],
      [closed, open],
    ])
      expect(uniteLists(lists)[0]?.properties[0]).toMatchObject({ duties: ['loai-tru'], sensitive: true })
  })

  it('goes to phones with what each of them sends there', () => {
    const some = list([code, property('phone', ['Số', 'Phone'], 'phone')], { onPhone: ['code'] })
    const all = list([code, property('name', ['Tên', 'Name'], 'name')])
    expect(uniteLists([some, all])[0]?.onPhone).toEqual(['code', 'name'])
    expect(uniteLists([all, all])[0]?.onPhone).toBeUndefined()
  })
})
