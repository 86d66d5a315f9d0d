// Several rows of one thing: a certificate fills one for each parcel and owner (FACTS §1.3 C). What the definition joins is joined and said; the same row
// twice, and a row that contradicts the first, is left out with the reason.
import { compileBareExpression } from '../../forms/language/bare-expression.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { RejectedRow, Repair } from '../../shared/registry.ts'
import { idOfRow, type Thing, thingOf } from './list-identity.ts'
import type { ListRow, Values } from './list-rows.ts'
import { groupKey } from './residential-group-name.ts'

export interface Joined {
  things: Thing[]
  repairs: Repair[]
  rejected: RejectedRow[]
}
interface Join {
  into: string
  compare: readonly string[]
  say: (values: Values) => string
}

export function joinRows(list: ListDefinition, rows: readonly ListRow[]): Joined {
  const result: Joined = { things: [], repairs: [], rejected: [] }
  const joins = joinsOf(list)
  const known = new Map<string, Thing>()
  for (const row of rows) {
    const first = known.get(idOfRow(list, row.values))
    if (first) addRow(list, joins, result, first, row)
    else {
      const thing = thingOf(list, row)
      known.set(thing.id, thing)
      result.things.push(thing)
    }
  }
  return result
}

function joinsOf({ id, joins = [] }: ListDefinition): Join[] {
  return joins.map(({ into, compare, say }) => {
    const compiled = compileBareExpression(say, `${id} › ${into}`)
    if (!compiled.ok) throw new Error(compiled.message.vi)
    return { into, compare, say: compiled.evaluate }
  })
}

function addRow(list: ListDefinition, joins: readonly Join[], result: Joined, first: Thing, { row, values }: ListRow): void {
  const different = joins.filter(({ compare }) => compare.some(name => values[name] !== undefined && values[name] !== first.values[name]))
  const reason = whyApart(list, first, values) ?? (different.length === 0 ? whyNotJoined(list, first, values) : null)
  if (reason !== null) result.rejected.push({ row, reason, cells: [] })
  else {
    for (const { into, say } of different) append(first.values, into, say(values))
    result.repairs.push({ cell: `A${row}`, kind: 'joined', before: `dòng ${row}`, after: `dòng ${first.row}` })
  }
}

function whyApart({ residentialGroup, noun }: ListDefinition, first: Thing, values: Values): string | null {
  if (residentialGroup === null) return null
  const groupOf = (row: Values): string => groupKey(row[residentialGroup] ?? '')
  return groupOf(values) === groupOf(first.values) ? null : `Cùng ${noun.vi} với dòng ${first.row} nhưng ở tổ dân phố khác.`
}

function whyNotJoined(list: ListDefinition, first: Thing, values: Values): string {
  const other = list.properties.filter(
    ({ name }) => name !== list.residentialGroup && values[name] !== undefined && values[name] !== first.values[name],
  )
  if (other.length === 0 || list.joins !== undefined) return `Trùng với dòng ${first.row}.`
  return `Cùng ${list.noun.vi} với dòng ${first.row} nhưng khác ${other.map(({ title }) => title.vi).join(', ')}.`
}

function append(values: Record<string, string>, name: string, text: string): void {
  const known = values[name] ? values[name].split('; ') : []
  if (text !== '' && !known.includes(text)) values[name] = [...known, text].join('; ')
}
