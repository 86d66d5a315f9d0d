// Rows of lists that changed for a phone: those of its residential groups, and those that have left them, of which it learns only that (R16).
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Entity } from '../../shared/entity.ts'
import { PULL_PAGE, type ResidentialGroup } from '../../shared/pull.ts'
import type { PullSight } from '../pull-sight.ts'
import { onlyTold } from '../told-properties.ts'
import { entityOf } from './entities.ts'
import { prepared } from './prepared.ts'
import type { Asking, Place } from './pull.ts'
import { entities, entityRevisions, residentialGroups } from './tables.ts'

/** As the phone is told them; enough for a page, not in order. */
export function changedEntities(place: Place, asking: Asking): Entity[] {
  if (asking.sight.lists.size === 0) return []
  const left = leftRows(place, asking).map(entity => ({ ...entity, removed: true }))
  return [...entityRows(place, asking), ...left].map(entity => toldEntity(entity, asking.sight))
}

/** Of what is gone the phone learns only that. */
function toldEntity(entity: Entity, { lists }: PullSight): Entity {
  if (entity.removed) return { ...entity, title: '', subtitle: '', sortKey: '', properties: {} }
  return { ...entity, properties: onlyTold(lists.get(entity.list) ?? null, entity.properties) }
}

function entityRows({ db, ward }: Place, { cursor, groups, sight }: Asking): Entity[] {
  const { list, residentialGroup, seq } = entities
  return db
    .select()
    .from(entities)
    .where(and(eq(entities.ward, ward), inArray(residentialGroup, [...groups]), inArray(list, [...sight.lists.keys()]), gt(seq, cursor)))
    .orderBy(asc(seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(entityOf)
}

/**
 * Entities that were once of these residential groups and have moved away. The others are named, so that the index finds the few that changed and not the
 * whole list.
 */
function leftRows(place: Place, { cursor, groups, sight }: Asking): Entity[] {
  if (cursor === 0) return []
  const { db, ward } = place
  const others = groupsOf(place).flatMap(({ id }) => (groups.includes(id) ? [] : [id]))
  const { list, id, residentialGroup, seq } = entities
  const once = db
    .select({ id: entityRevisions.id })
    .from(entityRevisions)
    .where(
      and(
        eq(entityRevisions.ward, entities.ward),
        eq(entityRevisions.list, list),
        eq(entityRevisions.id, id),
        inArray(entityRevisions.residentialGroup, [...groups]),
      ),
    )
  const changed = and(eq(entities.ward, ward), inArray(residentialGroup, others), gt(seq, cursor))
  return db
    .select()
    .from(entities)
    .where(and(changed, inArray(list, [...sight.lists.keys()]), inArray(id, once)))
    .orderBy(asc(seq))
    .limit(PULL_PAGE + 1)
    .all()
    .map(entityOf)
}

/** All of the ward, in their order. */
export function groupsOf({ db, ward }: Place): ResidentialGroup[] {
  return groupsQuery(db).all({ ward })
}

const groupsQuery = prepared(db => {
  const { id, name, order, ward } = residentialGroups
  return db
    .select({ id, name, order })
    .from(residentialGroups)
    .where(eq(ward, sql.placeholder('ward')))
    .orderBy(asc(order), asc(id))
    .prepare()
})
