// A server in memory for the tests beside server/**: the land campaign of a small ward, people with cards, and requests as a browser sends
// them. The clock stands still until it is set.
import { LAND_LIST, landCampaign } from '../../forms/campaigns/land/campaign.ts'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { landDuplicateKeys } from '../../forms/campaigns/land/duplicates.ts'
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { landReport } from '../../forms/campaigns/land/report.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import { createApp } from '../../server/app.ts'
import type { Blobs } from '../../server/blobs/blobs.ts'
import { createMemoryBlobs } from '../../server/blobs/memory.ts'
import { createLiveNews } from '../../server/live.ts'
import { type Log, silentLog } from '../../server/log.ts'
import type { Fault, ServerParts } from '../../server/parts.ts'
import { defaultSettings, type Settings } from '../../server/settings.ts'
import type { EntityDraft } from '../../server/store/entities.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { hashOfToken, newToken } from '../../server/tokens.ts'
import type { Answers } from '../../shared/answers.ts'
import { newId } from '../../shared/ids.ts'
import { addDays } from '../../shared/local-day.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import { type RecordVersion, type SealedVersion, seal } from '../../shared/record.ts'
import type { Role } from '../../shared/role.ts'
import { seeded } from '../world/seeded.ts'

const landFace = faceOf(certificateList)

export const DAY_ONE = '2026-11-21'
export const CAMPAIGN = 'lam-sach-dat-dai'
export const PIN = '274916'
export const GROUPS = [
  { id: 'tdp-1', name: 'Tổ dân phố 1', order: 1 },
  { id: 'tdp-2', name: 'Tổ dân phố 2', order: 2 },
]

export interface SignedIn {
  person: string
  card: string
  cookie: string
}
export interface RequestOptions {
  cookie?: string
  json?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export interface OfficeOptions {
  path?: string
  settings?: Partial<Settings>
  log?: Log
  blobs?: Blobs
  fault?: Fault
  lastDay?: string
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** "15:00:00.001" on a day in Vietnam. */
export const at = (time: string, day: string = DAY_ONE): number => Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+07:00`)

/** The machine's own timers, which keep no test alive. */
const timers = {
  after: (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds).unref()
    return () => clearTimeout(timer)
  },
}

export async function openOffice(options: OfficeOptions = {}) {
  const clock = { time: at('08:00'), now: () => clock.time }
  const random = seeded(7, 'office')
  const store = openStore(options.path ?? ':memory:', { clock, random, fault: options.fault })
  const blobs = options.blobs ?? createMemoryBlobs()
  const settings: Settings = { ...defaultSettings, pinCost: { memory: 8, passes: 1 }, ...options.settings }
  const parts: ServerParts = {
    store,
    blobs,
    clock,
    random,
    timers,
    settings,
    log: options.log ?? silentLog,
    live: createLiveNews(),
    ...(options.fault && { fault: options.fault }),
  }
  await fillWard(store, options.lastDay ?? addDays(DAY_ONE, 9))
  const app = createApp(parts)

  async function request(method: string, path: string, { cookie, json, bytes, headers }: RequestOptions = {}): Promise<Response> {
    const body = json === undefined ? (bytes ?? null) : JSON.stringify(json)
    const type = json === undefined ? 'application/octet-stream' : 'application/json'
    const all = {
      'sec-fetch-site': 'same-origin',
      ...(body !== null && { 'content-type': type }),
      ...(cookie && { cookie }),
      ...headers,
    }
    return app.request(`http://phuong.test${path}`, { method, headers: all, body })
  }

  async function person(name: string, role: Role, residentialGroups: string[] = [], duties: string[] = []) {
    const added = await store.people.add({ name, role, residentialGroups, duties }, 'test')
    if (added.kind !== 'added') throw new Error('no such residential group')
    const card = newToken(random)
    await store.cards.issue(added.person, hashOfToken(card), 'test')
    return { person: added.person, card }
  }

  async function signIn(card: string, choosePin = true): Promise<string> {
    const device = { id: newId(clock, random), name: 'Máy thử' }
    const response = await request('POST', '/api/session', { json: { card, pin: PIN, choosePin, device } })
    if (response.status !== 200) throw new Error(`signing in: ${await response.text()}`)
    return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }

  async function signedIn(name: string, role: Role, groups: string[] = [], duties: string[] = []): Promise<SignedIn> {
    const added = await person(name, role, groups, duties)
    return { ...added, cookie: await signIn(added.card) }
  }

  async function push(by: { cookie: string }, versions: unknown[], unsent = versions.length): Promise<Outcome[]> {
    const json = { device: newId(clock, random), unsent, versions }
    const response = await request('POST', '/api/push', { cookie: by.cookie, json })
    if (response.status !== 200) throw new Error(`push: ${response.status} ${await response.text()}`)
    const answer: { outcomes: Outcome[] } = await response.json()
    return answer.outcomes
  }

  /** A first version with the given answers, sealed; `over` replaces parts of its content. */
  function version(answers: Answers, over: Partial<RecordVersion> = {}): Promise<SealedVersion> {
    return seal({
      record: newId(clock, random),
      version: newId(clock, random),
      replaces: null,
      campaign: CAMPAIGN,
      form: landCapture.id,
      formVersion: landCapture.version,
      entity: null,
      residentialGroup: 'tdp-1',
      answers,
      marks: {},
      finalizedAt: clock.time,
      build: 'test',
      ...over,
    })
  }

  return { clock, random, store, blobs, parts, app, request, person, signIn, signedIn, push, version, id: () => newId(clock, random) }
}

async function fillWard(store: Store, lastDay: string): Promise<void> {
  await store.wards.name({ code: '11560', name: 'Phường Thử', demo: true })
  await store.entities.putGroups(GROUPS, 'test')
  await store.forms.publish(landCapture)
  const setting = { campaign: landCampaign({ firstDay: DAY_ONE, lastDay }), report: landReport, duplicateKeys: landDuplicateKeys }
  await store.campaigns.put(setting, 'test')
  await store.entities.put(
    GROUPS.flatMap(group => [1, 2, 3].map(house => certificate(group.id, house))),
    'test',
  )
}

export function certificate(group: string, house: number, owner = `Nguyễn Văn ${house}`): EntityDraft {
  const properties = {
    owner_name: owner,
    serial: `AĐ 26686${house}`,
    national_group: house === 1 ? '4' : '2',
    address: `${house} ngõ Đình`,
  }
  return { id: `${group}-${house}`, list: LAND_LIST, residentialGroup: group, properties, ...landFace(properties) }
}

/** Answers of a collected certificate, complete enough that only the named things are found. */
export function collected(over: Answers = {}): Answers {
  return {
    visit_result: 'collected',
    notice_read: 'OK',
    phone: '0912345678',
    certificate_photos: [photoRef('a')],
    current_user_is_owner: 'yes',
    owner_name: 'Nguyễn Văn 1',
    owner_id: '031058001234',
    owner_id_photos: [photoRef('b')],
    ...over,
  }
}

export function photoRef(letter: string, bytes = 1000): PhotoRef {
  return { digest: letter.repeat(64), bytes, type: 'image/jpeg', width: 100, height: 100 }
}
