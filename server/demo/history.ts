// Lets the demo's campaign happen: every sending, photo and decision in the order of time, through the store's own functions and under a
// clock that follows them, so that the cuts fall between them as they would have and the reports are truly frozen (R12, R13).
import type { CompiledForm } from '../../forms/language/form.ts'
import { newId, type Uuid } from '../../shared/ids.ts'
import { MINUTE } from '../../shared/local-day.ts'
import type { Instant } from '../../shared/ports.ts'
import { type RecordVersion, seal } from '../../shared/record.ts'
import type { Blobs } from '../blobs/blobs.ts'
import { arrivalOf, type Forms } from '../judgement.ts'
import type { CampaignSetting } from '../store/campaigns.ts'
import { VIEWED } from '../store/desk-record.ts'
import type { PublishedForm } from '../store/forms.ts'
import type { Store } from '../store/store.ts'
import type { Chance } from './chance.ts'
import { type DemoPhotos, demoPhotos } from './demo-photos.ts'
import { fillForm, type VisitPhotos } from './filled-form.ts'
import type { DemoReview, Sending, Visit } from './visits.ts'

export interface SettableClock {
  time: Instant
  now(): Instant
}

export interface History {
  store: Store
  blobs: Blobs
  clock: SettableClock
  chance: Chance
  setting: CampaignSetting
  form: CompiledForm
  published: PublishedForm
  /** Collector → phone. */
  deviceOf: ReadonlyMap<string, Uuid>
}

type VersionIds = Pick<RecordVersion, 'record' | 'version' | 'replaces'>

export interface Happening {
  at: Instant
  happen: () => Promise<void>
}

/** Plays every visit up to `now`, and what else happened meanwhile. */
export async function play(history: History, visits: readonly Visit[], now: Instant, others: readonly Happening[] = []): Promise<void> {
  const photos = demoPhotos(history.store, history.blobs)
  const player = new Player(history, photos)
  const happenings = [...visits.flatMap(visit => player.happeningsOf(visit)), ...others].filter(({ at }) => at < now)
  for (const { at, happen } of happenings.toSorted((one, other) => one.at - other.at)) {
    history.clock.time = at
    await happen()
  }
}

/** One phone in twelve says that it holds more than it got through. */
const stillHeld = (chance: Chance): number => (chance.odds(0.08) ? chance.between(1, 4) : 0)

/** Made when first asked for, then kept. */
function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

class Player {
  readonly #history: History
  readonly #photos: DemoPhotos
  readonly #forms: Forms = new Map()

  constructor(history: History, photos: DemoPhotos) {
    this.#history = history
    this.#photos = photos
  }

  happeningsOf(visit: Visit): Happening[] {
    const { chance } = this.#history
    const id = (at: Instant): Uuid => newId({ now: () => at }, chance)
    const record = id(visit.first.finalizedAt)
    const first = id(visit.first.finalizedAt)
    const photos = onDemand(() => this.#photos.of(visit))
    const found = this.#sending(visit, photos, visit.first, { record, version: first, replaces: null })
    if (!visit.correction) return found
    const at = visit.correction.finalizedAt
    found.push(...this.#sending(visit, photos, visit.correction, { record, version: id(at), replaces: first }))
    if (visit.conflict) {
      const other: Sending = { ...visit.correction, receivedAt: visit.correction.receivedAt + MINUTE, flaws: ['phone'] }
      found.push(...this.#sending(visit, photos, other, { record, version: id(at), replaces: first }))
    }
    return found
  }

  #sending(visit: Visit, photos: () => Promise<VisitPhotos>, sending: Sending, ids: VersionIds): Happening[] {
    const { chance, deviceOf } = this.#history
    const { collector } = visit
    const device = deviceOf.get(collector)
    if (!device) throw new Error('a collector of the demo has no phone')
    // A bad line: one in thirty has not got its photos through for a day.
    const photosAt = sending.receivedAt + (chance.odds(0.03) ? chance.between(300, 1500) : 1) * MINUTE
    const happenings: Happening[] = [
      { at: sending.receivedAt, happen: async () => this.#receive(visit, sending, ids, { device, photos: await photos() }) },
      { at: photosAt, happen: async () => this.#photos.send(await photos(), collector) },
    ]
    const { review } = sending
    if (review) happenings.push({ at: Math.max(review.at, sending.receivedAt + 1), happen: () => this.#review(ids, review) })
    return happenings
  }

  async #receive(visit: Visit, sending: Sending, ids: VersionIds, by: { device: Uuid; photos: VisitPhotos }): Promise<void> {
    const { store, setting, form, published, chance, clock } = this.#history
    const { entity: draft, group } = visit.certificate
    const filled = fillForm(chance, form, visit, sending, { photos: by.photos, record: ids.record })
    const content: RecordVersion = {
      ...ids,
      campaign: setting.campaign.id,
      form: published.form,
      formVersion: published.version,
      entity: draft.id,
      residentialGroup: group.id,
      ...filled,
      finalizedAt: sending.finalizedAt,
      asOf: sending.finalizedAt,
      build: 'demo',
    }
    const { digest } = await seal(content)
    const entity = await store.entities.get(setting.campaign.list, draft.id)
    const arrival = arrivalOf({ content, digest, setting, form: published, entity, now: clock.now() }, this.#forms)
    const sender = { person: visit.collector, device: by.device }
    const [outcome] = await store.records.receive([{ kind: 'arrival', arrival }], sender, stillHeld(chance) + 1)
    if (!outcome || outcome.kind === 'refused') throw new Error(`the demo's own record was refused: ${outcome?.code ?? ''}`)
  }

  async #review({ record, version }: VersionIds, review: DemoReview): Promise<void> {
    const { store } = this.#history
    await store.events.append({ actor: review.by, action: VIEWED, subject: record, detail: { version } })
    const { decision, reasons } = review
    const deciding = await store.reviews.decide(record, { version, decision, reasons }, review.by)
    if (deciding.kind !== 'decided') throw new Error(`the demo's own decision was not taken: ${deciding.kind}`)
  }
}
