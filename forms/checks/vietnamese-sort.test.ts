import { describe, expect, it } from 'vitest'
import { nameSortKey, vietnameseSortKey } from './vietnamese-sort.ts'

const byKey = (key: (text: string) => string) => (one: string, other: string) => (key(one) < key(other) ? -1 : 1)

describe('Vietnamese order', () => {
  it('follows the alphabet a ă â b c d đ e ê', () => {
    const words = ['dê', 'ân', 'đa', 'bò', 'ăn', 'em', 'an', 'ê', 'cá', 'da']
    expect(words.toSorted(byKey(vietnameseSortKey))).toEqual(['an', 'ăn', 'ân', 'bò', 'cá', 'da', 'dê', 'đa', 'em', 'ê'])
  })

  it('puts tones after letters: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(['mạ', 'má', 'ma', 'mã', 'mả', 'mà'].toSorted(byKey(vietnameseSortKey))).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
    expect(['mạ', 'mai'].toSorted(byKey(vietnameseSortKey))).toEqual(['mạ', 'mai'])
  })

  it('sorts people by given name, then middle, then family', () => {
    const people = ['Trần Văn Bình', 'Nguyễn Thị An', 'Lê Văn An', 'Đỗ Thị Ánh', 'Lê Thị An']
    expect(people.toSorted(byKey(nameSortKey))).toEqual(['Lê Thị An', 'Nguyễn Thị An', 'Lê Văn An', 'Đỗ Thị Ánh', 'Trần Văn Bình'])
  })

  it('does not care for case or for how letters are composed', () => {
    expect(vietnameseSortKey('THỦY')).toBe(vietnameseSortKey('thủy'.normalize('NFD')))
  })
})
