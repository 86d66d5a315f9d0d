// One record being filled (see Filling in form.ts). Hidden answers stay in the draft and are not sent. Defaults are computed when the draft begins
// and when a row is added, never again.
import type { Answer, Answers, Mark, Marks } from '../../shared/answers.ts'
import type { Language, Text } from '../../shared/text.ts'
import type { Choice } from './definition/definition.ts'
import type { CompiledForm, Filling, FormContext, Page, Path, QuestionState, Standing } from './form.ts'
import { isComputed, type Program, programOf } from './program/program.ts'
import { draftAnswers, marksIn, sentAnswers } from './record/answer-tree.ts'
import { beginInstance } from './record/beginning.ts'
import { cardPart } from './record/card-part.ts'
import { renumber } from './record/grow.ts'
import { findCell, findRows, instanceAround } from './record/locate.ts'
import { offeredChoices } from './record/offered-choices.ts'
import { titleOf } from './record/record-title.ts'
import { isByHand, MOST_ROWS } from './record/rows.ts'
import { Run, sameAnswer } from './record/run.ts'
import { speak } from './record/speech.ts'
import { type Cell, isRelevant, pathOf } from './record/tree.ts'
import { ShownRecord } from './shown/shown-record.ts'

export interface Draft {
  answers: Answers
  marks: Marks
  context: FormContext
  /** True when the draft begins: defaults are computed. */
  begin: boolean
}

export function openFilling(form: CompiledForm, draft: Draft): Filling {
  const run = new Run(programOf(form), draft)
  if (draft.begin) {
    beginInstance(run, run.root)
    run.settle()
  } else run.fresh.clear()
  run.changed.clear()
  run.moved.clear()
  run.movedIn.clear()
  return new LivingFilling(form, run)
}

class LivingFilling implements Filling {
  readonly form: CompiledForm
  private readonly run: Run
  private readonly program: Program
  private readonly shown: ShownRecord
  private readonly listeners = new Set<(changed: ReadonlySet<Path>) => void>()

  constructor(form: CompiledForm, run: Run) {
    this.form = form
    this.run = run
    this.program = run.program
    this.shown = new ShownRecord(run)
  }

  set(path: Path, value: Answer | undefined): void {
    if (this.put(this.cell(path), value)) this.finish()
  }

  setAll(answers: readonly (readonly [Path, Answer | undefined])[]): void {
    const changes = answers.map(([path, value]) => this.put(this.cell(path), value))
    if (changes.includes(true)) this.finish()
  }

  mark(path: Path, mark: Mark | undefined): void {
    const cell = this.cell(path)
    cell.mark = mark
    cell.state = null
    this.run.retell(cell)
    this.finish()
  }

  addInstance(repeat: Path): void {
    const { rows, scope, parent } = this.rows(repeat)
    if (!scope.repeat || !isByHand(scope.repeat) || rows.live >= (scope.repeat?.max ?? MOST_ROWS)) return
    const row = this.run.newRow(scope, parent, rows.live)
    rows.all.push(row)
    rows.live++
    this.run.soilAll(row)
    this.run.rowsChanged(scope, parent)
    this.run.settle()
    beginInstance(this.run, row)
    this.finish([repeat])
  }

  removeInstance(repeat: Path, index: number): void {
    const { rows, scope, parent } = this.rows(repeat)
    if (!scope.repeat || !isByHand(scope.repeat) || index < 0 || index >= rows.live) return
    rows.all.splice(index, 1)
    rows.live--
    renumber(rows.all, `${repeat}.`, index)
    for (const row of rows.all.slice(index)) this.run.soilAll(row)
    this.run.rowsChanged(scope, parent)
    this.finish([repeat])
  }

  state(path: Path): QuestionState {
    return stateOf(this.cell(path))
  }

  stateIfThere(path: Path): QuestionState | null {
    const cell = findCell(this.program, this.run.root, path)
    return cell && stateOf(cell)
  }

  choices(path: Path): readonly Choice[] {
    return offeredChoices(this.run, this.cell(path))
  }

  pages(): readonly Page[] {
    return this.shown.pages()
  }

  standing(pageOrRow: string): Standing | null {
    return this.shown.standing(pageOrRow)
  }

  findings() {
    return [...this.run.misfits, ...this.shown.findings()]
  }

  answers(): Answers {
    return draftAnswers(this.run.root)
  }

  marks(): Marks {
    return marksIn(this.run.root, () => true, false)
  }

  sent(): { answers: Answers; marks: Marks } {
    return { answers: sentAnswers(this.run.root), marks: marksIn(this.run.root, isRelevant, true) }
  }

  title(): string {
    return titleOf(this.run)
  }

  label(text: Text, path: Path, language?: Language): string {
    return speak(this.program, text, instanceAround(this.program, this.run.root, path), this.run.world, language)
  }

  subscribe(listener: (changed: ReadonlySet<Path>) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  watch(path: Path, listener: () => void): () => void {
    return this.shown.watch(path, listener)
  }

  private cell(path: Path): Cell {
    const cell = findCell(this.program, this.run.root, path)
    if (!cell) throw new Error(`the form has no question at ${path}`)
    return cell
  }

  private rows(path: Path) {
    const rows = findRows(this.program, this.run.root, path)
    if (!rows) throw new Error(`the form has no repeat at ${path}`)
    return rows
  }

  /** False when it changes nothing. */
  private put(cell: Cell, value: Answer | undefined): boolean {
    const answer = typeof value === 'string' ? value.normalize('NFC') : (value ?? undefined)
    if (isComputed(cell.field) || sameAnswer(answer, cell.answer)) return false
    this.run.put(cell, answer)
    this.fillFrom(cell)
    return true
  }

  /** A scan writes its parts into other questions; what the card does not say is left as it was. */
  private fillFrom(cell: Cell): void {
    for (const { part, target } of cell.field.fills) {
      const said = cardPart(cell.answer, part)
      const answer = said === '' ? null : target.kind.from(said)
      const there = findCell(this.program, this.run.root, this.pathNear(cell, target.question.name, target.scope.depth))
      if (answer !== null && there && !isComputed(target) && !sameAnswer(answer, there.answer)) this.run.put(there, answer)
    }
  }

  private pathNear(cell: Cell, name: string, depth: number): Path {
    let here = cell.instance
    while (here.scope.depth > depth && here.parent) here = here.parent
    return here.prefix + name
  }

  private finish(moved: readonly Path[] = []): void {
    this.run.settle()
    if (moved.length > 0) this.shown.forgetRows()
    const { changed, told } = this.shown.follow()
    for (const path of moved) changed.add(path)
    for (const listener of told) listener()
    if (changed.size > 0) for (const listener of [...this.listeners]) listener(changed)
  }
}

function stateOf(cell: Cell): QuestionState {
  cell.state ??= {
    path: pathOf(cell),
    question: cell.field.question,
    value: cell.answer,
    mark: cell.mark,
    relevant: isRelevant(cell),
    required: cell.required,
    readonly: cell.readonly,
    findings: cell.findings,
  }
  return cell.state
}
