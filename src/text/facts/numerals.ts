/**
 * Reads one numeral: digits ("1,520.15", "2.5bn"), words ("two hundred and five", "twenty-three") or both
 * ("2.5 billion"), and vague quantities ("dozens", "tens of thousands", "several hundred").
 */
import { FEW, NUMBER_WORDS, SCALES, SHORT, SMALL, TENS, VAGUE } from './number-words.js'
import { isHyphen, type Reading, touches } from './reading.js'

export interface Numeral {
  /** The amount as text: `2500000000`; for a vague quantity its scale and an s: `1000s`. */
  readonly amount: string
  readonly value: number
  readonly vague: boolean
  /** The token after the numeral. */
  readonly end: number
  /** Letters that touch the digits and are no scale: `th`, `s`, `am`, `km`; else empty. */
  readonly suffix: string
  /** Whether a scale word or letter was part of it. */
  readonly scaled: boolean
}

const LONGEST = 24

export function readNumeral(reading: Reading, at: number): Numeral | undefined {
  const word = reading.folded[at]
  if (word === undefined) return undefined
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return readDigits(reading, at)
  return NUMBER_WORDS.has(word) ? (readVague(reading, at) ?? readWords(reading, at)) : undefined
}

/** Digits with groups and decimals, and the letters that follow them. */
export function parseDigits(word: string): { value: number; suffix: string } | undefined {
  let digits = ''
  let at = 0
  for (; at < word.length && at < LONGEST * 2; at++) {
    const code = word.charCodeAt(at)
    if (isDigit(code)) digits += word[at]
    else if (!isDigit(word.charCodeAt(at + 1))) break
    else if (code === 46 && !digits.includes('.')) digits += '.'
    else if (code !== 44 || digits === '') break
  }
  const suffix = word.slice(at).toLowerCase()
  if (digits === '' || digits.length > LONGEST || suffix.length > 4) return undefined
  return /^[a-zµ°]*$/.test(suffix) ? { value: Number(digits), suffix } : undefined
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function readDigits(reading: Reading, at: number): Numeral | undefined {
  const parsed = parseDigits(reading.folded[at] ?? '')
  if (parsed === undefined) return undefined
  const short = SHORT.get(parsed.suffix)
  if (short !== undefined) return exact(parsed.value * short, at + 1, '', true)
  if (parsed.suffix !== '') return exact(parsed.value, at + 1, parsed.suffix, false)
  const next = isHyphen(reading.folded[at + 1]) && touches(reading, at + 2) ? at + 2 : at + 1
  const word = reading.folded[next] ?? ''
  const scale = SCALES.get(word) ?? (next === at + 1 && word.length > 1 ? SHORT.get(word) : undefined)
  return scale === undefined ? exact(parsed.value, at + 1, '', false) : exact(parsed.value * scale, next + 1, '', true)
}

/** "Dozens", "tens of thousands", "several hundred", "a few dozen", "several". */
function readVague(reading: Reading, at: number): Numeral | undefined {
  const { folded } = reading
  const word = folded[at] ?? ''
  const scale = VAGUE.get(word)
  if (scale !== undefined) {
    const of = folded[at + 1] === 'of' ? VAGUE.get(folded[at + 2] ?? '') : undefined
    return of === undefined ? vague(scale, at + 1) : vague(scale * of, at + 3)
  }
  if (!FEW.has(word)) return undefined
  const next = SCALES.get(folded[at + 1] ?? '')
  if (next !== undefined) return vague(next, at + 2)
  if (word === 'few' && folded[at - 1] !== 'a') return undefined
  return vague(1, at + 1)
}

/** What has been read of a numeral in words: closed groups, the open one (-1 before its first word). */
interface Sum {
  total: number
  group: number
  scaled: boolean
}

/** Numerals in words longer than this are cut. */
const WORDS = 16

/** The classic left-to-right sum: units and tens gather, "hundred" multiplies them, a scale closes the group. */
function readWords(reading: Reading, at: number): Numeral | undefined {
  const { folded } = reading
  const sum: Sum = { total: 0, group: -1, scaled: false }
  let end = at
  for (let i = at; i < folded.length && i < at + WORDS; i++) {
    if (i > at && isLink(reading, i, sum)) continue
    if (!add(sum, folded, i, at)) break
    end = i + 1
  }
  return end === at ? undefined : exact(sum.total + Math.max(sum.group, 0), end, '', sum.scaled)
}

/** Adds one word to the sum; false where it does not belong to the numeral. */
function add(sum: Sum, folded: readonly string[], i: number, at: number): boolean {
  const word = folded[i]!
  const unit = SMALL.get(word) ?? TENS.get(word)
  if (unit !== undefined) {
    if (!joins(sum.group, unit)) return false
    sum.group = Math.max(sum.group, 0) + unit
    return true
  }
  const scale = SCALES.get(word)
  if (scale === undefined || (sum.group < 0 && !opensScale(folded, i, at))) return false
  sum.scaled = true
  if (scale < 1000) sum.group = Math.max(sum.group, 1) * scale
  else {
    sum.total += Math.max(sum.group, 1) * scale
    sum.group = -1
  }
  return true
}

/** Whether a unit or ten may follow what has gathered: "twenty" + "three", "two hundred" + "five". */
function joins(group: number, unit: number): boolean {
  if (group < 0) return true
  if (group === 0) return false
  return unit < 10 && unit > 0 ? group % 10 === 0 && group % 100 !== 10 : group % 100 === 0
}

/** "A hundred", "half a million" and "the million" begin with their scale; a bare "score" or "dozen" needs the "a". */
function opensScale(folded: readonly string[], i: number, at: number): boolean {
  return i === at && (folded[i - 1] === 'a' || folded[i - 1] === 'an' || folded[i - 1] === 'per')
}

/** A hyphen between tens and units, or "and" after hundreds and thousands, when a number word follows. */
function isLink(reading: Reading, i: number, { group, scaled }: Sum): boolean {
  const word = reading.folded[i]!
  const next = reading.folded[i + 1] ?? ''
  if (isHyphen(word)) return group >= 0 && (SMALL.has(next) || SCALES.has(next)) && touches(reading, i)
  return word === 'and' && scaled && group % 100 <= 0 && (SMALL.has(next) || TENS.has(next))
}

function exact(value: number, end: number, suffix: string, scaled: boolean): Numeral {
  return { amount: plain(value), value, vague: false, end, suffix, scaled }
}

function vague(scale: number, end: number): Numeral {
  return { amount: `${scale}s`, value: scale, vague: true, end, suffix: '', scaled: true }
}

/** A number as text without the noise of binary fractions. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(12)))
}

/** A share as a percentage: two decimals, and below one percent four digits, so that "one in a million" is not nothing. */
export function percentOf(top: number, bottom: number): string {
  const percent = (top / bottom) * 100
  return `${plain(percent < 1 ? Number(percent.toPrecision(4)) : Math.round(percent * 100) / 100)}%`
}
