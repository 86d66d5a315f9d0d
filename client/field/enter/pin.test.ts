import { describe, expect, test } from 'vitest'
import { isWeakPin, typePin } from './pin.ts'

describe('typing a PIN', () => {
  test('digits add up to six and no further', () => {
    expect([...'12345678'].reduce(typePin, '')).toBe('123456')
  })
  test('backspace takes one away, and nothing from nothing', () => {
    expect(typePin('12', 'Backspace')).toBe('1')
    expect(typePin('', 'Backspace')).toBe('')
  })
  test('other keys change nothing', () => {
    expect(typePin('1', 'Enter')).toBe('1')
    expect(typePin('1', 'a')).toBe('1')
  })
})

describe('a PIN that anybody guesses', () => {
  test.each(['111111', '123456', '654321', '012345', '121212', '123123'])('%s is refused', pin => {
    expect(isWeakPin(pin)).toBe(true)
  })
  test.each(['271963', '135790', '112233', '909091'])('%s is taken', pin => {
    expect(isWeakPin(pin)).toBe(false)
  })
})
