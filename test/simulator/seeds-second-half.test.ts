// R1–R13 under every fault at once: the second half of the seeds, in a file of its own so that two cores share the work.
import { expect, it } from 'vitest'
import { failuresAmong, SEEDS } from './many-seeds.ts'

it('I1–I8 hold in every small ward of the second half of the seeds', async () => {
  expect(await failuresAmong(SEEDS / 2 + 1, SEEDS)).toEqual([])
}, 240_000)
