// The import law of DESIGN §5, as a table. A file that breaks it is named.
import { describe, expect, it } from 'vitest'
import { importsOf, isTest, type Source, sources } from './sources.ts'

const top = (path: string): string => path.split('/')[0] ?? ''
const LAYERS = ['shared', 'forms', 'server', 'client', 'test']
const MAY_IMPORT: Record<string, string[]> = {
  shared: ['shared'],
  forms: ['forms', 'shared'],
  server: ['server', 'forms', 'shared'],
  client: ['client', 'forms', 'shared'],
}

/** Package → the only folders that may import it. */
const KEPT_IN: [package_: RegExp, folders: string[]][] = [
  [/^(better-sqlite3|drizzle-orm|node:sqlite|pg)(\/|$)/, ['server/store/']],
  [/^dexie(\/|$)/, ['client/local/']],
  [/^zxing-wasm(\/|$)/, ['client/capture/']],
  [/^@noble\/hashes(\/|$)/, ['forms/language/expression/hashes.ts']],
  [/^hucre(\/|$)/, ['server/documents/', 'server/registry/', 'server/demo/']],
]
/** Pure computation only; KEPT_IN says which file may hash. */
const SHARED_PACKAGES = /^(zod\/mini|@noble\/hashes\/[a-z0-9]+\.js)$/
const product = sources.filter(source => !isTest(source) && /\.tsx?$/.test(source.path))

function layerBreaches(source: Source): string[] {
  const allowed = MAY_IMPORT[top(source.path)] ?? LAYERS
  return importsOf(source).filter(name => LAYERS.includes(top(name)) && !name.startsWith('node:') && !allowed.includes(top(name)))
}

function packageBreaches(source: Source): string[] {
  return importsOf(source).filter(name =>
    KEPT_IN.some(([pattern, folders]) => pattern.test(name) && !folders.some(folder => source.path.startsWith(folder))),
  )
}

describe('import law (DESIGN §5)', () => {
  it('forms import shared only; server and client import forms and shared, never each other', () => {
    expect(product.flatMap(source => layerBreaches(source).map(name => `${source.path} → ${name}`))).toEqual([])
  })

  it('database driver, Dexie, QR decoder, hash and workbook libraries stay in their folders', () => {
    expect(product.flatMap(source => packageBreaches(source).map(name => `${source.path} → ${name}`))).toEqual([])
  })

  it('shared and forms use nothing from outside but zod/mini, and one file the hash library', () => {
    const pure = product.filter(source => ['shared', 'forms'].includes(top(source.path)))
    const outside = pure.flatMap(source =>
      importsOf(source)
        .filter(name => !LAYERS.includes(top(name)) && !SHARED_PACKAGES.test(name))
        .map(name => `${source.path} → ${name}`),
    )
    expect(outside).toEqual([])
  })

  it('only client/sync fetches and only server/env.ts reads the environment', () => {
    const fetching = product.filter(source =>
      /(?<![\w.])fetch\(|new (EventSource|XMLHttpRequest|WebSocket)\(|sendBeacon\(/.test(source.text),
    )
    expect(fetching.map(source => source.path).filter(path => !path.startsWith('client/sync/') && path !== 'client/main.tsx')).toEqual([])
    const reading = product.filter(source => /process\.env/.test(source.text))
    expect(reading.map(source => source.path).filter(path => path !== 'server/env.ts')).toEqual([])
  })

  it('there are no import cycles', () => {
    expect(cycles(product)).toEqual([])
  })

  it('the reader of imports sees static, type, re-exported, dynamic and worker imports', () => {
    const text = `import a from 'a'\nimport type { B } from './b.ts'\nexport { c } from '../c.ts'\nconst d = await import('./d.ts')\nnew Worker(new URL('./e.ts', import.meta.url))\nimport 'f'\nimport {\n  g,\n  h,\n} from 'g'`
    const found = importsOf({ path: 'client/ui/x.ts', text, lines: 9 })
    expect(found.sort()).toEqual(['a', 'client/c.ts', 'client/ui/b.ts', 'client/ui/d.ts', 'client/ui/e.ts', 'f', 'g'])
  })
})

/** Cycles of run-time imports; a cycle of types alone is harmless. */
function cycles(files: Source[]): string[] {
  const edges = new Map(
    files.map(source => [
      source.path,
      importsOf({ ...source, text: source.text.replaceAll(/^import type [\s\S]*?from\s+['"][^'"]+['"]/gm, '') }),
    ]),
  )
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) if (edges.has(next)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}
