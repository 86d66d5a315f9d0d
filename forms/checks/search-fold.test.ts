import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matchesFolded } from './search-fold.ts'

describe('search without diacritics', () => {
  it('finds both spellings of Thủy by "nguyen thuy"', () => {
    for (const name of ['Nguyễn Thuỷ', 'Nguyễn Thủy', 'NGUYỄN THỊ THỦY', 'Nguyễn Thủy'.normalize('NFD')]) {
      expect(matchesFolded(fold(name), fold('nguyen thuy'))).toBe(true)
    }
  })

  it('finds words in any order, by their beginnings only', () => {
    expect(matchesFolded(fold('Nguyễn Thị Thủy'), fold('thuy ng'))).toBe(true)
    expect(matchesFolded(fold('Nguyễn Thị Thủy'), fold('uyen'))).toBe(false)
    expect(matchesFolded(fold('Nguyễn Thị Thủy'), '')).toBe(true)
  })

  it('reads all three letters that look like Đ as d', () => {
    expect(['Đ', 'đ', '\u00d0', '\u0189'].map(fold)).toEqual(['d', 'd', 'd', 'd'])
  })

  it('keeps numbers and drops punctuation', () => {
    expect(fold('Số 12/3, ngõ Đình')).toBe('so 12 3 ngo dinh')
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })
})
