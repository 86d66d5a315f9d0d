// The generated forms have the sizes that the bench's bars are about, and can be filled.
import { expect, it } from 'vitest'
import { compileForm } from '../../forms/language/compile.ts'
import type { FormDefinition, Node, Question } from '../../forms/language/definition/definition.ts'
import { openFilling } from '../../forms/language/filling.ts'
import { judge } from '../../forms/language/judge.ts'
import { fortyAnswers, fortyQuestions } from './forty-questions.ts'
import { FIFTY_DEPENDANTS, LAST_DEPENDANT, ONE_DEPENDANT, ONLY_DEPENDANT, thousandQuestions } from './thousand-questions.ts'

const context = { now: Date.UTC(2026, 10, 21, 3), entity: null }

function compiled(definition: FormDefinition) {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}

const below = (node: Node): Node[] => [node, ...(node.kind === 'question' ? [] : node.children.flatMap(below))]
const questionsOf = (definition: FormDefinition) =>
  definition.pages.flatMap(below).filter((node): node is Question => node.kind === 'question')

it('a thousand questions: 100 pages, 200 relevances, 100 calculations, a list of 5,000', () => {
  const definition = thousandQuestions()
  const nodes = definition.pages.flatMap(below)
  const questions = questionsOf(definition)
  expect(definition.pages).toHaveLength(100)
  expect(questions).toHaveLength(1000)
  expect(nodes.filter(node => node.relevant !== undefined)).toHaveLength(200)
  expect(questions.filter(question => question.calculate !== undefined)).toHaveLength(100)
  expect(definition.choices.villages).toHaveLength(5000)
})

it('fifty answers follow one, and one follows another', () => {
  const filling = openFilling(compiled(thousandQuestions()), { answers: {}, marks: {}, context, begin: true })
  const changed: number[] = []
  filling.subscribe(paths => changed.push(paths.size))
  filling.set(FIFTY_DEPENDANTS, 7)
  filling.set(ONE_DEPENDANT, 5)
  expect(filling.state(LAST_DEPENDANT).value).toBe(7 + (50 * 51) / 2)
  expect(filling.state(ONLY_DEPENDANT).value).toBe(6)
  expect(changed).toEqual([52, 2])
})

it('forty questions, and a household in order', () => {
  const definition = fortyQuestions()
  const verdict = judge(compiled(definition), { answers: fortyAnswers(), marks: {}, context })
  expect(questionsOf(definition)).toHaveLength(40)
  expect(verdict.findings).toEqual([])
  expect(verdict.title).toBe('Nguyễn Văn Bình')
  expect(verdict.answers).toMatchObject({ people_count: 3, age_sum: 141, total_area: 560.5, per_person: 3_166_667 })
})

it('in a household of two hundred, a key reaches its own answer, its row, and what sums all rows', () => {
  const filling = openFilling(compiled(fortyQuestions()), { answers: {}, marks: {}, context, begin: true })
  for (let rows = 1; rows < 200; rows++) filling.addInstance('people')
  const changed: string[][] = []
  filling.subscribe(paths => changed.push([...paths].sort()))
  filling.set('people.117.person_name', 'Lan')
  filling.set('people.117.age', 9)
  expect(changed).toEqual([['people.117.person_name'], ['age_sum', 'people.117.age', 'people.117.school']])
})
