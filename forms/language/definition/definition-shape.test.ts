// Lists of plain rows are looked at without the schema; nobody may be able to tell, whatever stands in them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FormDefinition } from './definition.ts'
import { readDefinition } from './definition-shape.ts'

const withList = (rows: unknown, name = 'list') => ({ id: 'thu', version: 1, title: { vi: 'Thử' }, choices: { [name]: rows }, pages: [] })

test('a list of plain rows is read as the schema reads it', () => {
  const rows = [
    { value: 'a', label: { vi: 'Một' } },
    { value: 'b', label: { vi: 'Hai', en: 'Two' }, filter: { town: 't1' } },
  ]
  const raw = withList(rows)
  expect(readDefinition(raw)).toMatchObject({ problems: [], definition: FormDefinition.parse(raw) })
})

test('whatever stands in a list, it is read and refused as by the schema', () => {
  const text = fc.oneof(fc.string(), fc.constant(undefined), fc.constant(null), fc.integer())
  const words = fc.record({ vi: text, en: text, more: text }, { requiredKeys: [] })
  const filter = fc.oneof(fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), text), fc.constant(undefined), fc.constant([]))
  const row = fc.record(
    { value: text, label: fc.oneof(words, text), filter, media: words, odd: text },
    { requiredKeys: ['value', 'label'] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.array(row, { maxLength: 3 }), text), fc.constantFrom('list', '__proto__', 'constructor'), (rows, name) => {
      const raw: unknown = JSON.parse(JSON.stringify(withList(rows, name)))
      const parsed = FormDefinition.safeParse(raw)
      const read = readDefinition(raw)
      expect(read.problems.length === 0).toBe(parsed.success)
      if (parsed.success) expect(read.definition).toEqual(parsed.data)
    }),
    { numRuns: 2000 },
  )
})
