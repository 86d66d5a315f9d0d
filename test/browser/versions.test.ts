// A form moves on while people are in the middle of it, as they see it on the phone: the draft on the old version is told so calmly and is handed in
// as it is; the other one is moved by its rule, after a look at what comes along; the next new record begins on the new version.
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import { launchChromium } from './chromium.ts'
import { expectSaved, next, PHONE, signIn, unlock } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { PHONE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, LAPTOP, newContext, openOffice, openToDo } from './screens.ts'

const NOTICE = 'Mẫu phiếu đã có bản mới (bản 2). Phiếu này vẫn làm theo bản 1, nộp bình thường.'
const ADDED = 'Ai đưa giấy?'

let installation: Installation
let browser: Browser
let page: Page
const titles: string[] = []

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  browser = await launchChromium()
  page = await signIn(await newContext(browser, PHONE), installation.account('collector'))
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

/** Version 2: one question more at the top, and the remarks of the person are asked anew. */
function secondVersion(): FormDefinition {
  const added: Node = { kind: 'question', type: 'text', name: 'giver', label: { vi: ADDED }, required: 'true()' }
  const [first, ...others] = landCapture.pages
  if (!first) throw new Error('the land form has no page')
  const pages = [{ ...first, children: [added, ...first.children] }, ...others]
  return { ...landCapture, version: 2, pages, carryOver: [{ from: 1, drop: ['missing_note'] }] }
}

async function post(office: Page, path: string, body: unknown): Promise<number> {
  return office.evaluate(
    async ([to, sent]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(String(to), { method: 'POST', headers, body: JSON.stringify(sent) })).status
    },
    [path, body] as const,
  )
}

/** Nobody at home: the shortest way through the form. */
async function beginDraft(): Promise<void> {
  titles.push(await openToDo(page))
  await page.getByRole('radio', { name: 'Chưa thu được' }).check()
  await page.getByRole('radio', { name: 'Vắng nhà', exact: true }).check()
  await page.getByRole('textbox', { name: 'Ghi thêm về lý do' }).fill('Hẹn thứ bảy')
  await expectSaved(page)
}

async function openDraft(title: string | undefined): Promise<void> {
  await page
    .getByRole('button', { name: title ?? '' })
    .first()
    .click()
  await page.getByRole('heading', { name: /Trang 1/ }).waitFor()
}

async function finish(): Promise<void> {
  for (let taps = 0; taps < 6 && (await page.getByRole('button', { name: 'Hoàn tất', exact: true }).count()) === 0; taps++) await next(page)
  await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
  await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
}

function sentOn(version: number): number {
  const database = new Database(installation.database, { readonly: true })
  const row = database
    .prepare(
      `SELECT count(*) AS n FROM record_versions WHERE form_version = ? AND json_extract(content, '$.answers.missing_reason') = 'absent' AND received_at >= ?`,
    )
    .get(version, Date.parse('2026-11-21T09:00:00+07:00')) as { n: number }
  database.close()
  return row.n
}

describe('a form that moves on', () => {
  it('two drafts are begun on version 1; the office publishes version 2 and moves the campaign', async () => {
    for (let draft = 0; draft < 2; draft++) {
      await beginDraft()
      await page.getByRole('button', { name: 'Để sau' }).click()
      await page.getByRole('searchbox').waitFor()
    }
    const office = await openOffice(browser, installation.account('administrator'), LAPTOP)
    expect(await post(office, '/api/forms', { definition: secondVersion() })).toBe(200)
    expect(await post(office, '/api/campaigns/lam-sach-dat-dai/form', { version: 2 })).toBe(200)
  })

  it('a draft says so calmly, stays on version 1, and is received as such', async () => {
    await page.reload()
    await unlock(page, installation.account('collector'))
    await page.getByRole('button', { name: /^Đang làm/ }).click()
    await expect
      .poll(
        async () => {
          await openDraft(titles[0])
          await page.waitForTimeout(300)
          const told = await page.locator('.fill').getByText(NOTICE).count()
          if (told === 0) await page.getByRole('button', { name: 'Để sau' }).click()
          return told
        },
        { timeout: 15_000 },
      )
      .toBe(1)
    await expectGood(page, 'version-notice', PHONE_LOOK)
    expect(await page.getByText(ADDED).count()).toBe(0)
    await finish()
    await expect.poll(() => sentOn(1)).toBe(1)
  })

  it('another draft is moved after a look at what comes along, what does not, and what will be asked', async () => {
    await openDraft(titles[1])
    await page.getByRole('button', { name: 'Chuyển sang bản mới' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Giữ lại 2 câu trả lời').waitFor()
    await dialog.getByText('Ghi thêm về lý do (bản mới hỏi lại từ đầu)').waitFor()
    await dialog.getByText(ADDED).waitFor()
    await expectGood(page, 'version-change', PHONE_LOOK)
    await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click()
    await page.getByRole('textbox', { name: ADDED }).fill('Con trai chủ nhà')
    expect(await page.getByRole('radio', { name: 'Vắng nhà', exact: true }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: 'Ghi thêm về lý do' }).inputValue()).toBe('')
    expect(await page.locator('.fill').getByText(NOTICE).count()).toBe(0)
    await finish()
    await expect.poll(() => sentOn(2)).toBe(1)
  })

  it('a new record begins on version 2', async () => {
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click()
    await openToDo(page)
    await page.getByRole('textbox', { name: ADDED }).waitFor()
  })
})
