// R4 on a real process and a real disk: the server is killed without warning while phones push and upload; whatever was acknowledged is there
// after the restart, under the same receipt, and everything verifies (TESTPLAN P1.3, the short form).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { beginningOf } from '../../server/campaigns/setting-of.ts'
import { sha256 } from '../../server/hash.ts'
import { openInstallation } from '../../server/installation.ts'
import { verify } from '../../server/jobs/verify.ts'
import { hashOfToken, newToken } from '../../server/tokens.ts'
import { newId } from '../../shared/ids.ts'
import { addDays, dayOf } from '../../shared/local-day.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { type SealedVersion, seal } from '../../shared/record.ts'
import { seeded } from '../world/seeded.ts'
import { CAMPAIGN, collected, GROUPS, PIN } from './office.ts'
import { jpeg } from './pictures.ts'

const KILLS = 5
const folder = mkdtempSync(join(tmpdir(), 'phieu-so-kill-'))
const random = seeded(Number(process.env.SEED ?? 1), 'kill')
const ports = { clock: { now: () => Date.now() }, random }
let server: ChildProcess | null = null
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function prepare(): Promise<string> {
  const { store } = await openInstallation(folder, ports)
  await store.wards.name({ code: '11560', name: 'Phường Thử', demo: false })
  await store.entities.putGroups(GROUPS, 'test')
  await store.forms.publish(landCapture)
  const today = dayOf(Date.now())
  await store.campaigns.put(beginningOf(landPackage, { firstDay: today, lastDay: addDays(today, 5) }), 'test')
  const added = await store.people.add({ name: 'Trần Thị An', role: 'collector', residentialGroups: ['tdp-1'] }, 'test')
  if (added.kind !== 'added') throw new Error('no such group')
  const card = newToken(random)
  await store.cards.issue(added.person, hashOfToken(card), 'test')
  store.close()
  return card
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function start(port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent', NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, ['server/main.ts', 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>(resolve => child.stdout?.on('data', data => /đang chạy/.test(String(data)) && resolve()))
  return child
}

const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

it(`R4, R5: nothing acknowledged is lost in ${KILLS} kills`, { timeout: 60_000 }, async () => {
  const card = await prepare()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const acknowledged = new Map<string, { sent: SealedVersion; receipt: unknown }>()
  const arrived = new Set<string>()
  let cookie = ''

  async function signIn(choosePin: boolean): Promise<void> {
    const json = { card, pin: PIN, choosePin, device: { id: newId(ports.clock, random), name: 'Máy thử' } }
    const response = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify(json) })
    cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  async function push(versions: SealedVersion[]): Promise<Outcome[]> {
    const body = JSON.stringify({ device: newId(ports.clock, random), unsent: versions.length, versions })
    const response = await fetch(`${address}/api/push`, { method: 'POST', headers: { ...headers, cookie }, body })
    return (await response.json()).outcomes
  }
  async function sendOne(): Promise<void> {
    const bytes = jpeg(2000 + random.whole(0, 5000), random.whole(1, 1e9))
    const photo = { digest: sha256(bytes), bytes: bytes.length, type: 'image/jpeg' as const, width: 10, height: 10 }
    const sent = await seal({
      record: newId(ports.clock, random),
      version: newId(ports.clock, random),
      replaces: null,
      campaign: CAMPAIGN,
      form: landCapture.id,
      formVersion: landCapture.version,
      entity: null,
      residentialGroup: 'tdp-1',
      answers: collected({ certificate_photos: [photo], owner_id_photos: [] }),
      marks: {},
      finalizedAt: Date.now(),
      build: 'test',
    })
    const [outcome] = await push([sent])
    if (outcome?.kind === 'received') acknowledged.set(sent.content.version, { sent, receipt: outcome.receipt })
    const chunk = { ...headers, 'content-type': 'application/octet-stream', cookie }
    const response = await fetch(`${address}/api/photos/${photo.digest}/chunks/0`, { method: 'PUT', headers: chunk, body: bytes })
    if ((await response.json()).complete) arrived.add(photo.digest)
  }
  /** Sends until the line goes dead. */
  async function phone(): Promise<void> {
    for (;;) await sendOne()
  }

  for (let kill = 0; kill < KILLS; kill++) {
    server = await start(port)
    if (kill === 0) await signIn(true)
    const phones = Array.from({ length: 4 }, () => phone().catch(() => undefined))
    await new Promise(resolve => setTimeout(resolve, 300 + random.whole(0, 300)))
    server.kill('SIGKILL')
    await Promise.all(phones)
  }

  server = await start(port)
  for (const { sent, receipt } of acknowledged.values()) {
    const [again] = await push([sent])
    expect(again).toMatchObject({ kind: 'duplicate', receipt })
  }
  server.kill('SIGKILL')
  const { store, blobs } = await openInstallation(folder, ports)
  const results = await verify(store, blobs)
  expect(results.flatMap(result => result.wrong)).toEqual([])
  for (const digest of arrived) expect(await store.photos.get(digest), digest).not.toBeNull()
  expect(store.databases.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()
  expect(acknowledged.size).toBeGreaterThan(20)
  expect(arrived.size).toBeGreaterThan(10)
})
