// Ticks over differences: kinds, single rows, and what is sent of them.
import { describe, expect, it } from 'vitest'
import type { RegistryAnswer } from '../../../shared/registry.ts'
import { BEGINNING, requestOf, takeKind, taken, takenInAll, takeRow, takes } from './registry-taking.ts'

const answer = { added: 3, changed: 5, moved: 2, notInFile: 4, seen: 's' } as RegistryAnswer // only what is counted

describe('which differences are taken', () => {
  it('at first everything but what the file lacks', () => {
    expect(takenInAll(BEGINNING, answer)).toBe(8)
    expect(takes(BEGINNING, 'gone', 'x')).toBe(false)
  })

  it('a row is unticked and ticked again, in a kind that is taken and in one that is not', () => {
    const without = takeRow(BEGINNING, 'new', 'a', false)
    expect([takes(without, 'new', 'a'), takes(without, 'new', 'b'), taken(without, 'new', 3)]).toEqual([false, true, 2])
    expect(takeRow(without, 'new', 'a', true)).toEqual(BEGINNING)
    const withOne = takeRow(BEGINNING, 'gone', 'g', true)
    expect([takes(withOne, 'gone', 'g'), taken(withOne, 'gone', 4)]).toEqual([true, 1])
  })

  it('a kind as a whole forgets single ticks', () => {
    const none = takeKind(takeRow(BEGINNING, 'new', 'a', false), 'new', false)
    expect([taken(none, 'new', 3), takes(none, 'new', 'a')]).toEqual([0, false])
  })

  it('is sent with what was seen', () => {
    expect(requestOf(takeRow(BEGINNING, 'gone', 'g', true), answer, true)).toEqual({
      seen: 's',
      take: {
        new: { all: true, except: [] },
        changed: { all: true, except: [] },
        moved: { all: true, except: [] },
        gone: { all: false, except: ['g'] },
      },
      withRecords: true,
    })
  })
})
