// An empty installation becomes a working ward by its screens alone: `npm start`, the one-time link, the first administrator, the campaign,
// the office's own workbook, people, cards, and a collector who signs in. No command, no file and no demo account helps.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { LAND_LIST } from '../../forms/campaigns/land/campaign.ts'
import { demoRegistry } from '../../server/demo/fill-demo.ts'
import { registryWorkbook } from '../../server/demo/registry-workbook.ts'
import { ROOT } from '../house/sources.ts'
import { launchChromium } from './chromium.ts'
import { PHONE, typePin } from './collector.ts'
import { photographScreens } from './on-failure.ts'
import { type StartedServer, startServer } from './started-server.ts'

const VIETNAM = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
const SIZE = { groups: 2, certificates: 40, collectors: 1, reviewers: 1, days: 0 }
const PIN = '730264'
const WASM = join(ROOT, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')

let server: StartedServer
let browser: Browser
let office: BrowserContext
let page: Page
let phone: Page
/** The collector's sign-in link, as the printed card's code says it. */
let collectorLink: string

beforeAll(async () => {
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(WASM)).buffer }, fireImmediately: true })
  server = await startServer()
  browser = await launchChromium()
  office = await browser.newContext({ ...VIETNAM, viewport: { width: 1366, height: 768 } })
  office.setDefaultTimeout(15_000)
  page = await office.newPage()
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** What a phone's camera would read off the screen. */
async function readCode(shown: Page): Promise<string> {
  const [code] = await readBarcodes(await shown.locator('svg.qr').first().screenshot())
  return code?.text ?? ''
}

async function makeFirstAdministrator(shown: Page, link: string, name: string): Promise<void> {
  await shown.goto(link)
  await shown.getByRole('heading', { name: 'Khởi tạo Phiếu Số' }).waitFor()
  await shown.getByRole('textbox', { name: /Họ và tên của bạn/ }).fill(name)
  await shown.getByRole('textbox', { name: /Tên phường, xã/ }).fill('Phường Thủy Nguyên')
  await shown.getByRole('button', { name: 'Tạo quản trị viên' }).click()
}

async function choosePin(shown: Page, pin: string): Promise<void> {
  await typePin(shown, pin)
  await shown.getByRole('heading', { name: 'Nhập lại mã PIN vừa chọn' }).waitFor()
  await typePin(shown, pin)
}

/** A card without a PIN: the first six digits are asked of everybody, then the card says that it has none yet. */
async function reachChoice(shown: Page): Promise<void> {
  await shown.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
  await typePin(shown, PIN)
  await shown.getByRole('heading', { name: 'Chọn mã PIN mới' }).waitFor()
}

async function signInFirst(shown: Page): Promise<void> {
  await shown.getByRole('link', { name: 'Đăng nhập bằng thẻ này' }).click()
  await reachChoice(shown)
  await choosePin(shown, PIN)
  await shown.getByText('Đăng xuất').waitFor()
}

async function addPerson(name: string, role: string, group?: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm người' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /Họ và tên/ }).fill(name)
  await form.getByRole('combobox').selectOption({ label: role })
  if (group) await form.getByRole('checkbox', { name: group }).check()
  await form.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

async function issueCard(name: string): Promise<string> {
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('button', { name: 'Cấp thẻ' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp thẻ' }).click()
  await page.getByRole('heading', { name: 'Thẻ đăng nhập' }).waitFor()
  const link = await readCode(page)
  await page.getByRole('button', { name: 'Đã giữ thẻ, đóng lại' }).click()
  return link
}

describe('from nothing to a working ward', () => {
  it('the one-time link makes the first administrator, whose card is shown once as a code', async () => {
    await makeFirstAdministrator(page, server.firstLink, 'Phạm Thị Quản Trị')
    await page.getByText('Thẻ quản trị viên của bạn').waitFor()
    expect(page.url()).toBe(`${server.origin}/`)
    expect(await readCode(page)).toMatch(new RegExp(`^${server.origin}/#the=[\\w-]{43}$`))
  })

  it('the administrator signs in with that card and a PIN of their own', async () => {
    await signInFirst(page)
    await page.getByText('Chưa có đợt thu thập nào').waitFor()
  })

  it('the one-time link opened again is refused in Vietnamese', async () => {
    const second = await (await browser.newContext(VIETNAM)).newPage()
    await makeFirstAdministrator(second, server.firstLink, 'Kẻ Đến Sau')
    await second.getByText('Liên kết này đã được dùng').waitFor()
    await second.context().close()
  })

  it('the land campaign begins', async () => {
    await page.getByRole('link', { name: 'Cài đặt', exact: true }).click()
    await page.getByRole('button', { name: 'Mở đợt Làm sạch dữ liệu đất đai' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt' }).click()
    await page.getByRole('link', { name: 'Thiết lập Làm sạch dữ liệu đất đai' }).waitFor()
  })

  it("the office's workbook is looked at first, with what will be repaired and left out, and then loaded", async () => {
    const workbook = await registryWorkbook(demoRegistry(7, SIZE, LAND_LIST))
    await page.getByRole('link', { name: 'Danh sách', exact: true }).click()
    await page.getByText('Chưa có tổ dân phố nào').waitFor()
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.locator('input[type=file]').setInputFiles({ name: 'so-dat.xlsx', mimeType, buffer: Buffer.from(workbook) })
    await page.getByRole('button', { name: 'Xem thử' }).click()
    await page.getByText('Kết quả xem thử, chưa ghi gì').waitFor()
    expect(await countOf('Thêm mới')).toBe(SIZE.certificates)
    expect(await countOf('Chỗ đã sửa')).toBeGreaterThan(0)
    expect(await page.getByRole('table', { name: 'Những chỗ đã sửa' }).getByRole('row').count()).toBeGreaterThan(1)
    expect(await page.getByRole('table', { name: 'Những dòng không nhận' }).getByRole('row').count()).toBe(1 + 4)
    expect(await page.getByText('Chưa có tổ dân phố nào').count()).toBe(1)
    await page.getByRole('button', { name: 'Nạp vào danh sách' }).click()
    await page.getByText('Đã tải danh sách').waitFor()
    await expect.poll(() => page.getByRole('heading', { name: 'Các tổ dân phố (2)' }).count()).toBe(1)
  })

  it('a collector with a residential group and a reviewer are added and get cards that can be read', async () => {
    const group = await page.locator('.setup-groups li').first().innerText()
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await addPerson('Trần Văn Thu Thập', 'Người thu thập', group)
    await addPerson('Lê Thị Duyệt', 'Cán bộ duyệt')
    const reviewerLink = await issueCard('Lê Thị Duyệt')
    collectorLink = await issueCard('Trần Văn Thu Thập')
    for (const link of [reviewerLink, collectorLink]) expect(link).toMatch(new RegExp(`^${server.origin}/#the=[\\w-]{43}$`))
    expect(reviewerLink).not.toBe(collectorLink)
  })

  it('the collector opens the link on a phone; a PIN that is easy to guess is refused, another is typed twice, the list is there', async () => {
    const context = await browser.newContext({ ...VIETNAM, viewport: PHONE, hasTouch: true, isMobile: true })
    context.setDefaultTimeout(15_000)
    phone = await context.newPage()
    await phone.goto(collectorLink)
    await phone.getByRole('button', { name: 'Dùng thẻ lần đầu? Chọn mã PIN' }).click()
    await phone.getByRole('heading', { name: 'Chọn mã PIN mới' }).waitFor()
    await typePin(phone, '123456')
    await phone.getByText('Mã PIN này quá dễ đoán').waitFor()
    await typePin(phone, PIN)
    await typePin(phone, '730265')
    await phone.getByText('Hai lần nhập không giống nhau').waitFor()
    await choosePin(phone, PIN)
    await phone.getByRole('searchbox').waitFor()
    await phone.locator('button.row').first().waitFor()
    expect(
      await phone
        .getByRole('button', { name: /^Chưa làm/ })
        .first()
        .innerText(),
    ).toMatch(/\d+/)
    expect(phone.url()).toBe(`${server.origin}/`)
  })

  it('whoever says "first use" of a card that has its PIN is told so and asked for that PIN', async () => {
    const again = await (await browser.newContext({ ...VIETNAM, viewport: PHONE })).newPage()
    await again.goto(collectorLink)
    await again.getByRole('button', { name: 'Dùng thẻ lần đầu? Chọn mã PIN' }).click()
    await choosePin(again, '864209')
    await again.getByText('Liên kết hoặc mã PIN không đúng').waitFor()
    await again.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
    await typePin(again, PIN)
    await again.getByRole('searchbox').waitFor()
    await again.context().close()
  })

  it('nothing in the folder knows of demo accounts', () => {
    expect(existsSync(join(server.folder, 'demo-accounts.json'))).toBe(false)
    expect(existsSync(join(server.folder, 'danh-sach-mau.xlsx'))).toBe(false)
  })
})

async function countOf(name: string): Promise<number> {
  return Number(await page.locator('.setup-counts > div', { hasText: name }).locator('dd').innerText())
}

describe('two installations on one machine', () => {
  it('do not sign each other out in one browser', async () => {
    const other = await startServer()
    try {
      const beside = await office.newPage()
      await makeFirstAdministrator(beside, other.firstLink, 'Hoàng Văn Phường Khác')
      await beside.getByText('Thẻ quản trị viên của bạn').waitFor()
      await signInFirst(beside)
      const whoIs = async (origin: string) => (await office.request.get(`${origin}/api/me`)).json()
      expect(await whoIs(server.origin)).toMatchObject({ name: 'Phạm Thị Quản Trị' })
      expect(await whoIs(other.origin)).toMatchObject({ name: 'Hoàng Văn Phường Khác' })
    } finally {
      await other.remove()
    }
  })
})
