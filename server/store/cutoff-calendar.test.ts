// R10–R13 in the store: which days are frozen when the table of holidays, the dates and the hour of a campaign are edited while it runs, and what becomes of
// versions whose day was taken out from under them. Each version is counted by exactly one report, whatever the office does.
import { describe, expect, it } from 'vitest'
import type { Campaign, SpecialDay } from '../../shared/campaign.ts'
import { addDays, type LocalDay } from '../../shared/local-day.ts'
import { at, CAMPAIGN, collected, DAY_ONE, type Office, openOffice } from '../../test/server/office.ts'
import { verify } from '../jobs/verify.ts'

// 21/11/2026 is a Saturday; Monday is the 23rd, and Tuesday the 24th is Vietnam Culture Day.
const MONDAY = '2026-11-23'
const CULTURE_DAY = '2026-11-24'
const WEDNESDAY = '2026-11-25'

async function change(office: Office, over: Partial<Campaign>): Promise<void> {
  const stored = await office.store.campaigns.get(CAMPAIGN)
  if (!stored) throw new Error('no campaign')
  await office.store.campaigns.put({ ...stored, campaign: { ...stored.campaign, ...over } }, 'test')
}

async function working(office: Office, specialDays?: SpecialDay[]): Promise<void> {
  const stored = await office.store.campaigns.get(CAMPAIGN)
  if (!stored) throw new Error('no campaign')
  const { cutoff } = stored.campaign
  await change(office, { cutoff: { ...cutoff, days: 'working', specialDays: specialDays ?? cutoff.specialDays } })
}

async function open(lastDay = '2026-12-31') {
  const office = await openOffice({ lastDay, settings: { sessionDays: 400 } })
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const send = async (day: LocalDay, time: string): Promise<LocalDay> => {
    office.clock.time = at(time, day)
    const [outcome] = await office.push(an, [await office.version(collected())])
    if (outcome?.kind !== 'received') throw new Error('not received')
    return outcome.receipt.reportingDay
  }
  const frozen = async () => (await office.store.reports.list(CAMPAIGN)).map(({ day, countedVersions }) => [day, countedVersions])
  const until = async (day: LocalDay, time = '15:00') => {
    office.clock.time = at(time, day)
    await office.store.reports.freezeDue()
  }
  return { office, send, frozen, until }
}

async function inOrder(office: Office): Promise<void> {
  expect((await verify(office.store, office.blobs)).flatMap(({ wrong }) => wrong)).toEqual([])
  const versions = await office.store.history.versions()
  const counted = (await office.store.reports.all(CAMPAIGN)).reduce((sum, { countedVersions }) => sum + countedVersions, 0)
  expect(counted).toBe(versions.length)
}

describe('R10: working days', () => {
  it('freeze neither the weekend nor 24/11; what came meanwhile is in the next report', async () => {
    const { office, send, frozen, until } = await open()
    await working(office)
    expect(await send(DAY_ONE, '09:00')).toBe(MONDAY)
    expect(await send(MONDAY, '15:00')).toBe(WEDNESDAY)
    expect(await send(CULTURE_DAY, '10:00')).toBe(WEDNESDAY)
    await until('2026-11-30')
    expect(await frozen()).toEqual([
      [MONDAY, 1],
      [WEDNESDAY, 2],
      ['2026-11-26', 0],
      ['2026-11-27', 0],
      ['2026-11-30', 0],
    ])
    await inOrder(office)
  })

  it('freeze nothing in the whole block of Tết 2027, and on the first day after it everything', async () => {
    const { office, send, frozen, until } = await open('2027-02-28')
    await change(office, { firstDay: '2027-02-03' })
    await working(office)
    expect(await send('2027-02-04', '16:00')).toBe('2027-02-12')
    expect(await send('2027-02-08', '07:00')).toBe('2027-02-12')
    await until('2027-02-12')
    expect(await frozen()).toEqual([
      ['2027-02-03', 0],
      ['2027-02-04', 0],
      ['2027-02-12', 2],
    ])
    await inOrder(office)
  })
})

describe('R10: every calendar day', () => {
  it('24/11 has a report like any other', async () => {
    const { send, frozen, until } = await open()
    expect(await send(CULTURE_DAY, '10:00')).toBe(CULTURE_DAY)
    await until(CULTURE_DAY)
    expect((await frozen()).at(-1)).toEqual([CULTURE_DAY, 1])
  })
})

describe('a campaign that ended yesterday', () => {
  it('has no further report while nothing more comes', async () => {
    const { office, frozen, until } = await open(DAY_ONE)
    await until(addDays(DAY_ONE, 5))
    expect(await frozen()).toEqual([[DAY_ONE, 0]])
    expect(await office.store.campaigns.nextCut()).toBeNull()
  })

  it('gives what still comes a report of its own, on the next working day where those count, and then none again', async () => {
    const { office, send, frozen, until } = await open(DAY_ONE)
    await working(office, [{ day: DAY_ONE, kind: 'working', name: 'Làm bù' }])
    expect(await send(addDays(DAY_ONE, 1), '09:00')).toBe(MONDAY)
    await until('2026-12-05')
    expect(await frozen()).toEqual([
      [DAY_ONE, 0],
      [MONDAY, 1],
    ])
    await inOrder(office)
  })
})

describe('R13: the table edited after the first freeze', () => {
  it('leaves days that are frozen as they are, even those that were never to be', async () => {
    const { office, frozen, until } = await open()
    await until('2026-11-22')
    const before = await office.store.reports.all(CAMPAIGN)
    await working(office, [{ day: DAY_ONE, kind: 'off', name: 'Nghỉ' }])
    await until(MONDAY)
    expect((await office.store.reports.all(CAMPAIGN)).slice(0, 2)).toEqual(before)
    expect((await frozen()).map(([day]) => day)).toEqual([DAY_ONE, '2026-11-22', MONDAY])
  })

  it('R12: a day named off after versions were given to it is still frozen, with them', async () => {
    const { office, send, frozen, until } = await open()
    expect(await send(MONDAY, '16:00')).toBe(CULTURE_DAY)
    await working(office)
    expect(await send(CULTURE_DAY, '09:00')).toBe(WEDNESDAY)
    await until('2026-11-26')
    expect((await frozen()).slice(-3)).toEqual([
      [CULTURE_DAY, 1],
      [WEDNESDAY, 1],
      ['2026-11-26', 0],
    ])
    await inOrder(office)
  })

  it('R12: a day that is worked after all is frozen between two that were', async () => {
    const { office, send, frozen, until } = await open()
    await working(office)
    expect(await send('2026-11-27', '15:00')).toBe('2026-11-30')
    await working(office, [{ day: '2026-11-28', kind: 'working', name: 'Làm bù' }])
    expect(await send('2026-11-28', '09:00')).toBe('2026-11-28')
    await until('2026-11-30')
    expect((await frozen()).slice(-2)).toEqual([
      ['2026-11-28', 1],
      ['2026-11-30', 1],
    ])
    await inOrder(office)
  })

  it('R12: a campaign whose last day is moved back, or first day forward, loses none of what it was given', async () => {
    const { office, send, frozen, until } = await open()
    expect(await send(DAY_ONE, '09:00')).toBe(DAY_ONE)
    await change(office, { firstDay: '2026-11-24' })
    await until('2026-11-24')
    expect(await frozen()).toEqual([
      [DAY_ONE, 1],
      ['2026-11-24', 0],
    ])
    expect(await send('2026-11-24', '16:00')).toBe(WEDNESDAY)
    await change(office, { lastDay: '2026-11-24' })
    await until('2026-11-30')
    expect((await frozen()).slice(-1)).toEqual([[WEDNESDAY, 1]])
    await inOrder(office)
  })
})
