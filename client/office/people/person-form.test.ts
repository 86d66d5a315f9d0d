import { expect, test } from 'vitest'
import { complaintsOf } from './person-form.tsx'

test('a person needs a name', () => {
  expect(complaintsOf({ name: '   ', role: 'reviewer', residentialGroups: [] })).toEqual({ name: true, groups: false })
})

test('R16: a collector needs a residential group, since the phone shows nothing else; the office does not', () => {
  expect(complaintsOf({ name: 'An', role: 'collector', residentialGroups: [] }).groups).toBe(true)
  expect(complaintsOf({ name: 'An', role: 'collector', residentialGroups: ['to-1'] }).groups).toBe(false)
  expect(complaintsOf({ name: 'An', role: 'supervisor', residentialGroups: [] }).groups).toBe(false)
})
