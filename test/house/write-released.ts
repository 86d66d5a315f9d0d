// Writes the snapshot that the additive test compares with. Run at a release, never to make a red test green.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './sources.ts'
import { wireShapes } from './wire-shapes.ts'

const folder = join(ROOT, 'test/house/released')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'wire.json'), `${JSON.stringify(wireShapes, null, 1)}\n`)
