/** Shares and ranks in words: "half of", "two-thirds", "a quarter", "1/2", "one in five", "third", "half a million". */
import type { Phrase } from './lexicon.js'
import { NUMBER_WORDS } from './number-words.js'
import { parseDigits, percentOf, plain, readNumeral } from './numerals.js'
import { readRatio } from './ratios.js'
import { isHyphen, type Reading, touches } from './reading.js'
import { DENOMINATORS, ORDINALS } from './units.js'

/** Words before "first" and "second" that make them adverbs or titles. */
const ADVERBIAL: ReadonlySet<string> = new Set('at . , “ " ; :'.split(' '))
const NO_RANK_AFTER: ReadonlySet<string> = new Set('lady ladies and . , hand class degree of half'.split(' '))
const IDIOM_AFTER: ReadonlySet<string> = new Set('party parties hand world amendment'.split(' '))

export function readShare(reading: Reading, at: number): Phrase | undefined {
  return readFraction(reading, at) ?? readRatio(reading, at) ?? readHalf(reading, at) ?? readRank(reading, at)
}

/** "Two-thirds", "one third", "a quarter of", "three quarters", "1/2". */
function readFraction(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  const first = folded[at]!
  if (folded[at + 1] === '/' && touches(reading, at + 1)) return readSlash(reading, at)
  const top = first === 'a' ? 1 : NUMBER_WORDS.has(first) ? readNumeral(reading, at) : undefined
  if (top === undefined) return undefined
  const end = top === 1 ? at + 1 : top.end
  const hyphen = isHyphen(folded[end])
  const bottom = DENOMINATORS.get(folded[hyphen ? end + 1 : end] ?? '')
  if (bottom === undefined || (top !== 1 && (top.vague || top.value >= bottom))) return undefined
  const after = hyphen ? end + 2 : end + 1
  if (first === 'a' && !isShareOf(reading, after, bottom)) return undefined
  return { value: percentOf(top === 1 ? 1 : top.value, bottom), end: after }
}

/** "A third man" is a rank, "a third of" a share; "a half" is always a share. */
function isShareOf({ folded }: Reading, at: number, bottom: number): boolean {
  return bottom === 2 || folded[at] === 'of'
}

function readSlash({ folded }: Reading, at: number): Phrase | undefined {
  const [top, bottom] = [parseDigits(folded[at]!), parseDigits(folded[at + 2] ?? '')]
  if (top === undefined || bottom === undefined || top.suffix + bottom.suffix !== '') return undefined
  return top.value < bottom.value && bottom.value <= 100
    ? { value: percentOf(top.value, bottom.value), end: at + 3 }
    : undefined
}

/** "Half a million", "half an hour" are amounts; "half of", "half the" and "half" after a verb are shares. */
function readHalf(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  if (folded[at] !== 'half') return undefined
  if (folded[at + 1] !== 'a' && folded[at + 1] !== 'an') {
    const share =
      folded[at + 1] === 'of' || folded[at + 1] === 'the' || folded[at + 1] === 'its' || folded[at + 1] === 'their'
    return share || folded[at - 1] === 'by' || folded[at - 1] === 'in' ? { value: '50%', end: at + 1 } : undefined
  }
  if (folded[at + 2] === 'hour') return { value: '0.5 hour', end: at + 3 }
  const whole = readNumeral(reading, at + 2)
  return whole === undefined ? undefined : { value: plain(whole.value / 2), end: whole.end }
}

function readRank(reading: Reading, at: number): Phrase | undefined {
  const { folded } = reading
  const rank = ORDINALS.get(folded[at]!)
  if (rank === undefined) return undefined
  const doubtful = rank < 3 && (ADVERBIAL.has(folded[at - 1] ?? '.') || NO_RANK_AFTER.has(folded[at + 1] ?? '.'))
  return doubtful || IDIOM_AFTER.has(folded[at + 1] ?? '') ? undefined : { value: `#${rank}`, end: at + 1 }
}
