/**
 * Negations and what they negate: "not knowingly provided" is `not provide`, "refrained from supplying" `not supply`.
 *
 * The fact is the word that negates; its scope is told by the lemma of the head in the value. "Not only" negates
 * nothing, "deny" is speech and stands with the attributions. Held by `test/text/facts/negation.test.ts`.
 */
import type { Fact } from '../../types.js'
import { NEGATION_KIND } from './kinds.js'
import { NEGATORS, NOT_AFTER, REFRAINING, SKIPPED } from './negation-words.js'
import { factOn, type Reading } from './reading.js'

/** How far a head may stand from its negator, in tokens. */
const REACH = 8

export function findNegations(reading: Reading): Fact[] {
  const facts: Fact[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const from = (reading.kinds[at]! & NEGATION_KIND) === 0 ? 0 : scopeOf(reading, at)
    if (from === 0) continue
    facts.push(factOn(reading, 'negation', at, at + 1, `not ${headOf(reading, from)}`.trim()))
  }
  return facts
}

/** The token at which the scope of the negation here begins; 0 where nothing is negated. */
function scopeOf({ folded }: Reading, at: number): number {
  const word = folded[at]!
  const next = folded[at + 1] ?? ''
  if (NEGATORS.has(word)) {
    if ((word === 'not' || word === 'no') && NOT_AFTER.has(next)) return 0
    return (word === 'no' && (folded[at + 1] === '.' || next === ',')) || (word === 'nor' && next === '') ? 0 : at + 1
  }
  const link = REFRAINING.get(word)
  if (link === undefined) return 0
  return link === '' ? at + 1 : next === link ? at + 2 : 0
}

function headOf(reading: Reading, from: number): string {
  const { folded, tokens } = reading
  for (let at = from; at < tokens.length && at < from + REACH; at++) {
    const word = folded[at]!
    if (/^[.!?;:]/.test(folded[at]!)) return ''
    if (SKIPPED.has(word) || !/^[a-z0-9]/.test(word) || isAdverb(reading, at)) continue
    return tokens[at]!.lemma.toLowerCase()
  }
  return ''
}

function isAdverb({ tokens, folded }: Reading, at: number): boolean {
  const { pos } = tokens[at]!
  return pos === '' ? folded[at]!.length > 4 && folded[at]!.endsWith('ly') : pos === 'ADV'
}
