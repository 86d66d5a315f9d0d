// The table of deliberate differences is itself compared with the peer: a difference that is gone, here or there, must leave the table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileForm } from '../../forms/language/compile.ts'
import type { FormDefinition, Question } from '../../forms/language/definition/definition.ts'
import { judge } from '../../forms/language/judge.ts'
import { AVOIDED, KNOWN_DIFFERENCES } from './known-differences.ts'
import { childNamed, openPeer } from './peer.ts'
import { writeXForm } from './write-xform.ts'

const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})

function formAround(expression: string): FormDefinition {
  const children = [
    ask('integer', 'blank'),
    ask('integer', 'two', { default: '2' }),
    ask('decimal', 'decimal', { default: '2' }),
    ask('calculate', 'result', { calculate: expression }),
  ]
  return {
    id: 'khac',
    version: 1,
    title: { vi: 'Khác' },
    choices: {},
    pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children }],
  }
}

function ours(definition: FormDefinition): string {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const { answers } = judge(compilation.form, { answers: { two: 2, decimal: 2 }, marks: {}, context: { now: 0, entity: null } })
  return String(answers.result ?? '')
}

async function theirs(definition: FormDefinition): Promise<string> {
  const root = await openPeer(writeXForm(definition))
  return childNamed(childNamed(root, 'page'), 'result').currentState.instanceValue ?? ''
}

describe('known differences from the peer', () => {
  it.each(KNOWN_DIFFERENCES)('$expression is “$ours” here and “$theirs” there: $why', async known => {
    const definition = formAround(known.expression)
    expect([ours(definition), await theirs(definition)]).toEqual([known.ours, known.theirs])
    expect(known.ours).not.toBe(known.theirs)
  })

  it.each(AVOIDED)('$what: $why', ({ by }) => {
    const sources = ['walk.ts', 'pair.ts', 'trial.ts', 'random-form.ts', 'random-expression.ts', 'spot.ts', 'peer.ts']
    const text = sources.map(name => readFileSync(join(import.meta.dirname, name), 'utf8')).join('')
    expect(text).toContain(by)
  })
})
