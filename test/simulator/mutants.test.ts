// The simulator is worth what it finds: each known bug, planted, must be seen within the seeds that every test run makes anyway.
import { describe, expect, it } from 'vitest'
import { firstToFind, SEEDS } from './many-seeds.ts'
import { MUTANTS } from './mutants.ts'

/** What the first violation may be: a mutant found for another reason than its own would prove nothing. */
const BETRAYED_BY: Record<string, RegExp> = {
  'server not idempotent': /^I[13]:/,
  'marked sent before the answer': /^I[12]:/,
  'receipt accepted for another version': /^I[123]:/,
  'photos purged without the server': /^I2: .*(photo|trouble)/,
  'report by device clock': /^I6:/,
  'finalize in two transactions': /^I2: .* is gone from the phone/,
  'freeze missing': /^I4: .* is in no report/,
  'frozen report changed later': /^I5:/,
}

describe('a planted bug is found', () => {
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    it(name, async () => {
      const found = await firstToFind(mutant, SEEDS)
      expect(found, `none of ${SEEDS} seeds saw it`).not.toBe(null)
      expect(found?.violation).toMatch(BETRAYED_BY[name] ?? /never/)
    }, 240_000)
  }
})
