// An officer completes a certificate beside its photos with the keyboard alone: two parcels, three uses, two persons (FACTS §1.3 C). The tab dies half way,
// a colleague is told that the case is taken, the server has what was typed to the letter, and another person's approval ends the path.
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RecordVersion } from '../../shared/record.ts'
import { launchChromium } from './chromium.ts'
import { killTab, unlock } from './collector.ts'
import { createInstallation, type Installation } from './installation.ts'
import { OFFICE_LOOK } from './looks.ts'
import { photographScreens } from './on-failure.ts'
import { expectGood, LAPTOP, openOffice } from './screens.ts'

let installation: Installation
let browser: Browser
let desk: Page
let other: Page
/** The case that is filled: its entity's title, as the list shows it. */
let title: string

beforeAll(async () => {
  installation = await createInstallation(Date.parse('2026-11-21T09:00:00+07:00'))
  browser = await launchChromium({})
})

beforeEach(({ onTestFailed, task }) => onTestFailed(() => photographScreens(browser, task.name)))

afterAll(async () => {
  await browser?.close()
  await installation?.remove()
})

const isGood = (name: string) => expectGood(desk, `laptop-complete-${name}`, OFFICE_LOOK)
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.keyboard.press(key)
}
const type = (text: string) => desk.keyboard.type(text)
/** The question that has the focus. */
const here = () => desk.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path ?? null)

/** By Tab alone, as a person goes down the form. */
async function to(path: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await here()) === path) return
    await press('Tab')
  }
  throw new Error(`Tab does not lead to ${path}, but to ${await here()}`)
}

async function write(path: string, text: string): Promise<void> {
  await to(path)
  await press('Control+a')
  await type(text)
}

/** Of radios, by their place in the list, whatever is chosen already. */
async function choose(path: string, place: number): Promise<void> {
  await to(path)
  const at = () =>
    desk.evaluate(() => {
      const focused = document.activeElement
      const all = [...(focused?.closest('[data-path]')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
      return { place: all.findIndex(radio => radio.matches(':focus')), checked: all.find(radio => radio === focused)?.checked ?? false }
    })
  for (let step = 0; step < 20 && (await at()).place !== place; step++) await press('ArrowDown')
  if (!(await at()).checked) await press('Space')
}

/** A list that is searched while one types; the first match is taken. */
async function search(path: string, text: string): Promise<void> {
  await to(path)
  await type(text)
  await desk.getByRole('option').first().waitFor()
  await press('Enter')
}

async function writeDate(path: string, day: string, month: string, year: string): Promise<void> {
  await to(path)
  for (const part of [day, month, year]) {
    await press('Control+a', 'Backspace')
    await type(part)
    // Two digits lead to the next field by themselves; none do not.
    if (part === '') await press('Tab')
  }
}

async function writeUse(row: string, code: string, area: string, origin: string): Promise<void> {
  await search(`${row}.use_code`, code)
  await write(`${row}.use_area`, area)
  await search(`${row}.use_origin`, origin)
  await choose(`${row}.use_form`, 0)
  await choose(`${row}.use_term`, 0)
}

interface Parcel {
  sheet: string
  number: string
  commune: string
  address: string
  area: string
}

async function writeParcel(place: number, { sheet, number, commune, address, area }: Parcel): Promise<void> {
  const row = `parcels.${place}`
  await write(`${row}.sheet_printed`, sheet)
  await write(`${row}.number_printed`, number)
  await write(`${row}.old_commune`, commune)
  await write(`${row}.address_printed`, address)
  await write(`${row}.parcel_area`, area)
}

interface Person {
  name: string
  birth: [day: string, month: string, year: string]
  sex: number
  id: string
}

async function writePerson(place: number, role: number, { name, birth, sex, id }: Person): Promise<void> {
  const of = `persons.${place}`
  await write(`${of}.person_name`, name)
  await choose(`${of}.person_role`, role)
  await writeDate(`${of}.person_birth`, ...birth)
  await choose(`${of}.person_sex`, sex)
  await write(`${of}.person_id`, id)
}

function row<T>(sql: string, ...values: string[]): T {
  const database = new Database(installation.database, { readonly: true })
  const found = database.prepare(sql).get(...values) as T
  database.close()
  return found
}

/** The record that the server has of the case's second stage, and its head version as it was sent. */
const received = () =>
  row<{ record: string; state: string; entity: string; content: string } | undefined>(
    `SELECT r.record, r.state, r.entity, v.content FROM records r JOIN record_versions v ON v.record = r.record AND v.version = r.head_version
     JOIN entities e ON e.id = r.entity WHERE r.stage = 'hoan-thien' AND e.title = ?`,
    title,
  )

/** What was typed, written down by hand: the test's own account of the case. */
const TYPED = {
  completion_result: 'completed',
  certificate_serial: 'CM 264024',
  certificate_kind: 'decree_43',
  issued_on: '2016-03-15',
  register_number: 'CH 03730',
  national_group: '2',
  holder_kind: 'couple',
  holder_situation: 'uses',
  compared: true,
}
const PARCELS = [
  {
    parcel: {
      sheet_printed: '12',
      number_printed: '118',
      old_commune: 'Thủy Sơn',
      address_printed: 'Thôn 3, xã Thủy Sơn',
      parcel_area: 120.5,
    },
    uses: [
      { use_code: 'ODT', use_area: 80.5, use_origin: 'DG-KTT', use_form: 'own', use_term: 'lasting' },
      { use_code: 'CLN', use_area: 40, use_origin: 'CNQ-KTT', use_form: 'own', use_term: 'lasting' },
    ],
  },
  {
    parcel: {
      sheet_printed: '12',
      number_printed: '119',
      old_commune: 'Thủy Sơn',
      address_printed: 'Thôn 3, xã Thủy Sơn',
      parcel_area: 60,
    },
    uses: [{ use_code: 'ODT', use_area: 60, use_origin: 'NCQ-9', use_form: 'own', use_term: 'lasting' }],
  },
]
const PERSONS = [
  { person_name: 'Nguyễn Văn Thử', person_role: 'husband', person_birth: '1958-03-09', person_sex: 'male', person_id: '031058004321' },
  { person_name: 'Trần Thị Nghiệm', person_role: 'wife', person_birth: '1960', person_sex: 'female', person_id: '031160004322' },
]

describe('completion by keyboard', () => {
  it('the list of what is to be done shows where each case stands; up, down and Enter open one', async () => {
    desk = await openOffice(browser, installation.account('reviewer'), LAPTOP)
    await desk.getByRole('link', { name: 'Cần làm' }).click()
    await desk.locator('.case-row').first().waitFor()
    await expectGood(desk, 'laptop-cases', OFFICE_LOOK)
    expect(await desk.getByRole('button', { name: /^Cần làm \d+$/ }).getAttribute('aria-pressed')).toBe('true')
    await press('ArrowDown', 'ArrowDown', 'ArrowUp')
    title = await desk.locator('.case-row:focus strong').innerText()
    await press('Enter')
    await desk.getByRole('heading', { name: `Hoàn thiện: ${title}` }).waitFor()
    await desk.locator('.photo-image').waitFor()
    await isGood('begun')
  })

  it('every key is told, and the keys move the photos while the hands stay on the form', async () => {
    await press('Alt+/')
    await desk.getByRole('dialog').getByText('Ảnh sau').waitFor()
    await isGood('keys')
    await press('Escape')
    await press('Alt+.')
    await desk.getByText('Ảnh 2 trong 2').waitFor()
    await press('Alt+,')
    await desk.getByText('Ảnh 1 trong 2').waitFor()
    expect(await here()).toBe('completion_result')
  })

  it('the certificate, typed beside its photo, with what was captured and what the registry says at the question', async () => {
    await choose('completion_result', 0)
    await press('Control+Enter')
    await expect.poll(here).toBe('certificate_serial')
    await desk
      .getByText(/^Đã thu: /)
      .first()
      .waitFor()
    await desk
      .getByText(/^Sổ bộ: /)
      .first()
      .waitFor()
    await write('certificate_serial', 'CM 264024')
    await choose('certificate_kind', 5)
    await writeDate('issued_on', '15', '03', '2016')
    await write('register_number', 'CH 03730')
    await choose('national_group', 1)
    await isGood('certificate')
    await press('Control+Enter')
  })

  it('a parcel with two uses', async () => {
    await writeParcel(0, { sheet: '12', number: '118', commune: 'Thủy Sơn', address: 'Thôn 3, xã Thủy Sơn', area: '120,5' })
    await writeUse('parcels.0.uses.0', 'ODT', '80,5', 'DG-KTT')
    await press('Alt+n')
    await expect.poll(here).toBe('parcels.0.uses.1.use_code')
    await writeUse('parcels.0.uses.1', 'CLN', '40', 'CNQ-KTT')
    await isGood('parcels')
  })

  it('a tab that dies comes back to the draft from the list of what is unfinished', async () => {
    await expect.poll(() => desk.locator('.save-mark').textContent()).toContain('Đã lưu')
    const context = desk.context()
    await killTab(desk)
    desk = await context.newPage()
    await desk.goto(`${installation.origin}/ban-duyet/can-lam`)
    await unlock(desk, installation.account('reviewer'))
    await desk.getByRole('link', { name: `Làm tiếp ${title}` }).click()
    await desk.locator('.photo-image').waitFor()
    await expect.poll(() => desk.evaluate(() => document.querySelectorAll('.row-line').length)).toBeGreaterThan(0)
  })

  it('a colleague who would take the same case is told who is on it, and lets it be', async () => {
    other = await openOffice(browser, installation.account('administrator'), LAPTOP)
    await other.goto(`${installation.origin}/ban-duyet/can-lam`)
    await unlock(other, installation.account('administrator'))
    const row = other.locator('.case-row', { hasText: title }).first()
    await row.getByText(`${installation.account('reviewer').name} đang làm`).waitFor()
    await row.click()
    await other.getByText(`${installation.account('reviewer').name} đang làm hồ sơ này`).waitFor()
    await expectGood(other, 'laptop-complete-taken', OFFICE_LOOK)
    await other.getByRole('button', { name: 'Chọn hồ sơ khác' }).click()
    expect(other.url()).toContain('/can-lam')
  })

  it('the second parcel and two persons', async () => {
    await press('Alt+Shift+n')
    await expect.poll(here).toBe('parcels.1.sheet_printed')
    await writeParcel(1, { sheet: '12', number: '119', commune: 'Thủy Sơn', address: 'Thôn 3, xã Thủy Sơn', area: '60' })
    await writeUse('parcels.1.uses.0', 'ODT', '60', 'NCQ-9')
    await press('PageDown')
    await expect.poll(here).toBe('holder_kind')
    await choose('holder_kind', 2)
    await choose('holder_situation', 0)
    await writePerson(0, 0, { name: 'Nguyễn Văn Thử', birth: ['09', '03', '1958'], sex: 0, id: '031058004321' })
    await press('Alt+Shift+n')
    await expect.poll(here).toBe('persons.1.person_name')
    await writePerson(1, 1, { name: 'Trần Thị Nghiệm', birth: ['', '', '1960'], sex: 1, id: '031160004322' })
    await isGood('persons')
  })

  it('what is left to look at is one key away; Ctrl + Enter at the end sends, and the server says what it has', async () => {
    await press('PageDown')
    await to('compared')
    await press('Space')
    await press('Control+Enter')
    await desk.getByRole('button', { name: 'Hoàn tất', exact: true }).waitFor()
    await isGood('summary')
    await press('Control+Enter')
    await desk.getByText(/^Máy chủ đã nhận lúc 09:\d\d:\d\d, tính vào báo cáo ngày 21\/11/).waitFor()
    await isGood('sent')
  })

  it('the server has what was typed, to the letter', async () => {
    const found = received()
    expect(['received', 'hasFindings']).toContain(found?.state)
    const { answers, stage } = JSON.parse(found?.content ?? '{}') as RecordVersion
    expect(stage).toBe('hoan-thien')
    expect(answers).toMatchObject(TYPED)
    const parcels = answers.parcels as (Record<string, unknown> & { uses: unknown[] })[]
    expect(parcels).toHaveLength(2)
    PARCELS.forEach(({ parcel, uses }, place) => {
      expect(parcels[place]).toMatchObject(parcel)
      expect(parcels[place]?.uses).toHaveLength(uses.length)
      expect(parcels[place]?.uses).toMatchObject(uses)
    })
    expect(answers.persons).toHaveLength(2)
    expect(answers.persons).toMatchObject(PERSONS)
  })

  it('Enter opens the next case that nobody is on', async () => {
    await press('Enter')
    await desk.getByRole('heading', { name: /^Hoàn thiện: / }).waitFor()
    expect(await desk.getByRole('heading', { name: `Hoàn thiện: ${title}` }).count()).toBe(0)
  })

  it('another person approves it at the desk, and the path says that it is done', async () => {
    const found = received()
    await other.goto(`${installation.origin}/ban-duyet?buoc=hoan-thien&phieu=${found?.record}`)
    await unlock(other, installation.account('administrator'))
    await other.getByText('Hoàn thiện: Chờ duyệt').or(other.getByText('Hoàn thiện: Cần xem kỹ')).first().waitFor()
    await expectGood(other, 'laptop-complete-review', OFFICE_LOOK)
    await other.waitForTimeout(600)
    await other.keyboard.press('a')
    const anyway = other.getByRole('button', { name: 'Vẫn duyệt' })
    await other
      .getByText(/^Đã duyệt /)
      .or(anyway)
      .first()
      .waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await expect.poll(() => received()?.state).toBe('approved')
    await other.goto(`${installation.origin}/ban-duyet/can-lam?buoc=hoan-thien&trang-thai=approved`)
    await unlock(other, installation.account('administrator'))
    await other.locator('.case-row', { hasText: title }).getByText('Hoàn thiện: Đã xong').waitFor()
    const entity = row<{ properties: string }>('SELECT properties FROM entities WHERE id = ?', found?.entity ?? '')
    expect(JSON.parse(entity.properties)).toMatchObject({ completion_result: 'completed', completed_group: '2' })
  })
})
