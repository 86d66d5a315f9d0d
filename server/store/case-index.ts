// Where every entity of a stage's list stands in that stage, kept in memory between two questions and followed by the ward's change numbers: only
// entities that changed, or whose records did, are looked at again. Expressions are asked only of entities for which something was received, because
// nothing else can open a stage that others come before: a list of 40,000 must answer within a third of a second.
import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { fold } from '../../forms/checks/search-fold.ts'
import { expressionOf } from '../../forms/language/path/expression-of.ts'
import { standingsOver } from '../../forms/language/path/standings-over.ts'
import type { Stage, StageState } from '../../shared/stage.ts'
import type { DeskSight, Properties } from './desk-sight.ts'
import { changedIn, entitiesOfChangedRecords, inParts, type StageRecords, stageRecords, unindexed } from './stage-records.ts'
import type { StoreBase } from './store.ts'
import { entities, events, residentialGroups } from './tables.ts'

export interface CasePlace {
  readonly entity: string
  readonly residentialGroup: string
  /** Its place in the walk: residential group, then sort key; of two places the lesser one comes first, and no two are equal. */
  readonly order: string
  /** Title and subtitle, folded. */
  readonly search: string
  readonly state: StageState
}

/** What the index is about; another person with the same sight shares it. */
export interface CaseSight extends DeskSight {
  stage: Stage
}

interface Held {
  /** Of what changes everything: the path, the day, the residential groups. */
  key: string
  seq: number
  places: Map<string, CasePlace>
  /** In the order of the walk. Changed in place: whoever is told it reads it before anything else is asked. */
  ordered: CasePlace[]
}

/** So many stages, sights and lists of one ward are asked about at a time. */
const KEPT = 16

export function caseIndex(base: StoreBase) {
  const held = new Map<string, Held>()
  return {
    /** Every entity of the stage's list that has not left it, in the order of the walk; good until the next question. */
    places(sight: CaseSight): readonly CasePlace[] {
      const name = `${sight.campaign.id} ${sight.stage.id} ${sight.called}`
      const groups = groupOrders(base)
      const key = `${sight.changed} ${sight.today} ${groups.changed}`
      const known = held.get(name)
      const seq = lastSeq(base)
      const now = known?.key === key ? followed(base, sight, groups, known, seq) : { key, seq, ...built(base, sight, groups) }
      held.delete(name)
      held.set(name, now)
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - KEPT))) held.delete(oldest)
      return now.ordered
    },
  }
}

function lastSeq({ read, ward }: StoreBase): number {
  const last = read.select({ seq: events.seq }).from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).get()
  return last?.seq ?? 0
}

interface GroupOrders {
  of: ReadonlyMap<string, number>
  changed: number
}

function groupOrders({ read, ward }: StoreBase): GroupOrders {
  const { id, order, seq } = residentialGroups
  const rows = read.select({ id, order, seq }).from(residentialGroups).where(eq(residentialGroups.ward, ward)).all()
  return { of: new Map(rows.map(row => [row.id, row.order])), changed: Math.max(0, ...rows.map(row => row.seq)) }
}

function built(base: StoreBase, sight: CaseSight, groups: GroupOrders): Pick<Held, 'places' | 'ordered'> {
  const ordered = placesOf(base, sight, groups).sort(compare)
  return { places: new Map(ordered.map(place => [place.entity, place])), ordered }
}

/** So many changes at once, after an import say, are quicker put in order all together. */
const FEW = 500

function followed(base: StoreBase, sight: CaseSight, groups: GroupOrders, known: Held, seq: number): Held {
  if (known.seq === seq) return known
  const ids = changedSince(base, sight, known.seq)
  if (ids.length > FEW) return { key: known.key, seq, ...built(base, sight, groups) }
  const { places, ordered } = known
  for (const id of ids) {
    const before = places.get(id)
    if (before) ordered.splice(placeFor(ordered, before), 1)
    places.delete(id)
  }
  for (const place of placesOf(base, sight, groups, ids)) {
    places.set(place.entity, place)
    ordered.splice(placeFor(ordered, place), 0, place)
  }
  return { ...known, seq }
}

/** Entities that changed, or whose records did. */
function changedSince(base: StoreBase, { stage, campaign }: CaseSight, seq: number): string[] {
  const rows = base.read
    .select({ id: entities.id })
    .from(entities)
    .where(
      and(
        eq(entities.ward, base.ward),
        changedIn(base, entities.residentialGroup),
        eq(unindexed(entities.list), stage.list),
        gt(entities.seq, seq),
      ),
    )
    .all()
  return [...new Set([...rows.map(({ id }) => id), ...entitiesOfChangedRecords(base, campaign.id, seq)])]
}

const compare = (one: CasePlace, other: CasePlace): number => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0)

/** Where it stands, or would stand. */
function placeFor(ordered: readonly CasePlace[], place: CasePlace): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const there = ordered[middle]
    if (there && compare(there, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A sign before every letter, so that a shorter key comes first. */
const orderOf = (group: number, { residentialGroup, sortKey, id }: Row): string =>
  [String(group).padStart(9, '0'), residentialGroup, sortKey, id].join('\u0000')

interface Row {
  id: string
  residentialGroup: string
  sortKey: string
  title: string
  subtitle: string
}

function placesOf(base: StoreBase, sight: CaseSight, groups: GroupOrders, only?: readonly string[]): CasePlace[] {
  const { stage, whole: campaign } = sight
  const before = (stage.opens?.after ?? []).filter(id => campaign.path?.stages.some(each => each.id === id))
  const found = stageRecords(base, campaign, [...before, stage.id], only)
  const rows = entityRows(base, stage.list, only)
  const asked = needsProperties(stage) ? rows.filter(({ id }) => !stage.opens || found.has(id)).map(({ id }) => id) : []
  const properties = propertiesOf(base, stage.list, asked)
  const standings = standingsOver({ ...campaign, path: { stages: [stage], rows: [], lists: [] } }, stage.list, expressionOf)
  const stateOf = (properties: Properties = {}, records: StageRecords = new Map()): StageState =>
    standings({ entity: sight.seen(stage.list, properties), records, today: sight.today })[0]?.state ?? 'notOpen'
  return rows.map(row => ({
    entity: row.id,
    residentialGroup: row.residentialGroup,
    order: orderOf(groups.of.get(row.residentialGroup) ?? 0, row),
    search: fold(`${row.title} ${row.subtitle}`),
    state: stateOf(properties.get(row.id), found.get(row.id)),
  }))
}

function entityRows({ read, ward }: StoreBase, list: string, only?: readonly string[]): Row[] {
  const { id, residentialGroup, sortKey, title, subtitle } = entities
  const select = (ids?: readonly string[]) =>
    read
      .select({ id, residentialGroup, sortKey, title, subtitle })
      .from(entities)
      .where(and(eq(entities.ward, ward), eq(entities.list, list), eq(entities.removed, false), ids && inArray(id, [...ids])))
      .all()
  return only === undefined ? select() : inParts(only).flatMap(part => select(part))
}

function propertiesOf({ read, ward }: StoreBase, list: string, ids: readonly string[]): Map<string, Record<string, string>> {
  const { id, properties } = entities
  const named = (part: readonly string[]) => and(eq(entities.ward, ward), eq(entities.list, list), inArray(id, [...part]))
  const rows = inParts(ids).flatMap(part => read.select({ id, properties }).from(entities).where(named(part)).all())
  return new Map(rows.map(row => [row.id, row.properties]))
}

/** Without any of them how it stands is told by the records alone. */
const needsProperties = ({ opens, notNeededWhen }: Stage): boolean =>
  notNeededWhen !== undefined || opens?.when !== undefined || opens?.afterDays !== undefined
