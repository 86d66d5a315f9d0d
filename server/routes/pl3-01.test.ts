// PL3-01 over the real routes: who may, what goes up, the job that writes it, the workbook and the zip that leave, each written down (R16, R17).
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answers } from '../../shared/answers.ts'
import { Pl301Job, Pl301Jobs, Pl301Overview } from '../../shared/pl3-01.ts'
import { type LandOffice, openLandOffice } from '../../test/land/export-office.ts'
import { scanJpeg, scanPng, storedPhoto } from '../../test/land/scans.ts'
import { CAMPAIGN } from '../../test/server/office.ts'

const AT = `/api/campaigns/${CAMPAIGN}/pl3-01`
const folder = mkdtempSync(join(tmpdir(), 'phieu-so-exports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function completed(serial: string, over: Answers = {}): Answers {
  const parcel = { sheet_printed: '05', number_printed: '0123', parcel_area: 120.5, uses: [{ use_code: 'ONT', use_area: 120.5 }] }
  return {
    completion_result: 'completed',
    ward_code: '11560',
    certificate_serial: serial,
    holder_kind: 'couple',
    parcels: [parcel],
    persons: [
      { person_name: 'Nguyễn Thị Thủy', person_id: '031158000123' },
      { person_name: 'Trần Văn Nam', person_id: '031056000123' },
    ],
    ...over,
  }
}

const open = (houses = 6, chosen: Record<string, string> = {}) => openLandOffice(houses, { chosen, exportsFolder: folder })

type Method = 'GET' | 'POST' | 'DELETE'
const ask = (office: LandOffice, method: Method, path: string, json?: unknown) =>
  office.request(method, path, { cookie: office.reviewer.cookie, ...(json !== undefined && { json }) })

async function started(office: LandOffice, request: { sheet?: string; received?: boolean } = {}): Promise<Pl301Job> {
  const response = await ask(office, 'POST', AT, { sheet: '50', received: false, ...request })
  expect(response.status).toBe(202)
  return Pl301Job.parse(await response.json())
}

async function ended(office: LandOffice, job: string): Promise<Pl301Job> {
  for (;;) {
    const now = Pl301Job.parse(await (await ask(office, 'GET', `${AT}/${job}`)).json())
    if (now.state !== 'running') return now
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

async function written(office: LandOffice, request: { sheet?: string; received?: boolean } = {}): Promise<Pl301Job> {
  const job = await ended(office, (await started(office, request)).job)
  expect(job.state).toBe('done')
  return job
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

function tableOf(bytes: Uint8Array): (string | number)[][] {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.sheet_to_json(sheet, { header: 1, defval: '' }) : []
}

const sheetOf = async (office: LandOffice, job: string) =>
  tableOf(await bytesOf(await ask(office, 'GET', `${AT}/${job}/pl3-01.xlsx`))).slice(6)
const zipOf = async (office: LandOffice, job: string, query = '') =>
  unzipSync(await bytesOf(await ask(office, 'GET', `${AT}/${job}/anh-quet.zip${query}`)))

const pagesIn = (pdf: Uint8Array | undefined): number =>
  [
    ...Buffer.from(pdf ?? [])
      .toString('latin1')
      .matchAll(/\/Type \/Page\b/g),
  ].length

describe('what goes up', () => {
  it('is what was approved and completed, once for each certificate; everything else is told with its reason', async () => {
    const office = await open()
    const [one = '', two = '', three = '', four = '', five = ''] = office.houses
    await office.complete(one, completed('CM 264024'))
    await office.complete(two, { completion_result: 'exception', exception_reason: 'unreadable' })
    await office.complete(three, completed('CM 264026'), { decision: null })
    await office.complete(four, completed('CM 264027'), { decision: 'return' })
    await office.complete(five, completed('CM 264028'), { decision: 'reject' })
    office.clock.time += 1000
    await office.complete(one, completed('CM 264024'))
    const overview = Pl301Overview.parse(await (await ask(office, 'GET', AT)).json())
    expect(overview).toMatchObject({ sheet: '50', mistake: 'chưa ghi cột nào', cases: 1 })
    expect(overview.counts).toEqual({ another: 1, exception: 1, waiting: 1, returned: 1, rejected: 1, noPhotos: 1 })
    expect(overview.problems.find(({ kind }) => kind === 'exception')).toMatchObject({ reason: 'Ảnh không đọc được, cần chụp lại' })
    const more = Pl301Overview.parse(await (await ask(office, 'GET', `${AT}?received=1`)).json())
    expect([more.cases, more.counts.waiting]).toEqual([2, undefined])
  })

  it('of a campaign without completion is nothing', async () => {
    const office = await open(1)
    expect((await ask(office, 'GET', '/api/campaigns/khong-co/pl3-01')).status).toBe(404)
  })
})

describe('the job', () => {
  it('writes a row for each certificate, parcel and person, in the order of residential groups and houses (8, 10, 12); removing it takes its file', async () => {
    const office = await open()
    for (const [index, house] of office.houses.entries()) await office.complete(house, completed(`CM 26402${index}`))
    await office.store.entities.putGroups([{ id: 'tdp-1', name: 'Tổ dân phố 1', order: 9 }], 'test')
    const job = await written(office)
    expect(job).toMatchObject({ cases: 6, done: 6, rows: 12, files: 0, counts: { noPhotos: 6 } })
    const rows = await sheetOf(office, job.job)
    expect(rows.map(row => `${row[0]} ${row[2]} ${row[7]}`)).toEqual(
      [1, 3, 5, 0, 2, 4].flatMap((house, index) =>
        ['Nguyễn Thị Thủy', 'Trần Văn Nam'].map((name, person) => `${index * 2 + person + 1} CM 26402${house} ${name}`),
      ),
    )
    expect((await ask(office, 'DELETE', `${AT}/${job.job}`)).status).toBe(204)
    expect([existsSync(join(folder, `${job.job}.xlsx`)), (await ask(office, 'GET', `${AT}/${job.job}`)).status]).toEqual([false, 404])
  })

  it('says which cases have more than three uses of a parcel', async () => {
    const office = await open(1)
    const uses = Array.from({ length: 4 }, () => ({ use_code: 'ONT', use_area: 1 }))
    await office.complete(office.houses[0] ?? '', completed('CM 264024', { parcels: [{ number_printed: '1', uses }] }))
    expect((await written(office)).counts).toMatchObject({ usesOverThree: 1 })
  })

  it('runs alone, is found again by a screen that comes back, and can be stopped', async () => {
    const office = await open(200)
    await office.completeMany(office.houses.map((entity, index) => ({ entity, answers: completed(`CM ${264_000 + index}`) })))
    const job = await started(office)
    const second = await ask(office, 'POST', AT, { sheet: '50', received: false })
    expect([second.status, (await second.json()) as unknown]).toMatchObject([409, { code: 'export-running' }])
    const jobs = Pl301Jobs.parse(await (await ask(office, 'GET', `${AT}/jobs`)).json())
    expect(jobs.jobs.map(one => one.job)).toEqual([job.job])
    expect((await ask(office, 'DELETE', `${AT}/${job.job}`)).status).toBe(204)
    expect(existsSync(join(folder, `${job.job}.xlsx`))).toBe(false)
    expect((await written(office)).cases).toBe(200)
  })

  it('has the columns that the office chose: 38, or its own with their titles and sources', async () => {
    const own = [
      { key: 'stt' },
      { key: 'so_phat_hanh', title: 'Số GCN' },
      { key: 'thua_dau', title: 'Thửa trên giấy', source: { of: 'parcel', questions: ['number_printed'] } },
    ]
    const office = await open(1, { pl301_sheet: 'own', pl301_columns: JSON.stringify(own) })
    await office.complete(office.houses[0] ?? '', completed('CM 264024'))
    expect(Pl301Overview.parse(await (await ask(office, 'GET', AT)).json())).toMatchObject({ sheet: 'own', mistake: null })
    const job = await written(office, { sheet: 'own' })
    const table = tableOf(await bytesOf(await ask(office, 'GET', `${AT}/${job.job}/pl3-01.xlsx`)))
    expect([table[4], table[6]]).toEqual([
      ['STT', 'Số GCN', 'Thửa trên giấy'],
      [1, 'CM 264024', '0123'],
    ])
    expect((await sheetOf(office, (await written(office, { sheet: '38' })).job))[0]?.length).toBe(38)
  })

  it('is refused with the place of the mistake when the office’s own columns cannot be used', async () => {
    const office = await open(1, { pl301_columns: '[{"key":"stt"},{"key":"cot_la"}]' })
    const response = await ask(office, 'POST', AT, { sheet: 'own', received: false })
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { code: 'columns-unusable', details: { mistake: expect.stringContaining('cot_la') } },
    ])
  })

  it('R17: is written down when it begins and each time that a file is taken, without anybody’s name or number', async () => {
    const office = await open(1)
    await office.complete(office.houses[0] ?? '', completed('CM 264024'))
    const { job } = await written(office)
    await sheetOf(office, job)
    await zipOf(office, job, '?identity=1')
    const by = { actor: office.reviewer.person, subject: CAMPAIGN }
    expect(await office.store.events.ofAction('land-export-begun')).toMatchObject([
      { ...by, detail: { job, sheet: '50', received: false } },
    ])
    expect(await office.store.events.ofAction('land-exported')).toMatchObject([
      { ...by, detail: { file: 'workbook', job, cases: 1, rows: 2 } },
      { ...by, detail: { file: 'scans', identity: true, job } },
    ])
  })

  it('R16: is another’s to see only with the duty that the campaign asks for', async () => {
    const office = await open(1)
    const stored = await office.store.campaigns.get(CAMPAIGN)
    if (!stored) throw new Error('no campaign')
    const { job } = await written(office)
    await office.store.campaigns.put({ ...stored, campaign: { ...stored.campaign, visibleTo: 'van-phong-dang' } }, 'test')
    const paths = ['', '/jobs', `/${job}`, `/${job}/pl3-01.xlsx`, `/${job}/anh-quet.zip`]
    expect(await Promise.all(paths.map(async path => (await ask(office, 'GET', AT + path)).status))).toEqual([404, 404, 404, 404, 404])
  })
})

describe('the zip of scans', () => {
  it('has a PDF for each certificate, its photos in their order as they are stored, and says which rows each belongs to', async () => {
    const office = await open(2)
    const [one = '', two = ''] = office.houses
    const pages = [scanJpeg(3000, 2000, 5000, 1), scanJpeg(2000, 3000, 6000, 2)]
    await office.capture(one, {
      certificate: await Promise.all(pages.map(page => storedPhoto(office, page))),
      owner: [await storedPhoto(office, scanPng(40, 30), 'image/png')],
    })
    await office.complete(one, completed('CM 264024'))
    await office.complete(two, completed('CM 264025'))
    const { job } = await written(office)
    const zip = await zipOf(office, job)
    expect(Object.keys(zip)).toEqual(['CM264024-GCN.pdf', 'DANH-SACH-TEP.xlsx'])
    const pdf = Buffer.from(zip['CM264024-GCN.pdf'] ?? [])
    const places = pages.map(page => pdf.indexOf(page))
    expect([pagesIn(pdf), places.every(place => place > 0), places[0] ?? 0]).toEqual([2, true, expect.any(Number)])
    expect(places[0]).toBeLessThan(places[1] ?? 0)
    expect(pdf.toString('latin1').match(/MediaBox \[[^\]]+\]/g)).toEqual(['MediaBox [0 0 841.89 595.28]', 'MediaBox [0 0 595.28 841.89]'])
    const manifest = tableOf(zip['DANH-SACH-TEP.xlsx'] ?? new Uint8Array())
    expect(manifest.slice(1).map(row => [row[0], row[1], row[2], row[3], row[4], row[5], row[8]])).toEqual([
      [1, 2, 7, 'CM264024-GCN.pdf', 'CM264024-GCN.pdf', 2, ''],
      [3, 4, 9, '', 'CM264025-GCN.pdf', 0, 'không có ảnh'],
    ])
    expect(Object.keys(await zipOf(office, job, '?identity=1'))).toEqual(['CM264024-GCN.pdf', 'CM264024-GT.pdf', 'DANH-SACH-TEP.xlsx'])
  })

  it('keeps two certificates of one serial apart, in the zip and in the sheet, and names by its place what has no serial', async () => {
    const office = await open(3)
    for (const [index, house] of office.houses.entries()) {
      await office.capture(house, { certificate: [await storedPhoto(office, scanJpeg(10, 20, 3000, index))] })
      await office.complete(house, completed(index === 2 ? '' : 'CM 264024'))
    }
    const job = await written(office)
    expect(job.counts).toMatchObject({ sameSerial: 1, noSerial: 1 })
    const names = ['CM264024-GCN.pdf', 'CHUACOGIAY_11560_05_0123-DDK.pdf', 'CM264024_2-GCN.pdf']
    expect(Object.keys(await zipOf(office, job.job))).toEqual([...names, 'DANH-SACH-TEP.xlsx'])
    expect((await sheetOf(office, job.job)).filter((_, row) => row % 2 === 0).map(row => row[49])).toEqual(names)
  })

  it('says which photos have not arrived, which are lost, and puts what PDF cannot show beside it', async () => {
    const office = await open(2)
    const [one = '', two = ''] = office.houses
    const webp = new TextEncoder().encode('RIFF????WEBP')
    await office.capture(one, {
      certificate: [
        await storedPhoto(office, scanJpeg(10, 20, 3000, 1)),
        await storedPhoto(office, scanJpeg(10, 20, 3000, 2), 'image/jpeg', false),
        await storedPhoto(office, webp, 'image/webp'),
      ],
    })
    await office.complete(one, completed('CM 264024'))
    const lost = scanJpeg(10, 20, 3000, 3)
    await office.store.photos.arrive(
      { digest: (await storedPhoto(office, lost, 'image/jpeg', false)).digest, bytes: 3000, type: 'image/jpeg' },
      'test',
    )
    await office.capture(two, { certificate: [await storedPhoto(office, lost, 'image/jpeg', false)] })
    await office.complete(two, completed('CM 264025'))
    const job = await written(office)
    expect(job.counts).toMatchObject({ photosMissing: 1 })
    const zip = await zipOf(office, job.job)
    expect(Object.keys(zip)).toEqual(['CM264024-GCN-trang2.webp', 'CM264024-GCN.pdf', 'DANH-SACH-TEP.xlsx'])
    expect([Buffer.from(zip['CM264024-GCN-trang2.webp'] ?? []).toString(), pagesIn(zip['CM264024-GCN.pdf'])]).toEqual(['RIFF????WEBP', 1])
    const notes = tableOf(zip['DANH-SACH-TEP.xlsx'] ?? new Uint8Array()).map(row => row[8])
    expect(notes.slice(1)).toEqual(['trang 2 là CM264024-GCN-trang2.webp; 1 ảnh chưa gửi về', 'thiếu trang 1'])
  })
})
