// The probes of looks.ts can fail: each finds a fault planted on a page of our own, and finds nothing on a page without it.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { PHONE } from './collector.ts'
import { axeFaults, cutOff, faultsOf, OFFICE_LOOK, PHONE_LOOK, smallTargets, smallText, wordsOf } from './looks.ts'
import { foreignWords } from './words.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  const context = await browser.newContext({ viewport: PHONE })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
})

const show = (body: string) =>
  page.setContent(`<!doctype html><html lang="vi"><title>Phiếu Số</title><body style="font-size:18px"><main>${body}</main></body></html>`)

describe('a fault that is planted is found', () => {
  it('a page without faults has none', async () => {
    await show('<h1>Danh sách</h1><button style="font-size:18px;min-width:48px;min-height:48px">Tiếp</button>')
    expect(await faultsOf(page, PHONE_LOOK)).toEqual({ axe: [], cutOff: [], targets: [], text: [], words: [] })
  })

  it('axe finds a button without a name and grey words on grey', async () => {
    await show('<button></button><p style="color:#aaa;background:#bbb">Đã gửi</p>')
    const found = (await axeFaults(page)).join('\n')
    expect(found).toContain('button-name')
    expect(found).toContain('color-contrast')
  })

  it('a page that scrolls sideways is found', async () => {
    await show('<div style="width:500px">Danh sách</div>')
    expect(await cutOff(page)).toEqual(['the page is 508 px wide in 360'])
  })

  it('words that a box hides are found, across and down; words that end in … are not', async () => {
    const box = (style: string) => `<div style="width:80px;overflow:hidden;white-space:nowrap;${style}">Một dòng chữ dài hơn ô</div>`
    await show(box(''))
    expect(await cutOff(page)).toHaveLength(1)
    await show(box('height:8px'))
    expect(await cutOff(page)).toHaveLength(1)
    await show(box('text-overflow:ellipsis'))
    expect(await cutOff(page)).toEqual([])
  })

  it('words that stick out of their button are found', async () => {
    await show('<button style="width:50px;white-space:nowrap">Một nút quá hẹp</button>')
    expect(await cutOff(page)).toHaveLength(1)
  })

  it('a placeholder that does not fit its field is found', async () => {
    await show('<input style="width:80px" placeholder="Tên hoặc địa chỉ, không cần dấu">')
    expect(await cutOff(page)).toHaveLength(1)
    await show('<input style="width:80px" placeholder="Tên">')
    expect(await cutOff(page)).toEqual([])
  })

  it('a target of 47 px is found, and a tick box is measured by its label', async () => {
    await show('<button style="width:60px;height:47px">Gửi</button>')
    expect(await smallTargets(page, 48)).toHaveLength(1)
    await show('<label style="display:block;height:48px"><input type="checkbox"> Đúng</label>')
    expect(await smallTargets(page, 48)).toEqual([])
    await show('<label style="display:block;height:40px"><input type="checkbox"> Đúng</label>')
    expect(await smallTargets(page, 48)).toHaveLength(1)
  })

  it('main text of 17 px and a caption of 14 px are too small on the phone; a caption of 15 px is not', async () => {
    await show('<p style="font-size:17px">Họ và tên</p>')
    expect(await smallText(page, PHONE_LOOK)).toHaveLength(1)
    await show('<p class="soft" style="font-size:14px">Ghi chú</p>')
    expect(await smallText(page, PHONE_LOOK)).toHaveLength(1)
    await show('<p class="soft" style="font-size:15px">Ghi chú</p>')
    expect(await smallText(page, PHONE_LOOK)).toEqual([])
    await show('<p style="font-size:15px">Họ và tên</p>')
    expect(await smallText(page, OFFICE_LOOK)).toHaveLength(1)
  })

  it('an English word is found in the text, in a label that is only read out, and in a placeholder; not where it says so itself', async () => {
    await show('<p>Record saved</p><button aria-label="Delete"></button><input placeholder="Search"><b lang="en">Language</b>')
    expect(foreignWords(await wordsOf(page)).toSorted()).toEqual(['Delete', 'Record', 'Search', 'saved'])
  })

  it('a raw key and a value that nobody formatted are found; Vietnamese is left alone', () => {
    const planted = ['undefined', 'missing_reason', 'hasFindings', 'NaN', '[object']
    for (const word of planted) expect(foreignWords(`Đã gửi ${word} phiếu`)).toContain(word)
    expect(foreignWords('Nguyễn Thị Thanh Long, số 5 ngõ 12, thêm giấy, mã QR, Wi-Fi 4G')).toEqual([])
  })
})
