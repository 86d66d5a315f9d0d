// The cut (R8–R13): exact to the millisecond, performed by whoever writes first, caught up after downtime, and never changed afterwards.
import { beforeAll, describe, expect, it } from 'vitest'
import { LAND_LIST } from '../../forms/campaigns/land/campaign.ts'
import type { Answers } from '../../shared/answers.ts'
import { addDays } from '../../shared/local-day.ts'
import type { FrozenReport } from '../../shared/report.ts'
import { at, CAMPAIGN, certificate, collected, DAY_ONE, type Office, openOffice, type SignedIn } from '../../test/server/office.ts'
import { startCutoff } from '../jobs/cutoff.ts'
import { silentLog } from '../log.ts'

const DAY_TWO = addDays(DAY_ONE, 1)

async function open(lastDay?: string) {
  const office = await openOffice(lastDay === undefined ? {} : { lastDay })
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  return { office, an }
}

async function frozen(office: Office, day: string): Promise<FrozenReport> {
  const report = await office.store.reports.get(CAMPAIGN, day)
  if (!report) throw new Error(`${day} is not frozen`)
  return report
}

async function sendAt(office: Office, by: SignedIn, time: number, over = {}, answers: Answers = collected()) {
  office.clock.time = time
  const sent = await office.version(answers, over)
  const [outcome] = await office.push(by, [sent])
  if (outcome?.kind !== 'received') throw new Error('not received')
  return { sent, receipt: outcome.receipt }
}

describe('R9: the cut is exclusive', () => {
  const cut = at('15:00')
  const wrong: number[] = []
  let counted = 0
  beforeAll(async () => {
    const { office, an } = await open()
    for (let offset = -1000; offset <= 1000; offset++) {
      const { receipt } = await sendAt(office, an, cut + offset, {}, { visit_result: 'not_collected', missing_reason: 'absent' })
      if (receipt.reportingDay !== (offset < 0 ? DAY_ONE : DAY_TWO)) wrong.push(offset)
    }
    counted = (await frozen(office, DAY_ONE)).countedVersions
  })

  it('every one of 2,001 arrivals from 14:59:59.000 to 15:00:01.000 counts on its right side', () => {
    expect(wrong).toEqual([])
  })

  it('R12: the report holds exactly the 1,000 that came before', () => {
    expect(counted).toBe(1000)
  })
})

describe('R12: whoever writes first at or after the cut performs it', () => {
  it('a version at 15:00:00.000 finds the day frozen without it', async () => {
    const { office, an } = await open()
    await sendAt(office, an, at('14:59:59.999'))
    expect(await office.store.reports.get(CAMPAIGN, DAY_ONE)).toBeNull()
    const { receipt } = await sendAt(office, an, at('15:00'))
    const report = await frozen(office, DAY_ONE)
    expect(report.countedVersions).toBe(1)
    expect(report.throughSeq).toBeLessThan(receipt.seq)
  })

  it('a clock that steps back after the cut opens no frozen day: time never decreases', async () => {
    const { office, an } = await open()
    await sendAt(office, an, at('15:00:05'))
    const { receipt } = await sendAt(office, an, at('14:58'))
    expect(receipt).toMatchObject({ receivedAt: at('15:00:05'), reportingDay: DAY_TWO })
  })

  it('a cut-off moved later never lets a version into a frozen day', async () => {
    const { office, an } = await open()
    await sendAt(office, an, at('15:00:01'))
    const stored = await office.store.campaigns.get(CAMPAIGN)
    if (!stored) throw new Error('no campaign')
    const cutoff = { ...stored.campaign.cutoff, time: '17:00' }
    await office.store.campaigns.put({ ...stored, campaign: { ...stored.campaign, cutoff } }, 'test')
    const { receipt } = await sendAt(office, an, at('16:00'))
    expect(receipt.reportingDay).toBe(DAY_TWO)
  })

  it('freezing again, twice or at once, changes nothing', async () => {
    const { office, an } = await open()
    await sendAt(office, an, at('09:00'))
    office.clock.time = at('15:00')
    await Promise.all([office.store.reports.freezeDue(), office.store.reports.freezeDue()])
    const report = await frozen(office, DAY_ONE)
    await office.store.reports.freezeDue()
    expect(await office.store.reports.all(CAMPAIGN)).toEqual([report])
  })
})

describe('R11: every applicable day has a report', () => {
  it('a day with nothing is a report of zeros', async () => {
    const { office } = await open()
    office.clock.time = at('15:00')
    await office.store.reports.freezeDue()
    const report = await frozen(office, DAY_ONE)
    expect(report.countedVersions).toBe(0)
    expect(report.content.total).toMatchObject({ due_all: 6, due_group_4: 2, sent: 0, all_certificates: 0, share: 0, last_sent: null })
  })

  it('days missed while the server was down are frozen at the next start, with the same content as in time', async () => {
    const late = await open()
    const punctual = await open()
    for (const { office, an } of [late, punctual]) await sendAt(office, an, at('10:00'))
    for (const day of [DAY_ONE, DAY_TWO, addDays(DAY_ONE, 2)]) {
      punctual.office.clock.time = at('15:00', day)
      await punctual.office.store.reports.freezeDue()
    }
    late.office.clock.time = at('16:20', addDays(DAY_ONE, 2))
    await late.office.store.reports.freezeDue()
    const withoutTime = async (office: Office) =>
      (await office.store.reports.all(CAMPAIGN)).map(
        ({ frozenAt: _, inputsDigest: __, previousDigest: ___, digest: ____, ...report }) => report,
      )
    expect(await withoutTime(late.office)).toEqual(await withoutTime(punctual.office))
    expect((await late.office.store.reports.all(CAMPAIGN)).map(report => report.content.number)).toEqual([1, 2, 3])
  })

  it('after the last day only days that hold late versions are frozen', async () => {
    const { office, an } = await open(DAY_ONE)
    const { receipt } = await sendAt(office, an, at('18:00', DAY_TWO))
    expect(receipt.reportingDay).toBe(addDays(DAY_ONE, 2))
    office.clock.time = at('15:00', addDays(DAY_ONE, 9))
    await office.store.reports.freezeDue()
    expect((await office.store.reports.all(CAMPAIGN)).map(report => report.content.day)).toEqual([DAY_ONE, addDays(DAY_ONE, 2)])
    expect(await office.store.campaigns.nextCut()).toBeNull()
  })

  it('the timer freezes at the cut, and what was missed at the start', async () => {
    const { office } = await open()
    let armed: { wait: number; call: () => void } | null = null
    const timers = {
      after: (wait: number, call: () => void) => {
        armed = { wait, call }
        return () => {
          armed = null
        }
      },
    }
    office.clock.time = at('14:59:30')
    const stop = await startCutoff({ store: office.store, clock: office.clock, timers, log: silentLog })
    expect(armed).toMatchObject({ wait: 30_000 })
    office.clock.time = at('15:00', DAY_TWO)
    const stopLate = await startCutoff({ store: office.store, clock: office.clock, timers, log: silentLog })
    expect(await office.store.reports.list(CAMPAIGN)).toHaveLength(2)
    stop()
    stopLate()
    expect(armed).toBeNull()
  })
})

describe('what a report counts', () => {
  it('new records by day and in total, corrections as versions, late ones, states, photos, last receipt', async () => {
    const { office, an } = await open()
    const reviewer = await office.signedIn('Vũ Hà', 'reviewer')
    const first = await sendAt(office, an, at('10:00'), { entity: 'tdp-1-1' })
    await sendAt(office, an, at('11:30'), { finalizedAt: at('11:00') })
    const review = {
      version: first.sent.content.version,
      decision: 'return',
      reasons: [{ question: 'owner_name', text: 'Xem lại' }],
    } as const
    await office.store.reviews.decide(first.sent.content.record, { ...review, reasons: [...review.reasons] }, reviewer.person)
    const { record, version } = first.sent.content
    const over = { record, replaces: version, entity: 'tdp-1-1', finalizedAt: at('14:00') }
    const corrected = await sendAt(office, an, at('16:00'), over)
    expect(corrected.receipt.reportingDay).toBe(DAY_TWO)
    office.clock.time = at('15:00', DAY_TWO)
    await office.store.reports.freezeDue()
    const [one, two] = [(await frozen(office, DAY_ONE)).content, (await frozen(office, DAY_TWO)).content]
    expect(one.total).toMatchObject({
      day_certificates: 2,
      all_certificates: 2,
      sent: 2,
      sent_late: 0,
      returned: 1,
      unchecked: 1,
      complete: 0,
    })
    expect(one.rows.map(row => [row.residentialGroup, row.cells.sent, row.cells.last_sent])).toEqual([
      ['tdp-1', 2, at('11:30')],
      ['tdp-2', 0, null],
    ])
    expect(two.total).toMatchObject({ day_certificates: 0, all_certificates: 2, sent: 1, sent_late: 1, returned: 0, unchecked: 2 })
    expect(one.total.share).toBeCloseTo(2 / 6)
  })

  it('R13: what happens to the list afterwards changes the next report only', async () => {
    const { office } = await open()
    office.clock.time = at('15:00')
    await office.store.reports.freezeDue()
    const before = await frozen(office, DAY_ONE)
    await office.store.entities.put([{ ...certificate('tdp-1', 1), removed: true }], 'test')
    office.clock.time = at('15:00', DAY_TWO)
    await office.store.reports.freezeDue()
    expect(await frozen(office, DAY_ONE)).toEqual(before)
    expect((await frozen(office, DAY_TWO)).content.total.due_all).toBe(5)
    expect((await office.store.entities.get(LAND_LIST, 'tdp-1-1'))?.removed).toBe(true)
  })
})
