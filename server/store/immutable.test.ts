// What the database itself refuses (R13, R19): STRICT types, and any change to what only grows, by whatever SQL.
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { at, collected, openOffice } from '../../test/server/office.ts'
import * as accessTables from './access-tables.ts'
import * as tables from './tables.ts'

/** Table → a column of it that somebody might like to change. */
const APPEND_ONLY: Record<string, string> = {
  events: 'actor',
  reports: 'content',
  record_versions: 'content',
  version_photos: 'digest',
  photos: 'bytes',
  reviews: 'decision',
  form_versions: 'definition',
  entity_revisions: 'title',
}

async function filled() {
  const office = await openOffice()
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const sent = await office.version(collected())
  await office.push(an, [sent])
  await office.store.photos.arrive({ digest: 'a'.repeat(64), bytes: 1000, type: 'image/jpeg' }, an.person)
  await office.store.reviews.decide(sent.content.record, { version: sent.content.version, decision: 'approve', reasons: [] }, an.person)
  office.clock.time = at('15:00')
  await office.store.reports.freezeDue()
  return office.store.databases.connection
}

describe('R13: append-only tables', () => {
  it('refuse 40 attempts to change, delete or replace, and hold the same afterwards', async () => {
    const connection = await filled()
    const dump = () => Object.keys(APPEND_ONLY).map(table => connection.prepare(`SELECT * FROM ${table}`).all())
    const before = JSON.stringify(dump())
    const attempts = Object.entries(APPEND_ONLY).flatMap(([table, column]) => [
      `UPDATE ${table} SET ${column} = ${column}`,
      `UPDATE OR REPLACE ${table} SET ${column} = ${column} || '1'`,
      `DELETE FROM ${table}`,
      `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
      `REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`,
    ])
    expect(attempts).toHaveLength(40)
    for (const attempt of attempts) expect(() => connection.exec(attempt), attempt).toThrow('append-only')
    expect(JSON.stringify(dump())).toBe(before)
    expect(dump().every(rows => rows.length > 0)).toBe(true)
  })

  it('every table is STRICT and has the ward first in its primary key', async () => {
    const connection = await filled()
    const tables = connection.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'").all()
    const ours = tables.filter(row => (row as { name: string }).name !== '__drizzle_migrations') as { name: string; strict: number }[]
    expect(ours.filter(table => table.strict !== 1)).toEqual([])
    const first = ours.map(({ name }) => connection.prepare(`SELECT name FROM pragma_table_info('${name}') WHERE pk = 1`).pluck().get())
    expect(new Set(first)).toEqual(new Set(['ward']))
    expect(ours).toHaveLength(23)
  })

  it('the migrations made exactly the tables and columns that are declared', async () => {
    const connection = await filled()
    for (const table of Object.values({ ...accessTables, ...tables }).filter(one => is(one, SQLiteTable))) {
      const declared = Object.values(getTableColumns(table)).map(column => `${column.name} ${column.notNull ? 1 : 0}`)
      const rows = connection
        .prepare(`SELECT name || ' ' || "notnull" FROM pragma_table_info('${getTableName(table)}')`)
        .pluck()
        .all()
      expect(rows, getTableName(table)).toEqual(declared)
    }
  })
})
