// Today's board, counted by hand beside it.
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { Board } from '../../shared/board.ts'
import { beginPackage, putRow, sendStage } from '../../test/server/campaign-office.ts'
import { at, CAMPAIGN, collected, openOffice } from '../../test/server/office.ts'

describe("today's board", () => {
  it('says for each residential group what is to do, done, sent today, held on phones, unchecked, approved and returned', async () => {
    const office = await openOffice()
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    await office.signedIn('Bùi Văn Ba', 'collector', ['tdp-1', 'tdp-2'])
    const head = await office.signedIn('Trưởng Phòng', 'supervisor')
    const yesterday = [await office.version(collected(), { entity: 'tdp-1-1' }), await office.version(collected(), { entity: 'tdp-1-2' })]
    await office.push(an, yesterday)
    const [approved, returned] = yesterday.map(sent => sent.content)
    if (!approved || !returned) throw new Error('two records were sent')
    await office.store.reviews.decide(approved.record, { version: approved.version, decision: 'approve', reasons: [] }, an.person)
    const reasons = [{ question: 'phone', text: 'Thiếu' }]
    await office.store.reviews.decide(returned.record, { version: returned.version, decision: 'return', reasons }, an.person)
    office.clock.time = at('15:00')
    const absent = { visit_result: 'not_collected', missing_reason: 'absent' }
    await office.push(an, [await office.version(absent, { entity: 'tdp-1-3' })], 4)
    office.clock.time = at('08:00', '2026-11-22')

    const response = await office.request('GET', `/api/board?campaign=${CAMPAIGN}`, { cookie: head.cookie })
    const board = Board.parse(await response.json())
    expect(board).toMatchObject({ day: '2026-11-22', cutAt: at('15:00', '2026-11-22'), now: at('08:00', '2026-11-22') })
    expect(board.rows).toEqual([
      {
        residentialGroup: 'tdp-1',
        name: 'Tổ dân phố 1',
        collectors: ['Bùi Văn Ba', 'Trần Thị An'],
        toCollect: 3,
        collected: 2,
        sentToday: 1,
        lastReceivedAt: at('15:00'),
        unsentOnPhones: 3,
        unchecked: 1,
        approved: 1,
        returned: 1,
      },
      {
        residentialGroup: 'tdp-2',
        name: 'Tổ dân phố 2',
        collectors: ['Bùi Văn Ba'],
        toCollect: 3,
        collected: 0,
        sentToday: 0,
        lastReceivedAt: null,
        unsentOnPhones: 0,
        unchecked: 0,
        approved: 0,
        returned: 0,
      },
    ])
  })

  it('looks at one stage of a campaign: only rows that the stage has come to, and records of that stage alone', async () => {
    const office = await openOffice()
    await beginPackage(office, cultureFamily)
    const households = { h1: 'yes', h2: 'no', h3: 'yes', h4: '' }
    for (const id of Object.keys(households)) await putRow(office, cultureFamily, 'ho-gia-dinh', id, 'tdp-1', { head: id })
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const head = await office.signedIn('Trưởng Phòng', 'supervisor')
    for (const [entity, registers] of Object.entries(households)) {
      const answers = { registers, ...(registers === 'no' && { not_registering_reason: 'no_wish' }) }
      if (registers !== '') await sendStage(office, an, cultureFamily, 'dang-ky', answers, { entity, residentialGroup: 'tdp-1' })
    }
    await sendStage(office, an, cultureFamily, 'tu-cham', {}, { entity: 'h1', residentialGroup: 'tdp-1' })
    const board = async (stage: string) => {
      const response = await office.request('GET', `/api/board?campaign=${cultureFamily.campaign.id}${stage}`, { cookie: head.cookie })
      const { rows, stage: looked } = Board.parse(await response.json())
      const [first] = rows
      return [looked, first?.toCollect, first?.collected, first?.sentToday]
    }
    expect(await board('')).toEqual(['dang-ky', 4, 3, 3])
    // h2 did not register and h4 has not been asked: neither has come to the self-assessment.
    expect(await board('&stage=tu-cham')).toEqual(['tu-cham', 2, 1, 1])
    expect(await board('&stage=hop')).toEqual(['hop', 1, 0, 0])
    const closed = await office.request('GET', `/api/board?campaign=${cultureFamily.campaign.id}&stage=loai-tru`, { cookie: head.cookie })
    expect(closed.status).toBe(404)
  })

  it('R16: is for the office, not for collectors', async () => {
    const office = await openOffice()
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    expect((await office.request('GET', `/api/board?campaign=${CAMPAIGN}`, { cookie: an.cookie })).status).toBe(403)
    const head = await office.signedIn('Trưởng Phòng', 'supervisor')
    expect((await office.request('GET', '/api/board?campaign=khong-co', { cookie: head.cookie })).status).toBe(404)
  })
})
