// The main job, once, with everything real: a phone that goes offline and is killed, cameras, a server that dies and comes back, the office's
// keyboard, and the report of 15:00 compared cell by cell with a count of our own. The steps are one story and run in order.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PHOTOS } from '../../server/installation.ts'
import { ROOT } from '../house/sources.ts'
import { launchChromium } from './chromium.ts'
import { expectSaved, killTab, next, openFromList, PHONE, readyForOffline, signIn, takePhoto, typePin, unlock } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { photographScreens } from './on-failure.ts'
import { certificatePicture, idCardPicture, type Picture, writeCameraFile } from './pictures.ts'
import { recount } from './recount.ts'

const DAY = '2026-11-21'
const at = (time: string) => Date.parse(`${DAY}T${time}+07:00`)
const CARD = ['031158004321', '', 'Nguyễn Thị Thử Nghiệm', '09031958', 'Nữ', 'Số 5 Đường Thử, Thủy Nguyên, Hải Phòng', '01012022']

let installation: Installation
let browser: Browser
let phone: BrowserContext
let office: BrowserContext
let page: Page
let desk: Page
let card: Picture
let certificate: Picture
let secondPage: Picture
let camera: string
/** A certificate that nobody collected yet, of the collector's residential group. */
let chosen: { id: string; title: string; folded: string }

beforeAll(async () => {
  installation = await createInstallation(at('09:00:00'))
  camera = join(installation.folder, 'camera.mjpeg')
  const artist = await launchChromium()
  card = await idCardPicture(artist, CARD)
  certificate = await certificatePicture(artist, ['Số phát hành: CM 264024', 'Bà Nguyễn Thị Thử Nghiệm'])
  secondPage = await certificatePicture(artist, ['Thửa đất số 12, tờ bản đồ số 5', 'Diện tích 120,5 m²'])
  await artist.close()
  writeCameraFile(camera, certificate)
  browser = await launchChromium({ fakeCamera: camera })
  const vietnam = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
  phone = await browser.newContext({ ...vietnam, viewport: PHONE, hasTouch: true, isMobile: true, permissions: ['camera'] })
  office = await browser.newContext({ ...vietnam, viewport: { width: 1366, height: 768 } })
  for (const context of [phone, office]) context.setDefaultTimeout(15_000)
  chosen = uncollected()
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

function uncollected(): typeof chosen {
  const database = new Database(installation.database, { readonly: true })
  const row = database
    .prepare(
      `SELECT e.id, e.title FROM entities e JOIN person_groups g ON g.residential_group = e.residential_group JOIN people p ON p.id = g.person
       WHERE p.name = ? AND e.title LIKE 'Nguyễn%' AND NOT EXISTS (SELECT 1 FROM records r WHERE r.entity = e.id)
       AND (SELECT count(*) FROM entities o WHERE o.title = e.title) = 1 LIMIT 1`,
    )
    .get(installation.account('collector').name) as { id: string; title: string }
  database.close()
  const folded = row.title
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
  return { ...row, folded }
}

describe('from the door to the frozen report', () => {
  it('a collector signs in with the link and the PIN; the app can be installed and needs no server afterwards', async () => {
    page = await signIn(phone, installation.account('collector'))
    await readyForOffline(page)
    const session = await phone.newCDPSession(page)
    const { errors } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito')).toEqual([])
    expect(page.url()).not.toContain('#the=')
  })

  it('with the server dead and the page reloaded, the PIN opens the list, and a search without diacritics finds the name', async () => {
    await installation.kill()
    await page.reload()
    await unlock(page, installation.account('collector'))
    await openFromList(page, chosen.folded, chosen.title)
    await page.getByRole('heading', { name: /Trang 1/ }).waitFor()
  })

  it('the form is filled offline; a phone number with too few digits is doubted at the question while filling', async () => {
    await page.getByRole('radio', { name: 'Chụp được giấy chứng nhận bản gốc' }).check()
    await page.getByRole('checkbox', { name: /Đã đọc thông báo/ }).check()
    const number = page.getByRole('textbox', { name: /Số điện thoại/ })
    await number.fill('0912')
    await number.blur()
    await page.getByText('Số điện thoại có vẻ thiếu hoặc thừa số').waitFor()
    await number.fill('0912345678')
    await number.blur()
    await expect.poll(() => page.getByText('Số điện thoại có vẻ thiếu hoặc thừa số').count()).toBe(0)
    await next(page)
  })

  it('two pages of the certificate are photographed with the camera in the page', async () => {
    await page.getByRole('heading', { name: /Trang 2/ }).waitFor()
    await page.getByRole('button', { name: 'Chụp trang 1' }).click()
    await takePhoto(page, 1, () => writeCameraFile(camera, secondPage))
    await takePhoto(page, 2)
    await page.getByRole('button', { name: 'Xong' }).click()
    await expect.poll(() => page.getByRole('button', { name: /Xem to ảnh/ }).count()).toBe(2)
    await page.getByRole('textbox', { name: /Số phát hành/ }).fill('CM 264024')
    await expectSaved(page)
  })

  it('a tab killed in the middle reopens at the same page with everything typed and photographed', async () => {
    await killTab(page)
    page = await phone.newPage()
    await page.goto(`${installation.origin}/`)
    await unlock(page, installation.account('collector'))
    await openFromList(page, chosen.folded, chosen.title)
    await page.getByRole('heading', { name: /Trang 2/ }).waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: /Số phát hành/ }).inputValue()).toBe('CM 264024')
    await expect.poll(() => page.getByRole('button', { name: /Xem to ảnh/ }).count()).toBe(2)
    await next(page)
  })

  it("the ID card's QR from the live camera fills name, number, birth date, sex and address", async () => {
    await page.getByRole('heading', { name: /Trang 3/ }).waitFor()
    writeCameraFile(camera, card)
    await page.getByRole('radio', { name: 'Đúng', exact: true }).check()
    await page.getByRole('button', { name: 'Quét mã QR trên thẻ căn cước' }).click()
    await page.getByText('Đã đọc từ thẻ').waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: /Họ và tên chủ đất/ }).inputValue()).toBe('Nguyễn Thị Thử Nghiệm')
    expect(await page.getByRole('textbox', { name: /Số căn cước/ }).inputValue()).toBe('031158004321')
    expect(await page.getByRole('textbox', { name: 'Năm' }).inputValue()).toBe('1958')
    expect(await page.getByRole('radio', { name: 'Nữ' }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: /Địa chỉ thường trú/ }).inputValue()).toContain('Số 5 Đường Thử')
  })

  it('the same card is read from a picture in the album when the camera does not help', async () => {
    await page.getByRole('button', { name: 'Bỏ kết quả' }).click()
    await page.getByRole('textbox', { name: /Họ và tên chủ đất/ }).fill('')
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: 'Quét mã QR trên thẻ căn cước' }).click()
    await page.getByText('Ứng dụng chưa được phép dùng máy ảnh').waitFor()
    const album = page.getByRole('dialog').locator('input[type=file]')
    await album.setInputFiles({ name: 'the.jpg', mimeType: 'image/jpeg', buffer: card.jpeg })
    await page.getByText('Đã đọc từ thẻ').waitFor()
    expect(await page.getByRole('textbox', { name: /Họ và tên chủ đất/ }).inputValue()).toBe('Nguyễn Thị Thử Nghiệm')
    await next(page)
  })

  it('the finished record waits in the phone and says so; the server is still dead', async () => {
    await page.getByRole('heading', { name: /Trang 4/ }).waitFor()
    await next(page)
    await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
    await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
    await page.getByRole('link', { name: /Chưa gửi/ }).click()
    await page
      .getByText(/chờ gửi/)
      .first()
      .waitFor()
    await page.getByText('Nguyễn Thị Thử Nghiệm').waitFor()
  })

  it('the server comes back: the record is received, the receipt names time and report day, every photo is confirmed', async () => {
    await installation.start()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Đã gửi hết').waitFor()
    await page.getByRole('link', { name: /Danh sách/ }).click()
    await openFromList(page, chosen.folded, chosen.title)
    await page.getByText(/Đã nhận 09:\d\d:\d\d, tính vào báo cáo ngày 21\/11/).waitFor()
    await page.getByText('Máy chủ đã có 2 trên 2 ảnh').waitFor()
  })

  it('photos arrive downscaled, upright and without metadata', () => {
    const photos = storedPhotos()
    expect(photos.length).toBe(2)
    for (const bytes of photos) {
      expect(bytes.length).toBeLessThanOrEqual(600 * 1024)
      expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
      expect(bytes.includes('Exif')).toBe(false)
    }
  })

  it('the reviewer returns it with a reason at a question, by keyboard alone', async () => {
    desk = await openOffice('reviewer')
    await desk.getByText('Phiếu Số').first().waitFor()
    await desk.keyboard.press('/')
    await desk.keyboard.type('nguyen thi thu nghiem')
    await desk.getByText('1 phiếu', { exact: true }).waitFor()
    await desk.getByRole('searchbox').blur()
    await desk.keyboard.press('j')
    await desk.getByText('Nội dung phiếu').waitFor()
    await desk.getByText('031158004321').first().waitFor()
    await desk.keyboard.press('r')
    const form = desk.getByRole('form', { name: 'Trả lại để sửa' })
    await form.waitFor()
    await form.getByRole('combobox').selectOption({ label: 'Số phát hành ở góc giấy' })
    await form.getByRole('textbox', { name: /Số phát hành/ }).focus()
    await desk.keyboard.type('Số phát hành không khớp với ảnh')
    await desk.keyboard.press('Control+Enter')
    await expect.poll(() => stateOfChosen()).toBe('returned')
  })

  it('the collector finds the reason at the question, the old photos, corrects and sends a new version', async () => {
    await page.getByLabel('Quay lại').click()
    await page.getByRole('link', { name: /Trả lại/ }).click()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Nguyễn Thị Thử Nghiệm').click()
    await page.getByText('Số phát hành không khớp với ảnh').first().waitFor()
    await page.getByRole('button', { name: 'Sửa và gửi lại' }).click()
    await goToPage(2)
    await page.getByText('Số phát hành không khớp với ảnh').first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /Xem to ảnh/ }).count()).toBe(2)
    await page.getByRole('textbox', { name: /Số phát hành/ }).fill('CM 264025')
    await goToPage(4)
    await next(page)
    await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
    await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
    await expect.poll(() => versionsOf('Nguyễn Thị Thử Nghiệm')).toBe(2)
  })

  it('the corrected record reaches the desk by itself, shows what changed, and is approved with one key', async () => {
    await desk.getByText('1 phiếu', { exact: true }).waitFor()
    await desk.keyboard.press('j')
    await desk.getByText('Bản trước: CM 264024').waitFor()
    // The desk takes no decision about a record that was in sight for less than half a second.
    await desk.waitForTimeout(600)
    await desk.keyboard.press('a')
    await expect.poll(() => stateOfChosen()).toBe('approved')
  })

  it('at 15:00 the day is frozen by itself, and every cell of the report equals an independent count (R8–R13)', async () => {
    await installation.setClock(at('14:59:59.500'))
    await expect.poll(() => frozenDays(), { timeout: 10_000 }).toContain(DAY)
    const supervisor = await openOffice('supervisor')
    await supervisor.getByRole('link', { name: 'Báo cáo' }).click()
    await supervisor
      .getByText(/đã chốt/i)
      .first()
      .waitFor()
    const answer = await supervisor.request.get(`${installation.origin}/api/reports/lam-sach-dat-dai/${DAY}`)
    const report = (await answer.json()) as { content: { rows: { residentialGroup: string; cells: Record<string, number | null> }[] } }
    const counted = recount(installation.database, DAY)
    expect(Object.fromEntries(report.content.rows.map(row => [row.residentialGroup, row.cells]))).toEqual(counted)
  })

  it('the report prints, downloads as a workbook, and is the same bytes each time (R13)', async () => {
    const supervisor = office.pages().at(-1) as Page
    for (const kind of ['html', 'xlsx']) {
      const path = `${installation.origin}/api/reports/lam-sach-dat-dai/${DAY}.${kind}`
      const [first, second] = [await supervisor.request.get(path), await supervisor.request.get(path)]
      expect(first.status()).toBe(200)
      expect((await first.body()).equals(await second.body())).toBe(true)
    }
  })

  it('npm run verify finds every report, chain, version and photo right', async () => {
    await installation.kill()
    const done = spawnSync(process.execPath, [join(ROOT, 'server/main.ts'), 'verify'], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: installation.folder, NODE_NO_WARNINGS: '1' },
    })
    expect(done.stdout + done.stderr).not.toBe('')
    expect(done.status).toBe(0)
  })
})

async function openOffice(role: string): Promise<Page> {
  const opened = await (role === 'reviewer' ? office : await newOffice()).newPage()
  await opened.goto(installation.account(role).url)
  await opened.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
  await typePin(opened, installation.account(role).pin)
  await opened.getByText('Đăng xuất').waitFor()
  return opened
}

async function newOffice(): Promise<BrowserContext> {
  await office.close()
  office = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1366, height: 768 } })
  return office
}

/** One page after another, each only when the last one is left: a person reads before tapping again. */
async function goToPage(number: number): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const shown = async () => Number(/Trang (\d)/.exec((await heading.textContent()) ?? '')?.[1])
  await page.getByRole('heading', { name: /Trang \d/ }).waitFor()
  for (let here = await shown(); here !== number; here = await shown()) {
    if (here < number) await next(page)
    else await page.getByRole('button', { name: 'Quay lại' }).click()
    await expect.poll(shown).not.toBe(here)
  }
}

function query<T>(sql: string, ...values: unknown[]): T[] {
  const database = new Database(installation.database, { readonly: true })
  try {
    return database.prepare(sql).all(...values) as T[]
  } finally {
    database.close()
  }
}

const versionsOf = (title: string) =>
  query(`SELECT version FROM record_versions WHERE json_extract(content, '$.answers.owner_name') = ?`, title).length
const stateOfChosen = () => query<{ state: string }>('SELECT state FROM records WHERE entity = ?', chosen.id)[0]?.state
const frozenDays = () => query<{ day: string }>('SELECT day FROM reports').map(row => row.day)

/** Straight from the disk: the photos that the chosen certificate's record names. */
function storedPhotos(): Buffer[] {
  return query<{ digest: string }>(
    `SELECT DISTINCT p.digest FROM version_photos p JOIN record_versions v ON v.version = p.version WHERE v.entity = ?`,
    chosen.id,
  ).map(({ digest }) => readFileSync(join(installation.folder, PHOTOS, 'blobs', digest.slice(0, 2), digest)))
}
