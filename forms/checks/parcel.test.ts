import { expect, it } from 'vitest'
import { parcelKey } from './parcel.ts'

it('a parcel has one key, whatever the spelling of its commune and the zeros of its numbers', () => {
  expect(parcelKey('Xã Thủy Đường', '05', '0123')).toBe('xa thuy duong_5_123')
  expect(parcelKey('XÃ THUỶ ĐƯỜNG', '5', '123')).toBe(parcelKey('Xã Thủy Đường', '05', '0123'))
})

it('sheets of two old communes never share a key, and without a commune there is none', () => {
  expect(parcelKey('Thủy Sơn', '5', '123')).not.toBe(parcelKey('Thủy Đường', '5', '123'))
  expect(parcelKey('', '5', '123')).toBe('')
})

it('letters and zero are part of a number', () => {
  expect(parcelKey('A', '0', '12A')).toBe('a_0_12a')
})
