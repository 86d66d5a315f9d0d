// Days and clock times of Vietnam. Asia/Ho_Chi_Minh is UTC+7 without daylight saving (FACTS §7), so plain arithmetic is exact and does
// not depend on the host's time zone or its tz database.
import * as z from 'zod/mini'
import type { Instant } from './ports.ts'

const OFFSET = 7 * 3_600_000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 86_400_000

/** A calendar day in Vietnam, "2026-11-21". */
export const LocalDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDay))
export type LocalDay = z.infer<typeof LocalDay>

/** Date.parse alone takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)
}

/** A clock time, "15:00". */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export type LocalTime = z.infer<typeof LocalTime>

export function dayOf(instant: Instant): LocalDay {
  return new Date(instant + OFFSET).toISOString().slice(0, 10)
}

/** The instant of a clock time on a day in Vietnam. */
export function instantOf(day: LocalDay, time: LocalTime): Instant {
  return Date.parse(`${day}T${time}:00.000Z`) - OFFSET
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from one to the other, negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** "21/11/2026" */
export function formatDay(day: LocalDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** "21/11" */
export function formatDayShort(day: LocalDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`
}

/** "14:32:10" in Vietnam. */
export function formatTime(instant: Instant): string {
  return new Date(instant + OFFSET).toISOString().slice(11, 19)
}
