import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/finding.ts'
import { doubtsOf } from './doubts.ts'

const finding = (part: Partial<Finding>): Finding => ({
  code: 'x',
  severity: 'error',
  questions: ['a'],
  message: { vi: 'x' },
  scope: 'form',
  ...part,
})
const photo = (complete: boolean) => ({ digest: 'a'.repeat(64), question: 'p', complete })
const clean = { findings: [], photos: [photo(true)], conflicts: [] }

test('a clean record is approved without a question', () => {
  expect(doubtsOf(clean)).toBeNull()
})

test('R15: an error asks again unless it was excused; warnings do not', () => {
  expect(doubtsOf({ ...clean, findings: [finding({})] })).toMatchObject({ errors: 1 })
  expect(doubtsOf({ ...clean, findings: [finding({ excused: true }), finding({ severity: 'warning' })] })).toBeNull()
})

test('R6: a photo that has not arrived asks again', () => {
  expect(doubtsOf({ ...clean, photos: [photo(true), photo(false)] })).toEqual({ errors: 0, photos: 1, conflict: false, claimedBy: null })
})

test('R1: a rival version asks again', () => {
  expect(doubtsOf({ ...clean, conflicts: [{ version: 'v', receivedAt: 0, answers: {} }] })).toMatchObject({ conflict: true })
})

test('a record that a colleague has open asks again', () => {
  expect(doubtsOf({ ...clean, claimedBy: 'Người khác' })).toMatchObject({ claimedBy: 'Người khác' })
})
