// What a released database and released forms look like: every column of every table, and the digest of every published form version.
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { openStore } from '../../server/store/store.ts'
import { digestOf } from '../../shared/digest.ts'
import { seeded } from '../world/seeded.ts'

export interface Column {
  type: string
  required: boolean
  key: number
  hasDefault: boolean
}
export type Stored = Record<string, Record<string, Column>>

/** Table → column → shape, as the migrations make them. */
export function storedShapes(): Stored {
  const store = openStore(':memory:', { clock: { now: () => 0 }, random: seeded(1, 'shapes') })
  const { connection } = store.databases
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name")
    .all() as { name: string }[]
  const shapes = Object.fromEntries(tables.map(({ name }) => [name, columnsOf(name)]))
  store.close()
  return shapes

  function columnsOf(table: string): Record<string, Column> {
    const rows = connection.pragma(`table_info(${table})`) as {
      name: string
      type: string
      notnull: number
      pk: number
      dflt_value: unknown
    }[]
    return Object.fromEntries(
      rows.map(row => [row.name, { type: row.type, required: row.notnull === 1, key: row.pk, hasDefault: row.dflt_value !== null }]),
    )
  }
}

/** What an older server could not read back, or an older row could not fill. */
export function storedBreaches(released: Stored, today: Stored): string[] {
  return Object.entries(released).flatMap(([table, columns]) => {
    const now = today[table]
    if (!now) return [`${table}: removed`]
    const changed = Object.entries(columns).filter(([name, column]) => JSON.stringify(now[name]) !== JSON.stringify(column))
    const demanding = Object.entries(now).filter(([name, column]) => !(name in columns) && column.required && !column.hasDefault)
    return [
      ...changed.map(([name]) => `${table}.${name}: removed or changed`),
      ...demanding.map(([name]) => `${table}.${name}: added without a default`),
    ]
  })
}

/** Every version of every form that comes with the product. */
export async function publishedForms(): Promise<Record<string, string>> {
  const forms = builtInPackages.flatMap(pkg => pkg.forms)
  return Object.fromEntries(await Promise.all(forms.map(async form => [`${form.id}@${form.version}`, await digestOf(form)] as const)))
}
