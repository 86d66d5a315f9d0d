// Finds cells and rows by dotted path: "owner_name", "parcels.0.uses.1.area". A path that leads nowhere is null: rows come and go under a screen.
import type { Path } from '../form.ts'
import type { Program, Scope } from '../program/program.ts'
import { at, type Cell, type Instance, type Rows } from './tree.ts'

export function findCell(program: Program, root: Instance, path: Path): Cell | null {
  const { instance, name } = walk(program, root, path)
  const field = program.fields.get(name)
  return instance && field && field.scope === instance.scope ? at(instance.cells, field.slot) : null
}

export function findRows(program: Program, root: Instance, path: Path): { rows: Rows; scope: Scope; parent: Instance } | null {
  const { instance, name } = walk(program, root, path)
  const scope = program.repeats.get(name)
  return instance && scope && scope.parent === instance.scope ? { rows: at(instance.rows, scope.slot), scope, parent: instance } : null
}

/** Where words at this path are spoken: inside the row that the path leads into, else the record. */
export function instanceAround(program: Program, root: Instance, path: Path): Instance {
  return walk(program, root, path).instance ?? root
}

function walk(program: Program, root: Instance, path: Path): { instance: Instance | undefined; name: string } {
  const parts = path.split('.')
  const name = parts.pop() ?? ''
  let instance: Instance | undefined = root
  for (let place = 0; place + 1 < parts.length && instance; place += 2) {
    const scope = program.repeats.get(parts[place] ?? '')
    const rows: Rows | undefined = scope && scope.parent === instance.scope ? instance.rows[scope.slot] : undefined
    const index = Number(parts[place + 1])
    instance = rows && index < rows.live ? rows.all[index] : undefined
  }
  return { instance, name }
}
