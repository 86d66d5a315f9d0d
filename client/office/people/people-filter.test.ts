import { expect, test } from 'vitest'
import type { Person } from '../../../shared/people.ts'
import { shownPeople, unsentOf, withoutCard } from './people-filter.ts'

const person = (name: string, part: Partial<Person> = {}): Person => ({
  id: name,
  name,
  role: 'collector',
  residentialGroups: [],
  active: true,
  card: 'none',
  devices: [],
  ...part,
})
const people = [
  person('Nguyễn Thị Thuỷ'),
  person('Trần Văn An', { role: 'reviewer', card: 'inUse' }),
  person('Đỗ Văn Bình', { active: false }),
]

test('a name is found without its diacritics, whichever way it is spelt', () => {
  expect(shownPeople(people, 'thuy', null).map(each => each.name)).toEqual(['Nguyễn Thị Thuỷ'])
  expect(shownPeople(people, 'do binh', null).map(each => each.name)).toEqual(['Đỗ Văn Bình'])
})

test('people in use come first, by given name', () => {
  expect(shownPeople(people, '', null).map(each => each.name)).toEqual(['Trần Văn An', 'Nguyễn Thị Thuỷ', 'Đỗ Văn Bình'])
  expect(shownPeople(people, '', 'reviewer')).toHaveLength(1)
})

test('cards are offered to people in use who have none', () => {
  expect(withoutCard(people).map(each => each.name)).toEqual(['Nguyễn Thị Thuỷ'])
})

test('unsent records are counted over all devices of a person', () => {
  const device = (unsent: number) => ({ id: String(unsent), name: 'Máy', lastSeenAt: 0, unsent })
  expect(unsentOf(person('A', { devices: [device(2), device(5)] }))).toBe(7)
})
