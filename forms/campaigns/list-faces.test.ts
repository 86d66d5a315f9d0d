// How the rows of every built-in list are shown: whatever is known of a row and whatever is not, no separator and no unit stands without its words.
import { describe, expect, it } from 'vitest'
import { faceOf } from '../language/list-face.ts'
import { builtInPackages } from './built-in.ts'
import { uniteLists } from './unite-lists.ts'

const lists = uniteLists(builtInPackages.flatMap(({ lists }) => lists))

describe('faces of lists', () => {
  it.each(lists.map(list => [list.id, list] as const))('%s: no stray separator, whichever one property or two are known', (_, list) => {
    const face = faceOf(list)
    const names = list.properties.map(({ name }) => name)
    for (const one of names) {
      for (const other of names) {
        const { title, subtitle } = face({ [one]: 'Một', [other]: 'Hai' })
        for (const text of [title, subtitle]) expect(text, `${one}, ${other}`).not.toMatch(/^\s*[·,]|[·,]\s*$|· ·|^\s|\s$|^hộ$/)
      }
    }
  })

  it('of a person: the year and where, or the one that is known', () => {
    const person = lists.find(({ id }) => id === 'nguoi-ky-nang-so')
    if (!person) throw new Error('no list of people')
    const subtitle = (properties: Record<string, string>) => faceOf(person)(properties).subtitle
    expect([
      subtitle({ birth_year: '1990' }),
      subtitle({ unit: 'Trường A' }),
      subtitle({ birth_year: '1990', address: 'ngõ 2' }),
      subtitle({}),
    ]).toEqual(['1990', 'Trường A', '1990 · ngõ 2', ''])
  })
})
