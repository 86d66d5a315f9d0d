// What people do in the simulated world: collect, correct, look at their phone, decide at the desk. Each act may be cut short by the death of
// the tab; whoever acted then only knows what the reopened phone shows.
import type { Draft, KeptRecord } from '../../client/phone.ts'
import type { Answers } from '../../shared/answers.ts'
import { jpeg, photograph } from '../journeys/collecting.ts'
import type { Device, Tab } from '../world/device.ts'
import type { Seeded } from '../world/seeded.ts'
import { PIN, type Worldly } from '../world.ts'
import type { Ledger, Typed } from './ledger.ts'

export interface Person {
  name: string
  group: string
  device: Device
}

export interface Life {
  world: Worldly
  ledger: Ledger
  random: Seeded
  /** Runs after a tab was opened: mutants change the phone here. */
  onOpen: (tab: Tab, person: Person) => void
}

/** A living, unlocked tab. */
export async function tabOf(life: Life, person: Person, which = 0): Promise<Tab> {
  const { device } = person
  for (const tab of [...device.tabs]) if (!tab.alive()) tab.kill()
  const open = device.tabs[which]
  if (open) return open
  const tab = await device.open()
  life.onOpen(tab, person)
  const unlocked = await tab.phone.unlock(PIN)
  if (unlocked.kind !== 'open') life.ledger.violations.push(`I8: ${person.name} cannot unlock: ${unlocked.kind}`)
  await device.quiet()
  return tab
}

/** Acts on a tab that may die; whatever is thrown by a dead tab is nobody's concern, by a living one it is a violation. */
export async function act<T>({ ledger }: Life, person: Person, tab: Tab, what: string, doing: () => Promise<T>): Promise<T | null> {
  try {
    const done = await doing()
    await person.device.quiet()
    return tab.alive() ? done : null
  } catch (error) {
    if (tab.alive()) ledger.violations.push(`I8: ${person.name} could not ${what}: ${error instanceof Error ? error.message : error}`)
    return null
  } finally {
    if (!tab.alive()) tab.kill()
  }
}

/** Fills a house's slip: draft, photos, answers, finalize; every part of it durable before the next. */
export async function collect(life: Life, person: Person, tab: Tab, photoCount: number): Promise<void> {
  const { ledger, random } = life
  await act(life, person, tab, 'collect', async () => {
    const open = (await tab.phone.list()).filter(row => row.state === 'toDo' || row.state === 'draft')
    if (open.length === 0) return
    const { entity } = random.pick(open)
    const draft = await tab.phone.beginDraft(entity, entity.residentialGroup)
    await fill(life, person, tab, draft, photoCount)
  })
  await remember(ledger, person, tab)
}

export async function correct(life: Life, person: Person, tab: Tab): Promise<void> {
  await act(life, person, tab, 'correct', async () => {
    await tab.phone.syncNow()
    const returned = (await tab.phone.records()).filter(record => record.state === 'returned')
    if (returned.length === 0) return
    const draft = await tab.phone.beginCorrection(life.random.pick(returned).record)
    if (draft) await fill(life, person, tab, draft, 0)
  })
  await remember(life.ledger, person, tab)
}

async function fill({ ledger, random }: Life, person: Person, tab: Tab, draft: Draft, photoCount: number): Promise<void> {
  const photos: Typed['photos'] = []
  const refs = []
  for (let page = 0; page < photoCount; page++) {
    const bytes = jpeg(random.whole(500, 70_000), random.whole(0, 2 ** 31))
    const ref = await photograph(tab.phone, bytes)
    refs.push(ref)
    photos.push({ digest: ref.digest, bytes })
  }
  const answers: Answers = {
    ...draft.answers,
    owner: `Chủ ${person.name} ${random.whole(1, 9999)}`,
    ...(refs.length > 0 && { pages: refs }),
  }
  const { record } = draft
  await tab.phone.saveDraft({ ...draft, answers })
  ledger.drafts.set(record, { device: person.name, record, group: draft.residentialGroup, answers, photos })
  await tab.phone.finalize({ ...draft, answers }, { answers, marks: {} }, String(answers.owner))
}

/** What the phone shows now: a saved draft is still there, or has become a version that will be sent. */
export async function remember(ledger: Ledger, person: Person, tab: Tab): Promise<void> {
  if (!tab.alive()) return
  const drafts = new Set((await tab.phone.drafts()).map(draft => draft.record))
  const records = await tab.phone.records()
  for (const [record, typed] of ledger.drafts) {
    if (typed.device !== person.name || drafts.has(record)) continue
    const kept = records.find(one => one.record === record)
    if (!kept) ledger.violations.push(`I2: ${person.name} saved ${record} and it is gone from the phone`)
    else ledger.finalized.set(kept.version, typed)
    ledger.drafts.delete(record)
  }
  for (const record of records) show(ledger, record)
}

function show(ledger: Ledger, { state, receipt, version }: KeptRecord): void {
  if (state === 'waiting' || !receipt || receipt.version !== version) return
  ledger.shown.set(version, receipt)
}

/** A reviewer decides about a record that nobody decided about yet. */
export async function review({ world, random, ledger }: Life): Promise<void> {
  const open = world.store.databases.connection
    .prepare("SELECT record, head_version AS version FROM records WHERE state IN ('received', 'hasFindings', 'conflict') ORDER BY record")
    .all() as { record: string; version: string }[]
  if (open.length === 0) return
  const { record, version } = random.pick(open)
  const decision = random.pick(['approve', 'return', 'return', 'return', 'reject'] as const)
  const reasons = decision === 'approve' ? [] : [{ question: 'owner', text: 'Xem lại' }]
  await world.store.reviews.decide(record, { version, decision, reasons }, 'world')
  ledger.log.push(`desk ${decision} ${record}`)
}
