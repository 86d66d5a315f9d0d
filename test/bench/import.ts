// Fifty thousand rows from the file into the list, as the screen does it: seconds of each step, the most memory, and how long the server would not have
// answered meanwhile; then the same file again, and taking it back. A process of its own for each list, so that the memory is the import's:
// `node .node/run.mjs node test/bench/import.ts [rows]`.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { writeXlsx } from 'hucre/xlsx'
import { campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { demoCertificates } from '../../server/demo/certificates.ts'
import { createChance } from '../../server/demo/chance.ts'
import { demoGroups } from '../../server/demo/places.ts'
import { registryWorkbook } from '../../server/demo/registry-workbook.ts'
import { silentLog } from '../../server/log.ts'
import { findList } from '../../server/registry/known-lists.ts'
import { createImportJobs, type ImportJob } from '../../server/registry/list-import-jobs.ts'
import { undoLastImport } from '../../server/registry/undo-import.ts'
import { openStore } from '../../server/store/store.ts'

const [rowsAsked = '50000', which, file] = process.argv.slice(2)
const ROWS = Number(rowsAsked)
const DATES = { firstDay: '2026-11-02', lastDay: '2026-12-31' }
const ALL = { all: true, except: [] }
const GROUPS = demoGroups(40)
const print = (line: string) => process.stdout.write(`${line}\n`)

async function certificates(): Promise<Uint8Array> {
  return registryWorkbook(demoCertificates(createChance(7), GROUPS, ROWS, certificateList.id))
}

/** As the office's list of residents has them: a code, a head, house and lane, members, a phone without its zero. */
async function households(): Promise<Uint8Array> {
  const head = ['STT', 'Mã hộ', 'Họ và tên chủ hộ', 'Số nhà', 'Ngõ, đường', 'Số nhân khẩu', 'Loại cư trú', 'SĐT', 'Tổ dân phố']
  const rows = Array.from({ length: ROWS }, (_, index) => [
    index + 1,
    `H${String(index).padStart(6, '0')}`,
    `${['Nguyễn Văn', 'trần thị', 'LÊ VĂN'][index % 3]} ${['Hoa', 'Bình', 'Hùng', 'Lan'][index % 4]}`,
    String(1 + (index % 240)),
    `Ngõ ${1 + (index % 90)} Bạch Đằng`,
    1 + (index % 7),
    index % 9 === 0 ? 'Tạm trú' : 'Thường trú',
    912_000_000 + index,
    GROUPS[index % GROUPS.length]?.name ?? null,
  ])
  return writeXlsx({ sheets: [{ name: 'Hộ', rows: [head, ...rows] }] })
}

const MADE: Record<string, () => Promise<Uint8Array>> = { certificates, households }

/** The longest time that nothing else could run in this thread, in milliseconds. */
function watchLoop() {
  const seen = { longest: 0, last: performance.now() }
  const timer = setInterval(() => {
    const time = performance.now()
    seen.longest = Math.max(seen.longest, time - seen.last - 10)
    seen.last = time
  }, 10)
  const take = (): number => {
    const { longest } = seen
    seen.longest = 0
    return Math.round(longest)
  }
  return { take, end: () => clearInterval(timer) }
}

async function settled(job: ImportJob): Promise<ImportJob['state']> {
  while (job.state.kind === 'working') await new Promise(resolve => setTimeout(resolve, 20))
  return job.state
}

async function measure(name: string, path: string): Promise<void> {
  const clock = { now: () => Date.now() }
  const random = createChance(1)
  const store = openStore(`${path}.sqlite`, { clock, random })
  for (const { forms: _, ...plan } of [landPackage, cultureFamily]) {
    const [report] = plan.reports
    if (!report) throw new Error('no report')
    await store.campaigns.put({ campaign: campaignOf(plan, DATES), report: report.definition, duplicateKeys: [], plan }, 'server')
  }
  const asked =
    name === 'certificates' ? { campaign: landPackage.campaign.id } : { campaign: cultureFamily.campaign.id, list: 'ho-gia-dinh' }
  const known = await findList(store, asked, () => true)
  if (!known) throw new Error('no list')
  const timers = { after: () => () => {} }
  const jobs = createImportJobs({ store, clock, random, timers, log: silentLog })
  const loop = watchLoop()
  let from = performance.now()
  let used = process.cpuUsage()
  const step = async (what: string) => {
    const seconds = (performance.now() - from) / 1000
    const { user, system } = process.cpuUsage(used)
    // The watch must have its turn before it is read.
    await new Promise(resolve => setTimeout(resolve, 50))
    const times = `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor`
    print(`  ${what}: ${times}, loop held ${loop.take()} ms, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
    from = performance.now()
    used = process.cpuUsage()
  }
  print(`${name}, ${ROWS} rows`)
  const begin = () => jobs.begin({ person: 'server', known, residentialGroup: undefined, bytes: new Uint8Array(readFileSync(path)) })
  const job = await begin()
  if (!job) throw new Error('busy')
  const looked = await settled(job)
  if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked))
  const { rows, added, rejectedCount, seen } = looked.answer
  await step(`looked at: ${rows} rows, ${added} new, ${rejectedCount} left out`)
  const refused = await jobs.load(job, known, { seen, take: { new: ALL } })
  const written = await settled(job)
  if (refused !== null || written.kind !== 'written') throw new Error(`${refused} ${written.kind}`)
  await step('written')
  const again = await begin()
  const same = again ? await settled(again) : null
  if (same?.kind !== 'looked' || same.answer.added + same.answer.changed > 0) throw new Error('the same file differs')
  await step('the same file again: no difference')
  const undone = await undoLastImport(store, { list: known.list.id, campaigns: known.campaigns, by: 'server', preview: false })
  await step(`taken back: ${undone?.restored}`)
  loop.end()
  store.close()
}

if (which === undefined) {
  for (const name of Object.keys(MADE)) {
    const path = `${tmpdir()}/phieu-so-import-${name}-${process.pid}.xlsx`
    // Made by another process, so that its memory is not counted.
    execFileSync(process.execPath, [import.meta.filename, rowsAsked, `make:${name}`, path], { stdio: 'inherit' })
    execFileSync(process.execPath, [import.meta.filename, rowsAsked, name, path], { stdio: 'inherit' })
  }
} else if (which.startsWith('make:')) {
  const made = await MADE[which.slice(5)]?.()
  if (made && file) writeFileSync(file, made)
} else if (file) await measure(which, file)
