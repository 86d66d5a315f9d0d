// What screens read of a record that is being filled: kept while nothing moved, counted anew only where something changed, told only to who watches.
import { describe, expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Group, Node, Question } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'
import type { Filling, Item, RepeatItem } from '../form.ts'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type: 'text',
  name,
  label: { vi: name },
  ...more,
})
const page = (name: string, children: Node[], more: Partial<Group> = {}): Group => ({
  kind: 'group',
  name,
  label: { vi: name },
  ...more,
  children,
})
const rows: Node = {
  kind: 'repeat',
  name: 'rows',
  label: { vi: 'Dòng' },
  children: [ask('who', { required: 'true()' }), ask('why', { relevant: "${who} = 'x'" })],
}

function begin(pages: Group[]): Filling {
  const compilation = compileForm({ id: 'thu', version: 1, title: { vi: 'Thử' }, choices: {}, pages })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return openFilling(compilation.form, { answers: {}, marks: {}, context: { now: 0, entity: null }, begin: true })
}
const twoPages = () =>
  begin([
    page('one', [ask('a', { required: 'true()' }), ask('b', { relevant: "${a} = 'x'" })]),
    page('two', [ask('c'), rows], { relevant: "${a} != 'gone'" }),
  ])
const paths = (items: readonly Item[]): string[] =>
  items.flatMap(item =>
    item.kind === 'question' ? [item.path] : item.kind === 'heading' ? paths(item.items) : item.instances.flatMap(row => paths(row.items)),
  )
const repeatOn = (filling: Filling): RepeatItem => {
  const found = filling.pages()[1]?.items.find(item => item.kind === 'repeat')
  if (!found) throw new Error('no repeat')
  return found
}

describe('pages', () => {
  it('are the same objects after an answer that moves nothing', () => {
    const filling = twoPages()
    const before = filling.pages()
    filling.set('c', 'chữ')
    expect(filling.pages()).toBe(before)
  })

  it('are laid out anew where a question appeared, and stay the same elsewhere', () => {
    const filling = twoPages()
    const [one, two] = filling.pages()
    filling.set('a', 'x')
    const [oneAfter, twoAfter] = filling.pages()
    expect(oneAfter?.items.map(item => item.kind === 'question' && item.path)).toEqual(['a', 'b'])
    expect(oneAfter?.items[0]).toBe(one?.items[0])
    expect(twoAfter).toBe(two)
  })

  it('go and come back whole', () => {
    const filling = twoPages()
    filling.set('a', 'gone')
    expect(filling.pages().map(({ name }) => name)).toEqual(['one'])
    filling.set('a', 'y')
    expect(filling.pages().map(({ name }) => name)).toEqual(['one', 'two'])
  })

  it('keep the rows that did not move when one is added, and name the rest anew when one is removed', () => {
    const filling = twoPages()
    const [first] = repeatOn(filling).instances
    filling.addInstance('rows')
    filling.set('rows.1.who', 'x')
    expect(repeatOn(filling).instances[0]).toBe(first)
    expect(paths([repeatOn(filling)])).toEqual(['rows.0.who', 'rows.1.who', 'rows.1.why'])
    filling.removeInstance('rows', 0)
    expect(paths([repeatOn(filling)])).toEqual(['rows.0.who', 'rows.0.why'])
    expect(filling.state('rows.0.who').value).toBe('x')
  })

  it('follow a count that goes down though no question changed', () => {
    const counted: Node = { kind: 'repeat', name: 'times', label: { vi: 'Lần' }, count: '${many}', children: [ask('n')] }
    const filling = begin([page('one', [ask('many', { type: 'integer' })]), page('two', [counted])])
    const shown = () => paths(filling.pages()[1]?.items ?? [])
    filling.set('many', 2)
    expect(shown()).toEqual(['times.0.n', 'times.1.n'])
    filling.set('many', 1)
    expect(shown()).toEqual(['times.0.n'])
  })

  it('show a calculation only where the form says so', () => {
    const filling = begin([
      page('one', [
        ask('a'),
        ask('sum', { type: 'calculate', calculate: '${a}' }),
        ask('said', { type: 'calculate', calculate: '${a}', appearance: 'shown' }),
      ]),
    ])
    expect(paths(filling.pages()[0]?.items ?? [])).toEqual(['a', 'said'])
  })
})

describe('how a page or row stands', () => {
  it('is counted anew only where something changed', () => {
    const filling = twoPages()
    const [one, two] = [filling.standing('one'), filling.standing('two')]
    filling.set('a', 'y')
    expect(filling.standing('two')).toBe(two)
    expect(filling.standing('one')).not.toBe(one)
    expect(filling.standing('one')).toEqual({ needed: 1, answered: 1, given: 1, findings: [] })
  })

  it('counts rows with their page, and each row alone', () => {
    const filling = twoPages()
    filling.addInstance('rows')
    filling.set('rows.1.who', 'y')
    expect(filling.standing('two')).toMatchObject({ needed: 2, answered: 1, given: 1 })
    expect(filling.standing('rows.0')).toMatchObject({ needed: 1, answered: 0 })
    expect(filling.standing('rows.1')).toMatchObject({ needed: 1, answered: 1 })
    expect(filling.standing('rows.0')?.findings.map(({ questions }) => questions[0])).toEqual(['rows.0.who'])
  })

  it('names its findings by the places after a row went', () => {
    const filling = twoPages()
    filling.addInstance('rows')
    filling.set('rows.0.who', 'y')
    expect(filling.standing('rows.1')?.findings[0]?.questions).toEqual(['rows.1.who'])
    filling.removeInstance('rows', 0)
    expect(filling.standing('rows.0')?.findings[0]?.questions).toEqual(['rows.0.who'])
    expect(filling.standing('two')?.findings[0]?.questions).toEqual(['rows.0.who'])
    expect(filling.findings().map(({ questions }) => questions[0])).toEqual(['a', 'rows.0.who'])
  })

  it('is nothing for what is not there', () => {
    const filling = twoPages()
    for (const place of ['rows.7', 'rows', 'a', 'nobody', 'c.0', '']) expect(filling.standing(place)).toBeNull()
  })
})

describe('watching', () => {
  it('tells only who watches what changed, a row of anything inside it, and nobody who left', () => {
    const filling = twoPages()
    const heard: string[] = []
    filling.watch('a', () => heard.push('a'))
    filling.watch('b', () => heard.push('b'))
    filling.watch('rows.0', () => heard.push('row'))
    const leave = filling.watch('c', () => heard.push('c'))
    leave()
    filling.set('c', 'y')
    expect(heard).toEqual([])
    filling.set('rows.0.who', 'y')
    expect(heard).toEqual(['row'])
    filling.set('a', 'x')
    expect(heard).toEqual(['row', 'a', 'b'])
  })

  it('gives nothing for a question whose row went', () => {
    const filling = twoPages()
    expect(filling.stateIfThere('rows.0.who')).not.toBeNull()
    filling.removeInstance('rows', 0)
    expect(filling.stateIfThere('rows.0.who')).toBeNull()
    expect(() => filling.state('rows.0.who')).toThrow()
  })
})

it('says words as the row says them that the path leads into', () => {
  const filling = twoPages()
  filling.addInstance('rows')
  filling.set('rows.1.who', 'An')
  const said = (path: string) => filling.label({ vi: 'Dòng của ${who}', en: "${who}'s row" }, path, 'vi')
  expect([said('rows.1.'), said('rows.1.why'), said('rows.0.')]).toEqual(['Dòng của An', 'Dòng của An', 'Dòng của '])
})

describe('many rows', () => {
  const many = () => {
    const filling = twoPages()
    for (let row = 1; row < 5; row++) filling.addInstance('rows')
    return filling
  }

  it('are laid out anew only where something appeared, and all of them after what is around them came back', () => {
    const filling = many()
    const before = repeatOn(filling).instances
    filling.set('rows.3.who', 'x')
    const after = repeatOn(filling).instances
    expect(after.map((row, at) => row === before[at])).toEqual([true, true, true, false, true])
    expect(paths([repeatOn(filling)])).toContain('rows.3.why')
    filling.set('a', 'gone')
    filling.set('rows.1.who', 'x')
    filling.set('a', 'y')
    expect(paths([repeatOn(filling)]).filter(path => path.endsWith('why'))).toEqual(['rows.1.why', 'rows.3.why'])
  })

  it('are counted with their page as a count of the whole page counts them, whatever changed before', () => {
    const filling = many()
    filling.standing('two')
    for (const [row, who] of [
      [0, 'x'],
      [2, 'y'],
      [0, undefined],
    ] as const)
      filling.set(`rows.${row}.who`, who)
    const fresh = begin([...filling.form.definition.pages])
    for (let row = 1; row < 5; row++) fresh.addInstance('rows')
    fresh.set('rows.2.who', 'y')
    expect(filling.standing('two')).toEqual(fresh.standing('two'))
  })

  it('take many answers as one change', () => {
    const filling = many()
    let told = 0
    filling.subscribe(() => told++)
    filling.setAll([0, 1, 2].map(row => [`rows.${row}.who`, 'x']))
    expect([told, paths([repeatOn(filling)]).filter(path => path.endsWith('why'))]).toEqual([1, ['rows.0.why', 'rows.1.why', 'rows.2.why']])
    filling.setAll([['rows.0.who', 'x']])
    expect(told).toBe(1)
  })
})
