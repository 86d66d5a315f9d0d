import { expect, test } from 'vitest'
import { bytesWords, nearlyFull } from './bytes.ts'

const MB = 1024 * 1024

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [850 * 1024, '850 KB'],
  [12.4 * MB, '12 MB'],
  [1536 * MB, '1,5 GB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words)
})

test('the phone is nearly full when a day of photos no longer fits', () => {
  expect(nearlyFull({ usedBytes: 900 * MB, quotaBytes: 1000 * MB })).toBe(true)
  expect(nearlyFull({ usedBytes: 700 * MB, quotaBytes: 1000 * MB })).toBe(false)
  expect(nearlyFull({ usedBytes: null, quotaBytes: 1000 * MB })).toBe(false)
})
