import { expect, test } from 'vitest'
import type { Campaign } from './campaign.ts'
import { inOrderOfWork } from './campaign-order.ts'

const campaign = (id: string, firstDay: string, lastDay: string) => ({ id, firstDay, lastDay }) as Campaign
const all = [
  campaign('e-over-long', '2025-01-01', '2025-03-01'),
  campaign('d-over', '2025-09-01', '2025-11-30'),
  campaign('c-next', '2027-06-01', '2027-07-01'),
  campaign('b-soon', '2027-01-01', '2027-03-01'),
  campaign('a-new', '2026-11-20', '2026-12-31'),
  campaign('z-old', '2026-10-01', '2026-11-21'),
]

test('what runs comes first, then what is to come, then what is over', () => {
  expect(inOrderOfWork(all, '2026-11-21').map(({ id }) => id)).toEqual(['z-old', 'a-new', 'b-soon', 'c-next', 'd-over', 'e-over-long'])
})
