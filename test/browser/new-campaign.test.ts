// A new campaign without code: an administrator copies one, asks another question under a condition, counts it in the report, mends a mistake by its
// suggestion, and publishes; a collector's phone has it at the next sync, and the next report counts what was answered.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openInstallation } from '../../server/installation.ts'
import { seeded } from '../world/seeded.ts'
import { launchChromium } from './chromium.ts'
import { next, PHONE, signIn } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { OFFICE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, LAPTOP, newContext, openOffice } from './screens.ts'

const MORNING = Date.parse('2026-11-21T09:00:00+07:00')
const AFTER_CUT = Date.parse('2026-11-21T15:00:05+07:00')

let installation: Installation
let browser: Browser
let office: Page

beforeAll(async () => {
  installation = await createInstallation(MORNING, 'campaigns')
  browser = await launchChromium()
}, 120_000)
beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))
afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

const good = (name: string) => expectGood(office, `laptop-editor-${name}`, OFFICE_LOOK)
const leaf = (name: string | RegExp) => office.getByRole('navigation', { name: 'Các phần của chiến dịch' }).getByRole('button', { name })
const saved = () => expect.poll(() => office.locator('.save-mark').textContent()).toBe('Đã lưu')

describe('an administrator', () => {
  it('copies a campaign that comes with the product', async () => {
    office = await openOffice(browser, installation.account('administrator'), LAPTOP)
    await office.getByRole('link', { name: 'Cài đặt' }).click()
    await office.getByRole('button', { name: /Tạo bản sao của .*(chữa cháy|PCCC)/ }).click()
    await office.getByLabel('Tên chiến dịch mới').fill('Rà soát bình gas')
    await good('copy')
    await office.getByRole('dialog').getByRole('button', { name: 'Tạo bản sao', exact: true }).click()
    await office.getByRole('heading', { name: 'Đang soạn: Rà soát bình gas' }).waitFor()
    await good('general')
  })

  it('asks a new question, only when another says so, without writing an expression', async () => {
    await leaf('Kết quả đến nhà').click()
    await office.getByRole('button', { name: 'Thêm câu hỏi' }).click()
    await office.getByLabel('Nội dung câu hỏi').fill('Nhà có bình gas không?')
    await office.getByLabel('Kiểu trả lời').selectOption('selectOne')
    await office.getByLabel('Bắt buộc trả lời').selectOption('always')
    await office.getByLabel('Khi nào hỏi').selectOption('simple')
    await office.getByLabel('Giá trị').selectOption('met')
    await saved()
    await good('question')
    await office.getByRole('complementary', { name: 'Xem thử như trên điện thoại' }).getByText('Kết quả đến nhà').waitFor()
  })

  it('counts it in a column of the report', async () => {
    await office.getByRole('button', { name: 'Thêm cột' }).first().click()
    await office.getByLabel('Tên cột').fill('Có bình gas')
    await office.getByLabel('Chỉ đếm phiếu mà').selectOption('simple')
    await office.getByLabel('Câu', { exact: true }).selectOption({ label: 'Nhà có bình gas không?' })
    await saved()
    await good('column')
  })

  it('is told of a mistake at its place, and takes what it suggests', async () => {
    await leaf('Nhà có bình gas không?').click()
    await office.getByLabel('Khi nào hỏi').selectOption('expression')
    await office.getByLabel('Biểu thức').first().fill("${visit_resullt} = 'met'")
    await leaf('Lỗi (1)').click()
    await good('mistake')
    await office.getByRole('button', { name: /Đổi thành\s*visit_result$/ }).click()
    await leaf('Lỗi (0)').waitFor()
    await office.getByText('Không còn lỗi nào').waitFor()
  })

  it('takes a step back and does it again', async () => {
    await leaf('Nhà có bình gas không?').click()
    await office.getByLabel('Nội dung câu hỏi').fill('Nhà có dùng bình gas không?')
    await leaf('Chung').click()
    await office.getByRole('button', { name: 'Hoàn tác' }).click()
    await leaf('Nhà có bình gas không?').waitFor()
    await office.getByRole('button', { name: 'Làm lại' }).click()
    await leaf('Nhà có dùng bình gas không?').waitFor()
    await saved()
  })

  it('publishes all of it', async () => {
    await office.getByRole('button', { name: 'Phát hành' }).first().click()
    await office.getByLabel('Ngày bắt đầu').fill('2026-11-21')
    await office.getByLabel('Ngày kết thúc').fill('2026-12-20')
    await saved()
    await good('publish')
    await office.locator('.editor-part').getByRole('button', { name: 'Phát hành' }).click()
    await office.getByText('Đã phát hành Rà soát bình gas').waitFor()
    await office.getByRole('link', { name: 'Thiết lập Rà soát bình gas' }).waitFor()
    await good('published')
  })
})

describe('the phones and the report', () => {
  it('a collector’s phone has it at the next sync, and the new question is asked', async () => {
    await seedHouseholds()
    const page = await signIn(await newContext(browser, PHONE), installation.account('collector'))
    await page.getByRole('button', { name: /Đổi việc/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Rà soát bình gas/ })
      .click()
    await page.getByRole('button', { name: /Bà Thử Một/ }).click()
    await page.getByRole('radio', { name: 'Đã gặp' }).click()
    await page.getByText('Nhà có dùng bình gas không?').waitFor()
    await page.getByRole('radio', { name: 'Có', exact: true }).first().click()
    await finish(page)
    await expect.poll(() => page.locator('.headline-counts').textContent()).toContain('Đã gửi hết')
  })

  it('the frozen report of the day counts it', async () => {
    await installation.setClock(AFTER_CUT)
    const { store } = await openInstallation(installation.folder, { clock: { now: () => AFTER_CUT }, random: seeded(1, 'reader') })
    await store.reports.freezeDue()
    const report = await store.reports.get('ra-soat-binh-gas', '2026-11-21')
    store.close()
    const column = report?.content.columns.find(({ title }) => title === 'Có bình gas')
    expect([column !== undefined, column && report?.content.total[column.id]]).toEqual([true, 1])
  })
})

/** As an import would: two households in the collector's residential group. */
async function seedHouseholds(): Promise<void> {
  const { store } = await openInstallation(installation.folder, { clock: { now: () => MORNING + 60_000 }, random: seeded(2, 'seed') })
  const stored = await store.campaigns.get('ra-soat-binh-gas')
  const list = stored?.campaign.list ?? ''
  const [group] = await store.entities.groups()
  await store.entities.put(
    ['Bà Thử Một', 'Ông Thử Hai'].map((head, index) => ({
      ...{ id: `thu-${index}`, list, residentialGroup: group?.id ?? '', title: head, subtitle: '', sortKey: String(index) },
      properties: { head },
    })),
    'seed',
  )
  store.close()
}

/** Says no to whatever else is asked. */
async function finish(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: 'Hoàn tất', exact: true })
  await next(page)
  for (let pages = 0; pages < 8 && !(await done.isVisible()); pages++) {
    for (const no of await page.getByRole('radio', { name: /^Không( |$)/ }).all()) await no.click()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await next(page)
  }
  await done.click()
  await page.getByRole('navigation').waitFor()
}
