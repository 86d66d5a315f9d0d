// A list of the ward's residential groups themselves: a row of the file is matched to a group by its name and never makes one. A group that the ward lacks is
// made where people see what they do, in the list of groups; here its row is left out with the reason.
import type { RejectedRow } from '../../shared/registry.ts'
import type { KnownList } from './known-lists.ts'
import type { Thing } from './list-identity.ts'
import type { Placed, Ward } from './list-plan.ts'
import type { ListContents } from './read-list.ts'
import { groupKey } from './residential-group-name.ts'

export function placeOnGroups({ list }: KnownList, contents: ListContents, { before, groups }: Ward): Placed {
  const groupOf = new Map(groups.map(group => [groupKey(group.name), group]))
  const rowOf = new Map(before.map(entity => [entity.residentialGroup, entity.id]))
  const things: Thing[] = []
  const unknown: RejectedRow[] = []
  for (const thing of contents.things) {
    const name = thing.values[list.ofResidentialGroups ?? ''] ?? ''
    const group = groupOf.get(groupKey(name))
    if (group) things.push({ ...thing, id: rowOf.get(group.id) ?? group.id })
    else unknown.push({ row: thing.row, reason: `Phường chưa có tổ dân phố “${name}”. Hãy thêm tổ rồi nạp lại.`, cells: [name] })
  }
  const rejected = [...contents.rejected, ...unknown].toSorted((one, other) => one.row - other.row)
  return { groupOf, made: [], things, rejected }
}
