/**
 * Numbers with their comparators, units and money, in one normal form: `3`, `>3 year`, `50%`, `2500000000 USD`,
 * `10..15%`, `#3` (third), `x2` (doubled), `~1000s` (thousands of).
 *
 * A share in words is a percentage ("half" is `50%`, "two-thirds" `66.67%`), because that is how house styles rewrite
 * it. The number words of dates belong to the dates. Held by `test/text/facts/numbers.test.ts`.
 */
import type { Fact } from '../../types.js'
import { NUMBER_KIND } from './kinds.js'
import { type Lexicon, type Phrase, phraseAt } from './lexicon.js'
import { NUMBER_WORDS } from './number-words.js'
import { type Numeral, plain, readNumeral } from './numerals.js'
import { factOn, isHyphen, type Reading, touches } from './reading.js'
import { readShare } from './shares.js'
import { COMPARATORS, DOLLARS, MONEY_MARKS, MULTIPLES, TAIL_COMPARATORS, UNITS } from './units.js'

/** A number read: its span stops before its unit, though the unit is part of its value. */
interface Amount extends Phrase {
  readonly stop?: number
}

/** The numbers of a text in order, dates left out. Linear. */
export function findNumbers(reading: Reading): Fact[] {
  const facts: Fact[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const opens = (reading.kinds[at]! & NUMBER_KIND) !== 0 && reading.taken[at] === 0
    const found = opens ? readNumber(reading, at) : undefined
    if (found === undefined) continue
    facts.push(factOn(reading, 'number', at, found.stop ?? found.end, found.value))
    at = found.end - 1
  }
  return facts
}

function readNumber(reading: Reading, at: number): Amount | undefined {
  if (reading.folded[at] === 'both') return isBothOf(reading, at) ? { value: '2', end: at + 1 } : undefined
  const comparator = phraseAt(COMPARATORS, reading.folded, at)
  if (comparator !== undefined) {
    const amount = readAmount(reading, afterArticle(reading, comparator.end))
    if (amount !== undefined) return compared(reading, amount, comparator.value)
  }
  const multiple = MULTIPLES.get(reading.folded[at]!)
  if (multiple !== undefined) return { value: multiple, end: at + 1 }
  const amount = readAmount(reading, at)
  return amount === undefined ? undefined : compared(reading, amount, '')
}

/** "Both leaders" and "both of", but not "both Putin and Zelenskyy". */
function isBothOf({ folded }: Reading, at: number): boolean {
  const next = folded[at + 1] ?? ''
  return folded[at + 1] === 'of' || (/^[a-z].*s$/.test(next) && folded[at + 2] !== 'and')
}

/** "More than a dozen", "about the 30": an article between the comparator and the number, when a number follows. */
function afterArticle({ folded }: Reading, at: number): number {
  return (folded[at] === 'a' || folded[at] === 'an') && NUMBER_WORDS.has(folded[at + 1] ?? '') ? at + 1 : at
}

function compared(reading: Reading, amount: Amount, before: string): Amount {
  const at = isHyphen(reading.folded[amount.end]) ? amount.end + 1 : amount.end
  const tail = phraseAt(TAIL_COMPARATORS, reading.folded, at)
  const plus = reading.folded[amount.end] === '+' && touches(reading, amount.end)
  const comparator = before === '' ? (tail?.value ?? (plus ? '>=' : '')) : before
  const value = comparator + amount.value
  if (tail === undefined && !plus) return { ...amount, value }
  return { value, end: tail?.end ?? amount.end + 1 }
}

/** Money mark, numeral, range, unit. */
function readAmount(reading: Reading, at: number): Amount | undefined {
  if (at >= reading.tokens.length || reading.taken[at] === 1) return undefined
  const share = readShare(reading, at)
  if (share !== undefined) return share
  const [money, from] = readMoney(reading, at)
  const first = readNumeral(reading, from)
  if (first === undefined || !stands(reading, from, first)) return undefined
  if (first.suffix !== '') return money === '' ? readSuffixed(reading, first) : undefined
  const half = readHalf(reading, first)
  const second = half === undefined ? readSecond(reading, first) : undefined
  const amount = half?.value ?? (second === undefined ? label(first) : rangeOf(first, second))
  const end = half?.end ?? second?.end ?? first.end
  if (money !== '') return { value: `${amount} ${money}`, end }
  return withUnit(reading, amount, end)
}

function readMoney(reading: Reading, at: number): readonly [string, number] {
  const word = reading.folded[at]!
  if (reading.folded[at + 1] === '$' && touches(reading, at + 1)) {
    const dollar = DOLLARS.get(word)
    if (dollar !== undefined) return [dollar, at + 2]
  }
  const mark = MONEY_MARKS.get(word)
  return mark === undefined ? ['', at] : [mark, reading.folded[at + 1] === '.' ? at + 2 : at + 1]
}

/** What is no number of its own: the pronoun "one", the "19" of COVID-19, "No one". */
function stands(reading: Reading, at: number, numeral: Numeral): boolean {
  if (isHyphen(reading.folded[at - 1]) && touches(reading, at) && touches(reading, at - 1)) {
    const before = reading.folded[at - 2]!
    if (/^[a-z]/.test(before) && !NUMBER_WORDS.has(before) && !PREFIXES.has(before)) return false
  }
  if (numeral.vague && reading.folded[at] === 'tens') return numeral.end > at + 1
  return reading.folded[at] !== 'one' || numeral.end > at + 1 || !isPronoun(reading, at)
}

const PREFIXES: ReadonlySet<string> = new Set([
  'mid',
  'pre',
  'post',
  'under',
  'over',
  'top',
  'a',
  'an',
  'nearly',
  'almost'
])
const ONE_BEFORE: ReadonlySet<string> = new Set(
  'no any every some which this that the each another other only anyone not as is was be or'.split(' ')
)
const ONE_AFTER: ReadonlySet<string> = new Set(
  'of another who which that is was in on to has had would could can should will and . , may might for by day such'.split(
    ' '
  )
)

function isPronoun({ folded }: Reading, at: number): boolean {
  return ONE_BEFORE.has(folded[at - 1] ?? '') || ONE_AFTER.has(folded[at + 1] ?? '.')
}

/** "10th", "5km", "1960s": digits with letters that touch them. */
function readSuffixed(reading: Reading, numeral: Numeral): Phrase | undefined {
  const { suffix, amount, end } = numeral
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') return { value: `#${amount}`, end }
  const unit = unitNamed(suffix)
  return unit === undefined ? undefined : { value: valued(amount, unit), end: afterAge(reading, unit, end) }
}

function unitNamed(word: string): string | undefined {
  return phraseAt(UNITS, [word], 0)?.value
}

/** "Two and a half", "two and a quarter". */
function readHalf({ folded }: Reading, first: Numeral): Phrase | undefined {
  const { end } = first
  if (folded[end] !== 'and' || folded[end + 1] !== 'a' || first.vague) return undefined
  const part = folded[end + 2] === 'half' ? 0.5 : folded[end + 2] === 'quarter' ? 0.25 : 0
  return part === 0 ? undefined : { value: plain(first.value + part), end: end + 3 }
}

/** The second number of a range or a score: "10-15", "10 to 15", "between 10 and 15", "2 to 3 million". */
function readSecond(reading: Reading, first: Numeral): Numeral | undefined {
  const { folded } = reading
  const at = first.end
  const link = folded[at] ?? ''
  const between = link === 'and' && folded.slice(Math.max(0, at - 4), at).includes('between')
  if (!(isHyphen(folded[at]) || link === 'to' || between) || first.vague) return undefined
  const from = folded[at + 1] === '$' || folded[at + 1] === '€' || folded[at + 1] === '£' ? at + 2 : at + 1
  if (reading.taken[from] === 1) return undefined
  const second = readNumeral(reading, from)
  return second === undefined || second.vague || second.suffix !== '' ? undefined : second
}

function rangeOf(first: Numeral, second: Numeral): string {
  const shared = second.scaled && !first.scaled && first.value < 1000 && first.value < second.value
  const scale = shared ? 10 ** (3 * Math.floor(Math.log10(second.value) / 3)) : 1
  return `${plain(first.value * scale)}..${second.amount}`
}

function label(numeral: Numeral): string {
  return numeral.vague ? `~${numeral.amount}` : numeral.amount
}

function withUnit(reading: Reading, amount: string, end: number): Amount {
  const at = isHyphen(reading.folded[end]) && touches(reading, end) ? end + 1 : end
  const unit = unitAt(UNITS, reading, at)
  if (unit === undefined) return { value: amount, end }
  if (IN_SPAN.has(unit.value)) return { value: valued(amount, unit.value), end: unit.end }
  return { value: valued(amount, unit.value), end: afterAge(reading, unit.value, unit.end), stop: end }
}

/** Shares and money are part of the number's span. */
const IN_SPAN: ReadonlySet<string> = new Set(['%', 'pp', 'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'RUB', 'INR', 'cent'])

function unitAt(units: Lexicon, reading: Reading, at: number): Phrase | undefined {
  return reading.taken[at] === 1 ? undefined : phraseAt(units, reading.folded, at)
}

function valued(amount: string, unit: string): string {
  return unit === '%' ? `${amount}%` : `${amount} ${unit}`
}

/** "45 years old", "45-year-old": one age. */
function afterAge(reading: Reading, unit: string, end: number): number {
  if (unit !== 'year' && unit !== 'month' && unit !== 'week' && unit !== 'day') return end
  if (reading.folded[end] === 'old') return end + 1
  const joined =
    isHyphen(reading.folded[end]) && (reading.folded[end + 1] === 'old' || reading.folded[end + 1] === 'olds')
  return joined ? end + 2 : end
}
