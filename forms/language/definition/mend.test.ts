// Definitions that somebody broke by hand: whatever is missing, doubled, of another kind or in another place, the answer is a list of mistakes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fiftyMistakes } from '../../../test/forms/fifty-mistakes.ts'
import { fortyQuestions } from '../../../test/forms/forty-questions.ts'
import { parcelForm } from '../../../test/forms/parcel-form.ts'
import { compileForm, compilePublished } from '../compile.ts'
import { asName } from './mend.ts'

type Holder = Record<string, unknown> | unknown[]

/** Every object and list inside. */
function holders(raw: unknown): Holder[] {
  if (typeof raw !== 'object' || raw === null) return []
  return [raw as Holder, ...Object.values(raw).flatMap(holders)]
}

const junk = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  -1,
  1e9,
  '',
  'x',
  '${x}',
  '(',
  true,
  [],
  {},
  [null],
  [[]],
  { vi: 1 },
  { kind: 'group' },
)
const blow = fc.record({
  where: fc.nat(),
  key: fc.nat(),
  what: fc.constantFrom('replace', 'delete', 'rename', 'double', 'swap'),
  value: junk,
  name: fc.constantFrom('__proto__', 'constructor', 'name', 'kind', 'relevant', 'Ô', ''),
})

function strike(
  definition: unknown,
  { where, key, what, value, name }: { where: number; key: number; what: string; value: unknown; name: string },
): void {
  const all = holders(definition)
  const holder = all[where % all.length] as Record<string, unknown> | undefined // lists have keys too
  const keys = Object.keys(holder ?? {})
  const own = keys[key % Math.max(1, keys.length)]
  if (!holder || own === undefined) return
  if (what === 'replace') holder[own] = value
  else if (what === 'delete') delete holder[own]
  else if (what === 'rename' && !Array.isArray(holder))
    Object.defineProperty(holder, name, { value: holder[own], enumerable: true, configurable: true, writable: true })
  else if (what === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[0]))
  else holder[own] = structuredClone(all[(where * 7 + key) % all.length])
}

it('whatever is broken, every mistake has a place and words in two languages, and nothing is thrown', { timeout: 120_000 }, () => {
  const whole = fc.constantFrom(parcelForm, fortyQuestions, fiftyMistakes)
  fc.assert(
    fc.property(whole, fc.array(blow, { minLength: 1, maxLength: 6 }), (make, blows) => {
      const definition: unknown = structuredClone(make())
      for (const each of blows) strike(definition, each)
      const compilation = compileForm(definition)
      if (compilation.ok) expect(compilePublished(definition).ok).toBe(true)
      else {
        expect(compilation.problems.length).toBeGreaterThan(0)
        expect(compilation.problems.filter(({ place, message }) => place === '' || !message.vi || !message.en)).toEqual([])
      }
    }),
    { numRuns: 600 },
  )
})

it('a definition that shares one part a million times over is too large, and one that is deep is too deep', () => {
  let shared: unknown = {}
  for (let depth = 0; depth < 40; depth++) shared = { a: shared, b: shared }
  const place = (raw: unknown) => {
    const compilation = compileForm(raw)
    return compilation.ok ? [] : compilation.problems.map(({ message }) => message.vi)
  }
  expect(place({ pages: [shared] })).toEqual(['Mẫu phiếu quá lớn.'])
  let deep: unknown = []
  for (let depth = 0; depth < 500; depth++) deep = [deep]
  expect(place(deep)).toEqual(['Mẫu phiếu lồng quá sâu.'])
})

it('a list with a hole in it, or with rows that only look plain, is read by the schema', () => {
  const rows = [
    { value: 'yes', label: { vi: 'Có' } },
    { value: 'no', label: { vi: 'Không' } },
  ]
  const withRows = (list: unknown) => compileForm({ ...fortyQuestions(), choices: { ...fortyQuestions().choices, yes_no: list } })
  const holed = [...rows]
  delete holed[1]
  const odd = [
    { ...rows[1], value: 1 },
    { ...rows[1], label: 'Không' },
    { ...rows[1], label: { vi: 1 } },
    { ...rows[1], filter: { a: 1 } },
  ]
  expect(withRows(rows).ok).toBe(true)
  expect(withRows([...rows.slice(0, 1), { ...rows[1], media: {}, alt: { vi: '' } }]).ok).toBe(true)
  expect([holed, ...odd.map(row => [rows[0], row])].map(list => withRows(list).ok)).toEqual([false, false, false, false, false])
})

it.each([
  ['Họ tên', 'ho_ten'],
  ['  Đất ở!', 'dat_o'],
  ['1st', '_1st'],
  ['???', ''],
  [7, ''],
])('%j could be called %j', (wrong, name) => {
  expect(asName(wrong)).toBe(name)
})
