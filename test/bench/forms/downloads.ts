// First load of each measured page: the scripts and styles that it asks for before a form is shown, as brotli sends them (quality 11).
import { basename } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { type Figure, kibibytes } from '../table.ts'
import type { Subject } from './subjects.ts'

export async function downloads(browser: Browser, origin: string, subjects: readonly Subject[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const subject of subjects) if (subject.name !== 'bare') figures.push(await download(browser, origin, subject))
  return figures
}

async function download(browser: Browser, origin: string, { title, page: path, name }: Subject): Promise<Figure> {
  const page = await browser.newPage({ locale: 'vi-VN' })
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', response => {
    const file = basename(new URL(response.url()).pathname)
    if (/\.(js|css)$/.test(file) && response.ok()) bodies.set(file, response.body())
  })
  await page.goto(`${origin}/${path}`)
  await page.waitForFunction(() => 'bench' in window)
  const sizes = await Promise.all([...bodies.values()].map(async body => brotliCompressSync(await body).length))
  await page.close()
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const note = name === 'ours' ? 'the filling screen with its engine and React, without the rest of the app' : 'the form alone'
  return { what: `first load, ${title}: JS + CSS, brotli`, value: kibibytes(bytes), note: `${sizes.length} files; ${note}` }
}
