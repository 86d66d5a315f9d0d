// The index of cases follows changes; whatever happened, it says what one built anew says.
import { expect, it } from 'vitest'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { dayOf } from '../../shared/local-day.ts'
import type { SealedVersion } from '../../shared/record.ts'
import { certificate, collected } from '../../test/server/office.ts'
import { openWard, sealedOf } from '../../test/server/ward-campaigns.ts'
import { seeded } from '../../test/world/seeded.ts'
import { toldStage } from '../case-beginning.ts'
import { caseIndex } from './case-index.ts'
import { deskSight } from './desk-sight.ts'

const STEPS = 120
const HOUSES = 12

it('R14: follows captures, completions, decisions, lists that change and groups that move, as if built anew', async () => {
  const office = await openWard([landPackage])
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
  const binh = await office.signedIn('Vũ Thanh Bình', 'reviewer')
  const random = seeded(Number(process.env.SEED ?? 1), 'case-index')
  const { base } = office.store
  const sightOf = async (id: string) => {
    const stored = await office.store.campaigns.get(landPackage.campaign.id)
    const sight = stored && deskSight(stored, stored.campaign, await office.store.lists.all(), [], dayOf(office.clock.time))
    const stage = sight && toldStage(sight, id)
    if (!sight || !stage) throw new Error(`no stage ${id}`)
    return { ...sight, stage }
  }
  const stages = ['thu-thap', 'hoan-thien']
  const followed = caseIndex(base)
  const sent: SealedVersion[] = []
  const entity = () => `tdp-1-${random.whole(1, HOUSES)}`
  const acts = [
    async () => {
      const id = entity()
      const [visit_result, more] = random.whole(0, 2) === 0 ? ['not_collected', { missing_reason: 'lost' }] : ['collected', {}]
      const residentialGroup = (await office.store.entities.get('giay-chung-nhan', id))?.residentialGroup ?? 'tdp-1'
      const version = await office.version(collected({ notice_read: true, visit_result, ...more }), { entity: id, residentialGroup })
      await office.push(an, [version])
      sent.push(version)
    },
    async () => {
      const id = entity()
      const version = await sealedOf(office, {
        pkg: landPackage,
        stage: 'hoan-thien',
        entity: id,
        answers: { completion_result: 'completed' },
      })
      await office.push(binh, [version])
      sent.push(version)
    },
    async () => {
      const one = sent[random.whole(0, Math.max(0, sent.length - 1))]
      const decision = (['approve', 'return', 'reject'] as const)[random.whole(0, 2)] ?? 'approve'
      if (!one) return
      const { record, version } = one.content
      await office.store.reviews.decide(record, { version, decision, reasons: [{ question: '', text: 'x' }] }, binh.person)
    },
    async () => {
      const house = random.whole(1, HOUSES)
      const residentialGroup = `tdp-${random.whole(1, 2)}`
      const row = { ...certificate('tdp-1', house, `Chủ ${random.whole(1, 99)}`), residentialGroup, removed: random.whole(0, 3) === 0 }
      await office.store.entities.put([row], 'test')
    },
  ]
  let said = ''
  let changes = 0
  for (let step = 0; step < STEPS; step++) {
    office.clock.time += 60_000
    await acts[random.whole(0, acts.length - 1)]?.()
    for (const stage of stages) {
      const sight = await sightOf(stage)
      expect(followed.places(sight), `after step ${step}, ${stage}`).toEqual(caseIndex(base).places(sight))
      if (stage !== 'hoan-thien') continue
      const now = JSON.stringify(followed.places(sight))
      changes += now === said ? 0 : 1
      said = now
    }
  }
  // The walk would show nothing if nothing moved.
  expect(changes).toBeGreaterThan(STEPS / 4)
})
