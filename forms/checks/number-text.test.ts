import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasMatch, readArea } from './area.ts'
import { readNumber, writeNumber } from './number-text.ts'

describe('numbers as offices write them', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['29,16', 29.16],
    ['29.2', 29.2],
    ['1.234.567', 1234567],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['-3', -3],
    ['120', 120],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value, ambiguous: false })
  })

  it('reads 1.234 as thousands and says that it could be either', () => {
    expect(readNumber('1.234')).toEqual({ value: 1234, ambiguous: true })
  })

  it.each(['', 'abc', '1.2.3', '12,', '1e5', '--1'])('%j is no number', text => {
    expect(readNumber(text)).toBeNull()
  })

  it('writes what it can read again', () => {
    expect(writeNumber(1234.5)).toBe('1.234,5')
    expect(writeNumber(-0.001)).toBe('0')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), cents => {
        expect(readNumber(writeNumber(cents / 100))?.value).toBe(cents / 100)
      }),
    )
  })
})

describe('areas', () => {
  it('reads square metres however they are written', () => {
    expect(['120', '120,5 m2', '1.234,5m²'].map(readArea)).toEqual([120, 120.5, 1234.5])
    expect([readArea('-5'), readArea('rộng')]).toEqual([null, null])
  })

  it('takes half a square metre for no difference, on the edge too', () => {
    expect(areasMatch(29.16, 29.2)).toBe(true)
    expect(areasMatch(29.7, 29.2)).toBe(true)
    expect(areasMatch(29.71, 29.2)).toBe(false)
    expect(areasMatch(29.7, 29.2, 0.1)).toBe(false)
  })
})
