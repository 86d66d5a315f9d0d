// What an import answers: counts of everything, the first of each kind of difference, repairs and rows left out. What is sensitive is shown in part (R17).
import type { ListDefinition } from '../../shared/list-definition.ts'
import {
  DIFFERENCES_LISTED,
  type Difference,
  DifferenceKind,
  REGISTRY_LISTED,
  REPAIRS_LISTED,
  type RegistryAnswer,
  type Repair,
} from '../../shared/registry.ts'
import type { KnownList } from './known-lists.ts'
import type { ImportPlan, PlannedRow } from './list-plan.ts'
import { countRepairs, hiderOf } from './list-rows.ts'
import type { ListContents } from './read-list.ts'

/** Rows shown as they were read. */
const FIRST = 5

interface About {
  preview: boolean
  loadedBefore: number | null
}

/** `taken`: the rows that were or would be written; the counts are of them when something was written, of all that differ when it was only a look. */
export function answerOf(
  known: KnownList,
  contents: ListContents,
  plan: ImportPlan,
  taken: readonly PlannedRow[],
  about: About,
): RegistryAnswer {
  const { campaign, list } = known
  const many = (kind: DifferenceKind): number => taken.filter(({ difference }) => difference.kind === kind).length
  const gone = plan.rows.filter(({ difference }) => difference.kind === 'gone').length
  return {
    ...contents.file,
    ...about,
    campaign: campaign.id,
    list: list.id,
    rows: contents.rows,
    added: many('new'),
    changed: many('changed') + many('moved'),
    moved: many('moved'),
    unchanged: plan.unchanged,
    notInFile: gone,
    removed: about.preview ? 0 : many('gone'),
    differences: DifferenceKind.options.flatMap(kind => differencesOf(list, plan, kind, 0, DIFFERENCES_LISTED).rows),
    seen: plan.seen,
    first: contents.things.slice(0, FIRST).map(({ row, values }) => ({ row, values: hidden(list, values) })),
    undecided: contents.undecided,
    dateOrders: contents.dateOrders,
    hidden: contents.hidden,
    residentialGroupsAdded: plan.made.map(group => group.name),
    ignoredColumns: contents.ignoredColumns,
    repairCounts: countRepairs(plan.repairs),
    repairs: firstOfEachKind(plan.repairs),
    rejectedCount: plan.rejected.length,
    rejected: plan.rejected.slice(0, REGISTRY_LISTED),
  }
}

function firstOfEachKind(repairs: readonly Repair[]): Repair[] {
  const seen = new Map<string, number>()
  return repairs.filter(({ kind }) => {
    const many = (seen.get(kind) ?? 0) + 1
    seen.set(kind, many)
    return many <= REPAIRS_LISTED
  })
}

/** A page of one kind. */
export function differencesOf(list: ListDefinition, { rows }: ImportPlan, kind: DifferenceKind, from: number, most: number) {
  const ofKind = rows.filter(({ difference }) => difference.kind === kind)
  return { kind, all: ofKind.length, rows: ofKind.slice(from, from + most).map(({ difference }) => masked(list, difference)) }
}

function masked(list: ListDefinition, difference: Difference): Difference {
  const properties = difference.properties.map(({ name, before, after }) => {
    const hide = hiderIn(list, name)
    return { name, before: hide(before), after: hide(after) }
  })
  return { ...difference, properties }
}

function hidden(list: ListDefinition, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hiderIn(list, name)(value)]))
}

function hiderIn({ properties }: ListDefinition, name: string): (text: string) => string {
  const property = properties.find(each => each.name === name)
  return property ? hiderOf(property) : text => text
}
