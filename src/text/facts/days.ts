/** Days, months and years by number and name: "March 31 to April 2", "31 March 2025", "3/31/2025", "1990s", "2024". */
import { dayOf, isoDay, monthOf, nearestYear, pad, yearOf } from './calendar.js'
import { BEFORE_DATE, COUNTED_NOUNS, MONTH_WORDS } from './date-words.js'
import type { Phrase } from './lexicon.js'
import { isHyphen, type Reading, touches } from './reading.js'

/** A month name and what stands after it: day, range of days, year. */
export function readMonth(reading: Reading, at: number, shift: number | undefined): Phrase | undefined {
  const month = MONTH_WORDS.get(reading.folded[at]!)!
  const next = afterPeriod(reading, at)
  const date = dateNumber(reading.folded[next])
  if (date !== undefined && !followedByUnit(reading, next)) return readRange(reading, next, month, date)
  const [year, end] = yearAfter(reading, next)
  if (year !== undefined) return { value: `${year}-${pad(month)}`, end }
  return { value: monthValue(reading, month, shift), end: next }
}

/** The rest of "March 31 to April 2, 2025" from its first day on. */
function readRange(reading: Reading, at: number, month: number, date: number): Phrase {
  const second = secondDay(reading, at + 1, month)
  const [year, end] = yearAfter(reading, second?.end ?? at + 1)
  const first = dayValue(reading, month, date, year)
  if (second === undefined) return { value: first, end }
  return { value: `${first}/${dayValue(reading, second.month, second.date, year)}`, end }
}

function secondDay(
  reading: Reading,
  at: number,
  month: number
): { month: number; date: number; end: number } | undefined {
  const ranges = isRangeLink(reading, at)
  if (!ranges && reading.folded[at] !== 'and') return undefined
  const other = MONTH_WORDS.get(reading.folded[at + 1] ?? '')
  const place = other === undefined ? at + 1 : afterPeriod(reading, at + 1)
  const date = dateNumber(reading.folded[place])
  if (date === undefined || followedByUnit(reading, place)) return undefined
  return other === undefined && !ranges ? undefined : { month: other ?? month, date, end: place + 1 }
}

/** "31 March 2025", "31st of March", "2025-03-31", "3/31/2025", "9/11". */
export function readNumericDate(reading: Reading, at: number): Phrase | undefined {
  return readDayMonth(reading, at) ?? readIso(reading, at) ?? readSlashed(reading, at)
}

function readDayMonth(reading: Reading, at: number): Phrase | undefined {
  const date = dateNumber(reading.folded[at])
  if (date === undefined) return undefined
  const named = reading.folded[at + 1] === 'of' ? at + 2 : at + 1
  const month = MONTH_WORDS.get(reading.folded[named] ?? '')
  if (month === undefined || (reading.folded[named] === 'may' && reading.folded[named] === 'may')) return undefined
  const next = afterPeriod(reading, named)
  const second = isRangeLink(reading, next) ? dayAndMonth(reading, next + 1) : undefined
  const [year, end] = yearAfter(reading, second?.end ?? next)
  const first = dayValue(reading, month, date, year)
  return { value: second === undefined ? first : `${first}/${dayValue(reading, second.month, second.date, year)}`, end }
}

/** "2 April" alone. */
function dayAndMonth(reading: Reading, at: number): { month: number; date: number; end: number } | undefined {
  const date = dateNumber(reading.folded[at])
  const month = MONTH_WORDS.get(reading.folded[at + 1] ?? '')
  if (date === undefined || month === undefined) return undefined
  return { month, date, end: afterPeriod(reading, at + 1) }
}

function isRangeLink(reading: Reading, at: number): boolean {
  const link = reading.folded[at] ?? ''
  return isHyphen(link) || link === 'to' || link === 'through' || link === 'until' || link === 'till'
}

function readIso(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  if (!isHyphen(folded[at + 1]) || !isHyphen(folded[at + 3]) || !touches(reading, at + 1)) return undefined
  const parts = `${folded[at]}-${folded[at + 2]}-${folded[at + 4]}`
  return /^[12]\d{3}-[01]\d-[0-3]\d$/.test(parts) ? { value: parts, end: at + 5 } : undefined
}

/** American order, month first, unless the first number can be no month. */
function readSlashed(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  if (folded[at + 1] !== '/' || !touches(reading, at + 1)) return undefined
  const [a, b] = [Number(folded[at]), Number(folded[at + 2])]
  if (a === 9 && b === 11 && folded[at + 3] !== '/') return { value: '2001-09-11', end: at + 3 }
  const year = folded[at + 3] === '/' ? fullYear(folded[at + 4]) : undefined
  if (year === undefined || !(a >= 1 && b >= 1) || Math.min(a, b) > 12 || Math.max(a, b) > 31) return undefined
  return { value: a > 12 ? `${year}-${pad(b)}-${pad(a)}` : `${year}-${pad(a)}-${pad(b)}`, end: at + 5 }
}

/** A year or a decade of its own: "2024", "the 1990s", "'90s". `sure`: a word before it says that it is one. */
export function readYear(reading: Reading, at: number, sure = false): Phrase | undefined {
  const word = reading.folded[at] ?? ''
  const before = reading.folded[at - 1] ?? ''
  if (/^(1[5-9]|20)\d0s$/.test(word)) return { value: `${word.slice(0, 3)}X`, end: at + 1 }
  if (/^[2-9]0s$/.test(word) && (before === "'" || before === '’' || before === '‘' || before === 'the'))
    return { value: `19${word[0]}X`, end: at + 1 }
  const year = yearNumber(word)
  if (year === undefined || (!sure && isCounted(reading, at))) return undefined
  const placed = sure || BEFORE_DATE.has(before) || before === '('
  return placed || (year >= 1950 && year < 2050 && before !== '$') ? { value: String(year), end: at + 1 } : undefined
}

/** Whether four digits are an amount: money before them, a counted noun or the rest of a longer number after. */
function isCounted(reading: Reading, at: number): boolean {
  const before = reading.folded[at - 1] ?? ''
  if (/^[$€£¥#:/]$/.test(before) || (isHyphen(before) && touches(reading, at))) return true
  const after = reading.folded[at + 1] ?? ''
  return (
    COUNTED_NOUNS.has(after) ||
    after === '%' ||
    after === 'gmt' ||
    after === 'utc' ||
    after === 'million' ||
    after === 'billion'
  )
}

function dayValue(reading: Reading, month: number, date: number, year: number | undefined): string {
  const { published } = reading
  const known = year ?? (published === undefined ? undefined : nearestYear(published, month, date))
  return known === undefined ? `--${pad(month)}-${pad(date)}` : isoDay(dayOf(known, month, date))
}

function monthValue(reading: Reading, month: number, shift: number | undefined): string {
  const { published } = reading
  if (published === undefined) return `${shift === -1 ? 'last ' : shift === 1 ? 'next ' : ''}--${pad(month)}`
  const now = monthOf(published)
  if (shift === -1) return `${yearOf(published) - (month >= now ? 1 : 0)}-${pad(month)}`
  if (shift === 1) return `${yearOf(published) + (month <= now ? 1 : 0)}-${pad(month)}`
  return `${nearestYear(published, month, 15)}-${pad(month)}`
}

/** The year after a comma or right here, and the token after it. */
function yearAfter(reading: Reading, at: number): readonly [number | undefined, number] {
  const place = reading.folded[at] === ',' ? at + 1 : at
  const year = yearNumber(reading.folded[place])
  return year === undefined || isCounted(reading, place) ? [undefined, at] : [year, place + 1]
}

/** The place after a month's name and the period of its short form. */
function afterPeriod(reading: Reading, at: number): number {
  return reading.folded[at + 1] === '.' && reading.folded[at]!.length < 5 && /^\d/.test(reading.folded[at + 2] ?? '')
    ? at + 2
    : at + 1
}

/** "31", "31st" */
function dateNumber(word: string | undefined): number | undefined {
  if (word === undefined || word.length > 4) return undefined
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  const date = parts === null ? 0 : Number(parts[1])
  return date >= 1 && date <= 31 ? date : undefined
}

function yearNumber(word: string | undefined): number | undefined {
  return word !== undefined && /^(1[5-9]|20)\d\d$/.test(word) ? Number(word) : undefined
}

function fullYear(word: string | undefined): number | undefined {
  if (word !== undefined && /^\d\d$/.test(word)) return Number(word) + (Number(word) < 50 ? 2000 : 1900)
  return yearNumber(word)
}

/** Whether the number after a month is an amount: "In March 12 people", "May 10 percent". */
function followedByUnit(reading: Reading, at: number): boolean {
  const after = reading.folded[at + 1] ?? ''
  return COUNTED_NOUNS.has(after) || after === '%' || after === 'million' || after === 'billion'
}
