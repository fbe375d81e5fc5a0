/**
 * Dates and times, in the forms of ISO 8601 and its second part (EDTF) as far as the text goes.
 *
 * `2025-03-28`, `--03-31` (no year known), `--02 late`, `2025`, `199X`, `2025-W12`, `T15:00`, an interval
 * `--03-31/--04-02`; what is named from the day of publication, and that day is unknown, stays relative: `fri`,
 * `last fri`, `day-1`, `week-1`, `year-3`. Reading order matters: the longest form that begins at a token wins.
 * Held by `test/text/facts/dates.test.ts`.
 */
import type { Fact } from '../../types.js'
import { readClock } from './clock.js'
import {
  BEFORE_DATE,
  DOUBTFUL_MONTHS,
  MONTH_WORDS,
  POSITIONS,
  RELATIVE_DAYS,
  SHIFTS,
  WEEKDAY_WORDS
} from './date-words.js'
import { readMonth, readNumericDate, readYear } from './days.js'
import { DATE_KIND } from './kinds.js'
import type { Phrase } from './lexicon.js'
import { factOn, isHyphen, type Reading } from './reading.js'
import { readCounted, readRelativeDay, readUnit, readWeekday } from './relative.js'

/** The dates of a text in order. Marks their tokens as taken. Linear. */
export function findDates(reading: Reading): Fact[] {
  const facts: Fact[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const found = (reading.kinds[at]! & DATE_KIND) === 0 ? undefined : readDate(reading, at)
    if (found === undefined) continue
    reading.taken.fill(1, at, found.end)
    facts.push(factOn(reading, 'date', at, found.end, found.value))
    at = found.end - 1
  }
  return facts
}

function readDate(reading: Reading, at: number): Phrase | undefined {
  const word = reading.folded[at]!
  if (isDigits(word)) {
    return readNumericDate(reading, at) ?? readClock(reading, at) ?? readCounted(reading, at) ?? readYear(reading, at)
  }
  if (RELATIVE_DAYS.has(word)) return readRelativeDay(reading, at)
  if (isNamed(reading, at)) return readNamed(reading, at, undefined)
  return readModified(reading, at) ?? readClock(reading, at) ?? readCounted(reading, at)
}

/** "Last Friday", "late February", "mid-2024", "earlier this week", "late last month". */
function readModified(reading: Reading, at: number): Phrase | undefined {
  let i = at
  const position = POSITIONS.get(reading.folded[i]!)
  if (position !== undefined) i += isHyphen(reading.folded[i + 1]) || reading.folded[i + 1] === 'in' ? 2 : 1
  if (position !== undefined && reading.folded[i] === 'on') i++
  const shift = SHIFTS.get(reading.folded[i] ?? '')
  if (shift !== undefined) i++
  if (i === at) return undefined
  const found = isNamed(reading, i)
    ? readNamed(reading, i, shift)
    : shift === undefined
      ? readYear(reading, i, position !== '')
      : readUnit(reading, i, shift)
  if (found === undefined || position === undefined || position === '') return found
  return { value: `${found.value} ${position}`, end: found.end }
}

function readNamed(reading: Reading, at: number, shift: number | undefined): Phrase | undefined {
  return WEEKDAY_WORDS.has(reading.folded[at]!) ? readWeekday(reading, at, shift) : readMonth(reading, at, shift)
}

/** Whether a weekday or a month stands here, and not the verb "may" or a "march". */
function isNamed(reading: Reading, at: number): boolean {
  const word = reading.folded[at] ?? ''
  if (!WEEKDAY_WORDS.has(word) && !MONTH_WORDS.has(word)) return false
  const plainly = word.length > 4 && !DOUBTFUL_MONTHS.has(word)
  if (plainly) return true
  if (reading.capital[at] !== 1)
    return isDigits(reading.folded[at + 1]) && (!DOUBTFUL_MONTHS.has(word) || isBeforeYear(reading, at + 2))
  if (!DOUBTFUL_MONTHS.has(word)) return true
  const next = reading.folded[at + 1] === '.' ? reading.folded[at + 2] : reading.folded[at + 1]
  return (
    BEFORE_DATE.has(reading.folded[at - 1] ?? '') ||
    isDigits(next) ||
    isDigits(reading.folded[at - 1]) ||
    WEEKDAY_WORDS.has(reading.folded[at - 2] ?? '')
  )
}

/** "may 1 2020", "march 20, 2020": a year makes the month sure where nothing has a capital. */
function isBeforeYear({ folded }: Reading, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(folded[folded[at] === ',' ? at + 1 : at] ?? '')
}

function isDigits(word: string | undefined): boolean {
  const code = word === undefined ? 0 : word.charCodeAt(0)
  return code >= 48 && code <= 57
}
