/**
 * The facts of a text: what it claims, with exact spans and normal forms in which two wordings of one fact are equal.
 *
 * One extractor for each kind, each a single pass over the tokens with look-ups in tables. Lemmas and parts of speech
 * are used where a tagger ran and not missed where none did (tense apart). Held by `test/text/facts/`.
 */
import type { Fact, Sentence, Token } from '../../types.js'
import { findAttributions } from './attribution.js'
import { findDates } from './dates.js'
import { findHedges } from './hedges.js'
import { linkNames } from './name-links.js'
import { findMentions, namesOf } from './names.js'
import { findNegations } from './negation.js'
import { findNumbers } from './numbers.js'
import { findQuotations } from './quotations.js'
import { read } from './reading.js'
import { findTenses } from './tense.js'

/**
 * The facts of a text, by start, then by end. Facts of different topics may overlap; facts of one topic do not.
 * `published` is an ISO 8601 date from which "Friday" and "last week" are counted. Linear; about .4 ms for 500 words.
 */
export function findFacts(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published?: string
): Fact[] {
  const reading = read(text, tokens, sentences, published)
  const dates = findDates(reading)
  const mentions = findMentions(reading)
  const keys = linkNames(mentions)
  const quotations = findQuotations(reading)
  const attributions = findAttributions(reading, mentions, keys, quotations)
  const spoken = [...quotations, ...attributions].sort((a, b) => a.start - b.start)
  return [
    ...dates,
    ...findNumbers(reading),
    ...namesOf(reading, mentions, keys),
    ...quotations,
    ...findNegations(reading),
    ...findHedges(reading),
    ...attributions,
    ...findTenses(reading, spoken)
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}
