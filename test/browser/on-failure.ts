// What stood on the screens when a browser test failed: pictures and words, in the machine's temporary folder, named in the output.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

export async function photographScreens(browser: Browser, test: string): Promise<void> {
  const folder = join(tmpdir(), 'phieu-so-failures')
  mkdirSync(folder, { recursive: true })
  const pages = browser.contexts().flatMap(context => context.pages())
  for (const [index, page] of pages.entries()) {
    const path = join(folder, `${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${index}.png`)
    await page.screenshot({ path, timeout: 5000 }).catch(() => undefined)
    console.log(`screen at failure: ${path} (${page.url().replace(/#.*/, '')})`)
  }
}
