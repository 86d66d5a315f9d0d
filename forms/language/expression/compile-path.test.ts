// Found by the comparison with the peer's engine (test/differential): a path that goes down through two repeats from outside of both.
import { expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Node, Question } from '../definition/definition.ts'
import { judge } from '../judge.ts'

const label = { vi: 'Câu' }
const ask = (type: Question['type'], name: string, calculate?: string): Question => ({
  kind: 'question',
  type,
  name,
  label,
  ...(calculate === undefined ? {} : { calculate }),
})

it('${inner}[…] from outside looks at the inner rows of every outer row', () => {
  const inner: Node = { kind: 'repeat', name: 'inner', label, children: [ask('integer', 'size')] }
  const outer: Node = { kind: 'repeat', name: 'outer', label, children: [inner] }
  const large = ask('integer', 'large', 'count(${inner}[./size > 1])')
  const page = { kind: 'group', name: 'page', label, children: [outer, large] }
  const compilation = compileForm({ id: 'thu', version: 1, title: label, choices: {}, pages: [page] })
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const answers = { outer: [{ inner: [{ size: 1 }, { size: 2 }] }, {}, { inner: [{ size: 3 }] }] }
  expect(judge(compilation.form, { answers, marks: {}, context: { now: 0, entity: null } }).answers).toMatchObject({ large: 2 })
})
