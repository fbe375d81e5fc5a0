/**
 * Names of persons, places and organisations, each under the key of its fullest form in the text.
 *
 * "Chinese Foreign Minister Wang Yi" is the country `china` and the person `wang i`; titles belong to no name, later
 * "Wang" is the same person, "Russian" is `russia`, "US" and "American" are `united states`. No model and no list of
 * persons: capitals, titles, a table of countries and the text's own repetition decide; where a tagger ran, its proper
 * nouns decide at sentence starts. Held by `test/text/facts/names.test.ts`.
 */
import type { Fact } from '../../types.js'
import { COUNTRY_OF, isAdjective, LONGEST_FORM } from './countries.js'
import { nameKey } from './name-key.js'
import type { Mention } from './name-links.js'
import { findRuns, isAcronym, type Run } from './name-runs.js'
import { COMMON_OPENERS, INSTITUTIONS, TITLE_HEADS, TITLE_PARTS } from './name-words.js'
import type { Reading } from './reading.js'
import { SPEECH } from './speech-words.js'

/** The mentions of names in a text, in order. Linear. */
export function findMentions(reading: Reading): Mention[] {
  const runs = findRuns(reading)
  const known = knownWords(reading, runs)
  return runs.filter((run) => isName(reading, run, known)).flatMap((run) => mentionsOf(reading, run))
}

/** Mentions as facts; `keys` are those of their fullest forms. */
export function namesOf(reading: Reading, mentions: readonly Mention[], keys: readonly string[]): Fact[] {
  return mentions.map(({ from, to }, i) => ({
    topic: 'name',
    value: keys[i]!,
    start: reading.tokens[from]!.start,
    end: reading.tokens[to - 1]!.end - reading.tails[to - 1]!
  }))
}

/** Words that stand with a capital where it is a choice. */
function knownWords(reading: Reading, runs: readonly Run[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { from, to, doubtful, shouted } of runs) {
    if (shouted) continue
    for (let at = doubtful ? from + 1 : from; at < to; at++)
      if (reading.capital[at] === 1) known.add(reading.folded[at]!)
  }
  return known
}

function isName(reading: Reading, run: Run, known: ReadonlySet<string>): boolean {
  if (run.shouted) return isKnown(reading, run, known)
  if (!run.doubtful) return true
  const first = reading.folded[run.from]!
  if (known.has(first) || COUNTRY_OF.has(first)) return true
  if (run.to - run.from > 1) return true
  if (COMMON_OPENERS.has(first)) return false
  const { pos } = reading.tokens[run.from]!
  if (pos !== '' && pos !== 'PROPN') return false
  if (pos !== '') return !/[^su]s$/.test(first) || isBesideSpeech(reading, run)
  return isAcronym(reading, run.from) || !/(?:ly|ing|ed|s|ions?|ness|ment)$/.test(first)
}

/** "Hodges said", "Hodges’s": a word in -s that opens a sentence is a plural unless someone of that name speaks or owns. */
function isBesideSpeech({ folded, tails }: Reading, { from, to }: Run): boolean {
  return tails[from]! > 0 || SPEECH.has(folded[to] ?? '')
}

/** In a headline each word has a capital: a run is cut down to nothing unless all of it is known from elsewhere. */
function isKnown({ folded }: Reading, { from, to }: Run, known: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    const word = folded[at]!
    if (word.length > 1 && !known.has(word) && !COUNTRY_OF.has(word)) return false
  }
  return true
}

/** Parts a run into countries, titles (left out) and names. */
function mentionsOf(reading: Reading, run: Run): Mention[] {
  const mentions: Mention[] = []
  let at = run.from
  while (at < run.to) {
    const country = countryAt(reading, at, run.to)
    const titled = country === undefined ? afterTitle(reading, at, run.to) : at
    if (country !== undefined) mentions.push(country)
    else if (titled === at) mentions.push(...nameOf(reading, at, endOfName(reading, at, run.to)))
    at = country?.to ?? (titled > at ? titled : endOfName(reading, at, run.to))
  }
  return mentions
}

/** A country that is all of the run, or an adjective of one with more after it. */
function countryAt(reading: Reading, at: number, to: number): Mention | undefined {
  for (let end = Math.min(to, at + LONGEST_FORM); end > at; end--) {
    const form = reading.folded.slice(at, end).join(' ')
    const key = COUNTRY_OF.get(form)
    if (key !== undefined && (end === to || isAdjective(form))) {
      return { from: at, to: end, words: [form], key, country: true }
    }
  }
  return undefined
}

/** The place after the title that begins here, or the same place: "Foreign Minister ", "Sen. ", "Tesla CEO ". */
function afterTitle({ folded }: Reading, from: number, to: number): number {
  let after = from
  for (let at = from; at < to; at++) {
    const word = folded[at]!
    if (TITLE_HEADS.has(word)) after = at + 1
    else if (folded[at] === '.' && after === at) after = at + 1
    else if (!TITLE_PARTS.has(word) && folded[at] !== '-') break
  }
  if (folded[from] === 'state' && folded[from - 1] === 'of' && folded[from - 2] === 'secretary') return from + 1
  return after < to && INSTITUTIONS.has(folded[after]!) ? from : after
}

/** Where the name that begins here ends: at the run's end, or before a title in the middle of it. */
function endOfName({ folded }: Reading, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) {
    if (!TITLE_HEADS.has(folded[at]!) || INSTITUTIONS.has(folded[at + 1]!) || folded[at - 1] === 'of') continue
    while (at > from + 1 && TITLE_PARTS.has(folded[at - 1]!)) at--
    return at
  }
  return to
}

function nameOf(reading: Reading, from: number, to: number): Mention[] {
  const words = reading.folded.slice(from, to).filter((word) => word.length > 1 || /[a-z0-9]/.test(word))
  if (words.every((word) => word.length === 1)) return []
  if (words.every((word) => TITLE_HEADS.has(word) || TITLE_PARTS.has(word))) return []
  return [{ from, to, words, key: nameKey(words), country: false }]
}
