// The living record as screens read it, kept by page and by row: after a change only the pages that moved are laid out again, only the pages and
// rows with a changed question are counted again, and only who watches a changed path is told.
import type { Finding } from '../../../shared/finding.ts'
import type { Node } from '../definition/definition.ts'
import type { Page, Path, Standing } from '../form.ts'
import type { Program } from '../program/program.ts'
import { findRows } from '../record/locate.ts'
import type { Run } from '../record/run.ts'
import { at, type Cell, type Instance, pathOf } from '../record/tree.ts'
import { layOutPage, Stirred } from './pages.ts'
import { standingOf } from './standing.ts'

export class ShownRecord {
  private readonly run: Run
  private readonly placeOf: ReadonlyMap<string, number>
  private readonly laidOut: (Page | null)[] = []
  private readonly toLayOut: Set<number>
  private readonly stirred = new Stirred()
  private list: readonly Page[] = []
  private readonly standings: (Standing | undefined)[] = []
  private rows = new WeakMap<Instance, Standing>()
  private readonly watchers = new Map<Path, Set<() => void>>()

  constructor(run: Run) {
    this.run = run
    this.placeOf = pagePlaces(run.program)
    this.toLayOut = new Set(run.program.definition.pages.keys())
  }

  pages(): readonly Page[] {
    if (this.toLayOut.size === 0) return this.list
    const { program, root } = this.run
    let moved = false
    for (const place of this.toLayOut) {
      const before = this.laidOut[place] ?? null
      const page = layOutPage(program, at(program.definition.pages, place), root, before, this.stirred)
      if (page !== before) moved = true
      this.laidOut[place] = page
    }
    this.toLayOut.clear()
    this.stirred.clear()
    if (moved) this.list = this.laidOut.filter(page => page !== null)
    return this.list
  }

  standing(pageOrRow: string): Standing | null {
    const place = this.placeOf.get(pageOrRow)
    const page = place === undefined ? undefined : this.run.program.definition.pages[place]
    if (place !== undefined && page?.name === pageOrRow) return this.pageStanding(place)
    const cut = pageOrRow.lastIndexOf('.')
    const found = cut < 0 ? null : findRows(this.run.program, this.run.root, pageOrRow.slice(0, cut))
    const index = Number(pageOrRow.slice(cut + 1))
    const row = found && index < found.rows.live ? found.rows.all[index] : undefined
    return row && found?.scope.repeat ? this.rowStanding(row, found.scope.repeat.children) : null
  }

  findings(): Finding[] {
    return this.run.program.definition.pages.flatMap((_, place) => this.pageStanding(place).findings)
  }

  watch(path: Path, listener: () => void): () => void {
    const listeners = this.watchers.get(path) ?? new Set()
    this.watchers.set(path, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.watchers.get(path) === listeners) this.watchers.delete(path)
    }
  }

  /** Takes in what a settled change left behind, and says which listeners are to be called. */
  follow(): { changed: Set<Path>; told: Set<() => void> } {
    const changed = new Set<Path>()
    const told = new Set<() => void>()
    const { run } = this
    for (const name of run.moved) this.forget(name, true)
    for (const instance of run.movedIn) this.stir(instance)
    for (const cell of run.changed) {
      const path = pathOf(cell)
      changed.add(path)
      this.forget(cell.field.question.name, false)
      this.tell(path, told)
      this.followRows(cell, told)
    }
    run.moved.clear()
    run.movedIn.clear()
    run.changed.clear()
    return { changed, told }
  }

  /** Rows came, went or changed places: what was known by row is asked anew. */
  forgetRows(): void {
    this.rows = new WeakMap()
  }

  private pageStanding(place: number): Standing {
    const { program, root } = this.run
    const kept = this.standings[place] ?? standingOf(program, at(program.definition.pages, place).children, root, this.ofRow)
    this.standings[place] = kept
    return kept
  }

  private rowStanding(row: Instance, children: readonly Node[]): Standing {
    const kept = this.rows.get(row) ?? standingOf(this.run.program, children, row, this.ofRow)
    this.rows.set(row, kept)
    return kept
  }

  private readonly ofRow = (row: Instance, children: readonly Node[]): Standing => this.rowStanding(row, children)

  private forget(name: string, moved: boolean): void {
    const place = this.placeOf.get(name)
    if (place === undefined) return
    if (moved) this.toLayOut.add(place)
    this.standings[place] = undefined
  }

  /** What moves in a row may be nothing that a cell shows: rows of its own that are too many. */
  private stir(instance: Instance): void {
    this.stirred.add(instance)
    for (let row = instance; row.parent; row = row.parent) this.rows.delete(row)
  }

  private followRows(cell: Cell, told: Set<() => void>): void {
    for (let row = cell.instance; row.parent; row = row.parent) {
      this.rows.delete(row)
      this.tell(row.prefix.slice(0, -1), told)
    }
  }

  private tell(path: Path, told: Set<() => void>): void {
    for (const listener of this.watchers.get(path) ?? []) told.add(listener)
  }
}

const placesOf = new WeakMap<Program, ReadonlyMap<string, number>>()

/** Name of a page, group, question or repeat → the page it stands on. Once a form, not once a record. */
function pagePlaces(program: Program): ReadonlyMap<string, number> {
  const known = placesOf.get(program)
  if (known) return known
  const places = new Map<string, number>()
  program.definition.pages.forEach((page, place) => {
    putPlace(page, place, places)
  })
  placesOf.set(program, places)
  return places
}

function putPlace(node: Node, place: number, places: Map<string, number>): void {
  places.set(node.name, place)
  if (node.kind !== 'question') for (const child of node.children) putPlace(child, place, places)
}
