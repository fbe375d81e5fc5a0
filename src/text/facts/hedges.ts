/**
 * Hedges and modality: the words that keep a claim short of certain, each with what it says as its value.
 *
 * The words are data. A phrase wins over a word ("is believed to" over nothing, "in principle" over "in"). Held by
 * `test/text/facts/hedges.test.ts`.
 */
import type { Fact } from '../../types.js'
import { CAPITAL_IS_OTHER, HEDGES } from './hedge-words.js'
import { HEDGE_KIND } from './kinds.js'
import { phraseAt } from './lexicon.js'
import { factOn, type Reading } from './reading.js'

/** The hedges of a text in order. Linear. */
export function findHedges(reading: Reading): Fact[] {
  const facts: Fact[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const found = (reading.kinds[at]! & HEDGE_KIND) === 0 ? undefined : phraseAt(HEDGES, reading.folded, at)
    if (found === undefined || isOther(reading, at)) continue
    facts.push(factOn(reading, 'hedge', at, found.end, found.value))
    at = found.end - 1
  }
  return facts
}

/** The month of May, and "reported" or "indicated" as the verb of someone who is named: those are attributions. */
function isOther(reading: Reading, at: number): boolean {
  const word = reading.folded[at]!
  if (reading.taken[at] === 1) return true
  if (CAPITAL_IS_OTHER.has(word) && reading.capital[at] === 1)
    return reading.folded[at + 1] === ',' || /^\d/.test(reading.folded[at + 1] ?? '')
  return word === 'reported' && reading.tokens[at]!.pos === 'VERB'
}
