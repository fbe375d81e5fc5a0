/**
 * Shares as journalists count them: "one in five", "1-in-5", "two out of every three", "one in a million".
 *
 * "In" is also of time and place: "one in five minutes" and "two in seven towns" are none, so a number beside one is believed only over a
 * round one. Held by `test/text/facts/numbers.test.ts`.
 */
import { type Phrase, phraseAt } from './lexicon.js'
import { NUMBER_WORDS, SCALES } from './number-words.js'
import { type Numeral, percentOf, readNumeral } from './numerals.js'
import { isHyphen, type Reading, touches } from './reading.js'
import { UNITS } from './units.js'

/** Before these "one" is a person or a thing. */
const NO_COUNT: ReadonlySet<string> = new Set(
  'no any every some which this that each another other only same'.split(' ')
)
/** What a share of more than one is usually counted over. */
const ROUND: ReadonlySet<number> = new Set([3, 4, 5, 10, 100, 1000, 10_000, 100_000, 1_000_000])

/** The ratio at token `at`, as a percentage. */
export function readRatio(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  const top = countAt(reading, at)
  if (top === undefined) return undefined
  const link = afterHyphen(reading, top.end)
  const within = folded[link] === 'in'
  if (!within && (folded[link] !== 'out' || folded[link + 1] !== 'of')) return undefined
  const bottom = countAt(reading, afterEvery(reading, within ? link + 1 : link + 2))
  if (bottom === undefined || top.value >= bottom.value) return undefined
  if (within && !isCounted(reading, at, top, bottom)) return undefined
  return { value: percentOf(top.value, bottom.value), end: bottom.end }
}

function isCounted({ folded }: Reading, at: number, top: Numeral, bottom: Numeral): boolean {
  if (NO_COUNT.has(folded[at - 1] ?? '') || phraseAt(UNITS, folded, bottom.end) !== undefined) return false
  return top.value === 1 || ROUND.has(bottom.value)
}

/** A whole number that no date holds. */
function countAt(reading: Reading, at: number): Numeral | undefined {
  const word = reading.folded[at] ?? ''
  if (reading.taken[at] === 1 || !(NUMBER_WORDS.has(word) || /^\d/.test(word))) return undefined
  const numeral = readNumeral(reading, at)
  const whole = numeral !== undefined && !numeral.vague && numeral.suffix === '' && Number.isInteger(numeral.value)
  return whole && numeral.value > 0 ? numeral : undefined
}

/** Past the hyphen of "one-in-five" and words between the link and the number: "every five", "a million". */
function afterEvery(reading: Reading, from: number): number {
  const at = afterHyphen(reading, from)
  const { folded } = reading
  return folded[at] === 'every' || (folded[at] === 'a' && SCALES.has(folded[at + 1] ?? '')) ? at + 1 : at
}

function afterHyphen(reading: Reading, at: number): number {
  return isHyphen(reading.folded[at]) && touches(reading, at + 1) ? at + 1 : at
}
