// XLSForm's words for how a question is drawn: ours, other spellings of them, and what does nothing for a type.
import { expect, it } from 'vitest'
import { appearances, unknownAppearances } from './appearance.ts'

it.each([
  ['minimal autocomplete', ['minimal', 'autocomplete']],
  ['search', ['autocomplete']],
  ['table-list', ['table']],
  ['columns-4  likert', ['columns', 'likert']],
  ['horizontal-compact', ['columns']],
  ['', []],
  ['rainbow constructor', []],
  [undefined, []],
])('%j means %j', (written, meant) => {
  expect([...appearances(written)]).toEqual(meant)
})

it.each([
  ['minimal search', 'selectOne', []],
  ['columns-12', 'selectMany', []],
  ['multiline numbers', 'text', []],
  ['month-year', 'date', []],
  ['thousands-sep', 'integer', []],
  ['table', 'group', []],
  ['shown', 'calculate', []],
  ['likert', 'selectMany', ['likert']],
  ['minimal rainbow', 'text', ['minimal', 'rainbow']],
  ['table', 'repeat', []],
  ['table-list', 'repeat', []],
  ['quick', 'repeat', ['quick']],
  ['constructor', 'text', ['constructor']],
  ['minimal', 'photo', ['minimal']],
] as const)('%j for %s leaves %j', (written, type, unknown) => {
  expect(unknownAppearances(written, type)).toEqual(unknown)
})
