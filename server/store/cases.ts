// A stage's list as the office works through it (DESIGN §9): where every entity stands, what can be done now first, and what an officer's draft begins
// with. Whoever opens a case is in the audit log before anything of it is told (R17), and holds it for a while, so that two officers do not fill one.
import { and, eq, inArray } from 'drizzle-orm'
import { fold, matchesFolded } from '../../forms/checks/search-fold.ts'
import { CASE_PAGE, type CaseItem, type CasePage, type CaseQuery, type CaseStage } from '../../shared/desk.ts'
import type { Entity } from '../../shared/entity.ts'
import type { StageState } from '../../shared/stage.ts'
import { claimsOnCases } from './case-claims.ts'
import { type CasePlace, type CaseSight, caseIndex } from './case-index.ts'
import { caseStages, pathOf, pathRecords } from './case-path.ts'
import { entityOf } from './entities.ts'
import type { StoreBase } from './store.ts'
import { entities, residentialGroups } from './tables.ts'

/** What can be done comes first, then what waits for somebody, then what is over. */
const RANKS: Record<StageState, number> = {
  open: 0,
  returned: 0,
  rejected: 0,
  conflict: 1,
  hasFindings: 1,
  received: 1,
  notOpen: 2,
  approved: 3,
  notNeeded: 3,
}
const LAST_RANK = 3

export function caseStore(base: StoreBase) {
  const index = caseIndex(base)
  return {
    page: async (query: CaseQuery, sight: CaseSight, person: string): Promise<CasePage> => {
      const within = index.places(sight).filter(wantedBy(query))
      const chosen = query.states.length === 0 ? within : within.filter(({ state }) => query.states.includes(state))
      const { page, last } = pageAfter(chosen, query.after)
      return {
        items: itemsOf(base, sight, page, person),
        next: last && `${RANKS[last.state]}.${last.entity}`,
        total: chosen.length,
        counts: countsOf(within),
      }
    },
    /** The entity with its whole path, as far as the asker sees; null when it is not on the list or has left it. */
    find: async (sight: CaseSight, id: string): Promise<{ entity: Entity; path: CaseStage[]; residentialGroupName: string } | null> => {
      const { list } = sight.stage
      const [row] = entityRows(base, list, [id])
      if (!row || row.removed) return null
      const entity = { ...entityOf(row), properties: { ...sight.seen(list, row.properties) } }
      return { entity, path: pathOf(base, sight, entity), residentialGroupName: groupNames(base).get(row.residentialGroup) ?? '' }
    },
    /** The rows of a list in one residential group, in the order of the walk, for repeats that follow it. */
    inGroup: async (list: string, residentialGroup: string): Promise<Entity[]> =>
      base.read
        .select()
        .from(entities)
        .where(
          and(
            eq(entities.ward, base.ward),
            eq(entities.list, list),
            eq(entities.residentialGroup, residentialGroup),
            eq(entities.removed, false),
          ),
        )
        .orderBy(entities.sortKey, entities.id)
        .all()
        .map(entityOf),
  }
}

function wantedBy({ residentialGroup, search }: CaseQuery): (place: CasePlace) => boolean {
  const words = fold(search ?? '')
  return place => (residentialGroup === undefined || place.residentialGroup === residentialGroup) && matchesFolded(place.search, words)
}

function countsOf(places: readonly CasePlace[]): CasePage['counts'] {
  const counts: CasePage['counts'] = {}
  for (const { state } of places) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** "rank.entity" of the last one shown: where it stands in the order is looked up anew, so that what moved meanwhile moves nothing else. */
function pageAfter(places: readonly CasePlace[], after: string | undefined): { page: CasePlace[]; last: CasePlace | null } {
  const [, rank = '0', entity = ''] = /^([0-3])\.(.{1,64})$/s.exec(after ?? '') ?? []
  const from = Number(rank)
  const seen = places.findIndex(place => place.entity === entity)
  const page: CasePlace[] = []
  for (let wanted = from; wanted <= LAST_RANK && page.length <= CASE_PAGE; wanted++) {
    for (let at = wanted === from ? seen + 1 : 0; at < places.length && page.length <= CASE_PAGE; at++) {
      const place = places[at]
      if (place && RANKS[place.state] === wanted) page.push(place)
    }
  }
  const more = page.length > CASE_PAGE
  if (more) page.pop()
  return { page, last: more ? (page.at(-1) ?? null) : null }
}

function itemsOf(base: StoreBase, sight: CaseSight, page: readonly CasePlace[], person: string): CaseItem[] {
  const ids = page.map(({ entity }) => entity)
  const { list } = sight.stage
  const rows = new Map(entityRows(base, list, ids).map(row => [row.id, row]))
  const records = pathRecords(base, sight, list, ids)
  const names = groupNames(base)
  const claims = claimsOnCases(base, sight, ids, person)
  return ids.flatMap((id): CaseItem[] => {
    const row = rows.get(id)
    if (!row) return []
    const { title, subtitle, residentialGroup, properties } = row
    const claimedBy = claims.get(id)
    return [
      {
        entity: id,
        title,
        subtitle,
        residentialGroup,
        residentialGroupName: names.get(residentialGroup) ?? residentialGroup,
        path: caseStages(sight, { list, properties: sight.seen(list, properties) }, records.get(id)),
        ...(claimedBy !== undefined && { claimedBy }),
      },
    ]
  })
}

function entityRows({ read, ward }: StoreBase, list: string, ids: readonly string[]) {
  const named = and(eq(entities.ward, ward), eq(entities.list, list), inArray(entities.id, [...ids]))
  return read.select().from(entities).where(named).all()
}

function groupNames({ read, ward }: StoreBase): Map<string, string> {
  const rows = read.select().from(residentialGroups).where(eq(residentialGroups.ward, ward)).all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
