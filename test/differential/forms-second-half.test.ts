// The shared core means the same here and in the peer: the second half of the forms of a test run. A failing seed says how to replay it.
import { expect, it } from 'vitest'
import { FORMS, summary, told, tryMany } from './many-forms.ts'

it('the engines agree on relevance, values, validity, choices and rows along random walks: second half', { timeout: 300_000 }, async () => {
  const tally = await tryMany(FORMS + 1, FORMS)
  console.log(summary(tally))
  expect(tally.failures.map(told)).toEqual([])
  expect(tally.forms).toBe(FORMS)
  expect(tally.steps).toBeGreaterThan(5 * FORMS)
  expect(tally.comparisons).toBeGreaterThan(200 * FORMS)
})
