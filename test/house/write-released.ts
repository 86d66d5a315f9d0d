// Writes the snapshot that the additive test compares with. Run at a release, never to make a red test green.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './sources.ts'
import { publishedForms, storedShapes } from './stored-shapes.ts'
import { wireShapes } from './wire-shapes.ts'

const folder = join(ROOT, 'test/house/released')
mkdirSync(folder, { recursive: true })
const write = (name: string, value: unknown) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 1)}\n`)
write('wire.json', wireShapes)
write('tables.json', storedShapes())
write('forms.json', await publishedForms())
