// The comparison is worth what it finds: each planted bug must be seen within the first forms that every test run makes anyway.
import { describe, expect, it } from 'vitest'
import { firstToSee } from './many-forms.ts'
import { MUTANTS } from './mutants.ts'

const PATIENCE = 300

describe('a planted bug is found', () => {
  for (const [name, { ours, seenBy }] of Object.entries(MUTANTS)) {
    it(name, async () => {
      const trial = await firstToSee(ours, PATIENCE)
      expect(trial, `none of ${PATIENCE} forms saw it`).not.toBe(null)
      expect(trial?.difference).toMatch(seenBy)
    }, 120_000)
  }
})
