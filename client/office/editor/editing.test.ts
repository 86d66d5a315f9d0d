// The editor's pure parts: moving through the tree, names, and conditions written without knowing the language.
import { describe, expect, it } from 'vitest'
import { ask, chooseOne, rows, section, yesNo } from '../../../forms/campaigns/question.ts'
import type { FormDefinition } from '../../../forms/language/definition/definition.ts'
import { copyNode, freshName, insertNode, moveNode, namesSpeakingOf, nodesOf, pageOf, removeNode, takenNames } from './node-edits.ts'
import { readCondition, type SimpleCondition, writeCondition } from './simple-condition.ts'

const form: FormDefinition = {
  id: 'thu',
  version: 1,
  title: { vi: 'Thử' },
  choices: { yes_no: yesNo },
  pages: [
    section('one', ['Một', 'One'], [ask('text', 'a', ['A', 'A']), chooseOne('b', ['B', 'B'], 'yes_no', { relevant: "${a} != ''" })]),
    section(
      'two',
      ['Hai', 'Two'],
      [rows('people', ['Người', 'People'], [ask('text', 'name', ['Tên', 'Name']), ask('integer', 'age', ['Tuổi', 'Age'])])],
    ),
  ],
}
const names = (changed: FormDefinition) =>
  nodesOf(changed)
    .map(({ name }) => name)
    .join(' ')

describe('the tree', () => {
  it('moves a question among its neighbours, and over the edge of a page to the page beside it', () => {
    expect(names(moveNode(form, 'b', -1))).toBe('one b a two people name age')
    expect(names(moveNode(form, 'b', 1))).toBe('one a two b people name age')
    expect(names(moveNode(moveNode(form, 'b', 1), 'b', -1))).toBe(names(form))
  })
  it('moves inside a repeat and no further than its edge, and pages as a whole', () => {
    expect(names(moveNode(form, 'age', -1))).toBe('one a b two people age name')
    expect(names(moveNode(form, 'age', 1))).toBe(names(form))
    expect(names(moveNode(form, 'two', -1))).toBe('two people name age one a b')
    expect(names(moveNode(form, 'one', -1))).toBe(names(form))
  })
  it('adds after a question, and at the end of a page or a repeat; takes off what it is told and no more', () => {
    const added = ask('text', 'new', ['Mới', 'New'])
    expect(['a', 'one', 'people'].map(at => names(insertNode(form, at, added)))).toEqual([
      'one a new b two people name age',
      'one a b new two people name age',
      'one a b two people name age new',
    ])
    expect([names(removeNode(form, 'people')), names(removeNode(form, 'one')), names(removeNode(form, 'nobody'))]).toEqual([
      'one a b two',
      'two people name age',
      names(form),
    ])
  })
  it('leaves the old form as it was', () => {
    const before = structuredClone(form)
    for (const change of [moveNode(form, 'a', 1), removeNode(form, 'a'), insertNode(form, 'a', ask('text', 'z', ['Z', 'Z']))])
      expect(change).not.toEqual(form)
    expect(form).toEqual(before)
  })
  it('copies under names of their own, and knows a page and who speaks of a question', () => {
    const people = form.pages[1]?.children[0]
    expect(
      people &&
        nodesOf({ ...form, pages: [{ ...section('p', ['P', 'P'], []), children: [copyNode(people, takenNames(form))] }] }).map(
          one => one.name,
        ),
    ).toEqual(['p', 'people_2', 'name_2', 'age_2'])
    expect([pageOf(form, 'age')?.name, namesSpeakingOf(form, 'a'), namesSpeakingOf(form, 'b')]).toEqual(['two', ['b'], []])
  })
})

describe('a name made of words', () => {
  it('is plain letters, not yet taken, and never begins with a digit', () => {
    expect([
      freshName('Bình chữa cháy còn hạn?', new Set()),
      freshName('Đã có', new Set(['da_co'])),
      freshName('2 vạch', new Set()),
      freshName('!!!', new Set()),
    ]).toEqual(['binh_chua_chay_con_han', 'da_co_2', 'cau_2_vach', 'cau'])
  })
})

describe('a condition built without an expression', () => {
  it('is read back as it was written', () => {
    const all: SimpleCondition[] = [
      { question: 'b', is: 'equal', value: 'yes' },
      { question: 'b', is: 'notEqual', value: 'no' },
      { question: 'a', is: 'answered', value: '' },
      { question: 'many', is: 'includes', value: 'x' },
    ]
    expect(all.map(condition => readCondition(writeCondition(condition)))).toEqual(all)
  })
  it('leaves everything else to who writes expressions', () => {
    expect(["${a} = 'x' and ${b} = 'y'", '${a} > 3', "not(${a} = 'x')", ''].map(readCondition)).toEqual([null, null, null, null])
  })
})
