// Fifty thousand rows through the import: seconds, the most memory, and how long the server would not have answered meanwhile. A process of its own, so that
// the memory is the import's: `node .node/run.mjs node test/bench/import.ts [rows]`.
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { beginningOf } from '../../server/campaigns/setting-of.ts'
import { demoCertificates } from '../../server/demo/certificates.ts'
import { createChance } from '../../server/demo/chance.ts'
import { demoGroups } from '../../server/demo/places.ts'
import { registryWorkbook } from '../../server/demo/registry-workbook.ts'
import { importRegistry } from '../../server/registry/import-registry.ts'
import { readInThread } from '../../server/registry/reading-thread.ts'
import { openStore } from '../../server/store/store.ts'

const ROWS = Number(process.argv[2] ?? 50_000)
const SECOND = 1000
const now = () => Date.now()

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

const [, , , file] = process.argv
const { readFileSync, writeFileSync } = await import('node:fs')
if (file === undefined) {
  // Made by another process, so that its memory is not counted.
  const { execFileSync } = await import('node:child_process')
  const { tmpdir } = await import('node:os')
  const path = `${tmpdir()}/phieu-so-import-${process.pid}.xlsx`
  execFileSync(process.execPath, [import.meta.filename, String(ROWS), `make:${path}`], { stdio: 'inherit' })
  execFileSync(process.execPath, [import.meta.filename, String(ROWS), path], { stdio: 'inherit' })
} else if (file.startsWith('make:')) {
  const certificates = demoCertificates(createChance(7), demoGroups(40), ROWS, certificateList.id)
  writeFileSync(file.slice(5), await registryWorkbook(certificates))
} else {
  const store = openStore(`${file}.sqlite`, { clock: { now }, random: createChance(1) })
  await store.campaigns.put(beginningOf(landPackage, { firstDay: '2026-11-02', lastDay: '2026-12-31' }), 'server')
  const bytes = new Uint8Array(readFileSync(file))
  const loop = watchLoop()
  const start = performance.now()
  let read = start
  const importing = await importRegistry(store, bytes, { campaign: 'lam-sach-dat-dai', actor: 'server' }, async (list, source, choices) => {
    const reading = await readInThread({ list, bytes: source, choices })
    read = performance.now()
    process.stdout.write(
      `read in a thread: ${((read - start) / SECOND).toFixed(1)} s, loop held ${loop.take()} ms, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
    )
    return reading.kind === 'stopped' || reading.kind === 'tooHeavy' ? { kind: 'notWorkbook' } : reading
  })
  const seconds = (performance.now() - read) / SECOND
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  await new Promise(resolve => setTimeout(resolve, 20))
  const { rows, added } = importing.kind === 'imported' ? importing.answer : { rows: 0, added: 0 }
  process.stdout.write(`compared and written: ${seconds.toFixed(1)} s, loop held ${loop.take()} ms\n`)
  process.stdout.write(`${rows} rows, ${added} added, ${bytes.length} bytes, peak ${megabytes} MB\n`)
  loop.end()
  store.close()
}
