// Where every entity of a stage's list stands in that stage, kept in memory between two questions and followed by the ward's change numbers: only
// entities that changed, or whose records did, are looked at again. Expressions are asked only of entities for which something was received, because
// nothing else can open a stage that others come before: a list of 40,000 must answer within a third of a second.
import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { fold } from '../../forms/checks/search-fold.ts'
import { expressionOf } from '../../forms/language/path/expression-of.ts'
import { standingsOver } from '../../forms/language/path/standings-over.ts'
import type { Stage, StageState } from '../../shared/stage.ts'
import type { DeskSight, Properties } from './desk-sight.ts'
import { changedIn, entitiesOfChangedRecords, inParts, type StageRecords, stageRecords } from './stage-records.ts'
import type { StoreBase } from './store.ts'
import { entities, events, residentialGroups } from './tables.ts'

export interface CasePlace {
  readonly entity: string
  readonly residentialGroup: string
  readonly sortKey: string
  /** Title and subtitle, folded. */
  readonly search: string
  readonly state: StageState
}

/** What the index is about; another person with the same sight shares it. */
export interface CaseSight extends DeskSight {
  stage: Stage
}

interface Held {
  key: string
  seq: number
  places: Map<string, CasePlace>
  /** In the order of the walk: residential group, then sort key. */
  ordered: readonly CasePlace[]
}

/** So many stages, sights and lists of one ward are asked about at a time. */
const KEPT = 16

export function caseIndex(base: StoreBase) {
  const held = new Map<string, Held>()
  return {
    /** Every entity of the stage's list that has not left it. */
    places(sight: CaseSight): readonly CasePlace[] {
      const name = `${sight.campaign.id} ${sight.stage.id} ${sight.called}`
      const key = `${sight.changed} ${sight.today}`
      const known = held.get(name)
      const seq = lastSeq(base)
      const now = known?.key === key ? followed(base, sight, known, seq) : { key, seq, ...built(base, sight) }
      held.delete(name)
      held.set(name, now)
      for (const oldest of [...held.keys()].slice(0, held.size - KEPT)) held.delete(oldest)
      return now.ordered
    },
  }
}

function lastSeq({ read, ward }: StoreBase): number {
  const last = read.select({ seq: events.seq }).from(events).where(eq(events.ward, ward)).orderBy(desc(events.seq)).limit(1).get()
  return last?.seq ?? 0
}

function built(base: StoreBase, sight: CaseSight): Pick<Held, 'places' | 'ordered'> {
  const places = new Map(placesOf(base, sight).map(place => [place.entity, place]))
  return { places, ordered: inOrder(base, places) }
}

function followed(base: StoreBase, sight: CaseSight, known: Held, seq: number): Held {
  if (known.seq === seq) return known
  const { list } = sight.stage
  const changedRows = base.read
    .select({ id: entities.id })
    .from(entities)
    .where(
      and(eq(entities.ward, base.ward), changedIn(base, entities.residentialGroup), eq(entities.list, list), gt(entities.seq, known.seq)),
    )
    .all()
  const ids = [...new Set([...changedRows.map(({ id }) => id), ...entitiesOfChangedRecords(base, sight.campaign.id, known.seq)])]
  if (ids.length === 0) return { ...known, seq }
  const places = new Map(known.places)
  for (const id of ids) places.delete(id)
  for (const place of placesOf(base, sight, ids)) places.set(place.entity, place)
  return { key: known.key, seq, places, ordered: inOrder(base, places) }
}

function inOrder({ read, ward }: StoreBase, places: ReadonlyMap<string, CasePlace>): CasePlace[] {
  const groups = read.select({ id: residentialGroups.id, order: residentialGroups.order }).from(residentialGroups)
  const orders = new Map(
    groups
      .where(eq(residentialGroups.ward, ward))
      .all()
      .map(({ id, order }) => [id, order]),
  )
  const orderOf = ({ residentialGroup }: CasePlace) => orders.get(residentialGroup) ?? 0
  return [...places.values()].sort(
    (one, other) =>
      orderOf(one) - orderOf(other) ||
      compare(one.residentialGroup, other.residentialGroup) ||
      compare(one.sortKey, other.sortKey) ||
      compare(one.entity, other.entity),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Row = Omit<CasePlace, 'state' | 'entity' | 'search'> & { id: string; title: string; subtitle: string }

function placesOf(base: StoreBase, sight: CaseSight, only?: readonly string[]): CasePlace[] {
  const { stage, campaign } = sight
  const before = (stage.opens?.after ?? []).filter(id => campaign.path?.stages.some(each => each.id === id))
  const found = stageRecords(base, campaign, [...before, stage.id], only)
  const rows = entityRows(base, stage.list, only)
  const asked = needsProperties(stage) ? rows.filter(({ id }) => !stage.opens || found.has(id)).map(({ id }) => id) : []
  const properties = propertiesOf(base, stage.list, asked)
  const standings = standingsOver({ ...campaign, path: { stages: [stage], rows: [], lists: [] } }, stage.list, expressionOf)
  const stateOf = (properties: Properties = {}, records: StageRecords = new Map()): StageState =>
    standings({ entity: sight.seen(stage.list, properties), records, today: sight.today })[0]?.state ?? 'notOpen'
  return rows.map(({ id, residentialGroup, sortKey, title, subtitle }) => ({
    entity: id,
    residentialGroup,
    sortKey,
    search: fold(`${title} ${subtitle}`),
    state: stateOf(properties.get(id), found.get(id)),
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
