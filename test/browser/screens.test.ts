// Every screen, as a collector sees it on a small phone and the office on a plain laptop: nothing that axe calls serious, nothing cut off,
// targets for a thumb, letters that an old person can read, and no word that is not Vietnamese. One story, so that each screen is reached as
// people reach it. With PHIEU_SO_SHOTS set to a folder, a picture of each is left there.
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { next, PHONE, readyForOffline, takePhoto, typePin, unlock } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { OFFICE_LOOK, PHONE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { certificatePicture, type Picture, writeCameraFile } from './pictures.ts'
import { expectGood, goTo, LAPTOP, newContext, openOffice as officeOf, openToDo, SUPERVISOR_LOOK } from './screens.ts'

let installation: Installation
let browser: Browser
let phone: BrowserContext
let page: Page
let desk: Page
let camera: string
let back: Picture
/** Title of the record that goes to the office and comes back. */
let returned: string

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  const artist = await launchChromium()
  const front = await certificatePicture(artist, ['Số phát hành: CM 264024', 'Bà Nguyễn Thị Thử Nghiệm'])
  back = await certificatePicture(artist, ['Thửa đất số 12, tờ bản đồ số 5', 'Diện tích 120,5 m²'])
  await artist.close()
  camera = join(installation.folder, 'camera.mjpeg')
  writeCameraFile(camera, front)
  browser = await launchChromium({ fakeCamera: camera })
  phone = await newContext(browser, PHONE)
  page = await phone.newPage()
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

const laptopIsGood = (name: string) => expectGood(desk, `laptop-${name}`, OFFICE_LOOK)
const phoneIsGood = (name: string) => expectGood(page, `phone-${name}`, PHONE_LOOK)
const openOffice = (role: string, viewport: typeof PHONE) => officeOf(browser, installation.account(role), viewport)

describe('on a phone of 360×740', () => {
  it('signing in without a link', async () => {
    await page.goto(`${installation.origin}/`)
    await page.getByRole('heading', { name: 'Mời đăng nhập' }).waitFor()
    await phoneIsGood('card-entry')
  })

  it('signing in with a link that is no link, and scanning a card', async () => {
    await page.getByRole('textbox').fill('xin chào')
    await page.getByText('Đây không phải liên kết đăng nhập').waitFor()
    await phoneIsGood('card-entry-wrong')
    await page.getByRole('button', { name: 'Quét mã trên thẻ' }).click()
    await page.getByRole('dialog').waitFor()
    await phoneIsGood('scan-card')
  })

  it('the PIN, and a wrong one', async () => {
    await page.goto(installation.account('collector').url)
    await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor()
    await phoneIsGood('pin')
    await typePin(page, installation.account('collector').pin === '902741' ? '902742' : '902741')
    await page.getByText('Liên kết hoặc mã PIN không đúng').waitFor()
    await phoneIsGood('pin-wrong')
  })

  it('the list, and a search that finds nothing', async () => {
    await typePin(page, installation.account('collector').pin)
    await page.getByRole('searchbox').waitFor()
    await page.locator('button.row').first().waitFor()
    await phoneIsGood('list')
    await page.getByRole('searchbox').fill('khong co ai ten nay')
    await page.getByText('Không tìm thấy').waitFor()
    await phoneIsGood('list-nothing')
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click()
  })

  it('the outbox when everything is sent, what was returned, and the person', async () => {
    await readyForOffline(page)
    await goTo(page, 'Chưa gửi', 'Đã gửi hết')
    await phoneIsGood('outbox-empty')
    await goTo(page, 'Trả lại', /trả lại/)
    await phoneIsGood('returned-before')
    await goTo(page, 'Tôi', 'Khóa và đăng xuất')
    await phoneIsGood('me')
    await goTo(page, 'Danh sách', 'Chưa làm')
  })

  it('the first page of the form, empty and with a doubtful answer', async () => {
    await openToDo(page)
    await phoneIsGood('fill-1-empty')
    await page.getByRole('radio', { name: 'Chụp được giấy chứng nhận bản gốc' }).check()
    await page.getByRole('checkbox', { name: /Đã đọc thông báo/ }).check()
    await page.getByRole('textbox', { name: /Số điện thoại/ }).fill('0912')
    await page.getByRole('textbox', { name: /Số điện thoại/ }).blur()
    await page.getByText('Số điện thoại có vẻ thiếu hoặc thừa số').waitFor()
    await phoneIsGood('fill-1')
    await next(page)
  })

  it('the certificate: the camera, the look at a photo, the pages kept, one of them large', async () => {
    await page.getByRole('heading', { name: /Trang 2/ }).waitFor()
    await phoneIsGood('fill-2-empty')
    await page.getByRole('button', { name: 'Chụp trang 1' }).click()
    const shoot = page.getByRole('dialog').getByRole('button', { name: 'Chụp', exact: true })
    await expect.poll(() => shoot.isEnabled()).toBe(true)
    await phoneIsGood('camera')
    await shoot.click()
    await page.getByRole('button', { name: /Dùng ảnh này/i }).waitFor()
    await phoneIsGood('photo-look')
    await page.getByRole('button', { name: 'Chụp lại' }).click()
    await takePhoto(page, 1, () => writeCameraFile(camera, back))
    await takePhoto(page, 2)
    await page.getByRole('button', { name: 'Xong' }).click()
    await expect.poll(() => page.getByRole('button', { name: /Xem to ảnh/ }).count()).toBe(2)
    await phoneIsGood('fill-2')
    await page.getByRole('button', { name: 'Xem to ảnh 1' }).click()
    await page.getByRole('dialog').waitFor()
    await phoneIsGood('photo-large')
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await next(page)
  })

  it('the owner: empty, the scan, typed with findings; somebody else uses the land', async () => {
    await page.getByRole('heading', { name: /Trang 3/ }).waitFor()
    await phoneIsGood('fill-3-empty')
    await page.getByRole('button', { name: 'Quét mã QR trên thẻ căn cước' }).click()
    await page.getByRole('dialog').waitFor()
    await phoneIsGood('scan-id')
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    await page.getByRole('textbox', { name: /Họ và tên chủ đất/ }).fill('Trần Văn Người Khác Hẳn Trong Sổ')
    await page
      .getByRole('textbox', { name: /Số căn cước/ })
      .first()
      .fill('0311580')
    await page.getByRole('textbox', { name: 'Năm' }).first().fill('1958')
    await page.getByRole('radio', { name: 'Không', exact: true }).check()
    await page.getByRole('radio', { name: 'Đã mất' }).check()
    await page.getByText('Tên khác với danh sách của phường').waitFor()
    await phoneIsGood('fill-3')
    // The first "Tiếp" leads to what is wrong, the second goes on all the same.
    await next(page)
    await phoneIsGood('fill-3-wrong')
    await next(page)
  })

  it('the confirmation, the summary that holds back, and throwing away', async () => {
    await page.getByRole('heading', { name: /Trang 4/ }).waitFor()
    await phoneIsGood('fill-4')
    await next(page)
    await page.getByText('Còn chỗ phải sửa').waitFor()
    await phoneIsGood('summary-blocked')
    await page.getByRole('button', { name: 'Bỏ phiếu đang làm' }).click()
    await phoneIsGood('discard')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Thôi', exact: true })
      .or(page.getByRole('button', { name: 'Hủy' }))
      .first()
      .click()
    await page.getByRole('button', { name: 'Để sau' }).click()
    await page.getByRole('searchbox').waitFor()
  })

  it('a record that waits while there is no network, and the same when it has arrived', async () => {
    await phone.setOffline(true)
    const title = await openToDo(page)
    await page.getByRole('radio', { name: 'Chưa thu được' }).check()
    await page.getByRole('radio', { name: 'Vắng nhà' }).check()
    await phoneIsGood('fill-1-absent')
    await next(page)
    await page.getByRole('heading', { name: /Trang 2.*Xác nhận/ }).waitFor()
    await next(page)
    await page.getByText('Máy không thấy vấn đề gì').waitFor()
    await phoneIsGood('summary-clean')
    await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
    await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
    await goTo(page, 'Chưa gửi', /chờ gửi/)
    await phoneIsGood('outbox-waiting')
    await page.getByText(title).click()
    await page.getByText('Phiếu đã làm').waitFor()
    await phoneIsGood('record-waiting')
    await phone.setOffline(false)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText(/Đã nhận 09:\d\d:\d\d/).waitFor()
    await phoneIsGood('record-received')
    returned = title
  })
})

describe('on a laptop of 1366×768', () => {
  it("the reviewer's desk: nothing open, a record with photos, the reasons, the keys", async () => {
    desk = await openOffice('reviewer', LAPTOP)
    await desk.getByText('Hàng chờ').waitFor()
    await laptopIsGood('desk')
    await desk.keyboard.press('j')
    await desk.getByText('Nội dung phiếu').waitFor()
    await laptopIsGood('desk-open')
    await desk.keyboard.press('?')
    await desk.getByRole('dialog').waitFor()
    await laptopIsGood('desk-keys')
    await desk.keyboard.press('Escape')
    await desk.getByRole('searchbox').fill(returned)
    await desk.getByText('1 phiếu', { exact: true }).waitFor()
    await desk.getByRole('searchbox').blur()
    await desk.keyboard.press('j')
    await desk.getByRole('heading', { level: 1, name: returned }).waitFor()
    await desk.keyboard.press('r')
    const form = desk.getByRole('form', { name: 'Trả lại để sửa' })
    await form.getByRole('textbox').first().fill('Hãy quay lại vào buổi tối, chủ nhà đi làm về sau 18 giờ')
    await laptopIsGood('desk-reasons')
    await desk.keyboard.press('Control+Enter')
    await desk.getByText('1 phiếu', { exact: true }).waitFor({ state: 'hidden' })
  })

  it('the board of today and the reports', async () => {
    await goTo(desk, 'Bảng hôm nay', 'Chưa gửi hôm nay')
    await laptopIsGood('board')
    await goTo(desk, 'Báo cáo', /đã chốt/i)
    await laptopIsGood('reports')
    await desk.getByRole('link', { name: /Văn bản của đợt/ }).click()
    await desk.getByText('Danh sách hồ sơ đã hoàn thiện').waitFor()
    await laptopIsGood('documents')
  })

  it("the administrator's people: list, form, card", async () => {
    desk = await openOffice('administrator', LAPTOP)
    await goTo(desk, 'Người dùng', 'Tìm người')
    await laptopIsGood('people')
    await desk.getByRole('button', { name: 'Thêm người' }).click()
    await desk.getByRole('dialog').waitFor()
    await desk.getByRole('button', { name: 'Lưu' }).click()
    await desk.getByText('Hãy ghi họ và tên').waitFor()
    await laptopIsGood('person-form')
    await desk.getByRole('textbox', { name: 'Họ và tên' }).fill('Phạm Thị Người Mới')
    await desk.getByRole('combobox', { name: 'Vai trò' }).last().selectOption({ label: 'Cán bộ duyệt' })
    await desk.getByRole('button', { name: 'Lưu' }).click()
    await desk
      .getByRole('row', { name: /Phạm Thị Người Mới/ })
      .getByRole('button', { name: 'Cấp thẻ' })
      .click()
    await laptopIsGood('card-question')
    await desk.getByRole('dialog').getByRole('button', { name: 'Cấp thẻ' }).click()
    await desk.getByText('Thẻ đăng nhập').first().waitFor()
    await laptopIsGood('card-sheet')
    await desk.getByRole('button', { name: /Đã giữ thẻ/ }).click()
  })

  it('loading a list, looked at first, and the settings', async () => {
    await goTo(desk, 'Danh sách', 'Các danh sách của phường')
    await laptopIsGood('registry')
    await desk.locator('input[type=file]').setInputFiles(join(installation.folder, 'danh-sach-mau.xlsx'))
    await desk.getByRole('button', { name: 'Xem thử' }).click()
    await desk.getByText('Kết quả xem thử').waitFor()
    await laptopIsGood('registry-looked')
    await goTo(desk, 'Cài đặt', 'Nơi cài đặt')
    await laptopIsGood('settings')
  })
})

describe('on a phone again', () => {
  it('the record that was returned, with the reason, and its correction', async () => {
    await page.getByLabel('Quay lại').click()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('link', { name: 'Trả lại' }).click()
    await page.getByText(returned).waitFor()
    await phoneIsGood('returned')
    await page.getByText(returned).click()
    await page.getByText('Hãy quay lại vào buổi tối').waitFor()
    await phoneIsGood('record-returned')
    await page.getByRole('button', { name: 'Sửa và gửi lại' }).click()
    await page.getByRole('heading', { name: /Trang 1/ }).waitFor()
    await phoneIsGood('fill-corrected')
  })

  it('unlocking, and the way out', async () => {
    await page.reload()
    await page.getByRole('heading', { name: `Chào ${installation.account('collector').name}` }).waitFor()
    await phoneIsGood('unlock')
    await unlock(page, installation.account('collector'))
    await page.goto(`${installation.origin}/toi`)
    await unlock(page, installation.account('collector'))
    await page.getByRole('button', { name: 'Đăng xuất khỏi máy này' }).click()
    await page.getByRole('dialog').waitFor()
    await phoneIsGood('sign-out')
  })

  it("the supervisor's board and report", async () => {
    page = await openOffice('supervisor', PHONE)
    await page.getByText('Chưa gửi hôm nay').first().waitFor()
    await expectGood(page, 'supervisor-board', SUPERVISOR_LOOK)
    await goTo(page, 'Báo cáo', /đã chốt/i)
    await expectGood(page, 'supervisor-report', SUPERVISOR_LOOK)
    await page.getByRole('link', { name: /Văn bản của đợt/ }).click()
    await page.getByText('Danh sách hồ sơ đã hoàn thiện').waitFor()
    await expectGood(page, 'supervisor-documents', SUPERVISOR_LOOK)
  })
})
