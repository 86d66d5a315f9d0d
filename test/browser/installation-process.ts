// The child process of installation.ts: the real server on a real folder and port, as server/main.ts composes it, but for a clock that the
// test sets and chance by seed. Arguments: folder, port, first instant, and 'gallery' or 'meeting' for a campaign that asks that form, 'campaigns' for several.
// PHIEU_SO_DIST may name another build than dist/.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import { makeDemo } from '../../server/commands/demo.ts'
import { serve } from '../../server/commands/serve.ts'
import { EXPORTS, isInstallation, openInstallation } from '../../server/installation.ts'
import { createLiveNews } from '../../server/live.ts'
import { silentLog } from '../../server/log.ts'
import { defaultSettings } from '../../server/settings.ts'
import { SERVER } from '../../server/store/event-chain.ts'
import { galleryForm } from '../forms/gallery-form.ts'
import { meetingForm } from '../forms/meeting-form.ts'
import { seeded } from '../world/seeded.ts'

const [folder = '', port = '0', start = '0', form = ''] = process.argv.slice(2)
const DIST = resolve(process.env.PHIEU_SO_DIST ?? resolve(import.meta.dirname, '..', '..', 'dist'))
const TICK = 25
const LAND_CAMPAIGN = 'lam-sach-dat-dai'

/** Runs with real time from wherever it was set to. */
let offset = Number(start) - Date.now()
const clock = { now: () => Date.now() + offset }
const random = seeded(11560, `installation-${start}`)
/** Waits on the clock that is set, not on the machine's: a jump to 15:00 rings what was armed for 15:00. */
const timers = {
  after(milliseconds: number, call: () => void): () => void {
    const due = clock.now() + milliseconds
    const tick = setInterval(() => {
      if (clock.now() < due) return
      clearInterval(tick)
      call()
    }, TICK)
    return () => clearInterval(tick)
  },
}

process.on('message', message => {
  if (typeof message === 'object' && message !== null && 'now' in message) offset = Number(message.now) - Date.now()
  process.send?.({ kind: 'set' })
})
process.on('disconnect', () => process.exit(0))

const address = `http://localhost:${port}`
if (!isInstallation(folder)) {
  const small = { groups: 3, certificates: 60, collectors: 3, reviewers: 2, days: 2 }
  const size = form === 'campaigns' ? { ...small, groups: 6, collectors: 6, households: 8, days: 20 } : small
  await makeDemo({ folder, address }, { clock, random }, size)
}
const { store, blobs } = await openInstallation(folder, { clock, random })
if (form === 'gallery') await ask(galleryForm())
if (form === 'meeting') await ask(meetingForm())
if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: build first')
const settings = { ...defaultSettings, staticFolder: DIST, exportsFolder: join(folder, EXPORTS) }
const serving = await serve(
  { store, blobs, clock, random, timers, log: silentLog, settings, live: createLiveNews() },
  {
    host: '127.0.0.1',
    port: Number(port),
  },
)
process.send?.({ kind: 'ready', port: serving.port })

/** As the next version of the land form, to which the campaign moves. */
async function ask(definition: FormDefinition): Promise<void> {
  const version = landCapture.version + 1
  await store.forms.publish({ ...definition, id: landCapture.id, version })
  const moved = await store.campaigns.moveTo(LAND_CAMPAIGN, version, SERVER)
  if (moved !== 'moved' && moved !== 'same') throw new Error(`the campaign did not move: ${moved}`)
}
