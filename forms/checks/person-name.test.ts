import { describe, expect, it } from 'vitest'
import { compareNames, toneKey } from './person-name.ts'

describe('tone key', () => {
  it.each([
    ['Hòa', 'Hoà'],
    ['THỦY', 'Thuỷ'],
    ['khỏe', 'khoẻ'],
    ['Thụy  Nguyên', 'thuỵ nguyên'],
    ['Đoàn', '\u00d0oàn'],
    ['Nguyễn', 'Nguyễn'.normalize('NFD')],
  ])('%s and %s are one name', (one, other) => {
    expect(toneKey(one)).toBe(toneKey(other))
  })

  it.each([
    ['Thủy', 'Thúy'],
    ['Hoa', 'Hòa'],
    ['Lan', 'Lân'],
    ['Dung', 'Đung'],
  ])('%s and %s are two', (one, other) => {
    expect(toneKey(one)).not.toBe(toneKey(other))
  })
})

describe('comparing names', () => {
  it.each([
    ['NGUYỄN THỊ THỦY', 'Nguyễn Thị Thuỷ', 'same'],
    ['Nguyễn Văn An', 'Ông Nguyễn Văn An', 'same'],
    ['Nguyễn Văn An', 'Hộ ông: Nguyễn Văn An', 'same'],
    ['Nguyễn Văn An', 'Nguyen Van An', 'nearly'],
    ['Nguyễn Văn An', 'Nguyễn An', 'nearly'],
    ['Nguyễn Văn An', 'Ông Nguyễn Văn An và bà Trần Thị Bình', 'nearly'],
    ['Trần Thị Bình', 'Nguyễn Văn An, Trần Thị Bình', 'nearly'],
    ['Nguyễn Văn An', 'Nguyễn Văn Ân', 'nearly'],
    ['Nguyễn Thị Lý', 'Nguyễn Thị Lí', 'nearly'],
    ['Trần Thị Thúy', 'Trần Thị Thúi', 'differs'],
    ['Nguyễn Văn An', 'Trần Văn An', 'differs'],
    ['An', 'Nguyễn Văn An', 'differs'],
  ])('%s and %s: %s', (one, other, match) => {
    expect(compareNames(one, other)).toBe(match)
    expect(compareNames(other, one)).toBe(match)
  })

  it('does not take a blank for anybody', () => {
    expect(compareNames('', 'Nguyễn Văn An')).toBe('differs')
  })
})
