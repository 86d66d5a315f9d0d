// The office takes PL3-01 and its scans from the screen: what goes and what stays is told, the job runs and is followed, and the files that the browser saves
// hold what was completed, and the photos as they were sent.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../../server/commands/serve.ts'
import type { Answers } from '../../shared/answers.ts'
import { type LandOffice, openLandOffice } from '../land/export-office.ts'
import { scanPng, storedPhoto } from '../land/scans.ts'
import { PIN } from '../server/office.ts'
import { launchChromium } from './chromium.ts'
import { OFFICE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, goTo, LAPTOP, openOffice } from './screens.ts'

const DIST = resolve(process.env.PHIEU_SO_DIST ?? resolve(import.meta.dirname, '..', '..', 'dist'))
const HOUSES = 240
const folder = mkdtempSync(join(tmpdir(), 'phieu-so-land-browser-'))

let office: LandOffice
let serving: Serving
let browser: Browser
let page: Page

function completed(index: number, over: Answers = {}): Answers {
  return {
    completion_result: 'completed',
    ward_code: '11560',
    certificate_serial: `CM ${264_000 + index}`,
    issued_on: '2016-05-04',
    holder_kind: 'person',
    parcels: [{ sheet_printed: '05', number_printed: `0${index}`, parcel_area: 120.5, uses: [{ use_code: 'ONT', use_area: 120.5 }] }],
    persons: [{ person_name: 'Nguyễn Thị Thủy', person_id: '031158000123' }],
    ...over,
  }
}

beforeAll(async () => {
  office = await openLandOffice(HOUSES, { path: join(folder, 'land.sqlite'), exportsFolder: join(folder, 'exports') })
  const [first = '', second = '', third = '', fourth = '', ...others] = office.houses
  const pages = [await storedPhoto(office, scanPng(300, 400), 'image/png'), await storedPhoto(office, scanPng(400, 300), 'image/png')]
  await office.capture(first, { certificate: pages, owner: [await storedPhoto(office, scanPng(90, 60), 'image/png')] })
  await office.complete(first, completed(0))
  await office.complete(second, { completion_result: 'exception', exception_reason: 'unreadable' })
  await office.complete(third, completed(2), { decision: null })
  await office.complete(fourth, completed(3), { decision: 'return' })
  await office.completeMany(others.map((entity, index) => ({ entity, answers: completed(4 + index) })))
  serving = await serve({ ...office.parts, settings: { ...office.parts.settings, staticFolder: DIST } }, { host: '127.0.0.1', port: 0 })
  browser = await launchChromium()
  const account = {
    role: 'reviewer',
    name: 'Vũ Thanh Bình',
    url: `http://localhost:${serving.port}/#the=${office.reviewer.card}`,
    pin: PIN,
  }
  page = await openOffice(browser, account, LAPTOP)
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await serving?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function saved(name: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
}

describe('the office exports PL3-01', () => {
  it('and sees first what goes, what stays and why', async () => {
    await goTo(page, 'Báo cáo', 'Xuất PL3-01')
    await page.getByRole('link', { name: /^Xuất PL3-01/ }).click()
    await page.getByRole('heading', { name: 'Xuất PL3-01' }).waitFor()
    await page.getByText(`${HOUSES - 3} giấy sẽ xuất`).waitFor()
    await page.getByText('Từng hồ sơ cần xem').click()
    await page.getByRole('cell', { name: 'Chưa hoàn thiện được: Ảnh không đọc được, cần chụp lại' }).waitFor()
    expect(await page.getByText('Đã trả lại, chờ sửa').first().isVisible()).toBe(true)
    await expectGood(page, 'pl3-01-before', OFFICE_LOOK)
    await page.getByLabel('Xuất những gì').selectOption('received')
    await page.getByText(`${HOUSES - 2} giấy sẽ xuất`).waitFor()
    await page.getByLabel('Xuất những gì').selectOption('approved')
    await page.getByText(`${HOUSES - 3} giấy sẽ xuất`).waitFor()
  })

  it('and takes the sheet and the scans, with the owners’ papers only when it says so', async () => {
    await page.getByRole('button', { name: 'Bắt đầu xuất' }).click()
    await page.getByText(`Đã xuất xong: ${HOUSES - 3} giấy, ${HOUSES - 3} dòng`).waitFor()
    await expectGood(page, 'pl3-01-done', OFFICE_LOOK)
    const sheet = await saved(/Tải bảng/)
    expect(sheet.name).toBe('PL3-01-2026-11-21.xlsx')
    const book = read(sheet.bytes).Sheets['PL3-01']
    const rows: unknown[][] = book ? utils.sheet_to_json(book, { header: 1 }) : []
    expect(rows.length).toBe(6 + HOUSES - 3)
    expect(rows[6]?.slice(0, 4)).toEqual([1, '11560', 'CM 264000', '04/05/2016'])
    expect(Object.keys(unzipSync((await saved(/Tải ảnh quét/)).bytes))).toEqual(['CM264000-GCN.pdf', 'DANH-SACH-TEP.xlsx'])
    await page.getByLabel(/Kèm giấy tờ tùy thân/).check()
    const scans = unzipSync((await saved(/Tải ảnh quét/)).bytes)
    expect(Object.keys(scans)).toEqual(['CM264000-GCN.pdf', 'CM264000-GT.pdf', 'DANH-SACH-TEP.xlsx'])
    expect((await office.store.events.ofAction('land-exported')).map(({ detail }) => [detail.file, detail.identity])).toEqual([
      ['workbook', undefined],
      ['scans', false],
      ['scans', true],
    ])
  })

  it('and finds the finished files again when it comes back', async () => {
    await page.getByRole('link', { name: 'Bảng hôm nay', exact: true }).click()
    await page.getByRole('heading', { name: 'Bảng hôm nay' }).waitFor()
    await goTo(page, 'Báo cáo', 'Xuất PL3-01')
    await page.getByRole('link', { name: /^Xuất PL3-01/ }).click()
    await page.getByText(`Đã xuất xong: ${HOUSES - 3} giấy`).waitFor()
    await page.getByRole('button', { name: 'Xuất lại' }).waitFor()
  })
})
