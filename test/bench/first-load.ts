// What a collector's phone downloads to show its first list: the JavaScript and CSS that the page itself asks for, as brotli sends them.
// The QR decoder comes later, when a code is scanned, and is counted apart.
import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { PHONE, signIn } from '../browser/collector.ts'
import type { Installation } from '../browser/installation.ts'
import { ROOT } from '../house/sources.ts'
import { type Figure, kibibytes } from './table.ts'

export async function firstLoad(browser: Browser, installation: Installation): Promise<Figure[]> {
  return [await load(browser, installation, 'to the list', FOR_THE_FORM), await load(browser, installation, 'list and form', null)]
}

/**
 * The form's screen, the form compiler and what a path's expressions need are fetched once the list stands; without them the list must stand all the same.
 */
const FOR_THE_FORM = /\/(fill-screen|use-opening|compile|compile-expression|expression-of|run|filling)-/

async function load(browser: Browser, installation: Installation, what: string, without: RegExp | null): Promise<Figure> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' })
  if (without) await context.route(without, route => route.abort())
  const loaded = new Map<string, Buffer>()
  context.on('response', async response => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname) && response.ok()) loaded.set(pathname, await response.body())
  })
  const page = await signIn(context, installation.account('collector'))
  await page.waitForLoadState('networkidle')
  await context.close()
  const sizes = [...loaded].map(([path, body]) => ({ path, bytes: brotliSize(path, body) }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3)
  const parts = largest.map(({ path, bytes }) => `${basename(path)} ${kibibytes(bytes)}`).join(', ')
  return {
    what: `collector's first load, ${what}: JS + CSS, brotli`,
    value: `${(total / 1000).toFixed(1)} KB`,
    note: `${sizes.length} files: ${parts}`,
  }
}

function brotliSize(path: string, body: Buffer): number {
  const compressed = join(ROOT, 'dist', `${path}.br`)
  return existsSync(compressed) ? statSync(compressed).size : brotliCompressSync(body).length
}
