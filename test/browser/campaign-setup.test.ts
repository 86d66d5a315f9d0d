// An administrator begins a campaign and sets it up in a real browser: settings with their help, the days that have a report, what is refused; a phone of the
// ward has the new campaign at its next sync.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CampaignPlanAnswer } from '../../shared/campaign-admin.ts'
import { launchChromium } from './chromium.ts'
import { createInstallation, type Installation } from './installation.ts'
import { OFFICE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, goTo, LAPTOP, openOffice } from './screens.ts'

const FAMILY = 'Gia đình văn hóa'
let installation: Installation
let browser: Browser
let page: Page

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  browser = await launchChromium()
  page = await openOffice(browser, installation.account('administrator'), LAPTOP)
})
beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))
afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

const answered = async () =>
  CampaignPlanAnswer.parse(await (await page.context().request.get(`${installation.origin}/api/campaigns/gia-dinh-van-hoa/plan`)).json())

describe('an administrator', () => {
  it('sees what runs and what can be begun, and begins one under the day that the rules propose', async () => {
    await goTo(page, 'Cài đặt', 'Các chiến dịch đang có')
    await page.getByRole('link', { name: 'Thiết lập Làm sạch dữ liệu đất đai' }).waitFor()
    await expectGood(page, 'laptop-campaigns', OFFICE_LOOK)
    await page.getByRole('button', { name: `Mở đợt ${FAMILY}`, exact: true }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Ngày kết thúc').inputValue()).toBe('2026-12-31')
    await dialog.getByLabel('Ngày kết thúc').fill('2026-11-01')
    await dialog.getByText('Ngày kết thúc phải từ ngày bắt đầu').waitFor()
    expect(await dialog.getByRole('button', { name: 'Mở đợt' }).isDisabled()).toBe(true)
    await expectGood(page, 'laptop-begin', OFFICE_LOOK)
    await dialog.getByLabel('Ngày kết thúc').fill('2026-12-31')
    await dialog.getByRole('button', { name: 'Mở đợt' }).click()
    await page.getByRole('link', { name: `Thiết lập ${FAMILY}`, exact: true }).waitFor()
    expect(await page.getByRole('button', { name: `Mở đợt ${FAMILY}`, exact: true }).count()).toBe(0)
  })

  it('sets it up: a target, a denominator, working days with a day off, and all of it is saved at once', async () => {
    await page.getByRole('link', { name: `Thiết lập ${FAMILY}`, exact: true }).click()
    await page.getByRole('heading', { name: FAMILY, exact: true }).waitFor()
    await page.getByText('Chưa có thay đổi').waitFor()
    await expectGood(page, 'laptop-campaign-setup', OFFICE_LOOK)
    const target = page.getByRole('textbox', { name: /Chỉ tiêu Gia đình văn hóa/ })
    await target.fill('980')
    await page.getByText('Giá trị phải từ 0 đến 100.').waitFor()
    expect(await page.getByRole('button', { name: 'Lưu thiết lập' }).isDisabled()).toBe(true)
    await target.fill('98,5')
    await page.getByRole('combobox', { name: /Tỷ lệ tính trên/ }).selectOption('registered')
    await page.getByText('Cả đợt có 41 ngày báo cáo.').waitFor()
    await page.getByLabel('Ngày có báo cáo').selectOption('working')
    await page.getByText('Cả đợt có 28 ngày báo cáo.').waitFor()
    await page.getByLabel('Ngày', { exact: true }).fill('2026-12-25')
    await page.getByLabel('Tên', { exact: true }).fill('Nghỉ của phường')
    await page.getByRole('button', { name: 'Thêm ngày' }).click()
    await page.getByText('Cả đợt có 27 ngày báo cáo.').waitFor()
    await page.getByText('4 chỗ thay đổi chưa lưu').waitFor()
    await expectGood(page, 'laptop-campaign-changed', OFFICE_LOOK)
    await page.getByRole('button', { name: 'Lưu thiết lập' }).click()
    await page.getByText('Chưa có thay đổi').waitFor()
    const { campaign, settings } = await answered()
    expect(campaign).toMatchObject({ target: 0.985, cutoff: { days: 'working' } })
    expect(campaign.cutoff.specialDays).toContainEqual({ day: '2026-12-25', kind: 'off', name: 'Nghỉ của phường' })
    expect(settings.filter(({ changed }) => changed).map(({ name }) => name)).toEqual(['family_target', 'denominator'])
  })

  it('takes a default back, and undoes what was not saved', async () => {
    await page.getByRole('button', { name: 'Dùng mặc định cho Tỷ lệ tính trên' }).click()
    await page.getByText('1 chỗ thay đổi chưa lưu').waitFor()
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    await page.getByText('Chưa có thay đổi').waitFor()
    expect(await page.getByRole('combobox', { name: /Tỷ lệ tính trên/ }).inputValue()).toBe('registered')
  })

  it('R16: gives a person the duties that the campaign names, and sees who holds them', async () => {
    await goTo(page, 'Người dùng', 'Thêm người')
    await page.getByRole('button', { name: 'Thêm người' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: /Họ và tên/ }).fill('Đỗ Thị Thẩm Định')
    await form.getByRole('combobox').selectOption({ label: 'Cán bộ duyệt' })
    await form.getByRole('checkbox', { name: /^Thẩm định/ }).check()
    await expectGood(page, 'laptop-duties', OFFICE_LOOK)
    await form.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('row', { name: /Đỗ Thị Thẩm Định/ }).waitFor()
    await goTo(page, 'Cài đặt', 'Các chiến dịch đang có')
    await page.getByRole('link', { name: `Thiết lập ${FAMILY}`, exact: true }).click()
    await page.getByRole('heading', { name: 'Nhiệm vụ riêng' }).waitFor()
    expect(await page.locator('.setup-duties > div', { hasText: 'Thẩm định' }).first().innerText()).toContain('Đỗ Thị Thẩm Định')
  })
})
