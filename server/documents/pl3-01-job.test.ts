// The life of an export's job: stopped, broken, kept for an hour, and never more than a few.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sheetColumns } from '../../forms/campaigns/land/pl3-01-sheet.ts'
import { HOUR } from '../../shared/local-day.ts'
import { type LandOffice, openLandOffice } from '../../test/land/export-office.ts'
import { CAMPAIGN } from '../../test/server/office.ts'
import { createJobs, type Job, type Pl301Order } from './pl3-01-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'phieu-so-jobs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sheet = sheetColumns('50', {})
const order: Pl301Order = {
  place: { campaign: CAMPAIGN, stage: 'hoan-thien', list: 'giay-chung-nhan', captured: '' },
  request: { sheet: '50', received: false },
  columns: sheet.ok ? sheet.columns : [],
}

/** Timers that ring when the test says so. */
async function open(houses: number) {
  const office = await openLandOffice(houses, { exportsFolder: folder })
  for (const house of office.houses) {
    await office.complete(house, { completion_result: 'completed', certificate_serial: house })
  }
  const rings: { after: number; call: () => void }[] = []
  const logged: unknown[] = []
  const timers = {
    after: (after: number, call: () => void) => {
      rings.push({ after, call })
      return () => undefined
    },
  }
  const log = { ...office.parts.log, error: (...words: unknown[]) => void logged.push(words) }
  return { office, rings, logged, jobs: createJobs({ ...office.parts, timers, log }) }
}

async function ended(job: Job | null): Promise<Job> {
  if (!job) throw new Error('not started')
  while (job.state === 'running') await new Promise(resolve => setTimeout(resolve, 5))
  return job
}

const storeWithoutForm = (office: LandOffice) => {
  office.store.forms.get = async () => null
}

describe('a job of PL3-01', () => {
  it('that is stopped while it runs ends at once, without a file', async () => {
    const { jobs } = await open(3)
    const job = await jobs.start(order)
    if (!job) throw new Error('not started')
    await jobs.remove(job.id)
    expect([job.state, existsSync(job.file), jobs.get(job.id)]).toEqual(['cancelled', false, undefined])
  })

  it('that breaks says so, leaves no file, and does not tell the log what it was about', async () => {
    const { office, jobs, logged } = await open(1)
    storeWithoutForm(office)
    const job = await ended(await jobs.start(order))
    expect([job.state, existsSync(job.file)]).toEqual(['failed', false])
    expect(logged).toEqual([['export failed', { name: 'Error', stack: expect.stringMatching(/^ *at /) }]])
  })

  it('is kept for an hour', async () => {
    const { jobs, rings } = await open(1)
    const job = await ended(await jobs.start(order))
    await expect.poll(() => rings.map(({ after }) => after)).toEqual([HOUR])
    expect(existsSync(job.file)).toBe(true)
    rings[0]?.call()
    await expect.poll(() => [existsSync(job.file), jobs.get(job.id)]).toEqual([false, undefined])
  })

  it('pushes the oldest out when there are more than four', async () => {
    const { jobs } = await open(1)
    const all: Job[] = []
    for (let count = 0; count < 5; count++) all.push(await ended(await jobs.start(order)))
    expect(all.map(({ file }) => existsSync(file))).toEqual([false, true, true, true, true])
    expect(jobs.of(CAMPAIGN).map(({ id }) => id)).toEqual(
      all
        .slice(1)
        .map(({ id }) => id)
        .reverse(),
    )
    expect(jobs.of('khac')).toEqual([])
  })
})
