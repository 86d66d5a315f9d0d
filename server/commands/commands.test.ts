// The commands that end: verify says and returns whether all is well; import says what it did, or what is missing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { at, CAMPAIGN, openOffice } from '../../test/server/office.ts'
import type { Installation } from '../installation.ts'
import { importFile } from './import.ts'
import { greeting } from './start.ts'
import { verifyInstallation } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-so-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function open() {
  const { store, blobs, clock } = await openOffice()
  const lines: string[] = []
  const installation: Installation = { folder, store, blobs }
  return { installation, clock, lines, print: (line: string) => void lines.push(line) }
}

describe('verify', () => {
  it('prints a table and says that all is well', async () => {
    const { installation, clock, lines, print } = await open()
    clock.time = at('15:00')
    await installation.store.reports.freezeDue()
    expect(await verifyInstallation(installation, print)).toBe(true)
    expect(lines).toContainEqual(expect.stringMatching(/Báo cáo đã chốt \(chuỗi\) +1 {2}khớp/))
    expect(lines.at(-1)).toBe('Tất cả đều khớp.')
  })

  it('names what is wrong and says so', async () => {
    const { installation, lines, print } = await open()
    const { connection } = installation.store.databases
    connection.exec("DROP TRIGGER events_refuse_update; UPDATE events SET actor = 'x' WHERE seq = 2")
    expect(await verifyInstallation(installation, print)).toBe(false)
    expect(lines.join('\n')).toMatch(/sự kiện 2: nội dung khác với mã kiểm tra/)
    expect(lines.at(-1)).toMatch(/^Có \d+ chỗ không khớp\.$/)
  })
})

describe('import', () => {
  it.each([
    ['no file named', [], /Cách dùng/],
    ['a file that is not there', [join(folder, 'none.xlsx')], /Không đọc được tệp/],
    ['a file that is no workbook', [join(folder, 'text.xlsx')], /không đọc được như một danh sách/],
    [
      'a campaign that is not there',
      [join(folder, 'text.xlsx'), 'khong-co'],
      new RegExp(`Không có đợt thu thập khong-co. Đang có: ${CAMPAIGN}`),
    ],
  ])('%s is said', async (_what, words, said) => {
    writeFileSync(join(folder, 'text.xlsx'), 'xin chào')
    const { installation, lines, print } = await open()
    expect(await importFile(installation, words, print)).toBe(false)
    expect(lines.join('\n')).toMatch(said)
  })
})

describe('start', () => {
  it('greets with the address, and with the one-time link while there is no administrator', () => {
    expect(greeting('http://localhost:8080', null, 0)).toBe('Phiếu Số đang chạy tại http://localhost:8080')
    const first = greeting('http://localhost:8080', 'http://localhost:8080/#khoi-tao=x', at('10:00'))
    expect(first).toMatch(/hết ngày 21\/11\/2026[\s\S]*http:\/\/localhost:8080\/#khoi-tao=x/)
  })
})
