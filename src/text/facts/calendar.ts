/**
 * Days of the Gregorian calendar as numbers, and as text in the forms of ISO 8601.
 */

/** Days since 1970-01-01. */
export type Day = number

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const MS = 86_400_000

/** The day an ISO 8601 date or date-time begins with; undefined for anything else. */
export function parseDay(iso: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return parts === null ? undefined : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The day of a year, a month (1 to 12) and a day of the month. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MS
}

/** `2025-03-28` */
export function isoDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

export function yearOf(day: Day): number {
  return new Date(day * MS).getUTCFullYear()
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * MS).getUTCMonth() + 1
}

/** `2025-03`, `months` away from the month of `day`. */
export function isoMonth(day: Day, months: number): string {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  return `${Math.floor(count / 12)}-${pad((((count % 12) + 12) % 12) + 1)}`
}

/** `2025-W13`: the ISO week, which belongs to the year its Thursday is in. */
export function isoWeek(day: Day): string {
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3
  const year = yearOf(thursday)
  return `${year}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** The day nearest to `from`, before it (`-1`), after it (`1`) or itself allowed and before (`0`), with this weekday. */
export function nearestWeekday(from: Day, weekday: number, way: -1 | 0 | 1): Day {
  const back = (weekdayOf(from) - weekday + 7) % 7
  if (way === 0) return from - back
  if (way === -1) return from - (back === 0 ? 7 : back)
  return from + ((7 - back) % 7)
}

/** The year in which this month (and day) lies nearest to `from`. */
export function nearestYear(from: Day, month: number, date: number): number {
  const year = yearOf(from)
  const away = (candidate: number): number => Math.abs(dayOf(candidate, month, date) - from)
  return [year, year - 1, year + 1].reduce((best, next) => (away(next) < away(best) ? next : best))
}

export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
