// A leader's evening without a network: another campaign is chosen, a household registers and judges itself in one visit, and the path shows where it
// stands; at home everything is sent, and the ward's book says what was done at the door.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openInstallation } from '../../server/installation.ts'
import { seeded } from '../world/seeded.ts'
import { launchChromium } from './chromium.ts'
import { next, PHONE, readyForOffline, signIn } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { PHONE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, newContext } from './screens.ts'

let installation: Installation
let browser: Browser
let context: BrowserContext
let page: Page
/** The household that is visited. */
let head: string

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T18:00:00+07:00'), 'campaigns')
  browser = await launchChromium()
  context = await newContext(browser, PHONE)
}, 120_000)

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

const good = (name: string) => expectGood(page, `phone-path-${name}`, PHONE_LOOK)
const rowOf = (state: RegExp) => page.locator('button.row', { has: page.locator('.badge', { hasText: state }) }).first()

describe('the leader of a residential group', () => {
  it('begins with land, which has run longest, and chooses culture families', async () => {
    page = await signIn(context, installation.account('collector'))
    await readyForOffline(page)
    await page.getByRole('button', { name: /Làm sạch dữ liệu đất đai\s*Đổi việc/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Chọn việc để làm' }).waitFor()
    expect(await dialog.getByRole('button', { name: /Đến hết ngày/ }).count()).toBe(4)
    expect(await dialog.getByText('Sổ tay đảng viên').count()).toBe(0)
    await good('campaigns')
    await dialog.getByRole('button', { name: /Gia đình văn hóa/ }).click()
    await stage('Đăng ký')
    await good('list')
  })

  it('R16: holds no word of the party’s campaign, which is not theirs', async () => {
    const pulled = await page.evaluate(async () => (await fetch('/api/pull?since=0')).text())
    expect(['gia-dinh-van-hoa', 'so-tay-dang-vien', 'dang-vien'].map(name => pulled.includes(name))).toEqual([true, false, false])
  })

  it('is told what has to be done first', async () => {
    await stage('Tự chấm')
    await rowOf(/Chưa đến bước này/).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Làm xong bước trước đã: Đăng ký.').waitFor()
    await good('not-open')
    await dialog.getByRole('button', { name: 'Đóng' }).first().click()
  })

  it('registers a household and judges it in one visit, without a network', async () => {
    await context.setOffline(true)
    await stage('Đăng ký')
    const row = rowOf(/Chưa làm/)
    head = (await row.locator('.row-title').textContent()) ?? ''
    await row.click()
    await page.getByRole('radio', { name: 'Có', exact: true }).click()
    await page.getByRole('radio', { name: 'Tổ trưởng đến nhà' }).click()
    await good('registration')
    await finish()
    await stage('Tự chấm')
    await page.getByRole('searchbox').fill(head)
    await rowOf(/Chưa làm/).click()
    for (let standard = 1; standard <= 3; standard++) {
      await page.getByRole('heading', { name: `Tiêu chuẩn ${standard}` }).waitFor()
      for (const yes of await page.getByRole('radio', { name: /^Có /i }).all()) await yes.click()
      if (standard === 1) await good('criteria')
      await next(page)
    }
    await page.getByRole('checkbox').click()
    await finish()
    await page.getByRole('searchbox').fill(head)
    await rowOf(/Chưa gửi/).waitFor()
    await good('assessed')
  })

  it('sends both at home, and the ward’s list says what was done at the door', async () => {
    await context.setOffline(false)
    await page.getByRole('link', { name: /Chưa gửi/ }).click()
    await page.getByText('Đã gửi hết').first().waitFor()
    const { store } = await openInstallation(installation.folder, { clock: { now: () => Date.now() }, random: seeded(1, 'reader') })
    const homes = (await store.entities.list('ho-gia-dinh')).filter(({ title }) => title === head)
    store.close()
    expect(homes.map(({ properties }) => [properties.registered, properties.self_result])).toContainEqual(['yes', 'meets'])
  })
})

async function stage(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}`), pressed: true }).waitFor()
}

/** Goes through what is left, and finishes. */
async function finish(): Promise<void> {
  const done = page.getByRole('button', { name: 'Hoàn tất', exact: true })
  for (let pages = 0; pages < 5 && !(await done.isVisible()); pages++) await next(page)
  await done.click()
  await page.getByRole('navigation').waitFor()
}
