import { expect, test } from 'vitest'
import { firstPlaceOf, placesOf } from './places.ts'

test('R16: a supervisor reads the board and the reports and is offered nothing else', () => {
  expect(placesOf('supervisor')).toEqual(['board', 'reports'])
  expect(firstPlaceOf('supervisor')).toBe('board')
})

test('R16: a reviewer begins at the desk and is not offered the people', () => {
  expect(firstPlaceOf('reviewer')).toBe('desk')
  expect(placesOf('reviewer')).not.toContain('people')
})

test('an administrator is offered every place', () => {
  expect(placesOf('administrator')).toHaveLength(6)
})
