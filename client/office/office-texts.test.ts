// The office's catalogue says everything in both languages, and no number or name that it is given gets lost.
import { describe, expect, test } from 'vitest'
import { officeEnglish, officeVi } from './office-texts.ts'

/** What is printed for people of the ward stays Vietnamese on purpose. */
const VIETNAMESE_IN_ENGLISH = /^(reports\.paper|cards\.(steps|secret)|first\.(title|defaultWardName)|setup\.settings\.language)/

function leaves(tree: object, place = ''): Map<string, unknown> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null ? [...leaves(value, `${place}${name}.`)] : [[`${place}${name}`, value]],
    ),
  )
}
const said = (value: unknown) =>
  typeof value === 'function' ? String(value(...Array.from({ length: value.length }, (_, place) => place + 2))) : String(value)

const vietnamese = leaves(officeVi)
const english = leaves(officeEnglish)

describe('the words of the office', () => {
  test('have the same places in both languages, and none is empty', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
    for (const [place, value] of [...vietnamese, ...english]) expect(said(value), place).toMatch(/\S/)
  })

  test('say every argument they are given', () => {
    for (const catalogue of [vietnamese, english]) {
      for (const [place, value] of catalogue) {
        if (typeof value !== 'function') continue
        for (let at = 0; at < value.length; at++) expect(said(value), place).toContain(String(at + 2))
      }
    }
  })

  test('do not show Vietnamese letters in English where it is not meant', () => {
    for (const [place, value] of english) {
      if (!VIETNAMESE_IN_ENGLISH.test(place))
        expect(said(value), place).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
    }
  })
})
