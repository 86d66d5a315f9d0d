// A nasty file on its way into the list, by the screen alone: a column is named, a date is answered, what would change is seen and unticked, loaded, and
// taken back. Each screen is looked at by axe and in Vietnamese at 1366 × 768.
import { read, utils } from '@e965/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTcvn3, type Row, xlsx } from '../registry/nasty-workbooks.ts'
import { launchChromium } from './chromium.ts'
import { createInstallation, type Installation } from './installation.ts'
import { OFFICE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, goTo, LAPTOP, openOffice } from './screens.ts'

const LIST = '/api/lists/lam-sach-dat-dai/giay-chung-nhan/danh-sach.csv'
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let installation: Installation
let browser: Browser
let page: Page
/** Rows of the list as it was before anything was loaded, by their heading. */
let before: Record<string, string>[]
let file: { name: string; mimeType: string; buffer: Buffer }

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  browser = await launchChromium()
  page = await openOffice(browser, installation.account('administrator'), LAPTOP)
  await goTo(page, 'Danh sách', 'Các danh sách của phường')
  before = await listNow()
  file = { name: 'ra-soat.xlsx', mimeType, buffer: await nastyFile() }
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

/** The list as its own export says it. */
async function listNow(): Promise<Record<string, string>[]> {
  const response = await page.request.get(installation.origin + LIST)
  const sheet = Object.values(read(await response.body(), { raw: true, type: 'buffer' }).Sheets)[0]
  return sheet ? utils.sheet_to_json<Record<string, string>>(sheet, { raw: false }) : []
}

/** A head whose serial column nobody could guess, a font of long ago, a date either way; one row changes, two are new, all others are missing. */
async function nastyFile(): Promise<Buffer> {
  const known = before.find(row => row['Số phát hành'])
  if (!known) throw new Error('the demo has no certificate with a serial')
  const group = known['Tổ dân phố'] ?? ''
  const rows: Row[] = [
    ['DANH SÁCH RÀ SOÁT'],
    ['Ký hiệu', 'Tên chủ', 'Tổ dân phố', 'Ngày cấp'],
    [known['Số phát hành'] ?? '', inTcvn3('Nguyễn Văn Đổi'), group, '2010'],
    ['CM 999001', 'Trần Thị Mới', group, '03/04/2010'],
    ['CM 999002', 'Lê Văn Bỏ', group, '05/06/2011'],
    ['CM 999003', 'Không Có Tổ', null, '2010'],
  ]
  return Buffer.from(await xlsx(rows))
}

const kind = (name: string) => page.locator('details.registry-kind', { hasText: name })
const loadButton = () => page.getByRole('button', { name: /^Nạp vào danh sách/ })

describe('loading a list', () => {
  it('a file whose columns are not all known asks which they are', async () => {
    await expectGood(page, 'import-1-before', OFFICE_LOOK)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Xem thử', exact: true }).click()
    await page.getByText('Chưa thấy cột: Số phát hành').waitFor()
    await expectGood(page, 'import-2-columns', OFFICE_LOOK)
    expect(await loadButton().count()).toBe(0)
    await page.getByRole('combobox', { name: 'Ký hiệu' }).selectOption({ label: 'Số phát hành' })
    await page.getByRole('button', { name: 'Xem thử với các cột này' }).click()
    await page.getByText('Kết quả xem thử, chưa ghi gì').waitFor()
  })

  it('a date that can be read both ways is answered before anything can be loaded', async () => {
    await page.getByText('Chưa trả lời thì chưa nạp được').waitFor()
    expect(await loadButton().isDisabled()).toBe(true)
    await expectGood(page, 'import-3-dates', OFFICE_LOOK)
    await page.getByRole('combobox', { name: /“03\/04\/2010” có thể đọc hai cách/ }).selectOption({ label: 'Tháng đứng trước' })
    await page.getByRole('button', { name: 'Xem thử với các cột này' }).click()
    await expect.poll(() => loadButton().isEnabled(), { timeout: 15_000 }).toBe(true)
    expect(await page.getByRole('table', { name: 'Những dòng đầu' }).getByRole('cell', { name: '2010-03-04' }).count()).toBe(1)
  })

  it('everything that would change is seen: new, changed, and what the file lacks, which stays unless it is ticked', async () => {
    expect(await kind('Thêm mới').getByRole('row').count()).toBe(2)
    expect(await kind('Sửa').getByRole('row').first().innerText()).toContain('Nguyễn Văn Đổi')
    const gone = kind('Không có trong tệp')
    expect(await gone.getByRole('checkbox', { name: 'Rút tất cả khỏi danh sách' }).isChecked()).toBe(false)
    await expectGood(page, 'import-4-differences', OFFICE_LOOK)
    await kind('Thêm mới')
      .getByRole('checkbox', { name: /Lê Văn Bỏ/ })
      .uncheck()
    expect(await loadButton().innerText()).toContain('(2 dòng)')
  })

  it('repairs are told by kind, and the rows left out can be taken along as a workbook', async () => {
    await page.getByRole('combobox', { name: 'Loại sửa' }).selectOption({ label: 'Đổi phông TCVN3 (.VnTime) sang Unicode (1)' })
    expect(await page.getByRole('table', { name: 'Những chỗ đã sửa' }).getByRole('row').count()).toBe(2)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /Tải chỗ sửa và dòng không nhận/ }).click()
    expect((await download).suggestedFilename()).toBe('ket-qua-nap-danh-sach.xlsx')
  })

  it('only what was ticked is loaded', async () => {
    await loadButton().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Đã tải danh sách').waitFor()
    await expectGood(page, 'import-5-loaded', OFFICE_LOOK)
    const now = await listNow()
    expect(now).toHaveLength(before.length + 1)
    expect(now.find(row => row['Số phát hành'] === 'CM 999001')).toMatchObject({ 'Tên chủ': 'Trần Thị Mới', 'Ngày cấp': '2010-03-04' })
    expect(now.filter(row => row['Tên chủ'] === 'Nguyễn Văn Đổi')).toHaveLength(1)
  })

  it('the same file again says so and has nothing of it left to load but what was unticked', async () => {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Xem thử', exact: true }).click()
    await page.getByText('Chính tệp này đã được nạp lúc 09:').waitFor()
    expect(await page.getByText('Như lần nạp trước').count()).toBe(1)
    expect(await loadButton().innerText()).toContain('(1 dòng)')
    await kind('Thêm mới').getByRole('checkbox', { name: 'Thêm tất cả' }).uncheck()
    expect(await loadButton().isDisabled()).toBe(true)
  })

  it('the last load is taken back: the list says what it said before', async () => {
    await page.getByRole('button', { name: 'Hoàn tác lần nạp gần nhất' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('2 dòng sẽ trở lại như trước lần nạp.').waitFor()
    await expectGood(page, 'import-6-undo', OFFICE_LOOK)
    await dialog.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByText('đã được hoàn tác').waitFor()
    expect(await listNow()).toEqual(before)
  })
})
