import { expect, test } from 'vitest'
import { differences, leavesOf } from './leaves.ts'

const photo = { digest: 'a'.repeat(64), bytes: 1, type: 'image/jpeg' as const, width: 1, height: 1 }

test('repeats are walked into; photos and choices are one answer each', () => {
  const leaves = leavesOf({
    name: 'An',
    uses: ['ODT', 'CLN'],
    pages: [photo],
    parcels: [{ area: 10, owners: [{ id: '1' }] }, { area: 20 }],
  })
  expect([...leaves.keys()]).toEqual(['name', 'uses', 'pages', 'parcels.0.area', 'parcels.0.owners.0.id', 'parcels.1.area'])
})

test('two versions differ where an answer changed, came or went, also inside a repeat', () => {
  const before = { name: 'An', phone: '0900000000', parcels: [{ area: 10 }, { area: 20 }] }
  const after = { name: 'An', note: 'gọi lại', parcels: [{ area: 11 }] }
  expect(
    differences(before, after)
      .map(pair => pair.path)
      .sort(),
  ).toEqual(['note', 'parcels.0.area', 'parcels.1.area', 'phone'])
})

test('a blank answer and none are the same', () => {
  expect(differences({ a: '', b: null, c: [] }, {})).toEqual([])
})
