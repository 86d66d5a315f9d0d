// What records write onto entities: when their stage closes, in the record's own residential group, once, and off again with a rejection.
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import type { RecordVersion } from '../../shared/record.ts'
import type { Decision } from '../../shared/review.ts'
import { certificate, type Office, type SignedIn } from '../../test/server/office.ts'
import { begin, DECLINES, household, openWard, REGISTERS, sealedOf, UNANIMOUS } from '../../test/server/ward-campaigns.ts'
import { verify } from '../jobs/verify.ts'
import { arrivalOf } from '../judgement.ts'

async function open() {
  const office = await openWard()
  const houses = [household('tdp-1', 'h1'), household('tdp-1', 'h2'), household('tdp-1', 'h3'), household('tdp-2', 'h4')]
  await office.store.entities.put(houses, 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const said = (id: string, list = 'ho-gia-dinh') => office.store.entities.get(list, id).then(row => row?.properties)
  const decide = async ({ record, version }: Sent, decision: Decision) =>
    office.store.reviews.decide(
      record,
      { version, decision, reasons: decision === 'approve' ? [] : [{ question: '', text: 'Xem lại' }] },
      an.person,
    )
  return { office, an, said, decide }
}

type Sent = Pick<RecordVersion, 'record' | 'version'>

async function send(
  office: Office,
  by: SignedIn,
  stage: string,
  entity: string,
  answers: Record<string, Answer>,
  over: Partial<RecordVersion> = {},
) {
  const sent = await sealedOf(office, { pkg: cultureFamily, stage, entity, answers }, over)
  const [outcome] = await office.push(by, [sent])
  if (outcome?.kind !== 'received') throw new Error(JSON.stringify(outcome))
  return { record: sent.content.record, version: sent.content.version, sealed: sent }
}

describe('a stage that closes on receipt', () => {
  it('writes at once, with one revision and one event of ids alone; the same version again writes nothing', async () => {
    const { office, an, said } = await open()
    const before = await office.store.entities.get('ho-gia-dinh', 'h1')
    const { record, sealed } = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    expect(await said('h1')).toEqual({ ...before?.properties, registered: 'yes' })
    await office.push(an, [sealed])
    const events = (await office.store.events.ofSubject('h1')).filter(({ action }) => action.startsWith('entity-'))
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['entity-added', { list: 'ho-gia-dinh' }],
      ['entity-changed', { list: 'ho-gia-dinh', record }],
    ])
    const revisions = (await office.store.history.entityRevisions()).filter(({ id }) => id === 'h1')
    expect(revisions.map(({ properties }) => properties.registered)).toEqual([undefined, 'yes'])
  })

  it('a correction has the last word; a return leaves it', async () => {
    const { office, an, said, decide } = await open()
    const first = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    await decide(first, 'return')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
    await send(office, an, 'dang-ky', 'h1', DECLINES, { record: first.record, replaces: first.version })
    expect(await said('h1')).toMatchObject({ registered: 'no' })
  })

  it('a rejection takes off what it wrote, and who comes back from it writes again', async () => {
    const { office, an, said, decide } = await open()
    const sent = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    await decide(sent, 'reject')
    expect(await said('h1')).not.toHaveProperty('registered')
    await decide(sent, 'approve')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
    await decide(sent, 'reject')
    await send(office, an, 'dang-ky', 'h1', DECLINES, { record: sent.record, replaces: sent.version })
    expect(await said('h1')).toMatchObject({ registered: 'no' })
  })

  it('a rejection leaves what another record of the stage says, or what somebody else has written since', async () => {
    const { office, an, said, decide } = await open()
    const first = await send(office, an, 'dang-ky', 'h1', DECLINES)
    const second = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    await decide(first, 'reject')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
    await decide(first, 'approve')
    expect(await said('h1')).toMatchObject({ registered: 'no' })
    await decide(first, 'reject')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
    await office.store.entities.put([household('tdp-1', 'h1', { registered: 'imported' })], 'test')
    await decide(second, 'reject')
    expect(await said('h1')).toMatchObject({ registered: 'imported' })
  })

  it('an approval writes nothing again: what came since stands', async () => {
    const { office, an, said, decide } = await open()
    const first = await send(office, an, 'dang-ky', 'h1', DECLINES)
    await send(office, an, 'dang-ky', 'h1', REGISTERS)
    const seq = (await office.store.entities.get('ho-gia-dinh', 'h1'))?.seq
    await decide(first, 'approve')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
    expect((await office.store.entities.get('ho-gia-dinh', 'h1'))?.seq).toBe(seq)
  })

  it('a correction that could not be checked leaves what the one before it wrote', async () => {
    const { office, an, said } = await open()
    const { sealed, record, version } = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    const next = await office.version(sealed.content.answers, { ...sealed.content, record, version: office.id(), replaces: version })
    const [setting, published] = [
      await office.store.campaigns.get(next.content.campaign),
      await office.store.forms.get(sealed.content.form, 1),
    ]
    if (!setting || !published) throw new Error('not begun')
    const form = { ...published, definition: { broken: true }, digest: 'f'.repeat(64) }
    const arrival = arrivalOf({ ...next, setting, form, entity: null, now: office.clock.time }, new Map())
    expect([arrival.findings.map(({ code }) => code), arrival.outcomes]).toEqual([['check-failed'], []])
    await office.store.records.receive([{ kind: 'arrival', arrival }], { person: an.person, device: office.id() }, 1)
    expect(await office.store.records.get(record)).toMatchObject({ headVersion: next.content.version })
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
  })

  it('a version in conflict writes nothing', async () => {
    const { office, an, said } = await open()
    const { record } = await send(office, an, 'dang-ky', 'h1', REGISTERS)
    const rival = await sealedOf(office, { pkg: cultureFamily, stage: 'dang-ky', entity: 'h1', answers: DECLINES }, { record })
    expect((await office.push(an, [rival]))[0]?.kind).toBe('conflict')
    expect(await said('h1')).toMatchObject({ registered: 'yes' })
  })
})

describe('a meeting over the households of a residential group', () => {
  const registered = async () => {
    const opened = await open()
    for (const id of ['h1', 'h2']) await send(opened.office, opened.an, 'dang-ky', id, REGISTERS)
    return opened
  }

  it('writes onto the group and onto each of its households, and onto no other residential group', async () => {
    const { office, an, said } = await registered()
    await office.store.entities.put([household('tdp-2', 'h4', { registered: 'yes' })], 'test')
    const meeting = await sealedOf(office, { pkg: cultureFamily, stage: 'hop', entity: 'tdp-1', answers: UNANIMOUS })
    const { households, ...answers } = meeting.content.answers
    const foreign = { ...(households as Answers[])[0], household: 'h4' }
    const { campaign, form, stage, entity } = meeting.content
    const about = { campaign, form, entity, ...(stage !== undefined && { stage }) }
    const sent = await office.version({ ...answers, households: [...(households as Answers[]), foreign] }, about)
    expect((await office.push(an, [sent]))[0]?.kind).toBe('received')
    expect(await said('tdp-1', 'to-dan-pho')).toMatchObject({ families_met_on: '2026-11-21' })
    expect([(await said('h1'))?.meeting_result, (await said('h3'))?.meeting_result]).toEqual(['pass', undefined])
    expect(await said('h4')).not.toHaveProperty('meeting_result')
  })

  it('of 300 households is one transaction: all of it is there with the receipt, each household once', async () => {
    const { office, an } = await open()
    const houses = Array.from({ length: 300 }, (_, index) => household('tdp-1', `n${index}`, { registered: 'yes' }))
    await office.store.entities.put(houses, 'test')
    const commits: number[] = []
    office.store.onCommit(({ seq }) => commits.push(seq))
    await send(office, an, 'hop', 'tdp-1', { ...UNANIMOUS, invited: 303, present: 303 })
    expect(commits).toHaveLength(1)
    const rows = await office.store.entities.list('ho-gia-dinh')
    expect(rows.filter(({ properties }) => properties.meeting_result === 'pass')).toHaveLength(300)
    const written = (await office.store.events.ofAction('entity-changed')).length
    expect(written).toBe(301)
  })

  it('corrected, it takes off what it says no longer', async () => {
    const { office, an, said } = await registered()
    const first = await send(office, an, 'hop', 'tdp-1', UNANIMOUS)
    const sealed = await sealedOf(office, { pkg: cultureFamily, stage: 'hop', entity: 'tdp-1', answers: UNANIMOUS })
    const rows = (sealed.content.answers.households as Answers[]).filter(({ household: id }) => id !== 'h2')
    const {
      record,
      version: replaces,
      sealed: {
        content: { record: _, version: __, ...before },
      },
    } = first
    const corrected = await office.version(
      { ...before.answers, households: rows },
      { ...before, record, replaces, answers: { ...before.answers, households: rows } },
    )
    expect((await office.push(an, [corrected]))[0]?.kind).toBe('received')
    expect([(await said('h1'))?.meeting_result, (await said('h2'))?.meeting_result]).toEqual(['pass', undefined])
  })
})

describe('a stage that closes on approval', () => {
  async function completed() {
    const office = await openWard([])
    await begin(office, landPackage)
    await office.store.entities.put([certificate('tdp-1', 1)], 'test')
    const officer = await office.signedIn('Binh', 'reviewer')
    const answers = { completion_result: 'completed', national_group: '2' }
    const about = { pkg: landPackage, stage: 'hoan-thien', entity: 'tdp-1-1' }
    const sealed = await sealedOf(office, about, { answers })
    await office.push(officer, [sealed])
    const said = async () => (await office.store.entities.get('giay-chung-nhan', 'tdp-1-1'))?.properties.completion_result
    const decide = (decision: Decision, { record, version } = sealed.content) =>
      office.store.reviews.decide(record, { version, decision, reasons: [{ question: '', text: 'Xem lại' }] }, officer.person)
    return { office, officer, sealed, about, said, decide }
  }

  it('writes with the approval and takes off with a rejection; a rejection before any approval leaves what the list says', async () => {
    const { office, said, decide } = await completed()
    expect(await said()).toBeUndefined()
    await decide('approve')
    expect(await said()).toBe('completed')
    await decide('reject')
    expect(await said()).toBeUndefined()
    await office.store.entities.put([{ ...certificate('tdp-1', 1), properties: { completion_result: 'completed' } }], 'test')
    const other = await completed()
    await other.office.store.entities.put([{ ...certificate('tdp-1', 1), properties: { completion_result: 'completed' } }], 'test')
    await other.decide('reject')
    expect(await other.said()).toBe('completed')
  })

  it('what was approved stands until a correction is approved', async () => {
    const { office, officer, sealed, about, said, decide } = await completed()
    await decide('approve')
    const { record, version: replaces } = sealed.content
    const corrected = await sealedOf(office, about, { answers: { completion_result: 'exception' }, record, replaces })
    await office.push(officer, [corrected])
    expect(await said()).toBe('completed')
    await decide('approve', corrected.content)
    expect(await said()).toBe('exception')
  })
})

it('R13, R19: events, versions, reports and standings still verify after outcomes were written and taken off', async () => {
  const { office, an, decide } = await open()
  const sent = await send(office, an, 'dang-ky', 'h1', REGISTERS)
  await send(office, an, 'hop', 'tdp-1', UNANIMOUS)
  office.clock.time += 8 * 3_600_000
  await decide(sent, 'reject')
  await send(office, an, 'dang-ky', 'h2', REGISTERS)
  expect(await office.store.history.reports()).toHaveLength(2)
  expect((await verify(office.store, office.blobs)).flatMap(({ wrong }) => wrong)).toEqual([])
})
