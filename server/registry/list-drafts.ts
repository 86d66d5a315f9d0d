// What a row of the file makes of a row of the list. A column that the file lacks changes nothing; what a stage found out is never blanked, and stays when
// there is a record about the row; a cell that only writes what stands there in another way (other letters composed, another spacing) leaves it as it is.
import { faceOf } from '../../forms/language/list-face.ts'
import type { ListProperty } from '../../shared/list-definition.ts'
import type { Repair } from '../../shared/registry.ts'
import type { EntityDraft } from '../store/entities.ts'
import type { KnownList } from './known-lists.ts'
import type { Thing } from './list-identity.ts'
import type { Ward } from './list-plan.ts'
import { hiderOf } from './list-rows.ts'
import { readCell } from './list-values.ts'
import type { Placing } from './place-groups.ts'
import type { ListContents } from './read-list.ts'
import { groupKey } from './residential-group-name.ts'
import { cellName } from './source-sheet.ts'

type Properties = Readonly<Record<string, string>>
type Surroundings = Pick<Ward, 'about' | 'residentialGroup'> & Pick<Placing, 'groupOf'>

export interface DraftMaker {
  /** `before`: the properties that the list's row has now. */
  draft(thing: Thing, before: Properties): EntityDraft
  /** Cells that were not taken over because a record says otherwise. */
  kept(): Repair[]
}

export function draftMaker(
  { list, kept }: KnownList,
  contents: ListContents,
  { groupOf, about, residentialGroup }: Surroundings,
): DraftMaker {
  const face = faceOf(list)
  const mapped = list.properties.filter(({ name }) => contents.mapped.includes(name))
  const columnOf = new Map(contents.columns.map(({ property, index }) => [property, index]))
  const repairs = new Map<string, Repair>()

  function merged({ id, row, values }: Thing, before: Properties): Record<string, string> {
    const result: Record<string, string> = { ...before }
    for (const property of mapped) {
      const { name } = property
      const [stands, says] = [before[name] ?? '', values[name] ?? '']
      if (stands === says || (says === '' && kept.has(name)) || saysTheSame(property, stands, says)) continue
      if (kept.has(name) && stands !== '' && about.has(id)) {
        const cell = cellName(row - 1, columnOf.get(name) ?? 0)
        const hide = hiderOf(property)
        repairs.set(cell, { cell, kind: 'keptOutcome', before: hide(says), after: hide(stands) })
      } else if (says === '') delete result[name]
      else result[name] = says
    }
    return result
  }

  return {
    draft: (thing, before) => {
      const name = list.residentialGroup
      const group = name === null ? undefined : groupOf.get(groupKey(thing.values[name] ?? ''))
      const where = group?.id ?? residentialGroup
      if (where === undefined) throw new Error('a row was left without a residential group')
      const properties = { ...merged(thing, before), ...(name !== null && group && { [name]: group.name }) }
      return { id: thing.id, list: list.id, residentialGroup: where, properties, ...face(properties) }
    },
    kept: () => [...repairs.values()],
  }
}

/**
 * Whether what stands in the list, read as a cell of text, is what the file says: our own export read back. A name that the file has all in capitals, as
 * lists of the police do, says nothing new about how it is written.
 */
function saysTheSame(property: ListProperty, stands: string, says: string): boolean {
  if (stands === '') return false
  if (property.kind === 'name' && says === says.toUpperCase() && says === stands.toUpperCase()) return true
  return readCell(property, { value: stands, font: null, error: false }, 'unproved').value === says
}
