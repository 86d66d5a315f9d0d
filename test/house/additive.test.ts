// "Only add": what released phones and databases rely on does not change under them. The snapshot is written once per release with
// `node .node/run.mjs node test/house/write-released.ts`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './additions.ts'
import { ROOT } from './sources.ts'
import { publishedForms, type Stored, storedBreaches, storedShapes } from './stored-shapes.ts'
import { wireShapes } from './wire-shapes.ts'

const snapshot = (name: string) => JSON.parse(readFileSync(join(ROOT, 'test/house/released', name), 'utf8'))
const released: Record<string, unknown> = snapshot('wire.json')
const releasedTables: Stored = snapshot('tables.json')
const releasedForms: Record<string, string> = snapshot('forms.json')

describe('only add', () => {
  it('no released shape on the wire lost or changed anything, and what is new is optional', () => {
    expect(Object.entries(released).flatMap(([name, shape]) => breaches(name, shape, wireShapes[name]))).toEqual([])
  })

  it('every shape on the wire is in the snapshot', () => {
    expect(Object.keys(wireShapes).sort()).toEqual(Object.keys(released).sort())
  })

  it('no released table or column was removed or changed, and a new column can be filled for old rows', () => {
    const today = storedShapes()
    expect(storedBreaches(releasedTables, today)).toEqual([])
    expect(Object.keys(today).sort()).toEqual(Object.keys(releasedTables).sort())
  })

  it('a published form version is never edited', async () => {
    expect(await publishedForms()).toMatchObject(releasedForms)
  })

  it('the comparison of tables sees a removed table, a changed column and a demanding new one', () => {
    const column = { type: 'TEXT', required: false, key: 0, hasDefault: false }
    const before: Stored = { a: { x: column }, b: { y: column } }
    const after: Stored = { b: { y: { ...column, type: 'INTEGER' }, z: { ...column, required: true } } }
    expect(storedBreaches(before, after)).toEqual(['a: removed', 'b.y: removed or changed', 'b.z: added without a default'])
    expect(storedBreaches(before, { ...before, c: {} })).toEqual([])
  })

  it('the comparison sees a removed, a changed, a newly required and a no longer required property', () => {
    const shape = { type: 'object', properties: { a: { type: 'string' }, b: { enum: ['x'] } }, required: ['a'] }
    const without = { ...shape, properties: { b: shape.properties.b }, required: [] }
    const changed = { ...shape, properties: { ...shape.properties, b: { enum: ['x', 'y'] } } }
    const demanding = { ...shape, properties: { ...shape.properties, c: { type: 'string' } }, required: ['a', 'c'] }
    const growing = { ...shape, properties: { ...shape.properties, c: { type: 'string' } } }
    expect(breaches('s', shape, without)).toEqual(['s.a: removed', 's.a: requiredness changed'])
    expect(breaches('s', shape, changed)).toEqual(['s.b.enum: ["x"] became ["x","y"]'])
    expect(breaches('s', shape, demanding)).toEqual(['s.c: added as required'])
    expect(breaches('s', shape, growing)).toEqual([])
  })
})
