// Brings a record's tree up to date: all of it once, in the compiled order (judge, opening a draft), or after a change only what reads the changed
// answer (filling). Both ways run the same steps, which is why phone and server cannot disagree (R14).
import type { Answer, Answers, Marks } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/finding.ts'
import { single, toBoolean, toNumber } from '../expression/value.ts'
import type { FormContext } from '../form.ts'
import { type Gate, isComputed, type Program, type Reader, type Scope, type Step, type World } from '../program/program.ts'
import { Agenda, isAttached } from './agenda.ts'
import { beginInstance } from './beginning.ts'
import { absorb, growInstance, NONE, type Seeds } from './grow.ts'
import { tooManyRows } from './messages.ts'
import { forgetChoices } from './offered-choices.ts'
import { wayBetween } from './reach.ts'
import { MOST_ROWS, mostRows } from './rows.ts'
import { at, type Cell, climb, eachBelow, type Instance, isOpen, type Rows } from './tree.ts'
import { renewVerdict } from './verdict.ts'

export class Run {
  readonly program: Program
  readonly world: World
  readonly root: Instance
  readonly misfits: readonly Finding[]
  /** Cells whose state may look different since the last settling. */
  readonly changed = new Set<Cell>()
  /** Names of questions, groups and repeats that appeared or went, and of repeats whose rows did, since the last settling. */
  readonly moved = new Set<string>()
  /** Where they did: what stands in no other instance is laid out as before. */
  readonly movedIn = new Set<Instance>()
  private readonly agenda: Agenda
  private readonly fired = new Map<Cell, true>()
  private following = false
  /** Rows that a count made and that have not begun: each does as soon as it is there and everything has settled. */
  readonly fresh = new Set<Instance>()
  /** Something begins: its defaults are no changes, so that they fire no calculation. */
  beginning = false

  constructor(program: Program, record: { answers: Answers; marks: Marks; context: FormContext }) {
    this.program = program
    this.world = { context: record.context, self: '', choice: null }
    const seeds: Seeds = { marks: Object.keys(record.marks).length > 0 ? record.marks : null, misfits: [] }
    this.root = growInstance(program.root, null, 0, '', record.answers, seeds)
    this.misfits = seeds.misfits
    this.agenda = new Agenda(program.steps)
    this.settleAll()
  }

  private settleAll(): void {
    for (const step of this.program.steps) eachBelow(this.root, step.scope.way, instance => this.perform(step, instance))
    this.following = true
  }

  /** A new answer for a cell; its readers follow with the next settle(). */
  put(cell: Cell, answer: Answer | undefined): void {
    const before = cell.seen
    absorb(cell, answer)
    this.cellChanged(cell, before !== cell.seen)
  }

  /** The cell alone looks different: a mark was set. */
  retell(cell: Cell): void {
    this.changed.add(cell)
    this.soil(cell.field.verdict, cell.instance)
  }

  /** Works off the agenda, then the calculations that were fired, until nothing is left. */
  settle(): void {
    const perform = (step: Step, instance: Instance): void => this.perform(step, instance)
    do {
      this.agenda.work(isBeforeVerdicts, perform)
      const [next] = this.fired.keys()
      if (next) {
        this.fired.delete(next)
        this.calculate(next)
      } else this.agenda.work(() => true, perform)
    } while (!this.agenda.isDone() || this.fired.size > 0)
    if (this.beginning) return
    if (!this.nextFresh()) return
    for (let row = this.nextFresh(); row; row = this.nextFresh()) beginInstance(this, row)
    this.settle()
  }

  private nextFresh(): Instance | undefined {
    for (const row of this.fresh) if (isAttached(row)) return row
    return undefined
  }

  private soil(step: Step, instance: Instance): void {
    this.agenda.add(step, instance)
  }

  private perform(step: Step, instance: Instance): void {
    switch (step.kind) {
      case 'gate':
        this.decideGate(step.gate, instance)
        return
      case 'calculate':
        if (isComputed(step.field)) this.calculate(at(instance.cells, step.field.slot))
        return
      case 'count':
        this.decideCount(at(instance.rows, step.repeat.slot), step.repeat, instance, toNumber(step.count(instance, this.world)))
        return
      case 'verdict': {
        const cell = at(instance.cells, step.field.slot)
        if (renewVerdict(this.program, this.world, cell)) this.changed.add(cell)
        return
      }
      case 'choices':
        forgetChoices(at(instance.cells, step.field.slot))
    }
  }

  private decideGate(gate: Gate, instance: Instance): void {
    this.world.self = ''
    const open = isOpen(gate.outer, instance) && toBoolean(gate.when(instance, this.world))
    if (open === instance.open[gate.slot]) return
    instance.open[gate.slot] = open
    if (!this.following) return
    this.moved.add(gate.node.name)
    this.movedIn.add(instance)
    for (const field of gate.fields)
      this.eachFrom(gate.scope, field.scope, instance, below => this.cellChanged(at(below.cells, field.slot), true))
    for (const inner of gate.inner) this.eachFrom(gate.scope, inner.scope, instance, below => this.soil(inner.step, below))
    for (const scope of gate.scopes) this.rowsAppeared(scope, gate.scope, instance)
  }

  /** A repeat came or went with its gate: who counts its rows must look again, from inside the rows around it too. */
  private rowsAppeared(scope: Scope, from: Scope, instance: Instance): void {
    if (!scope.parent) return
    this.eachFrom(from, scope.parent, instance, parent => {
      for (const reader of scope.readers) this.soilReader(reader, parent, reader.up)
    })
  }

  private calculate(cell: Cell): void {
    const { field, instance } = cell
    if (!field.calculate) return
    this.world.self = cell.seen
    const result = field.kind.from(single(field.calculate(instance, this.world)))
    const next = result === null ? undefined : result
    if (sameAnswer(next, cell.answer)) return
    this.put(cell, next)
  }

  /** Fewer rows hide the last ones and keep what they hold; more rows bring those back first. */
  private decideCount(rows: Rows, scope: Scope, parent: Instance, wanted: number): void {
    const most = mostRows(scope, parent, this.program.counted)
    const asked = Math.min(scope.repeat?.max ?? MOST_ROWS + 1, Math.floor(Number.isNaN(wanted) ? 0 : wanted))
    this.tellTooMany(rows, scope, parent, asked > most ? most : null)
    const live = Math.max(0, Math.min(most, asked))
    if (live === rows.live) return
    const first = rows.live
    const kept = rows.all.length
    while (rows.all.length < live) rows.all.push(this.newRow(scope, parent, rows.all.length))
    rows.live = live
    for (const row of rows.all.slice(kept)) this.fresh.add(row)
    if (!this.following) return
    for (let index = first; index < live; index++) this.soilAll(at(rows.all, index))
    this.rowsChanged(scope, parent)
  }

  /** `most`: null when all of them fit. */
  private tellTooMany(rows: Rows, scope: Scope, parent: Instance, most: number | null): void {
    const name = scope.repeat?.name ?? ''
    const path = parent.prefix + name
    const [before] = rows.findings
    const message = most === null ? null : tooManyRows(most)
    if (message?.vi === before?.message.vi && path === (before?.questions[0] ?? path)) return
    rows.findings = message ? [{ code: 'too-many-rows', severity: 'warning', questions: [path], message, scope: 'form' }] : NONE
    this.moved.add(name)
    this.movedIn.add(parent)
  }

  newRow(scope: Scope, parent: Instance, index: number): Instance {
    const prefix = `${parent.prefix}${scope.repeat?.name ?? ''}.${index}.`
    return growInstance(scope, parent, index, prefix, {}, { marks: null, misfits: [] })
  }

  /** Everything inside an instance, after it came, moved or came back. */
  soilAll(instance: Instance): void {
    for (const step of this.program.steps) {
      if (isWithin(step.scope, instance.scope)) this.eachFrom(instance.scope, step.scope, instance, below => this.soil(step, below))
    }
    this.eachCellIn(instance, cell => {
      cell.state = null
      this.changed.add(cell)
    })
  }

  /** Who counts the rows, or reads anything inside them from outside, must look again. */
  rowsChanged(scope: Scope, top: Instance): void {
    if (scope.repeat) this.moved.add(scope.repeat.name)
    this.movedIn.add(top)
    const above = scope.depth - 1 - top.scope.depth
    for (const reader of scope.readers) this.soilReader(reader, top, reader.up - above)
    for (const field of scope.fields) for (const reader of field.readers) this.soilReader(reader, top, reader.up - above - 1)
    for (const inner of scope.scopes) {
      const { counting } = inner
      if (counting) this.eachFrom(top.scope, scope, top, below => this.soil(counting, below))
      this.rowsChanged(inner, top)
    }
  }

  /** `up` below zero: the reader looks from inside the rows. */
  private soilReader(reader: Reader, from: Instance, up: number): void {
    if (up >= 0) eachBelow(climb(from, up), reader.down, instance => this.soil(reader.step, instance))
  }

  /** `read`: what others see of it is different too. */
  private cellChanged(cell: Cell, read: boolean): void {
    if (!this.following) return
    this.changed.add(cell)
    cell.state = null
    this.soil(cell.field.verdict, cell.instance)
    if (!read) return
    for (const reader of cell.field.readers) this.soilReader(reader, cell.instance, reader.up)
    if (this.beginning) return
    for (const field of cell.field.fires) {
      this.eachFrom(cell.field.scope, field.scope, cell.instance, below => this.fired.set(at(below.cells, field.slot), true))
    }
  }

  private eachFrom(from: Scope, to: Scope, instance: Instance, visit: (below: Instance) => void): void {
    const { up, down } = wayBetween(from, to)
    eachBelow(climb(instance, up), down, visit)
  }

  eachCellIn(instance: Instance, visit: (cell: Cell) => void): void {
    for (const cell of instance.cells) visit(cell)
    for (const rows of instance.rows) for (const row of rows.all.slice(0, rows.live)) this.eachCellIn(row, visit)
  }
}

export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))
}

/** Calculations that were fired come before anything is said about answers. */
const isBeforeVerdicts = ({ kind }: Step): boolean => kind !== 'verdict'

function isWithin(scope: Scope, outer: Scope): boolean {
  for (let here: Scope | null = scope; here; here = here.parent) if (here === outer) return true
  return false
}
