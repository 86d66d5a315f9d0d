// Lists whose rows are the ward's residential groups themselves (ListDefinition.ofResidentialGroups): there is a row for each group from the day that a campaign
// with such a list begins, and it goes by the group's name. What else the row says is left alone, and no row is taken away.
import { and, asc, eq, sql } from 'drizzle-orm'
import { faceOf } from '../../forms/language/list-face.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import type { EntityDraft } from './entities.ts'
import { campaigns, entities } from './tables.ts'
import type { Tx } from './write.ts'

type Group = Pick<ResidentialGroup, 'id' | 'name'>

/** Rows that are missing or go by another name, as they are to be put. */
export function rowsOfGroups(tx: Tx, lists: readonly ListDefinition[], groups: readonly Group[]): EntityDraft[] {
  return lists.flatMap(list => {
    const { ofResidentialGroups: name } = list
    return name === undefined ? [] : groups.flatMap(group => rowOfGroup(tx, list, name, group) ?? [])
  })
}

/** Of every campaign that has begun; where two share a list, the first one's words. */
export function listsOfGroups({ db, ward }: Tx): ListDefinition[] {
  const rows = db
    .select({ plan: campaigns.plan })
    .from(campaigns)
    .where(and(eq(campaigns.ward, ward), sql`instr(${campaigns.plan}, '"ofResidentialGroups"') > 0`))
    .orderBy(asc(campaigns.id))
    .all()
  const lists = rows.flatMap(({ plan }) => plan?.lists ?? []).filter(({ ofResidentialGroups }) => ofResidentialGroups !== undefined)
  return [...new Map(lists.toReversed().map(list => [list.id, list])).values()]
}

function rowOfGroup({ db, ward }: Tx, list: ListDefinition, name: string, group: Group): EntityDraft | null {
  const ofGroup = and(eq(entities.ward, ward), eq(entities.list, list.id), eq(entities.residentialGroup, group.id))
  const rows = db.select().from(entities).where(ofGroup).orderBy(asc(entities.removed), asc(entities.id)).all()
  const standing = rows.find(({ id, removed }) => id === group.id && !removed) ?? rows[0]
  if (standing && !standing.removed && standing.properties[name] === group.name) return null
  const properties = { ...standing?.properties, [name]: group.name }
  return { id: standing?.id ?? group.id, list: list.id, residentialGroup: group.id, properties, ...faceOf(list)(properties) }
}
