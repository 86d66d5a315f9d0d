import { describe, expect, it } from 'vitest'
import { residentialGroupKey } from './residential-group.ts'

describe('residential group', () => {
  it('is one group however its kind is written', () => {
    for (const name of ['TDP số 3', 'TDP 3', 'Tổ 3', 'Tổ dân phố số 03', 'tổ dân phố 3']) expect(residentialGroupKey(name)).toBe('3')
  })

  it('keeps a name, whichever way its tone is placed', () => {
    expect(residentialGroupKey('TDP Thủy Sơn 2')).toBe(residentialGroupKey('Tổ dân phố Thuỷ Sơn 2'))
    expect(residentialGroupKey('TDP Thủy Sơn 2')).not.toBe(residentialGroupKey('TDP Thủy Sơn 3'))
  })

  it('does not take the beginning of a name for the kind', () => {
    expect(residentialGroupKey('Tổ Tông')).toBe('tong')
    expect(residentialGroupKey('Toàn Thắng')).toBe('toan thang')
    expect(residentialGroupKey('')).toBe('')
  })
})
