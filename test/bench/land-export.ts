// PL3-01 of a whole ward: 40,000 completed certificates with three photos each, written by a real server in a process of its own, whose memory and whose
// answers to others are watched meanwhile; then the first gigabytes of the zip of scans.
//   node .node/run.mjs node test/bench/land-export.ts [certificates]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolderBlobs } from '../../server/blobs/folder.ts'
import { DATABASE, EXPORTS, PHOTOS } from '../../server/installation.ts'
import { Pl301Job } from '../../shared/pl3-01.ts'
import { openLandOffice } from '../land/export-office.ts'
import { seededCases } from '../land/many-cases.ts'
import { scanJpeg, storedPhoto } from '../land/scans.ts'
import { CAMPAIGN } from '../server/office.ts'

const CASES = Number(process.argv[2] ?? 40_000)
const AT_ONCE = 500
const PHOTO_BYTES = 400_000
const ZIP_BYTES = 1_500_000_000
const SERVER = join(import.meta.dirname, '..', '..', 'server', 'main.ts')
const MB = 1024 * 1024

const folder = mkdtempSync(join(tmpdir(), 'phieu-so-land-export-'))
const server = await served(await filled())
try {
  await measureSheet()
} finally {
  server.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

/** The cookie of a reviewer. */
async function filled(): Promise<string> {
  const blobs = await openFolderBlobs(join(folder, PHOTOS), { durable: false })
  const office = await openLandOffice(CASES, { path: join(folder, DATABASE), exportsFolder: join(folder, EXPORTS), blobs })
  const pages = await Promise.all([1, 2, 3].map(seed => storedPhoto(office, scanJpeg(3000, 2000, PHOTO_BYTES, seed))))
  const cases = seededCases(CASES, 40)
  for (let from = 0; from < CASES; from += AT_ONCE) {
    const houses = office.houses.slice(from, from + AT_ONCE)
    await Promise.all(houses.map(house => office.capture(house, { certificate: pages })))
    await office.completeMany(
      houses.flatMap((entity, index) => (cases[from + index] ? [{ entity, ...(cases[from + index] ?? { answers: {} }) }] : [])),
    )
  }
  office.store.close()
  return office.reviewer.cookie
}

async function served(cookie: string) {
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, [SERVER, 'start'], { env, stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  const origin = `http://127.0.0.1:${port}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(origin + path, { ...init, headers: { cookie, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' } })
  for (
    let tries = 0;
    tries < 1200 &&
    !(await ask('/health').then(
      reply => reply.ok,
      () => false,
    ));
    tries++
  )
    await pause(100)
  return { child, ask }
}

/** Highest memory that the process ever held, in MB. */
function peak(): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
}

async function measureSheet(): Promise<void> {
  const { ask } = server
  const at = `/api/campaigns/${CAMPAIGN}/pl3-01`
  console.log(`${CASES} certificates; the server at rest held ${peak().toFixed(0)} MB`)
  const looked = performance.now()
  const overview = await ask(at)
  console.log(`overview: ${overview.status}, ${seconds(looked)}, peak ${peak().toFixed(0)} MB`)
  const begun = performance.now()
  const others = watchOthers()
  let job = Pl301Job.parse(await (await ask(at, { method: 'POST', body: JSON.stringify({ sheet: '50', received: false }) })).json())
  while (job.state === 'running') {
    await pause(50)
    job = Pl301Job.parse(await (await ask(`${at}/${job.job}`)).json())
  }
  console.log(
    `sheet: ${job.state}, ${job.cases} certificates, ${job.rows} rows, ${(job.bytes / MB).toFixed(1)} MB in ${seconds(begun)}, peak ${peak().toFixed(0)} MB`,
  )
  console.log(await others())
  const taken = performance.now()
  const sheet = await (await ask(`${at}/${job.job}/pl3-01.xlsx`)).arrayBuffer()
  console.log(`taking it: ${(sheet.byteLength / MB).toFixed(1)} MB in ${seconds(taken)}`)
  await measureZip(`${at}/${job.job}/anh-quet.zip`)
}

async function measureZip(path: string): Promise<void> {
  const begun = performance.now()
  const others = watchOthers()
  const reader = (await server.ask(path)).body?.getReader()
  let bytes = 0
  for (let part = await reader?.read(); part && !part.done && bytes < ZIP_BYTES; part = await reader?.read()) bytes += part.value.length
  await reader?.cancel()
  const waited = await others()
  const took = (performance.now() - begun) / 1000
  console.log(
    `zip: the first ${(bytes / MB).toFixed(0)} MB in ${took.toFixed(1)} s (${(bytes / MB / took).toFixed(0)} MB/s), peak ${peak().toFixed(0)} MB`,
  )
  console.log(waited)
}

/** Asks something small again and again; the function returned stops it and says how long others had to wait. */
function watchOthers(): () => Promise<string> {
  const waits: number[] = []
  let over = false
  const asking = (async () => {
    while (!over) {
      const asked = performance.now()
      await server.ask('/health')
      waits.push(performance.now() - asked)
      await pause(20)
    }
  })()
  return async () => {
    over = true
    await asking
    const sorted = waits.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
    return `meanwhile ${waits.length} other questions: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, slowest ${at(1)} ms`
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
