// What a collector does with a thumb, in the words that stand on the screen.

import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Account } from './installation.ts'

export const PHONE = { width: 360, height: 740 }

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Opens the sign-in link, types the PIN, and waits for the list. */
export async function signIn(context: BrowserContext, account: Account): Promise<Page> {
  const page = await context.newPage()
  await page.goto(account.url)
  await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
  await typePin(page, account.pin)
  await page.getByRole('searchbox').waitFor()
  return page
}

export async function unlock(page: Page, account: Account): Promise<void> {
  await page.getByRole('heading', { name: `Chào ${account.name}` }).waitFor()
  await typePin(page, account.pin)
}

/** The service worker is in charge and has the whole shell. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

export async function openFromList(page: Page, search: string, title: string): Promise<void> {
  await page.getByRole('searchbox').fill(search)
  await page.getByRole('button', { name: title }).first().click()
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Tiếp|Xem lại)$/ }).click()
}

/** Takes page `number` of a paper with the camera that is open in the page; afterwards the camera waits for the next one. */
export async function takePhoto(page: Page, number: number, meanwhile: () => void = () => undefined): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: `Trang ${number}` }).waitFor()
  await dialog.getByRole('button', { name: 'Chụp', exact: true }).click()
  const use = dialog.getByRole('button', { name: /Dùng ảnh này/i })
  await use.waitFor()
  meanwhile()
  await use.click()
  await dialog.getByRole('heading', { name: `Trang ${number + 1}` }).waitFor()
}

export async function expectSaved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.save-mark').textContent()).toContain('Đã lưu')
}

/** The renderer dies, as when the phone runs out of memory. */
export async function killTab(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The renderer that would answer this is gone.
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}
