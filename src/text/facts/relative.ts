/** Dates told from another day: "Friday", "last Friday", "yesterday", "last week", "two days ago". */
import { type Day, isoDay, isoMonth, isoWeek, nearestWeekday, WEEKDAYS, yearOf } from './calendar.js'
import {
  AGO,
  CALENDAR_UNITS,
  COUNTED_UNITS,
  DAY_PARTS,
  FUTURE_CUES,
  MONTH_WORDS,
  RELATIVE_DAYS,
  WEEKDAY_WORDS
} from './date-words.js'
import { readMonth } from './days.js'
import type { Phrase } from './lexicon.js'
import { readNumeral } from './numerals.js'
import type { Reading } from './reading.js'

/** How far back a word that speaks of the future makes a weekday the next one, in tokens. */
const CUE_REACH = 12

/** "Today", "yesterday morning", "tonight". */
export function readRelativeDay(reading: Reading, at: number): Phrase {
  const [days, part] = RELATIVE_DAYS.get(reading.folded[at]!)!
  return withPart(reading, at + 1, dayShifted(reading.published, days), part)
}

function dayShifted(published: Day | undefined, days: number): string {
  return published === undefined ? `day${signed(days)}` : isoDay(published + days)
}

/** A weekday; a date right after it ("Monday, March 31") says the day, and the weekday only agrees. */
export function readWeekday(reading: Reading, at: number, shift: number | undefined): Phrase {
  const weekday = WEEKDAY_WORDS.get(reading.folded[at]!)!
  let end = reading.folded[at + 1] === '.' && reading.folded[at]!.length < 5 ? at + 2 : at + 1
  const part = DAY_PARTS.get(reading.folded[end] ?? '')
  if (part !== undefined) end++
  const dated = dateAfter(reading, end)
  if (dated !== undefined) return part === undefined ? dated : { value: `${dated.value} ${part}`, end: dated.end }
  const value = weekdayValue(reading, at, weekday, shift)
  return { value: part === undefined ? value : `${value} ${part}`, end }
}

function dateAfter(reading: Reading, at: number): Phrase | undefined {
  const place = reading.folded[at] === ',' ? at + 1 : at
  const named = MONTH_WORDS.has(reading.folded[place] ?? '') && reading.capital[place] === 1
  const numbered = /^\d/.test(reading.folded[place + 1] ?? '') || reading.folded[place + 1] === '.'
  return named && numbered ? readMonth(reading, place, undefined) : undefined
}

function weekdayValue(reading: Reading, at: number, weekday: number, shift: number | undefined): string {
  const { published } = reading
  const name = WEEKDAYS[weekday]!
  if (published === undefined) return shift === -1 ? `last ${name}` : shift === 1 ? `next ${name}` : name
  const way = shift === -1 ? -1 : shift === 1 || (shift === undefined && speaksOfFuture(reading, at)) ? 1 : 0
  return isoDay(nearestWeekday(published, weekday, way))
}

function speaksOfFuture(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - CUE_REACH; i--) {
    if (reading.folded[i] === '.') return false
    if (FUTURE_CUES.has(reading.folded[i]!)) return true
  }
  return false
}

/** "Last week", "this month", "next year", "this morning", "last night". */
export function readUnit(reading: Reading, at: number, shift: number): Phrase | undefined {
  const word = reading.folded[at] ?? ''
  const part = DAY_PARTS.get(word)
  if (part !== undefined) return { value: `${dayShifted(reading.published, shift)} ${part}`, end: at + 1 }
  const unit = CALENDAR_UNITS.get(word)
  if (unit === undefined || (unit === 'day' && shift === 0)) return undefined
  return { value: unitShifted(reading.published, unit, shift), end: at + 1 }
}

function unitShifted(published: Day | undefined, unit: string, shift: number): string {
  if (published !== undefined) {
    if (unit === 'year') return String(yearOf(published) + shift)
    if (unit === 'month') return isoMonth(published, shift)
    if (unit === 'week') return isoWeek(published + 7 * shift)
    if (unit === 'day') return isoDay(published + shift)
  }
  return `${unit}${signed(shift)}`
}

/** "Two days ago", "three years later", "a week earlier". */
export function readCounted(reading: Reading, at: number): Phrase | undefined {
  const word = reading.folded[at]!
  const uncounted = COUNTED_UNITS.get(word)
  if (uncounted !== undefined) return readUncounted(reading, at, uncounted)
  const single = word === 'a' || word === 'an'
  const numeral = single ? undefined : readNumeral(reading, at)
  const unitAt = single ? at + 1 : numeral?.end
  if (unitAt === undefined) return undefined
  const unit = COUNTED_UNITS.get(reading.folded[unitAt] ?? '')
  const way = unit === undefined ? undefined : AGO.get(reading.folded[unitAt + 1] ?? '')
  if (unit === undefined || way === undefined) return undefined
  if (reading.folded[unitAt + 1] !== 'ago' && !single && numeral!.vague) return undefined
  const amount = single ? '1' : numeral!.amount
  const value = reading.folded[unitAt + 1] === 'ago' ? daysAgo(reading, unit, String(amount)) : undefined
  return { value: value ?? `${unit}${way}${amount}`, end: unitAt + 2 }
}

/** "Two days ago" told from a known day of publication; what is told from another day ("two days later") stays relative. */
function daysAgo({ published }: Reading, unit: string, amount: string): string | undefined {
  return published === undefined || !/^\d{1,4}$/.test(amount)
    ? undefined
    : unitShifted(published, unit, -Number(amount))
}

/** "Days after", "weeks earlier", "months ago": a time counted in a unit, though not how many. */
function readUncounted({ folded }: Reading, at: number, unit: string): Phrase | undefined {
  const way = folded[at]!.endsWith('s') ? AGO.get(folded[at + 1] ?? '') : undefined
  return way === undefined ? undefined : { value: `${unit}${way}n`, end: at + 2 }
}

function withPart(reading: Reading, at: number, day: string, known: string): Phrase {
  const part = known === '' ? DAY_PARTS.get(reading.folded[at] ?? '') : undefined
  if (part !== undefined) return { value: `${day} ${part}`, end: at + 1 }
  return { value: known === '' ? day : `${day} ${known}`, end: at }
}

function signed(shift: number): string {
  return shift < 0 ? String(shift) : `+${shift}`
}
