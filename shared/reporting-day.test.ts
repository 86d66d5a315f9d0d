// R8–R10: which day a receipt counts for, over the real table of holidays: 24/11, both Tết, swapped days and their Saturdays, and two whole years beside an
// oracle that is written another way.
import { describe, expect, it } from 'vitest'
import { holidays } from '../forms/campaigns/data/holidays.ts'
import type { CutoffRule } from './campaign.ts'
import { addDays, formatDay, instantOf, type LocalDay } from './local-day.ts'
import { isApplicable, reportingDayOf } from './reporting-day.ts'

const rule = (days: CutoffRule['days'], over: Partial<CutoffRule> = {}): CutoffRule => ({
  time: '15:00',
  days,
  specialDays: holidays,
  ...over,
})
const campaign = (days: CutoffRule['days'], firstDay = '2026-01-01', lastDay = '2027-12-31') => ({ firstDay, lastDay, cutoff: rule(days) })
/** Vietnam's clock, to the millisecond. */
const at = (day: LocalDay, time: string) => Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+07:00`)
const counts = (days: CutoffRule['days'], day: LocalDay, time: string) => reportingDayOf(campaign(days), at(day, time))

describe('the table of 2026 and 2027', () => {
  it('has 32 rows, each day once, two of them Saturdays to be worked', () => {
    expect(holidays).toHaveLength(32)
    expect(new Set(holidays.map(({ day }) => day)).size).toBe(32)
    expect(holidays.filter(({ kind }) => kind === 'working').map(({ day }) => day)).toEqual(['2026-01-10', '2026-08-22'])
  })

  it('knows 24 November from 2026 on, which no library does', () => {
    const day = (year: number) => isApplicable(rule('working'), `${year}-11-24`)
    expect([day(2025), day(2026), day(2027)]).toEqual([true, false, false])
  })
})

describe('R10: working days', () => {
  it('24/11/2026, a Tuesday, has no report: what comes after Monday 15:00 counts for Wednesday', () => {
    expect(counts('working', '2026-11-23', '14:59:59.999')).toBe('2026-11-23')
    expect(counts('working', '2026-11-23', '15:00')).toBe('2026-11-25')
    expect(counts('working', '2026-11-24', '08:00')).toBe('2026-11-25')
    expect(counts('working', '2026-11-25', '14:59:59.999')).toBe('2026-11-25')
  })

  it('Tết 2026 is one block from Friday 13/2 15:00 to Monday 23/2, the weekends on both sides included', () => {
    expect(counts('working', '2026-02-13', '14:59:59.999')).toBe('2026-02-13')
    for (const [day, time] of [
      ['2026-02-13', '15:00'],
      ['2026-02-17', '00:00'],
      ['2026-02-20', '23:59:59.999'],
      ['2026-02-22', '10:00'],
      ['2026-02-23', '14:59'],
    ] as const)
      expect([day, counts('working', day, time)]).toEqual([day, '2026-02-23'])
    expect(counts('working', '2026-02-23', '15:00')).toBe('2026-02-24')
  })

  it('Tết 2027 is one block from Thursday 4/2 15:00 to Friday 12/2', () => {
    expect(counts('working', '2027-02-04', '14:59:59.999')).toBe('2027-02-04')
    for (let day = '2027-02-05'; day <= '2027-02-11'; day = addDays(day, 1))
      expect([day, counts('working', day, '10:00')]).toEqual([day, '2027-02-12'])
    expect(counts('working', '2027-02-12', '15:00')).toBe('2027-02-15')
  })

  it('compensatory Saturdays have a report, and the days off that they pay for have none', () => {
    expect(counts('working', '2026-01-09', '15:00')).toBe('2026-01-10')
    expect(counts('working', '2026-01-10', '15:00')).toBe('2026-01-12')
    expect(counts('working', '2026-01-02', '09:00')).toBe('2026-01-05')
    expect(counts('working', '2026-08-21', '16:00')).toBe('2026-08-22')
    expect(counts('working', '2026-08-31', '09:00')).toBe('2026-09-03')
  })

  it('an ordinary Saturday has none', () => {
    expect(counts('working', '2026-11-20', '15:00')).toBe('2026-11-23')
  })
})

describe('R10: every calendar day', () => {
  it('knows no holidays: 24/11, Tết and Sundays have reports of their own', () => {
    for (const day of ['2026-11-24', '2026-02-17', '2027-02-06', '2026-11-22'])
      expect([counts('calendar', day, '14:59:59.999'), counts('calendar', day, '15:00')]).toEqual([day, addDays(day, 1)])
  })
})

describe('the ends of a campaign', () => {
  it('what comes before it counts for its first applicable day', () => {
    const late = campaign('working', '2026-11-28', '2026-12-31')
    expect(reportingDayOf(late, at('2026-11-20', '09:00'))).toBe('2026-11-30')
    expect(reportingDayOf(campaign('calendar', '2026-11-28'), at('2026-11-20', '09:00'))).toBe('2026-11-28')
  })

  it('what comes after it has a day of its own, and never one within', () => {
    const ended = campaign('working', '2026-11-01', '2026-11-20')
    expect(reportingDayOf(ended, at('2026-11-20', '15:00'))).toBe('2026-11-23')
    expect(reportingDayOf(ended, at('2026-11-21', '09:00'))).toBe('2026-11-23')
    expect(reportingDayOf(campaign('calendar', '2026-11-01', '2026-11-20'), at('2026-11-21', '09:00'))).toBe('2026-11-21')
  })
})

/** The days off of two years, written as people say them; nothing here is read from the table or asked of a calendar of the machine. */
const OFF = [
  ...['1/1', '2/1', '16/2', '17/2', '18/2', '19/2', '20/2', '26/4', '27/4', '30/4', '1/5', '31/8', '1/9', '2/9', '24/11'].map(
    day => `${day}/2026`,
  ),
  ...['1/1', '5/2', '6/2', '7/2', '8/2', '9/2', '10/2', '11/2', '16/4', '30/4', '1/5', '3/5', '2/9', '3/9', '24/11'].map(
    day => `${day}/2027`,
  ),
]
const WORKED = ['10/1/2026', '22/8/2026']
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface Day {
  iso: LocalDay
  said: string
  /** 0 Monday … 6 Sunday; 1 January 2026 was a Thursday. */
  weekday: number
}
const days: Day[] = [2026, 2027]
  .flatMap(year => MONTHS.flatMap((length, month) => Array.from({ length }, (_, day) => ({ year, month: month + 1, day: day + 1 }))))
  .map(({ year, month, day }, index) => ({
    iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    said: `${day}/${month}/${year}`,
    weekday: (index + 3) % 7,
  }))

describe('two whole years', () => {
  const worked = days.map(({ said, weekday }) => WORKED.includes(said) || (weekday < 5 && !OFF.includes(said)))
  /** By places in the array: from the day itself, or the one after it once the cut has come, to the first that is worked. */
  const expected = (place: number, afterCut: boolean, applicable: (place: number) => boolean): LocalDay | undefined =>
    days.slice(place + (afterCut ? 1 : 0)).find((_, further) => applicable(place + (afterCut ? 1 : 0) + further))?.iso
  const TIMES = [
    ['00:00', false],
    ['14:59:59.999', false],
    ['15:00', true],
    ['23:59:59.999', true],
  ] as const

  it('count every receipt for the day that the oracle says, on working days and on calendar days', () => {
    const wrong: string[] = []
    let asked = 0
    for (const [place, { iso }] of days.entries()) {
      for (const [time, afterCut] of TIMES) {
        for (const [kind, applicable] of [
          ['working', (at: number) => worked[at] === true],
          ['calendar', () => true],
        ] as const) {
          const day = expected(place, afterCut, applicable)
          if (day === undefined) continue
          asked += 1
          if (counts(kind, iso, time) !== day) wrong.push(`${kind} ${iso} ${time}: ${counts(kind, iso, time)}, not ${day}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(5800)
  })

  it('have 261 weekdays each, of which the table takes the ones that are off and gives back two Saturdays', () => {
    const of = (year: string) => days.filter(({ iso }) => iso.startsWith(year))
    const weekdays = (year: string) => of(year).filter(({ weekday }) => weekday < 5).length
    const applicable = (year: string) => of(year).filter(({ iso }) => isApplicable(rule('working'), iso)).length
    expect([weekdays('2026'), weekdays('2027')]).toEqual([261, 261])
    // 2026: 15 days off of which 26/4 is a Sunday; two Saturdays worked. 2027: 15 off of which 6, 7/2 and 1/5 are weekends.
    expect([applicable('2026'), applicable('2027')]).toEqual([261 - 14 + 2, 261 - 12])
  })

  it('are the days that the calendar of the machine knows, and the words of the table', () => {
    expect(days.every(({ iso }, place) => iso === addDays('2026-01-01', place))).toBe(true)
    expect(
      days.every(
        ({ iso, said }) =>
          formatDay(iso) ===
          said
            .split('/')
            .map(part => part.padStart(2, '0'))
            .join('/'),
      ),
    ).toBe(true)
    expect(instantOf('2026-11-24', '15:00')).toBe(at('2026-11-24', '15:00'))
  })
})

describe('the table is the office’s to edit', () => {
  it('a day named off or worked is so from then on, also against the week', () => {
    const edited = {
      ...campaign('working'),
      cutoff: rule('working', {
        specialDays: [
          ...holidays,
          { day: '2026-12-05', kind: 'working', name: 'Làm bù' },
          { day: '2026-12-07', kind: 'off', name: 'Nghỉ' },
        ],
      }),
    }
    expect(reportingDayOf(edited, at('2026-12-04', '15:00'))).toBe('2026-12-05')
    expect(reportingDayOf(edited, at('2026-12-05', '15:00'))).toBe('2026-12-08')
  })

  it('another hour of the cut moves it to the minute', () => {
    const early = { ...campaign('calendar'), cutoff: rule('calendar', { time: '11:30' }) }
    expect([reportingDayOf(early, at('2026-12-04', '11:29:59.999')), reportingDayOf(early, at('2026-12-04', '11:30'))]).toEqual([
      '2026-12-04',
      '2026-12-05',
    ])
  })
})
