// The office of test/server/office.ts with its lists: files brought up, looked at and loaded as the screen does it, step by step.
import { writeXlsx } from 'hucre/xlsx'
import { builtInPackages } from '../../forms/campaigns/built-in.ts'
import { campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { workbookText } from '../../server/documents/workbook-text.ts'
import { type ImportState, LoadRequest } from '../../shared/list-import.ts'
import { addDays } from '../../shared/local-day.ts'
import { type ImportChoices, RegistryAnswer } from '../../shared/registry.ts'
import { CAMPAIGN, DAY_ONE, type Office, openOffice, type SignedIn } from './office.ts'

export type Row = (string | number | null)[]
export const sheetOf = async (rows: Row[], name = 'DS') =>
  new Uint8Array(
    await writeXlsx({ sheets: [{ name, rows: rows.map(row => row.map(cell => (typeof cell === 'string' ? workbookText(cell) : cell))) }] }),
  )

export interface Into {
  campaign?: string
  list?: string
  group?: string
  choices?: ImportChoices
  by?: SignedIn
}
export type Take = LoadRequest['take']
const ALL = { all: true, except: [] }
export const EVERYTHING_BUT_GONE: Take = { new: ALL, changed: ALL, moved: ALL }

export async function openListOffice() {
  const office = await openOffice()
  const chief = await office.signedIn('Quản Trị', 'administrator')
  const ask = (method: string, path: string, json?: unknown, by = chief) =>
    office.request(method, path, { cookie: by.cookie, ...(json !== undefined && { json }) })

  const bring = (bytes: Uint8Array<ArrayBuffer>, { campaign = CAMPAIGN, list, group, by = chief }: Into = {}) => {
    const query = new URLSearchParams({ campaign, ...(list && { list }), ...(group && { group }) })
    return office.request('POST', `/api/list-imports?${query}`, { cookie: by.cookie, bytes })
  }
  const settled = async (job: string, by = chief): Promise<ImportState> => {
    for (;;) {
      const state: ImportState = await (await ask('GET', `/api/list-imports/${job}`, undefined, by)).json()
      if (state.kind !== 'working') return state
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  const look = async (bytes: Uint8Array<ArrayBuffer>, into: Into = {}): Promise<{ job: string; state: ImportState }> => {
    const response = await bring(bytes, into)
    if (response.status !== 200) throw new Error(await response.text())
    const { job } = (await response.json()) as { job: string }
    const first = await settled(job, into.by)
    if (!into.choices) return { job, state: first }
    await ask('POST', `/api/list-imports/${job}/look`, into.choices, into.by)
    return { job, state: await settled(job, into.by) }
  }
  const looked = async (bytes: Uint8Array<ArrayBuffer>, into: Into = {}): Promise<{ job: string; answer: RegistryAnswer }> => {
    const { job, state } = await look(bytes, into)
    if (state.kind !== 'looked') throw new Error(JSON.stringify(state))
    return { job, answer: RegistryAnswer.parse(state.answer) }
  }
  const write = (job: string, request: LoadRequest, by = chief) =>
    ask('POST', `/api/list-imports/${job}/load`, LoadRequest.parse(request), by)
  /** All the way: everything but what is gone, where nothing else is said. */
  const load = async (bytes: Uint8Array<ArrayBuffer>, take: Take = EVERYTHING_BUT_GONE, into: Into = {}): Promise<RegistryAnswer> => {
    const { job, answer } = await looked(bytes, into)
    const response = await write(job, { seen: answer.seen, take, withRecords: true }, into.by)
    if (response.status !== 200) throw new Error(await response.text())
    const state = await settled(job, into.by)
    if (state.kind !== 'written') throw new Error(JSON.stringify(state))
    return RegistryAnswer.parse(state.answer)
  }
  return { office, chief, ask, bring, settled, look, looked, write, load }
}

/** Begins a campaign that comes with the product, without its forms: lists do not need them. */
export async function beginPackage({ store }: Office, id: string): Promise<void> {
  const found = builtInPackages.find(({ campaign }) => campaign.id === id)
  if (!found) throw new Error(`no package ${id}`)
  const { forms, ...plan } = found
  const campaign = campaignOf(plan, { firstDay: DAY_ONE, lastDay: addDays(DAY_ONE, 9) })
  const [report] = plan.reports
  if (!report || forms.length === 0) throw new Error(`${id} has no report`)
  await store.campaigns.put({ campaign, report: report.definition, duplicateKeys: [], plan }, 'test')
}
