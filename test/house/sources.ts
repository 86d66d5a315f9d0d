// The project's own source files, as the house rules look at them.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const TOP = ['shared', 'forms', 'server', 'client', 'test']

export interface Source {
  /** Path from the project's root, with forward slashes. */
  path: string
  text: string
  lines: number
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path)
    return /\.(ts|tsx|css)$/.test(entry.name) ? [path] : []
  })
}

export const sources: Source[] = TOP.flatMap(top => walk(join(ROOT, top))).map(file => {
  const text = readFileSync(file, 'utf8')
  return { path: relative(ROOT, file).replaceAll('\\', '/'), text, lines: text.split('\n').length - 1 }
})

export const isTest = (source: Source): boolean => source.path.startsWith('test/') || /\.test\.tsx?$/.test(source.path)

/** Module names that a file imports, static, dynamic and `import type` alike; relative ones as paths from the root. */
export function importsOf(source: Source): string[] {
  const found = source.text.matchAll(
    /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
  )
  return Array.from(found, match => match[1] ?? match[2] ?? match[3] ?? '').map(name =>
    name.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(source.path), name))
          .replaceAll('\\', '/')
          .replace(/\?.*$/, '')
      : name,
  )
}
