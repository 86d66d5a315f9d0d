// "Only add": what released phones and databases rely on does not change under them. The snapshot is written once per release with
// `node .node/run.mjs node test/house/write-released.ts`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './additions.ts'
import { ROOT } from './sources.ts'
import { wireShapes } from './wire-shapes.ts'

const released: Record<string, unknown> = JSON.parse(readFileSync(join(ROOT, 'test/house/released/wire.json'), 'utf8'))

describe('only add', () => {
  it('no released shape on the wire lost or changed anything, and what is new is optional', () => {
    expect(Object.entries(released).flatMap(([name, shape]) => breaches(name, shape, wireShapes[name]))).toEqual([])
  })

  it('every shape on the wire is in the snapshot', () => {
    expect(Object.keys(wireShapes).sort()).toEqual(Object.keys(released).sort())
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
