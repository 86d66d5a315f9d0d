// The columns of PL3-01 as an office sets them: two named choices, and its own in JSON, of which every mistake is said.
import { describe, expect, it } from 'vitest'
import { landPackage } from './package.ts'
import { chosenSheet, OWN_COLUMNS_SETTING, SHEET_SETTING, sheetColumns } from './pl3-01-sheet.ts'

const own = (value: unknown) => sheetColumns('own', { [OWN_COLUMNS_SETTING]: typeof value === 'string' ? value : JSON.stringify(value) })
const mistake = (value: unknown): string => {
  const reading = own(value)
  return reading.ok ? '' : reading.mistake
}

describe('the columns of PL3-01', () => {
  it('are 50 or 38 by name, each with a title and a source; what the office has not set is 50', () => {
    const counts = (['50', '38'] as const).map(choice => {
      const reading = sheetColumns(choice, {})
      return reading.ok ? reading.columns.length : 0
    })
    expect([counts, chosenSheet({}), chosenSheet({ [SHEET_SETTING]: '38' }), chosenSheet({ [SHEET_SETTING]: '12' })]).toEqual([
      [50, 38],
      '50',
      '38',
      '50',
    ])
  })

  it('are settings of the land package, whose choices are the ones known here and marked to be verified', () => {
    const setting = landPackage.campaign.settings.find(({ name }) => name === SHEET_SETTING)
    expect([setting?.choices?.map(({ value }) => value), setting?.default, setting?.toVerify]).toEqual([['50', '38', 'own'], '50', true])
    expect(landPackage.campaign.settings.some(({ name }) => name === OWN_COLUMNS_SETTING)).toBe(true)
  })

  it('can be the ward’s own: PL3-01’s by key with another title, or new ones with a source', () => {
    const source = { of: 'use', place: 2, questions: ['use_area'] }
    const reading = own([
      { key: 'so_to_gcn', title: 'Tờ' },
      { key: 'dien_tich_hai', title: 'Diện tích 2', type: 'decimal', number: 31, source },
    ])
    expect(reading).toEqual({
      ok: true,
      columns: [
        { key: 'so_to_gcn', title: 'Tờ', number: 17, type: 'text', source: { of: 'parcel', questions: ['sheet_printed'] } },
        { key: 'dien_tich_hai', title: 'Diện tích 2', number: 31, type: 'decimal', source },
      ],
    })
  })

  it('are refused with what is wrong', () => {
    expect(mistake('')).toBe('chưa ghi cột nào')
    expect(mistake('[{"key":')).toContain('JSON')
    expect(mistake([{ key: 'so_to_gcn', source: { of: 'use', place: 4, questions: [] } }])).toContain('0.source.place')
    expect(mistake([{ key: 'cot_la', title: 'Cột lạ' }])).toContain('cot_la')
    expect(mistake([{ key: 'so_to_gcn' }, { key: 'so_thua_gcn', title: 'Số tờ bản đồ ghi trên GCN' }])).toContain('hai lần')
  })
})
