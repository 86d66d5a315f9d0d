// How the screens are reached and judged in screens.test.ts: contexts of a phone and a laptop, the ways between places, and the verdict, with
// a picture of each screen in the folder that PHIEU_SO_SHOTS names.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type PHONE, typePin } from './collector.ts'
import type { Account } from './installation.ts'
import { faultsOf, type LookRule, NO_FAULTS, OFFICE_LOOK } from './looks.ts'

export const LAPTOP = { width: 1366, height: 768 }
const VIETNAM = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
/** The office's own screens, on a phone: the office's letters, but a thumb. */
export const SUPERVISOR_LOOK = { ...OFFICE_LOOK, target: 48 }
const SHOTS = process.env.PHIEU_SO_SHOTS

export async function newContext(browser: Browser, viewport: typeof PHONE): Promise<BrowserContext> {
  const hand = viewport.width < 500 ? { hasTouch: true, isMobile: true, permissions: ['camera'] } : {}
  const context = await browser.newContext({ ...VIETNAM, ...hand, viewport })
  context.setDefaultTimeout(15_000)
  return context
}

export async function expectGood(shown: Page, name: string, rule: LookRule): Promise<void> {
  await shown.evaluate(() => document.fonts.ready.then(() => undefined))
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true })
    await shown.screenshot({ path: join(SHOTS, `${name}.png`) })
    await shown.screenshot({ path: join(SHOTS, `${name}-full.png`), fullPage: true })
  }
  // Soft: one bad screen does not hide the next.
  expect.soft(await faultsOf(shown, rule), name).toEqual(NO_FAULTS)
}

export async function openOffice(browser: Browser, account: Account, viewport: typeof PHONE): Promise<Page> {
  const opened = await (await newContext(browser, viewport)).newPage()
  await opened.goto(account.url)
  await opened.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
  await typePin(opened, account.pin)
  await opened.getByText('Đăng xuất').waitFor()
  return opened
}

export async function goTo(shown: Page, place: string, sign: string | RegExp): Promise<void> {
  await shown.getByRole('link', { name: place }).click()
  await shown.getByText(sign).first().waitFor()
}

/** The first certificate that nobody visited yet. */
export async function openToDo(page: Page): Promise<string> {
  const chip = page.getByRole('button', { name: /^Chưa làm/ })
  if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click()
  const row = page.locator('button.row').first()
  const title = await row.locator('.row-title').innerText()
  await row.click()
  await page.getByRole('heading', { name: /Trang 1/ }).waitFor()
  return title
}
