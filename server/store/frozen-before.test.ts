// A campaign from before there were paths freezes to the very bytes that it froze to then (R13): its report chain goes on as if nothing had been added. The
// digests below were written by the program as it stood before stages; they are never renewed.
import { describe, expect, it } from 'vitest'
import { holidays } from '../../forms/campaigns/data/holidays.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { addDays } from '../../shared/local-day.ts'
import type { FrozenReport, ReportDefinition } from '../../shared/report.ts'
import { at, DAY_ONE, type Office, openOffice } from '../../test/server/office.ts'
import { digestOfReport } from './freeze.ts'

const form: FormDefinition = {
  id: 'phieu-cu',
  version: 1,
  title: { vi: 'Phiếu cũ' },
  choices: { results: [{ value: 'met', label: { vi: 'Đã gặp' } }] },
  pages: [
    {
      kind: 'group',
      name: 'page_one',
      label: { vi: 'Trang' },
      children: [{ kind: 'question', type: 'selectOne', name: 'result', label: { vi: 'Kết quả' }, choices: 'results' }],
    },
  ],
}

const report: ReportDefinition = {
  title: 'BÁO CÁO CŨ',
  summary: 'Ngày {day}',
  columns: [
    { id: 'listed', title: 'Phải thu', measure: { kind: 'list' } },
    { id: 'listed_4', heading: 'Nhóm', title: '4', measure: { kind: 'list', property: 'national_group', equals: '4' } },
    { id: 'share', title: 'Tỷ lệ', measure: { kind: 'share', of: 'met', among: 'listed' } },
    { id: 'day', title: 'Trong ngày', measure: { kind: 'records', span: 'day' } },
    { id: 'met', title: 'Lũy kế', measure: { kind: 'records', span: 'total', fact: 'met' } },
    { id: 'sent', title: 'Lượt', measure: { kind: 'versions' } },
    { id: 'late', title: 'Muộn', measure: { kind: 'versions', late: true } },
    { id: 'last', title: 'Lượt cuối', measure: { kind: 'lastReceived' } },
    { id: 'unchecked', title: 'Chưa kiểm tra', measure: { kind: 'state', states: ['received', 'hasFindings'] } },
    { id: 'complete', title: 'Đủ ảnh', measure: { kind: 'complete' } },
    { id: 'note', title: 'Ghi chú', measure: { kind: 'blank' } },
  ],
  facts: { met: "${result} = 'met'" },
}

const campaign: Campaign = {
  id: 'dot-cu',
  title: { vi: 'Đợt cũ' },
  firstDay: DAY_ONE,
  lastDay: addDays(DAY_ONE, 5),
  cutoff: { time: '15:00', days: 'calendar', specialDays: holidays },
  form: 'phieu-cu',
  formVersion: 1,
  list: 'giay-chung-nhan',
  office: 'Phòng Văn hóa – Xã hội',
  target: 0.9,
}

const id = (tail: number) => `0198a000-0000-7000-8000-00000000000${tail}`

async function frozen(): Promise<FrozenReport[]> {
  const office = await openOffice()
  await office.store.forms.publish(form)
  await office.store.campaigns.put({ campaign, report, duplicateKeys: [] }, 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1', 'tdp-2'])
  await send(office, an, 1, '09:15', 'tdp-1')
  await send(office, an, 2, '14:59:59.999', 'tdp-2')
  await send(office, an, 3, '16:00', 'tdp-2')
  office.clock.time = at('15:00', addDays(DAY_ONE, 1))
  await office.store.reports.freezeDue()
  return office.store.reports.all('dot-cu')
}

async function send(office: Office, by: { cookie: string }, tail: number, time: string, residentialGroup: string): Promise<void> {
  office.clock.time = at(time)
  const answers: Record<string, string> = tail === 2 ? {} : { result: 'met' }
  const over = { record: id(tail), version: id(tail + 4), campaign: 'dot-cu', form: 'phieu-cu', formVersion: 1, residentialGroup }
  const [outcome] = await office.push(by, [await office.version(answers, { ...over, finalizedAt: at('09:00') })])
  expect(outcome?.kind).toBe('received')
}

/** What the ward's other doings decide is left out: how many events there were. */
const digested = ({ content, inputsDigest }: FrozenReport): string =>
  digestOfReport({ content, throughSeq: 900, inputsDigest, previousDigest: '0'.repeat(64) })

describe('R13: a campaign without a plan', () => {
  it('freezes to the same bytes as before there were stages', async () => {
    expect((await frozen()).map(digested)).toEqual([
      'a713480b8b6d720570069c4dacce4cd3f63cbc65637df941071a77e3d5382921',
      '67dd2c524383cd9c14cffb382e0ab64ae6780be28af4f061b2b01d6961685781',
    ])
  })
})
