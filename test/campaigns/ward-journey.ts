// What every campaign's journey does: people of the office ask over the wire, a list comes as a workbook through the real import, a collector fills a stage
// of a row as the screen does, and what the campaign comes to is read from outside: the frozen report, a paper's workbook, the list taken out again.
import { read, utils } from '@e965/xlsx'
import { expect } from 'vitest'
import type { KeptRecord, Phone } from '../../client/phone.ts'
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import type { Answers } from '../../shared/answers.ts'
import type { ImportState, LoadRequest } from '../../shared/list-import.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import type { RegistryAnswer } from '../../shared/registry.ts'
import type { FrozenReport, ReportCell, ReportPart } from '../../shared/report.ts'
import { finalize, openDraft } from '../journeys/filling.ts'
import { type Row, sheetOf } from '../server/list-office.ts'
import { GROUPS } from '../world/setting.ts'
import type { SignedIn, Worldly } from '../world.ts'

export type Cells = Record<string, ReportCell>
type Take = LoadRequest['take']
export const ALL = { all: true, except: [] }

export function ask(by: SignedIn, method: string, path: string, body?: unknown): Promise<Response> {
  const bytes = body instanceof Uint8Array
  const headers = body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }
  const sent = body === undefined ? null : bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
  return by.device.wire.wire(new Request(`http://phuong.test${path}`, { method, headers, body: sent }))
}

/** What was asked for, or the refusal as the reason why the journey ends here. */
export async function got(by: SignedIn, path: string): Promise<Response> {
  const response = await ask(by, 'GET', path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

export interface Brought {
  /** What the office saw before it said yes. */
  looked: RegistryAnswer
  written: RegistryAnswer
}

/** A workbook with a head and its rows, looked at and then loaded as far as `take` says. */
export async function bring(by: SignedIn, pkg: CampaignPackage, rows: Row[], take: Take): Promise<Brought> {
  const { job, state: looked } = await look(by, pkg, await sheetOf(rows))
  if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked))
  const asked: LoadRequest = { seen: looked.answer.seen, take, withRecords: true }
  await ask(by, 'POST', `/api/list-imports/${job}/load`, asked)
  const written = await settled(by, job)
  if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  return { looked: looked.answer, written: written.answer }
}

/** What the office is shown of a workbook before anything is written. */
export async function look(
  by: SignedIn,
  pkg: CampaignPackage,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ job: string; state: ImportState }> {
  const path = `/api/list-imports?campaign=${pkg.campaign.id}&list=${pkg.lists[0]?.id}`
  const { job } = await (await ask(by, 'POST', path, bytes)).json()
  return { job, state: await settled(by, job) }
}

async function settled(by: SignedIn, job: string): Promise<ImportState> {
  for (;;) {
    const state: ImportState = await (await got(by, `/api/list-imports/${job}`)).json()
    if (state.kind !== 'working') return state
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** A row of the list that the phone shows; `property` and `value` say which. */
export async function rowWith(phone: Phone, property: string, value: string, stage?: string) {
  const found = (await phone.list(stage)).find(({ entity }) => entity.properties[property] === value)
  if (!found) throw new Error(`the phone shows no row whose ${property} is ${value}`)
  return found
}

/** `answers` in the order in which they are given; rows of a repeat by their paths. Nothing that holds the record back may be left. */
export async function fillStage(world: Worldly, phone: Phone, row: Awaited<ReturnType<typeof rowWith>>, answers: Answers, stage?: string) {
  const { entity } = row
  const session = await openDraft(world, phone, await phone.beginDraft(entity, entity.residentialGroup, stage))
  for (const [path, answer] of Object.entries(answers)) {
    addRowFor(session.filling, path)
    session.answer(path, answer)
  }
  expect(heldBack(session.filling)).toEqual([])
  return finalize(phone, session)
}

type Filling = Awaited<ReturnType<typeof openDraft>>['filling']
/** "parcels.1.uses.0.use_code" needs the second parcel and its first use. */
export function addRowFor(filling: Filling, path: string): void {
  for (const { index } of path.matchAll(/\.\d+(?=\.)/g)) {
    const row = path.slice(0, path.indexOf('.', index + 1))
    if (filling.standing(row) === null) filling.addInstance(path.slice(0, index))
  }
}
export const heldBack = (filling: Filling): string[] =>
  filling.findings().flatMap(({ severity, code, questions }) => (severity === 'error' ? [`${questions[0]} ${code}`] : []))

/** Everything that waits on the phone goes out and is received. */
export async function sendAll({ tab, device }: SignedIn, records: readonly KeptRecord[]): Promise<void> {
  device.wire.down = false
  expect((await tab.phone.syncNow()).trouble).toBe(null)
  for (const { record } of records) expect(await tab.phone.record(record)).toMatchObject({ state: 'received', refusal: null })
}

export async function reportOf(by: SignedIn, campaign: string, day: LocalDay): Promise<FrozenReport> {
  return (await got(by, `/api/reports/${campaign}/${day}`)).json()
}

type Table = Pick<ReportPart, 'columns' | 'rows' | 'total'>
/**
 * Every cell of a frozen table against the journey's own count of the same people or houses: each residential group's line and the total, which is counted
 * over everybody and not added up.
 */
export function expectTable<T extends { group: string }>(table: Table, all: readonly T[], count: (of: readonly T[]) => Cells): void {
  expect(Object.keys(count(all)).toSorted()).toEqual(table.columns.map(({ id }) => id).toSorted())
  expect(table.rows.map(({ residentialGroup, name, cells }) => ({ residentialGroup, name, cells }))).toEqual(
    GROUPS.map(({ id, name }) => ({ residentialGroup: id, name, cells: count(all.filter(({ group }) => group === id)) })),
  )
  expect(table.total).toEqual(count(all))
}

export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
/** As a paper has it: no tail of binary fractions. */
export const over = (of: number | null, target: number): number | null => (of === null ? null : Number((of - target).toFixed(9)))

/** A paper's workbook from its head row on, without empty lines; what stands before the table is in `head`. */
export async function paper(
  by: SignedIn,
  campaign: string,
  document: string,
): Promise<{ head: string[]; lines: unknown[][]; text: string }> {
  const bytes = new Uint8Array(await (await got(by, `/api/campaigns/${campaign}/documents/${document}.xlsx`)).arrayBuffer())
  const rows = rowsOf(bytes)
  const at = rows.findIndex(([first]) => first === 'TT')
  const lines = rows.slice(at).filter(([first]) => first !== 'NGƯỜI LẬP')
  return { head: rows.slice(0, at).map(([first]) => String(first)), lines, text: JSON.stringify(rows) }
}

/** Rows of the first sheet, empty cells at the end and empty rows left out. */
export function rowsOf(bytes: Uint8Array): unknown[][] {
  const { Sheets, SheetNames } = read(bytes)
  const sheet = Sheets[SheetNames[0] ?? '']
  if (!sheet) throw new Error('a workbook without a sheet')
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' })
    .map(row => row.slice(0, row.findLastIndex(cell => cell !== '') + 1))
    .filter(row => row.length > 0)
}

/** The list as the office takes it out: one object for each row, by the head's words. */
export async function listTaken(by: SignedIn, pkg: CampaignPackage): Promise<Record<string, string>[]> {
  const path = `/api/lists/${pkg.campaign.id}/${pkg.lists[0]?.id}/danh-sach.xlsx`
  const [head = [], ...rows] = rowsOf(new Uint8Array(await (await got(by, path)).arrayBuffer()))
  return rows.map(row => Object.fromEntries(head.map((title, place) => [String(title), String(row[place] ?? '')])))
}
