import { expect, test } from 'vitest'
import { COMPLETE_KEY_NAMES, COMPLETE_KEYS, type CompletePress, completeKeyOf, keyWords } from './keys.ts'

const press = (over: Partial<CompletePress>): CompletePress => ({
  code: '',
  repeat: false,
  ctrl: false,
  alt: false,
  shift: false,
  meta: false,
  ...over,
})

test('no letter, digit or sign alone is a key: they are typed', () => {
  for (const code of ['KeyN', 'Period', 'Comma', 'Equal', 'Minus', 'Digit0', 'Slash', 'BracketRight', 'Enter']) {
    expect(completeKeyOf(press({ code })), code).toBeNull()
  }
})

test('Ctrl + Enter goes on, once however long it is held', () => {
  expect(completeKeyOf(press({ code: 'Enter', ctrl: true }))).toBe('send')
  expect(completeKeyOf(press({ code: 'NumpadEnter', ctrl: true }))).toBe('send')
  expect(completeKeyOf(press({ code: 'Enter', ctrl: true, repeat: true }))).toBeNull()
})

test('the pages turn by Page Down and Page Up; the photos by Alt and a sign', () => {
  expect(completeKeyOf(press({ code: 'PageDown' }))).toBe('nextPage')
  expect(completeKeyOf(press({ code: 'PageUp' }))).toBe('previousPage')
  expect(completeKeyOf(press({ code: 'Period', alt: true }))).toBe('nextPhoto')
  expect(completeKeyOf(press({ code: 'Period', alt: true, ctrl: true }))).toBeNull()
  expect(completeKeyOf(press({ code: 'Period', alt: true, shift: true }))).toBeNull()
})

test('each key means one thing, and is shown as it stands on a keyboard', () => {
  const all = COMPLETE_KEY_NAMES.flatMap((name): readonly string[] => COMPLETE_KEYS[name])
  expect(new Set(all).size).toBe(all.length)
  expect(keyWords('Alt+Period')).toBe('Alt + .')
  expect(keyWords('PageDown')).toBe('PgDn')
})
