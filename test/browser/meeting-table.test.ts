// A meeting of three hundred households in one table, as the leader of a residential group fills it on a small phone, and as somebody fills it at a desk
// by keys alone: every figure is counted again by hand, nothing is lost when the tab dies, and no line is out of reach though few are in the page.
import Database from 'better-sqlite3'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUSEHOLDS, householdName, isRegistered } from '../forms/meeting-form.ts'
import { launchChromium } from './chromium.ts'
import { expectSaved, killTab, next, PHONE, signIn, unlock } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { PHONE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, LAPTOP, newContext } from './screens.ts'

const PRESENT = 212
const VALID = 205
const all = Array.from({ length: HOUSEHOLDS }, (_, at) => at)
const REGISTERED = all.filter(isRegistered).length
/** Of a page of 300 lines of 100 pixels, far less than a half. */
const FEW = 60

let installation: Installation
let browser: Browser
let page: Page
/** Where the meeting was begun: the card of the list. */
let title: string

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'), 'meeting')
  browser = await launchChromium()
  page = await begin(PHONE)
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

/** A meeting begun at the first place of the list that nobody was at, with everything said that comes before the table. */
async function begin(viewport: typeof PHONE): Promise<Page> {
  const opened = await signIn(await newContext(browser, viewport), installation.account('collector'))
  await opened.locator('button.row').first().waitFor()
  const chip = opened.getByRole('button', { name: /^Chưa làm/ })
  if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click()
  title = await opened.locator('button.row .row-title').first().innerText()
  await opened.locator('button.row').first().click()
  await opened.getByRole('heading', { name: 'Trang 1/5: Buổi họp' }).waitFor()
  const fill = async (answers: Record<string, string | number>) => {
    for (const [path, value] of Object.entries(answers)) await opened.locator(`[data-path="${path}"] input`).fill(String(value))
    await next(opened)
  }
  await fill({ meeting_on: '2026-11-20', started_at: '19:30', place: 'Nhà văn hóa', chair: 'Vũ Thị Mận', secretary: 'Hồ Văn Đào' })
  await fill({ invited: HOUSEHOLDS, present: PRESENT, absent_excused: 80, absent_unexcused: 8 })
  await opened.getByRole('radio', { name: 'Bỏ phiếu kín' }).check()
  await fill({ ballots_issued: PRESENT, ballots_returned: 210, ballots_valid: VALID, ballots_invalid: 5 })
  await opened.getByRole('heading', { level: 1, name: 'Trang 4/5: Xét từng hộ' }).waitFor()
  return opened
}

const isGood = (name: string) => expectGood(page, `meeting-${name}`, PHONE_LOOK)
const line = (at: number): Locator => page.locator(`[data-row="households.${at}"]`)
const tap = (at: number, words: string) => line(at).locator('.tap', { hasText: words }).click()
const cell = (at: number, name: string): Locator => page.locator(`[data-path="households.${at}.${name}"]`)
const sum = () => page.locator('.table-sum p').innerText()
const chip = (words: string) => page.locator('.chip', { hasText: words })
const countOn = (words: string) => chip(words).locator('.chip-count').innerText()
const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path ?? null)
const shownNames = () => page.locator('.line .line-name').allInnerTexts()
const search = () => page.getByRole('searchbox', { name: 'Tìm tên, không cần dấu' })
const isInView = (place: Locator) =>
  place.evaluate(element => {
    const { left, top, bottom } = element.getBoundingClientRect()
    // Not under the sum above, the heads of the columns, or the bar below.
    const covered = [top + 2, bottom - 2].some(y => !element.contains(document.elementFromPoint(left + 12, y)))
    return top >= 0 && bottom <= window.innerHeight && !covered
  })
const words = (present: number, agreed: number, refused: number, rest: string) =>
  `Có dự ${present}/${HOUSEHOLDS} · đồng ý ${agreed} · không đồng ý ${refused} · ${rest}`

/** By hand, and not with the product's own folding. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
const named = (typed: string) => all.filter(at => typed.split(' ').every(word => ` ${plain(householdName(at))}`.includes(` ${word}`)))

describe('three hundred households on a phone', () => {
  it('are one table of which few lines are in the page, and which says how many there are', async () => {
    await line(0).waitFor()
    const table = page.getByRole('table', { name: 'Các hộ trong tổ' })
    expect(await table.getAttribute('aria-rowcount')).toBe(String(HOUSEHOLDS + 1))
    expect(await line(3).getAttribute('aria-rowindex')).toBe('5')
    expect(await page.locator('.line').count()).toBeLessThan(FEW)
    expect(await sum()).toBe(words(0, 0, 0, `còn thiếu ${REGISTERED}`))
    await isGood('first')
  })

  it('are answered in the line by one tap each, and the sum follows', async () => {
    await tap(0, 'Có dự')
    await tap(0, 'Nhất trí')
    await tap(1, 'Có dự')
    await expect.poll(sum).toBe(words(2, 1, 0, `còn thiếu ${REGISTERED - 1}`))
    await line(0)
      .getByRole('checkbox', { name: `Có dự ${householdName(0)}`, checked: true })
      .waitFor()
    await line(0)
      .getByRole('radiogroup', { name: `Kết quả biểu quyết ${householdName(0)}` })
      .waitFor()
    await tap(1, 'Có dự')
    await expect.poll(sum).toBe(words(1, 1, 0, `còn thiếu ${REGISTERED - 1}`))
    await expectSaved(page)
  })

  it('ask counts under the line where votes are counted, and find there what does not add up', async () => {
    await tap(2, 'Đếm phiếu')
    await expect.poll(focused).toBe('households.2.agree')
    await page.keyboard.type('150')
    await cell(2, 'disagree').getByRole('textbox').fill('50')
    await page.keyboard.press('Tab')
    await cell(2, 'agree').getByText('cộng lại phải bằng số phiếu hợp lệ').waitFor()
    await expect.poll(() => countOn('Cần xem')).toBe('1')
    expect(await line(1).locator('.question-finding').count()).toBe(0)
    await isGood('counted')
    await cell(2, 'disagree').getByRole('textbox').fill('55')
    await page.keyboard.press('Tab')
    await expect.poll(() => chip('Cần xem').count()).toBe(0)
    await expect.poll(sum).toBe(words(1, 2, 0, `còn thiếu ${REGISTERED - 2}`))
    await line(2).getByRole('button', { name: 'Đóng dòng' }).click()
    await line(2).getByText('Đồng ý: 150 · Không đồng ý: 55 · Ý kiến khác: 0 · Kết quả: 70,8% – đồng ý').waitFor()
  })

  it('are unanimous by one tap where nothing is written and only where somebody registered, and that is taken back by another', async () => {
    const everybody = page.getByRole('checkbox', { name: /^Ghi “Nhất trí” cho các hộ chưa ghi/ })
    await everybody.check()
    await page.getByText(`Đã ghi ${REGISTERED - 2} dòng`).waitFor()
    await expect.poll(sum).toBe(words(1, REGISTERED, 0, 'đã ghi đủ'))
    expect(await countOn('Chưa “Nhất trí”')).toBe('1')
    await isGood('all')
    // What is changed after the bulk is not the bulk's any more.
    await tap(3, 'Đếm phiếu')
    await cell(3, 'agree').getByRole('textbox').fill('205')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(sum).toBe(words(1, 3, 0, `còn thiếu ${REGISTERED - 3}`))
    expect(await everybody.isChecked()).toBe(false)
    await tap(3, 'Nhất trí')
    await everybody.check()
    await expect.poll(sum).toBe(words(1, REGISTERED, 0, 'đã ghi đủ'))
  })

  it('are found without diacritics, and a filter counts what it shows', async () => {
    await search().fill('bui hanh')
    const found = named('bui hanh').map(householdName)
    expect(found.length).toBeGreaterThan(1)
    await expect.poll(shownNames).toEqual(found)
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(found.length + 1))
    await isGood('found')
    await search().fill('khong co ai')
    await page.getByRole('button', { name: 'Xem tất cả' }).click()
    expect(await search().inputValue()).toBe('')
    await chip('Chưa “Nhất trí”').click()
    await expect.poll(shownNames).toEqual([householdName(2)])
    await chip('Tất cả').click()
    await expect.poll(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(HOUSEHOLDS + 1))
  })

  it('stay where they are while they are answered under a filter, until it is pressed again', async () => {
    await chip('Chưa “Có dự”').click()
    expect(await countOn('Chưa “Có dự”')).toBe(String(HOUSEHOLDS - 1))
    await tap(4, 'Có dự')
    await tap(5, 'Có dự')
    await expect.poll(() => countOn('Chưa “Có dự”')).toBe(String(HOUSEHOLDS - 3))
    expect(await line(4).count()).toBe(1)
    await chip('Chưa “Có dự”').click()
    await expect.poll(() => line(4).count()).toBe(0)
    await chip('Tất cả').click()
    await line(4).waitFor()
  })

  it('keep the line with the focus however far the page is scrolled, and Tab goes on from there', async () => {
    await cell(6, 'attended').getByRole('checkbox').focus()
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await expect.poll(() => line(HOUSEHOLDS - 1).count()).toBe(1)
    expect(await focused()).toBe('households.6.attended')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('households.6.vote')
    await expect.poll(() => isInView(cell(6, 'vote'))).toBe(true)
  })

  it('are all reached by Tab, one after the other', async () => {
    const reached: (string | null)[] = []
    for (let at = 7; at < 40; at++) {
      await page.keyboard.press('Tab')
      reached.push(await focused())
      if (!isRegistered(at)) continue
      await page.keyboard.press('Tab')
      reached.push(await focused())
    }
    const expected = all.slice(7, 40).flatMap(at => [`households.${at}.attended`, ...(isRegistered(at) ? [`households.${at}.vote`] : [])])
    expect(reached).toEqual(expected)
  })

  it('open at the line that has a problem, wherever the person is', async () => {
    await search().fill(String(251))
    await tap(250, 'Đếm phiếu')
    await expect.poll(focused).toBe('households.250.agree')
    await page.keyboard.type('300')
    await search().fill('')
    await next(page)
    await expect.poll(focused).toBe('households.250.agree')
    expect(await isInView(cell(250, 'agree').getByRole('textbox'))).toBe(true)
    await isGood('problem')
    await cell(250, 'agree').getByRole('textbox').fill('5')
    await cell(250, 'disagree').getByRole('textbox').fill('200')
    await page.keyboard.press('Tab')
    await expect.poll(sum).toBe(words(3, REGISTERED - 1, 1, 'đã ghi đủ'))
  })

  it('reopen at the same line after the tab died', async () => {
    const context = page.context()
    await expectSaved(page)
    await killTab(page)
    page = await context.newPage()
    await page.goto(`${installation.origin}/`)
    await unlock(page, installation.account('collector'))
    await page.getByRole('searchbox').fill(title)
    await page.locator('button.row', { hasText: title }).first().click()
    await page.getByRole('heading', { name: 'Trang 4/5: Xét từng hộ' }).waitFor()
    await expect.poll(focused).toMatch(/^households\.250\./)
    expect(await isInView(cell(250, 'agree').getByRole('textbox'))).toBe(true)
    await expect.poll(sum).toBe(words(3, REGISTERED - 1, 1, 'đã ghi đủ'))
  })

  it('are sent as they were filled', async () => {
    await page.getByRole('checkbox', { name: /^Đã đọc lại kết quả/ }).check()
    await next(page)
    // Fewer are ticked as present than came: worth a look, not an error.
    if (await page.getByRole('heading', { name: /^Trang 4/ }).isVisible()) await next(page)
    await page.locator('[data-path="ended_at"] input').fill('21:00')
    await next(page)
    await page.getByRole('button', { name: 'Hoàn tất' }).click()
    await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
    const rows = await expect.poll(sentRows, { timeout: 20_000 }).not.toBeNull().then(sentRows)
    const votes = all.map(at => (at === 2 || at === 250 ? 'counted' : isRegistered(at) ? 'unanimous' : undefined))
    expect(rows?.map(({ vote }) => vote)).toEqual(votes)
    expect(rows?.flatMap(({ attended }, at) => (attended ? [at] : []))).toEqual([0, 4, 5])
    expect([2, 250].map(at => [rows?.[at]?.agree, rows?.[at]?.disagree, rows?.[at]?.vote_result])).toEqual([
      [150, 55, 'pass'],
      [5, 200, 'fail'],
    ])
  })
})

type SentRow = Record<string, unknown>

/** The households of the last record that reached the server, as they stand there. */
function sentRows(): SentRow[] | null {
  const database = new Database(installation.database, { readonly: true })
  const row = database.prepare('SELECT content FROM record_versions ORDER BY seq DESC LIMIT 1').get() as { content: string } | undefined
  database.close()
  const { answers } = JSON.parse(row?.content ?? '{}') as { answers?: { households?: SentRow[] } }
  return answers?.households ?? null
}

describe('the same table at a desk', () => {
  it('has a column for each question', async () => {
    await page.context().close()
    page = await begin(LAPTOP)
    const grid = page.getByRole('grid', { name: 'Các hộ trong tổ' })
    await grid.waitFor()
    const heads = ['Các hộ trong tổ', 'Có dự', 'Kết quả biểu quyết', 'Đồng ý', 'Không đồng ý', 'Ý kiến khác', 'Kết quả']
    expect(await grid.getByRole('columnheader').allInnerTexts()).toEqual(heads)
    expect(await grid.getAttribute('aria-colcount')).toBe(String(heads.length))
    await isGood('desk')
  })

  it('is filled by keys alone: arrows go from cell to cell, digits and Enter choose', async () => {
    await cell(0, 'attended').getByRole('checkbox').focus()
    await page.keyboard.press('1')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('households.0.vote')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(0, 'vote').getByRole('radio', { name: 'Nhất trí' }).isChecked()).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('households.1.vote')
    expect(await cell(1, 'vote').getByRole('radio', { checked: true }).count(), 'arrows do not choose on their way').toBe(0)
    await page.keyboard.press('2')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe('households.1.agree')
    await page.keyboard.type('200')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe('households.1.disagree')
    await page.keyboard.type('4')
    await page.keyboard.press('ArrowUp')
    expect(await focused(), 'nothing is asked above').toBe('households.1.disagree')
    await line(1).getByText('cộng lại phải bằng số phiếu hợp lệ').waitFor()
    await isGood('desk-error')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('1')
    await expect.poll(() => line(1).locator('.question-finding').count()).toBe(0)
    await expect.poll(sum).toBe(words(1, 2, 0, `còn thiếu ${REGISTERED - 2}`))
  })

  it('goes past lines where nothing is asked, and to the last line and back by two keys', async () => {
    const before = all.findIndex(at => !isRegistered(at)) - 1
    await cell(0, 'vote').getByRole('radio', { checked: true }).focus()
    for (let step = 0; step <= before; step++) await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe(`households.${before + 2}.vote`)
    await page.keyboard.press('Control+End')
    const last = all.findLast(isRegistered) ?? 0
    await expect.poll(focused).toBe(`households.${last}.vote`)
    await expect.poll(() => isInView(cell(last, 'vote'))).toBe(true)
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe(`households.${all.filter(isRegistered).at(-11)}.vote`)
    await isGood('desk-end')
    await page.keyboard.press('Control+Home')
    await expect.poll(focused).toBe('households.0.vote')
  })
})

it('scrolls in a pane of its own as well as in the window, as beside the photos of a case', async () => {
  const pane = page.locator('.fill')
  await pane.evaluate((element: HTMLElement) => {
    element.style.height = '100dvh'
    element.style.overflowY = 'auto'
  })
  await pane.evaluate(element => element.scrollTo(0, element.scrollHeight))
  await expect.poll(() => line(HOUSEHOLDS - 1).count()).toBe(1)
  await cell(HOUSEHOLDS - 2, 'vote').evaluate(element => element.scrollIntoView({ block: 'center' }))
  await expect.poll(() => isInView(cell(HOUSEHOLDS - 2, 'vote'))).toBe(true)
  expect(await page.locator('.line').count()).toBeLessThan(FEW)
})
