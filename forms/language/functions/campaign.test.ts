import { describe, expect, it } from 'vitest'
import { compiled } from '../../../test/campaigns/trial.ts'
import { decideFacts } from '../facts.ts'

const note = { kind: 'question' as const, type: 'note' as const, name: 'a', label: { vi: 'A' } }
const form = compiled({
  id: 'f',
  version: 1,
  title: { vi: 'F' },
  choices: {},
  pages: [{ kind: 'group', name: 'p', label: { vi: 'P' }, children: [note] }],
})
const says = (it: string, settings?: Record<string, string>) =>
  decideFacts(form, { it }, {}, { entity: null, now: 0, ...(settings && { settings }) }).it

describe('setting()', () => {
  const settings = { quorum: '60', base: 'valid' }

  it('is the text that the office set, and a number where one is needed', () => {
    expect(says("setting('base') = 'valid'", settings)).toBe(true)
    expect(says("setting('quorum') + 1 = 61", settings)).toBe(true)
    expect(says("59 < setting('quorum')", settings)).toBe(true)
  })

  it('is blank for a setting that is not there, for names that every object has, and where there are no settings at all', () => {
    expect(says("setting('other') = ''", settings)).toBe(true)
    expect(says("setting('constructor') = ''", settings)).toBe(true)
    expect(says("setting('quorum') = ''")).toBe(true)
  })
})
