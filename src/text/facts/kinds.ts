/**
 * Which kinds of fact a word may open: one look-up a token turns most tokens away from every extractor at once.
 *
 * Bits, because a word may open several ("nearly" a number and nothing else, "may" a date and a hedge).
 */
import { COUNTED_UNITS, DAY_NAMES, MONTH_WORDS, POSITIONS, RELATIVE_DAYS, SHIFTS, WEEKDAY_WORDS } from './date-words.js'
import { HEDGES } from './hedge-words.js'
import { NEGATORS, REFRAINING } from './negation-words.js'
import { NUMBER_WORDS } from './number-words.js'
import { MAYBE_SPEECH, SPEECH } from './speech-words.js'
import { COMPARATORS, DENOMINATORS, DOLLARS, MONEY_MARKS, MULTIPLES, ORDINALS } from './units.js'

export const DATE_KIND = 1
export const NUMBER_KIND = 2
export const NEGATION_KIND = 4
export const HEDGE_KIND = 8
export const SPEECH_KIND = 16

const OPENERS: ReadonlyMap<string, number> = tabulate([
  [DATE_KIND, WEEKDAY_WORDS, MONTH_WORDS, RELATIVE_DAYS, SHIFTS, POSITIONS, COUNTED_UNITS, NUMBER_WORDS, DAY_NAMES],
  [DATE_KIND | NUMBER_KIND, new Set(['a', 'an'])],
  [NUMBER_KIND, NUMBER_WORDS, COMPARATORS, MONEY_MARKS, DOLLARS, DENOMINATORS, ORDINALS, MULTIPLES, new Set(['both'])],
  [NEGATION_KIND, NEGATORS, REFRAINING],
  [HEDGE_KIND, HEDGES],
  [SPEECH_KIND, SPEECH, MAYBE_SPEECH]
])

type Words = ReadonlySet<string> | ReadonlyMap<string, unknown>

function tabulate(rows: readonly (readonly [number, ...Words[]])[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const [kind, ...sets] of rows) {
    for (const words of sets) for (const word of words.keys()) table.set(word, (table.get(word) ?? 0) | kind)
  }
  return table
}

/** The kinds of fact that may begin with a folded word. */
export function kindsOf(folded: string): number {
  const code = folded.charCodeAt(0)
  return code >= 48 && code <= 57 ? DATE_KIND | NUMBER_KIND : (OPENERS.get(folded) ?? 0)
}
