// Photos from the album, as phones make them: lying on their side with a note in EXIF, and 12 megapixels large. What is kept is upright,
// small enough, and says nothing about the camera; and what is no photo is refused in words.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PHOTOS } from '../../server/installation.ts'
import { launchChromium } from './chromium.ts'
import { next, PHONE, signIn } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { photographScreens } from './on-failure.ts'
import { draw, largePicture, type Picture, withExif } from './pictures.ts'

let installation: Installation
let browser: Browser
let phone: BrowserContext
let page: Page
let lying: Picture
let large: Picture

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  browser = await launchChromium()
  // A red corner at the top left of the pixels; "orientation 6" is turned a quarter clockwise to be looked at, so it belongs at the top right.
  lying = await draw(browser, '<div style="width:300px;height:300px;background:#e00000"></div>')
  large = await largePicture(browser)
  phone = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: PHONE, hasTouch: true, isMobile: true })
  phone.setDefaultTimeout(15_000)
  page = await signIn(phone, installation.account('collector'))
  await page.locator('button.row', { hasText: 'Chưa làm' }).first().click()
  await page.getByRole('radio', { name: 'Chụp được giấy chứng nhận bản gốc' }).check()
  await page.getByRole('checkbox', { name: /Đã đọc thông báo/ }).check()
  await page.getByRole('textbox', { name: /Số điện thoại/ }).fill('0912345678')
  await next(page)
  await page.getByRole('button', { name: 'Chụp trang 1' }).click()
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

/** A file chosen in the camera's dialog, which is open. */
async function choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
}

async function keep(count: number): Promise<void> {
  await page.getByRole('button', { name: /Dùng ảnh này/i }).click()
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: `Trang ${count + 1}` })
    .waitFor()
}

describe('photos from the album', () => {
  it.each([
    ['hinh.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>'],
    ['trang.html', 'text/html', '<!doctype html><title>x</title><script>alert(1)</script>'],
    ['doi-ten.jpg', 'image/jpeg', '<!doctype html><title>x</title><script>alert(1)</script>'],
  ])('%s chosen as a photo is refused with words that say what to do', async (name, type, content) => {
    await choose(name, type, Buffer.from(content))
    await page.getByText('Không đọc được ảnh này. Hãy chụp lại hoặc chọn ảnh khác').waitFor()
    await page.getByRole('button', { name: 'Chụp lại' }).click()
    expect(await page.getByRole('button', { name: /Dùng ảnh này/i }).count()).toBe(0)
  })

  it('a photo lying on its side is kept', async () => {
    await choose('nam-ngang.jpg', 'image/jpeg', withExif(lying.jpeg, 6))
    await keep(1)
  })

  it('a photo of 12 megapixels is decoded and drawn in the worker, not in the page', async () => {
    await page.evaluate(() => {
      const work = { here: 0 }
      Object.assign(window, { work })
      const real = CanvasRenderingContext2D.prototype.drawImage
      CanvasRenderingContext2D.prototype.drawImage = function counted(...given: unknown[]) {
        work.here += 1
        return Reflect.apply(real, this, given)
      }
      const decode = window.createImageBitmap.bind(window)
      window.createImageBitmap = (...given: unknown[]) => {
        work.here += 1
        return Reflect.apply(decode, window, given)
      }
    })
    await choose('lon.jpg', 'image/jpeg', large.jpeg)
    await keep(2)
    expect(page.workers().some(worker => worker.url().includes('prepare-photo'))).toBe(true)
    expect(await page.evaluate(() => Reflect.get(window, 'work'))).toEqual({ here: 0 })
    await page.getByRole('button', { name: 'Xong' }).click()
  })

  it('all arrive at the server with the record', async () => {
    await next(page)
    await page.getByRole('radio', { name: 'Đúng', exact: true }).check()
    await page.getByRole('button', { name: 'Chụp ảnh' }).click()
    await choose('the.jpg', 'image/jpeg', large.jpeg)
    await page.getByRole('button', { name: /Dùng ảnh này/i }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('textbox', { name: /Họ và tên chủ đất/ }).fill('Nguyễn Thị Thử Nghiệm')
    await next(page)
    await next(page)
    await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
    await page.getByText('Đã lưu, sẽ tự gửi').waitFor()
    await expect.poll(() => arrived().length, { timeout: 30_000 }).toBe(3)
  })

  it('the one that lay on its side stands upright: its sides are swapped and the red corner is at the top right', async () => {
    const upright = arrived().find(({ question, width }) => question === 'certificate_photos' && width === lying.height)
    expect(upright).toMatchObject({ width: lying.height, height: lying.width })
    expect(await corners(upright?.bytes)).toEqual({ topLeft: 'paper', topRight: 'red', bottomLeft: 'paper', bottomRight: 'paper' })
  })

  it('the large one has at most 600 KB and 3000 px, a card at most 300 KB; both keep their proportions', () => {
    const [page12, card12] = ['certificate_photos', 'owner_id_photos'].map(wanted =>
      arrived().find(({ question, width, height }) => question === wanted && width > height),
    )
    expect(large.jpeg.length).toBeGreaterThan(1_500_000)
    expect(page12?.bytes.length).toBeLessThanOrEqual(600 * 1024)
    expect(card12?.bytes.length).toBeLessThanOrEqual(300 * 1024)
    for (const photo of [page12, card12]) {
      expect(photo?.width).toBeLessThanOrEqual(3000)
      expect(photo?.width).toBeGreaterThan(1000)
      expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(4 / 3, 1)
    }
  })

  it('none carries EXIF or the name of the camera', () => {
    expect(withExif(lying.jpeg, 6).includes('PHIEU-SO-CANARY-CAMERA')).toBe(true)
    for (const { bytes } of arrived()) {
      expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
      expect(bytes.includes('Exif')).toBe(false)
      expect(bytes.includes('PHIEU-SO-CANARY-CAMERA')).toBe(false)
    }
  })
})

interface Arrived {
  question: string
  width: number
  height: number
  bytes: Buffer
}

/** What the server has on its disk of the record named above. */
function arrived(): Arrived[] {
  const database = new Database(installation.database, { readonly: true })
  const row = database
    .prepare(`SELECT content FROM record_versions WHERE json_extract(content, '$.answers.owner_name') = 'Nguyễn Thị Thử Nghiệm'`)
    .get() as { content: string } | undefined
  database.close()
  const { answers } = row ? JSON.parse(row.content) : { answers: {} }
  return ['certificate_photos', 'owner_id_photos'].flatMap(question =>
    (answers[question] ?? []).flatMap(({ digest, width, height }: { digest: string; width: number; height: number }) => {
      const file = join(installation.folder, PHOTOS, 'blobs', digest.slice(0, 2), digest)
      return existsSync(file) ? [{ question, width, height, bytes: readFileSync(file) }] : []
    }),
  )
}

/** The colour near each corner, as an ordinary browser shows the bytes. */
async function corners(bytes: Buffer | undefined): Promise<Record<string, string>> {
  const viewer = await browser.newPage()
  const found = await viewer.evaluate(
    async source => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = picture.naturalWidth
      canvas.height = picture.naturalHeight
      const pen = canvas.getContext('2d')
      pen?.drawImage(picture, 0, 0)
      const at = (x: number, y: number) => {
        const [red = 0, green = 0] = pen?.getImageData(x, y, 1, 1).data ?? []
        return red > 180 && green < 60 ? 'red' : 'paper'
      }
      const [right, bottom] = [canvas.width - 20, canvas.height - 20]
      return { topLeft: at(20, 20), topRight: at(right, 20), bottomLeft: at(20, bottom), bottomRight: at(right, bottom) }
    },
    `data:image/jpeg;base64,${bytes?.toString('base64')}`,
  )
  await viewer.close()
  return found
}
