import { expect, test } from 'vitest'
import { begun, changed, redone, undone } from './history.ts'

test('steps are taken back and done again; a new one forgets what was taken back', () => {
  const two = changed(changed(begun('a'), 'b', null), 'c', null)
  expect([undone(two).present, undone(undone(two)).present, undone(undone(undone(two))).present]).toEqual(['b', 'a', 'a'])
  expect(redone(undone(two)).present).toBe('c')
  expect(changed(undone(two), 'd', null).future).toEqual([])
})

test('typing in one place is one step; another place is another', () => {
  const typed = changed(changed(changed(begun('a'), 'ab', 'label x'), 'abc', 'label x'), 'abcd', 'label y')
  expect([undone(typed).present, undone(undone(typed)).present]).toEqual(['abc', 'a'])
})

test('what says the same is no step', () => {
  const same = begun('a')
  expect(changed(same, 'a', null)).toBe(same)
})
