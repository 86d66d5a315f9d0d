import { expect, test } from 'vitest'
import { deskKeyOf, KEYS, type KeyPress } from './keys.ts'

const press = (part: Partial<KeyPress>): KeyPress => ({ key: 'a', code: '', repeat: false, modified: false, typing: false, ...part })

test('letters decide, whatever the caps lock says', () => {
  expect(deskKeyOf(press({ key: 'a' }))).toBe('approve')
  expect(deskKeyOf(press({ key: 'A' }))).toBe('approve')
  expect(deskKeyOf(press({ key: 'x' }))).toBe('reject')
})

test('no key decides while the person types or holds a modifier', () => {
  for (const keys of Object.values(KEYS)) {
    for (const key of keys) {
      expect(deskKeyOf(press({ key, typing: true }))).toBeNull()
      expect(deskKeyOf(press({ key, modified: true }))).toBeNull()
    }
  }
})

test('a held key moves on but never decides again', () => {
  expect(deskKeyOf(press({ key: 'a', repeat: true }))).toBeNull()
  expect(deskKeyOf(press({ key: 'j', repeat: true }))).toBe('next')
})

test('a letter that the input method hides is told by its place on the keyboard', () => {
  expect(deskKeyOf(press({ key: 'Process', code: 'KeyR' }))).toBe('return')
  expect(deskKeyOf(press({ key: 'Process', code: 'Digit1' }))).toBeNull()
})

test('no key means two things', () => {
  const all = Object.values(KEYS).flat()
  expect(new Set(all).size).toBe(all.length)
})
