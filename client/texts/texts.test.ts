// Both catalogues say everything, and neither leaks into the other.
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { vi } from './vi.ts'

function leaves(tree: object, place = ''): Map<string, unknown> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null ? [...leaves(value, `${place}${name}.`)] : [[`${place}${name}`, value]],
    ),
  )
}
/** Calls a function of words with plausible arguments. */
const said = (value: unknown) =>
  typeof value === 'function' ? String(value(...Array.from({ length: value.length }, (_, i) => i + 2))) : value

const vietnamese = leaves(vi)
const english = leaves(en)

describe('the catalogue', () => {
  test('has the same places in both languages, and none is empty', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
    for (const [place, value] of [...vietnamese, ...english]) expect(said(value), place).toMatch(/\S/)
  })

  test('says every argument it is given: no number or name is lost', () => {
    for (const catalogue of [vietnamese, english])
      for (const [place, value] of catalogue)
        if (typeof value === 'function') for (let i = 0; i < value.length; i++) expect(said(value), place).toContain(String(i + 2))
  })

  test('does not show Vietnamese letters in English, apart from the product’s name', () => {
    for (const [place, value] of english)
      if (place !== 'common.appName') expect(said(value), place).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
  })
})
