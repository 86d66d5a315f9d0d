// Which day a receipt counts for (R8–R11). Pure: the server assigns by it, the phone counts down by it.
import type { Campaign, CutoffRule } from './campaign.ts'
import { addDays, dayOf, instantOf, type LocalDay, weekdayOf } from './local-day.ts'
import type { Instant } from './ports.ts'

type Dates = Pick<Campaign, 'firstDay' | 'lastDay' | 'cutoff'>

export function isApplicable(rule: CutoffRule, day: LocalDay): boolean {
  if (rule.days === 'calendar') return true
  const special = rule.specialDays.find(entry => entry.day === day)
  if (special) return special.kind === 'working'
  return weekdayOf(day) <= 5
}

/** First applicable day on or after `day`. The search ends: no table of holidays fills a year. */
function applicableFrom(rule: CutoffRule, day: LocalDay): LocalDay {
  let candidate = day
  for (let tried = 0; tried < 400; tried++) {
    if (isApplicable(rule, candidate)) return candidate
    candidate = addDays(candidate, 1)
  }
  throw new Error(`no applicable day within 400 days of ${day}`)
}

/**
 * The day whose report counts a version received at `receivedAt`. The cut is exclusive (R9). Before the campaign it is the first
 * applicable day; after the last day it is the next applicable day after it, so that late corrections still have a report.
 */
export function reportingDayOf(dates: Dates, receivedAt: Instant): LocalDay {
  const today = dayOf(receivedAt)
  const beforeCut = receivedAt < instantOf(today, dates.cutoff.time)
  const earliest = beforeCut ? today : addDays(today, 1)
  return applicableFrom(dates.cutoff, earliest < dates.firstDay ? dates.firstDay : earliest)
}

export function cutOf(dates: Dates, day: LocalDay): Instant {
  return instantOf(day, dates.cutoff.time)
}
