// A small office with the whole land path in it, and completed cases put straight into the store as a reviewer's would be: what the export's tests begin from.
import { campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { landCompletion } from '../../forms/campaigns/land/completion.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import type { Blobs } from '../../server/blobs/blobs.ts'
import { photosOf } from '../../server/judgement.ts'
import type { Arrival } from '../../server/store/receive.ts'
import type { Answers, Marks } from '../../shared/answers.ts'
import { addDays } from '../../shared/local-day.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import { type RecordVersion, seal } from '../../shared/record.ts'
import type { Decision } from '../../shared/review.ts'
import { CAMPAIGN, certificate, collected, DAY_ONE, type Office, openOffice, type SignedIn } from '../server/office.ts'

export interface LandOffice extends Office {
  reviewer: SignedIn
  /** The certificates of the list, in the order of the list. */
  houses: string[]
  capture(entity: string, photos: { certificate?: PhotoRef[]; owner?: PhotoRef[] }): Promise<void>
  complete(entity: string, answers: Answers, more?: { decision?: Decision | null; marks?: Marks }): Promise<string>
  completeMany(all: readonly { entity: string; answers: Answers; marks?: Marks }[]): Promise<void>
}

export interface LandOptions {
  /** What the office set. */
  chosen?: Record<string, string>
  exportsFolder: string
  /** In memory when left out. */
  path?: string
  blobs?: Blobs
}

/** `houses` certificates, in turn in two residential groups. */
export async function openLandOffice(houses: number, { chosen = {}, exportsFolder, path, blobs }: LandOptions): Promise<LandOffice> {
  const office = await openOffice({ settings: { exportsFolder }, ...(path && { path }), ...(blobs && { blobs }) })
  const { forms: _forms, ...plan } = landPackage
  const dates = { firstDay: DAY_ONE, lastDay: addDays(DAY_ONE, 9) }
  const [capture] = landPackage.reports
  if (!capture) throw new Error('the package has a report')
  await office.store.forms.publish(landCompletion)
  const setting = { campaign: campaignOf(plan, dates, chosen), report: capture.definition, duplicateKeys: [], plan }
  await office.store.campaigns.put(setting, 'test')
  const list = Array.from({ length: houses }, (_, index) => certificate(index % 2 === 0 ? 'tdp-1' : 'tdp-2', 8 + index))
  await office.store.entities.put(list, 'test')
  const groups = new Map(list.map(({ id, residentialGroup }) => [id, residentialGroup]))
  const reviewer = await office.signedIn('Vũ Thanh Bình', 'reviewer')

  async function arrivalOf(entity: string, answers: Answers, over: Partial<RecordVersion>): Promise<Arrival> {
    const residentialGroup = groups.get(entity) ?? 'tdp-1'
    const sealed = await seal({ ...(await office.version(answers, { entity, residentialGroup, ...over })).content })
    const face = { title: String(answers.certificate_serial ?? entity), subtitle: '', alsoCalled: '' }
    return { ...sealed, findings: [], facts: {}, figures: {}, outcomes: [], face, keys: [], photos: photosOf(answers) }
  }
  async function receive(arrivals: Arrival[]): Promise<void> {
    const pushed = arrivals.map(arrival => ({ kind: 'arrival' as const, arrival }))
    const outcomes = await office.store.records.receive(pushed, { person: reviewer.person, device: office.id() }, 0)
    const refused = outcomes.find(({ kind }) => kind !== 'received')
    if (refused) throw new Error(JSON.stringify(refused))
  }
  async function decide({ content }: Arrival, decision: Decision): Promise<void> {
    const reasons = decision === 'approve' ? [] : [{ question: '', text: 'Xem lại' }]
    await office.store.reviews.decide(content.record, { version: content.version, decision, reasons }, reviewer.person)
  }
  const completion = { stage: 'hoan-thien', form: landCompletion.id, formVersion: landCompletion.version, campaign: CAMPAIGN }

  return {
    ...office,
    reviewer,
    houses: [...groups.keys()],
    capture: async (entity, { certificate: pages = [], owner = [] }) => {
      const answers = collected({ certificate_photos: pages, owner_id_photos: owner })
      await receive([await arrivalOf(entity, answers, {})])
    },
    complete: async (entity, answers, { decision = 'approve', marks = {} } = {}) => {
      const arrival = await arrivalOf(entity, answers, { ...completion, marks })
      await receive([arrival])
      if (decision) await decide(arrival, decision)
      return arrival.content.record
    },
    completeMany: async all => {
      const arrivals = await Promise.all(all.map(({ entity, answers, marks = {} }) => arrivalOf(entity, answers, { ...completion, marks })))
      await receive(arrivals)
      await Promise.all(arrivals.map(arrival => decide(arrival, 'approve')))
    },
  }
}
