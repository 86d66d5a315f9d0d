// Texts that look like the format's own codes come out of a workbook as they went in, whoever writes it and whoever reads it.
import { read } from '@e965/xlsx'
import { readXlsx, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { workbookText } from './workbook-text.ts'

const TEXTS = ['_x0041_', '_X0041_', '_x005F_', '_x005F_x0041_', '__x00e0__', 'a_x0041', '_x004_', '_', 'Tờ 1_x2', 'CHUACOGIAY_11560_3_12']

const written = TEXTS.map(text => [workbookText(text)])
const files = {
  whole: () => writeXlsx({ sheets: [{ name: 'S', rows: written }] }),
  streamed: async () => new Uint8Array(await new Response(writeXlsxStream(written, { name: 'S' })).arrayBuffer()),
}

describe('a text in a workbook', () => {
  it.each(Object.entries(files))('written %s', async (_, file) => {
    const bytes = await file()
    const sheet = read(bytes).Sheets.S
    expect(TEXTS.map((__, row) => sheet?.[`A${row + 1}`]?.v)).toEqual(TEXTS)
    expect((await readXlsx(bytes)).sheets[0]?.rows.map(([cell]) => cell)).toEqual(TEXTS)
  })
})
