// Opens PL3-01 with LibreOffice, as the office above does, and compares every cell with an independent flattening: 1,500 completed cases with every code
// and with texts that spreadsheets like to spoil. Twice: as LibreOffice shows the sheet (CSV, text in quotes, numbers bare) and as it saves it (.xlsx).
//   node .node/run.mjs node test/bench/libreoffice-pl3-01.ts
// Needs `soffice` (Debian: libreoffice-calc), in PATH or named by SOFFICE, and fails without it. Not a part of `npm test`: not every machine has it.
import { execFileSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { read, utils } from '@e965/xlsx'
import { pl301Columns } from '../../forms/campaigns/data/pl3-01-columns.ts'
import { landCompletion } from '../../forms/campaigns/land/completion.ts'
import { pl301Rows } from '../../forms/campaigns/land/pl3-01-rows.ts'
import { pl301Workbook } from '../../server/documents/pl3-01-workbook.ts'
import { compiled } from '../campaigns/trial.ts'
import { type Cell, cellsOf, flattened } from '../land/flattening.ts'
import { seededCases } from '../land/many-cases.ts'

const CASES = 1500
const SOFFICE = process.env.SOFFICE ?? 'soffice'
/** Comma, double quotes, UTF-8, from line 1, every text cell quoted, values and not how they look. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false'

const folder = mkdtempSync(join(tmpdir(), 'phieu-so-libreoffice-'))
try {
  process.exitCode = (await compareAll()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function compareAll(): Promise<boolean> {
  const version = soffice(['--version'])
  if (version === null) {
    console.error(`LibreOffice was not found (${SOFFICE}). Install libreoffice-calc, or name it by SOFFICE.`)
    return false
  }
  const cases = seededCases(CASES, 2071)
  const file = join(folder, 'pl3-01.xlsx')
  const keys = pl301Columns.map(({ key }) => key)
  const answers = cases.map(one => one.answers)
  await pipeline(pl301Workbook(pl301Rows(compiled(landCompletion), answers, keys), pl301Columns), createWriteStream(file))
  const expected = flattened(cases.map(({ made }) => made))
  console.log(`${version.trim()}; ${CASES} certificates, ${Object.keys(expected).length} cells that say something`)
  const shown = compare('as LibreOffice shows it (CSV)', expected, cellsOfCsv(readFileSync(converted(file, AS_CSV, 'csv'), 'utf8')))
  const book = read(readFileSync(converted(file, 'xlsx:Calc MS Excel 2007 XML', 'xlsx')))
  const saved = compare('as LibreOffice saves it (.xlsx)', expected, cellsOf(book.Sheets['PL3-01'] ?? {}))
  return shown && saved
}

/** Null when it cannot be started. A profile of its own each time: one that was killed lets the next run hang. */
function soffice(args: string[]): string | null {
  const profile = mkdtempSync(join(folder, 'profile-'))
  try {
    return execFileSync(SOFFICE, [`-env:UserInstallation=file://${profile}`, '--headless', ...args], { encoding: 'utf8', timeout: 300_000 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function converted(file: string, to: string, extension: string): string {
  const into = mkdtempSync(join(folder, 'converted-'))
  soffice(['--convert-to', to, '--outdir', into, file])
  const made = join(into, `pl3-01.${extension}`)
  if (!existsSync(made)) throw new Error(`LibreOffice made no ${extension}`)
  return made
}

/** RFC 4180; a cell in quotes is a text, another one a number. Of the data only. */
function cellsOfCsv(text: string): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy
  let [row, column] = [0, 0]
  for (const [, quoted, bare = '', end] of text.matchAll(pattern)) {
    const name = utils.encode_cell({ r: row, c: column })
    if (row >= 6 && quoted !== undefined && quoted !== '') cells[name] = quoted.replaceAll('""', '"')
    else if (row >= 6 && bare !== '') cells[name] = Number(bare)
    column++
    if (end !== ',') [row, column] = [row + 1, 0]
  }
  return cells
}

function compare(how: string, expected: Record<string, Cell>, found: Record<string, Cell>): boolean {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  const differing = names.filter(name => expected[name] !== found[name])
  console.log(`${how}: ${names.length} cells compared, ${differing.length} differ`)
  for (const name of differing.slice(0, 20)) {
    console.log(`  ${name}: ${JSON.stringify(expected[name])} became ${JSON.stringify(found[name])}`)
  }
  return differing.length === 0
}
