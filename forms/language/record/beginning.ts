// How a draft, or a row of it, begins: one row in every repeat that the person fills by hand, as in ODK; then the defaults, in the form's order,
// so that a default may use the ones before it. A row begins once, whether a person or a count made it.

import { single } from '../expression/value.ts'
import { isComputed } from '../program/program.ts'
import { isByHand } from './rows.ts'
import type { Run } from './run.ts'
import { at, type Instance } from './tree.ts'

/** The caller settles. Rows that counts made begin by themselves when everything has settled (Run.settle). */
export function beginInstance(run: Run, instance: Instance): void {
  run.fresh.delete(instance)
  run.beginning = true
  beginRows(run, instance)
  computeDefaults(run, instance)
  run.beginning = false
}

function beginRows(run: Run, instance: Instance): void {
  instance.scope.scopes.forEach((scope, slot) => {
    const rows = at(instance.rows, slot)
    if (scope.repeat && !isByHand(scope.repeat))
      for (const row of rows.all.slice(0, rows.live)) if (!run.fresh.has(row)) beginRows(run, row)
    if (!scope.repeat || !isByHand(scope.repeat) || rows.all.length > 0) return
    const row = run.newRow(scope, instance, 0)
    rows.all.push(row)
    rows.live = 1
    beginRows(run, row)
    run.soilAll(row)
    run.rowsChanged(scope, instance)
    run.settle()
  })
}

/** Only where nothing is answered yet. What a default reads is brought up to date before it; plain defaults of a thousand rows settle together. */
function computeDefaults(run: Run, top: Instance): void {
  run.eachCellIn(top, cell => {
    const { field, instance } = cell
    if (!field.default || cell.answer !== undefined || isComputed(field) || run.fresh.has(instance)) return
    if (field.defaultReads) run.settle()
    run.world.self = ''
    const answer = field.kind.from(single(field.default(instance, run.world)))
    if (answer !== null) run.put(cell, answer)
  })
}
