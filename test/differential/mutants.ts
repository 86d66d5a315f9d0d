// Bugs planted into our side, to show that the comparison finds them. Some change what the expressions say before they are compiled, some the compiled
// form, some what the filling answers.
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import { toBoolean } from '../../forms/language/expression/value.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { Filling, Path } from '../../forms/language/form.ts'
import { type Field, type Gate, type Program, programOf } from '../../forms/language/program/program.ts'
import { findCell } from '../../forms/language/record/locate.ts'
import { Run } from '../../forms/language/record/run.ts'
import { type Cell, isOpen } from '../../forms/language/record/tree.ts'
import { compiled, emptyDraft, type Ours } from './pair.ts'

export interface Mutant {
  ours: Ours
  /** What the first difference must be about: a bug seen for another reason than its own would prove nothing. */
  seenBy: RegExp
}

const EXPRESSIONS = ['relevant', 'required', 'constraint', 'calculate', 'default', 'readonly', 'choiceFilter', 'count'] as const

/** Our side reads other expressions than the peer. */
function saying(change: (source: string, definition: FormDefinition) => string): Ours {
  return definition => {
    const visit = <T extends Node>(node: T): T => {
      const changed: T = { ...node }
      for (const key of EXPRESSIONS) {
        const source: unknown = Reflect.get(node, key)
        if (typeof source === 'string') Reflect.set(changed, key, change(source, definition))
      }
      if (changed.kind !== 'question') changed.children = changed.children.map(visit)
      return changed
    }
    return openFilling(compiled({ ...definition, pages: definition.pages.map(visit) }), emptyDraft())
  }
}

/** Our side runs a damaged program. */
function damaged(damage: (program: Program) => void): Ours {
  return definition => {
    const form = compiled(definition)
    damage(programOf(form))
    return openFilling(form, emptyDraft())
  }
}

/** Our side answers something else. */
function answering(change: (filling: Filling) => Partial<Filling>): Ours {
  return definition => disguised(openFilling(compiled(definition), emptyDraft()), change)
}

function disguised(filling: Filling, change: (filling: Filling) => Partial<Filling>): Filling {
  const changed = change(filling)
  return new Proxy(filling, {
    get: (target, name) => {
      const own: unknown = Reflect.get(changed, name) ?? Reflect.get(target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

/** The living record behind a filling, which keeps it to itself. */
function runOf(filling: Filling): Run {
  const run: unknown = Reflect.get(filling, 'run')
  if (run instanceof Run) return run
  throw new Error('a filling without a run')
}

function cellAt(filling: Filling, path: Path): Cell | null {
  const run = runOf(filling)
  return findCell(run.program, run.root, path)
}

const fieldsOf = (program: Program): Field[] => [...program.fields.values()]

function keepReaders(field: Field, keep: (kind: string) => boolean): void {
  field.readers.splice(0, field.readers.length, ...field.readers.filter(reader => keep(reader.step.kind)))
}

/** Readers see answers as if nothing were hidden; the screen still hides. */
const hiddenIsRead: Ours = definition => {
  const form = compiled(definition)
  const gates = new Map<string, Gate | null>()
  for (const field of fieldsOf(programOf(form))) {
    gates.set(field.question.name, field.gate)
    Reflect.set(field, 'gate', null)
  }
  return disguised(openFilling(form, emptyDraft()), filling => ({
    state: path => {
      const state = filling.state(path)
      const cell = cellAt(filling, path)
      return cell ? { ...state, relevant: isOpen(gates.get(state.question.name) ?? null, cell.instance) } : state
    },
  }))
}

const constraintOfBlanks = answering(filling => ({
  state: path => {
    const state = filling.state(path)
    const cell = cellAt(filling, path)
    if (!cell?.field.constraint || cell.seen !== '' || !state.relevant || state.findings.length > 0) return state
    const { world } = runOf(filling)
    world.self = ''
    if (toBoolean(cell.field.constraint(cell.instance, world))) return state
    return { ...state, findings: [{ code: 'constraint', severity: 'error', questions: [path], message: { vi: '' }, scope: 'form' }] }
  },
}))

/** Wraps top-level number questions, which are the ones that are read as single numbers everywhere. */
function withBlanksAsZero(source: string, definition: FormDefinition): string {
  const numbers = new Set<string>()
  const visit = (node: Node): void => {
    if (node.kind === 'group') node.children.forEach(visit)
    else if (node.kind === 'question' && (node.type === 'integer' || node.type === 'decimal')) numbers.add(node.name)
  }
  definition.pages.forEach(visit)
  return source.replace(/\$\{(\w+)\}/g, (whole, name: string) => (numbers.has(name) ? `coalesce(${whole}, 0)` : whole))
}

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'hidden answers are read': { ours: hiddenIsRead, seenBy: /./ },
  'int() rounds': { ours: saying(source => source.replaceAll('int(', 'round(')), seenBy: /value is|rows is/ },
  'a blank is zero': { ours: saying(withBlanksAsZero), seenBy: /./ },
  'a constraint is asked of blanks': { ours: constraintOfBlanks, seenBy: /validity is "constraint" here and "valid"/ },
  'the choice filter is ignored': {
    ours: damaged(program => {
      for (const field of fieldsOf(program)) field.choiceFilter = null
    }),
    seenBy: /choices is/,
  },
  'a node set stands for its first answer': {
    ours: saying(source =>
      source.replace(/(\$\{\w+\}) (!?=|[<>]=?) (-?\d)/g, 'number($1) $2 $3').replace(/(\$\{\w+\}) (!?=) '/g, "string($1) $2 '"),
    ),
    seenBy: /./,
  },
  'a count is not followed': {
    ours: damaged(program => {
      for (const field of fieldsOf(program)) keepReaders(field, kind => kind !== 'count')
    }),
    seenBy: /rows is/,
  },
  'relevance is not inherited': {
    ours: damaged(program => {
      for (const { gate } of fieldsOf(program)) if (gate) Reflect.set(gate, 'outer', null)
    }),
    seenBy: /relevant is true here and false/,
  },
  'once() computes again': { ours: saying(source => source.replace(/^once\(/, 'string(')), seenBy: /value is|label is/ },
  'a dependant is forgotten': {
    ours: damaged(program => {
      const [field] = fieldsOf(program).filter(({ readers }) => readers.some(({ step }) => step.kind === 'calculate'))
      if (field) keepReaders(field, kind => kind !== 'calculate')
    }),
    seenBy: /./,
  },
  'the last row is removed instead': {
    ours: answering(filling => ({
      removeInstance: path => {
        let last = 0
        while (rowIsThere(filling, `${path}.${last + 1}`)) last++
        filling.removeInstance(path, last)
      },
    })),
    seenBy: /./,
  },
}

function rowIsThere(filling: Filling, row: Path): boolean {
  return [...runOf(filling).program.fields.keys()].some(name => filling.stateIfThere(`${row}.${name}`) !== null)
}
