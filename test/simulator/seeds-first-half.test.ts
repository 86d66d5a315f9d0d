// R1–R13 under every fault at once: the first half of the seeds. A failing seed prints all that was drawn and how to replay it; once mended
// it becomes a journey of its own.
import { expect, it } from 'vitest'
import { failuresAmong, SEEDS } from './many-seeds.ts'
import { simulate } from './run.ts'

it('I1–I8 hold in every small ward of the first half of the seeds', async () => {
  expect(await failuresAmong(1, SEEDS / 2)).toEqual([])
}, 240_000)

it('the same seed tells the same story', async () => {
  for (const seed of [5, 17, 23]) {
    const [first, second] = [await simulate(seed), await simulate(seed)]
    expect(second.log).toEqual(first.log)
    expect(second.hash).toBe(first.hash)
  }
}, 60_000)
