// Says whether the promises held, from the server's tables and blobs as they are and the people's own ledger. Independent of the product:
// its own SQL, its own hashing, its own day arithmetic. Invariants are numbered as in TESTPLAN §2.1.
import { createHash } from 'node:crypto'
import type { Worldly } from '../world.ts'
import type { Ledger, Typed } from './ledger.ts'

interface VersionRow {
  version: string
  record: string
  digest: string
  replaces: string | null
  residential_group: string
  content: string
  received_at: number
  reporting_day: string
  standing: string
  seq: number
}
interface ReportRow {
  day: string
  content: string
  digest: string
  counted_versions: number
}

const HOUR = 3_600_000
/** Strictly before 15:00:00.000 in Vietnam (UTC+7) counts for the day itself: nine hours later it is still the same date there. */
const dayFor = (receivedAt: number): string => new Date(receivedAt + 7 * HOUR + 9 * HOUR).toISOString().slice(0, 10)

export function rowsOf<T>(world: Worldly, sql: string): T[] {
  return world.store.databases.connection.prepare(sql).all() as T[]
}
const versionRows = (world: Worldly) => rowsOf<VersionRow>(world, 'SELECT * FROM record_versions ORDER BY seq')

/** Keys in order, no spaces: written again here, because the oracle must not trust the product's own. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${plain(Reflect.get(value, key))}`).join(',')}}`
}
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** Holds at every moment. */
export function checkAlways(world: Worldly, ledger: Ledger): void {
  const rows = versionRows(world)
  const say = (invariant: string, what: string) => ledger.violations.push(`${invariant}: ${what}`)
  checkShown(rows, ledger, say)
  checkStored(rows, ledger, say)
  checkTimes(rows, ledger, say)
  checkReports(world, rows, ledger, say)
}

/** Holds after everything has healed and everybody has synced. */
export async function checkHealed(world: Worldly, ledger: Ledger): Promise<void> {
  const rows = versionRows(world)
  for (const [version, typed] of ledger.finalized) {
    if (!rows.some(row => row.version === version)) ledger.violations.push(`I2: ${version} of ${typed.device} never arrived`)
    for (const photo of typed.photos) {
      const bytes = await world.blobs.read(photo.digest)
      if (!bytes || sha256(bytes) !== sha256(photo.bytes))
        ledger.violations.push(`I2: photo ${photo.digest} of ${typed.device} never arrived`)
    }
  }
}

type Say = (invariant: string, what: string) => void

/** I1: what a person saw as received is there, with the same content and the same receipt. */
function checkShown(rows: VersionRow[], { shown }: Ledger, say: Say): void {
  for (const [version, receipt] of shown) {
    const row = rows.find(one => one.version === version && one.digest === receipt.digest)
    if (!row) say('I1', `${version} was shown as received and is not there`)
    else if (row.received_at !== receipt.receivedAt || row.reporting_day !== receipt.reportingDay || row.seq !== receipt.seq)
      say('I1', `${version} has another receipt than was shown`)
  }
}

/** I3: each version once, as it was typed, and a chain in which nothing accepted is replaced twice. */
function checkStored(rows: VersionRow[], { finalized }: Ledger, say: Say): void {
  const replaced = new Set<string>()
  const firsts = new Set<string>()
  for (const row of rows) {
    const typed = finalized.get(row.version)
    if (sha256(plain(JSON.parse(row.content))) !== row.digest) say('I3', `${row.version} does not hash to its digest`)
    if (!typed) say('I3', `${row.version} is on the server and nobody finalized it`)
    else checkTyped(row, typed, say)
    if (row.standing !== 'accepted') continue
    if (row.replaces === null ? firsts.has(row.record) : replaced.has(row.replaces))
      say('I3', `two accepted versions replace the same of ${row.record}`)
    if (row.replaces === null) firsts.add(row.record)
    else replaced.add(row.replaces)
  }
  if (new Set(rows.map(row => row.version)).size !== rows.length) say('I3', 'a version stands twice')
}

function checkTyped(row: VersionRow, typed: Typed, say: Say): void {
  const content: { answers: unknown } = JSON.parse(row.content)
  if (plain(content.answers) !== plain(typed.answers)) say('I3', `${row.version} says something else than was typed`)
  if (row.record !== typed.record || row.residential_group !== typed.group) say('I3', `${row.version} stands elsewhere`)
}

/** I6, I7: the receipt time is the server's clock, or an earlier reading of it that was higher; never less; and it alone decides the day. */
function checkTimes(rows: VersionRow[], { clockAtReceipt }: Ledger, say: Say): void {
  let last = 0
  for (const row of rows) {
    const { clock, highest } = clockAtReceipt.get(row.version) ?? { clock: row.received_at, highest: row.received_at }
    if (row.received_at < last) say('I7', `receipt times went back at ${row.seq}`)
    if (row.received_at < clock || row.received_at > highest)
      say('I6', `${row.version} received at ${row.received_at}, the clock said ${clock}`)
    if (row.reporting_day !== dayFor(row.received_at))
      say('I6', `${row.version} received ${row.received_at} counts for ${row.reporting_day}`)
    last = row.received_at
  }
}

/** I4, I5: every day that is over has its report; every version is counted once, by its own day's; frozen bytes stay. */
function checkReports(world: Worldly, rows: VersionRow[], ledger: Ledger, say: Say): void {
  const reports = rowsOf<ReportRow>(world, 'SELECT day, content, digest, counted_versions FROM reports ORDER BY number')
  const days = new Set(reports.map(report => report.day))
  for (const [day, before] of ledger.frozen) {
    const now = reports.find(report => report.day === day)
    if (!now || plain(now) !== before) say('I5', `the report of ${day} changed`)
  }
  for (const report of reports) {
    ledger.frozen.set(report.day, ledger.frozen.get(report.day) ?? plain(report))
    recount(report, rows, say)
  }
  const lastReceipt = rows.at(-1)?.received_at ?? 0
  for (const row of rows)
    if (row.reporting_day < dayFor(lastReceipt) && !days.has(row.reporting_day))
      say('I4', `${row.version} of ${row.reporting_day} is in no report`)
}

function recount(report: ReportRow, rows: VersionRow[], say: Say): void {
  const counted = rows.filter(row => row.reporting_day === report.day)
  if (counted.length !== report.counted_versions)
    say('I4', `the report of ${report.day} counts ${report.counted_versions}, the table ${counted.length}`)
  const content: { rows: { residentialGroup: string; cells: Record<string, number | null> }[] } = JSON.parse(report.content)
  for (const { residentialGroup, cells } of content.rows) {
    const mine = rows.filter(row => row.residential_group === residentialGroup)
    const firsts = mine.filter(row => row.replaces === null && row.standing === 'accepted')
    const expected = {
      versions: mine.filter(row => row.reporting_day === report.day).length,
      new: firsts.filter(row => row.reporting_day === report.day).length,
      all: firsts.filter(row => row.reporting_day <= report.day).length,
    }
    for (const [column, value] of Object.entries(expected))
      if (cells[column] !== value) say('I4', `report ${report.day}, ${residentialGroup}, ${column}: says ${cells[column]}, is ${value}`)
  }
}
