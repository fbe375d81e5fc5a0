/**
 * Tense and completion: each finite verb group outside quotations, from its first auxiliary to its main verb, as
 * `travel:past-progressive`. Needs a tagger's parts of speech; without them there are none.
 *
 * The groups are read from left to right by their auxiliaries (Quirk et al., A Comprehensive Grammar of the English
 * Language, 1985, chapter 4); voice is left out, since a passive keeps the tense. Held by `test/text/facts/tense.test.ts`.
 */
import type { Fact, Token } from '../../types.js'
import { wordSet } from './lexicon.js'
import { factOn, insideOf, type Reading } from './reading.js'

const PRESENT_BE = wordSet("is are am isn't aren't 's 're 'm")
const PAST_BE = wordSet("was were wasn't weren't")
const PRESENT_HAVE = wordSet("has have hasn't haven't 've")
const MODALS = wordSet(
  "will would can could may might must shall should won't wouldn't can't couldn't cannot shouldn't mustn't"
)
const DO = wordSet("do does don't doesn't")
const DID = wordSet("did didn't")
const HAD = wordSet("had hadn't")
/** Words that make a verb after them no finite one. */
const BARE_AFTER = wordSet('to by of for in without from and or')
/** Participles that are no past forms: alone they are not finite. */
const PARTICIPLES = wordSet(
  `seen done gone been taken given known shown written spoken driven fallen broken chosen drawn eaten flown forgotten
  frozen grown hidden ridden risen stolen sworn thrown torn worn beaten begun sung sunk drunk`
)

/** The verb groups of a text in order, those that begin inside `others` (by start) left out. Linear. */
export function findTenses(reading: Reading, others: readonly Fact[]): Fact[] {
  const facts: Fact[] = []
  const isInside = insideOf(others)
  for (let at = 0; at < reading.tokens.length; at++) {
    if (isInside(reading.tokens[at]!.start)) continue
    const found = readGroup(reading, at)
    if (found === undefined) continue
    facts.push(factOn(reading, 'tense', at, found.end, found.value))
    at = found.end - 1
  }
  return facts
}

function readGroup(reading: Reading, at: number): { value: string; end: number } | undefined {
  const { pos, lemma } = reading.tokens[at]!
  if (pos === 'AUX') return readAuxiliaries(reading, at)
  if (isPlan(reading, at)) return { value: `${lemma}:present`, end: at + 1 }
  if (pos !== 'VERB' || !isFiniteVerb(reading, at)) return undefined
  return { value: `${lemma}:${isPast(reading.folded[at]!, lemma) ? 'past' : 'present'}`, end: at + 1 }
}

/** How far a group's main verb may stand from its first auxiliary, in tokens. */
const REACH = 7

function readAuxiliaries(reading: Reading, first: number): { value: string; end: number } | undefined {
  const { folded, tokens } = reading
  if (folded[first - 1] === 'to') return undefined
  let main = first
  let end = first + 1
  for (let at = first + 1; at < tokens.length && at < first + REACH; at++) {
    const { pos } = tokens[at]!
    if (pos === 'AUX' || pos === 'VERB') {
      if (pos === 'VERB' && folded[at]!.endsWith('ing') && !isBe(folded[main]!)) break
      main = at
      end = at + 1
      if (pos === 'VERB') break
    } else if (isMistaken(reading, first, at)) {
      main = at
      end = at + 1
      break
    } else if (!goesBetween(reading, at)) break
  }
  return { value: `${tokens[main]!.lemma}:${tenseOf(reading, first, main)}`, end }
}

const PLANS = wordSet('plans aims hopes wants')

/** "The group plans to sell": a noun to the tagger, a verb to everybody else. */
function isPlan({ folded, tokens }: Reading, at: number): boolean {
  if (!PLANS.has(folded[at]!) || folded[at + 1] !== 'to' || tokens[at + 2]?.pos !== 'VERB') return false
  const before = tokens[at - 1]?.pos
  return before === 'NOUN' || before === 'PROPN' || before === 'PRON'
}

/** What follows a modal is a verb, whatever the tagger says ("might last"). */
function isMistaken({ folded, tokens }: Reading, first: number, at: number): boolean {
  const { pos } = tokens[at]!
  return at === first + 1 && MODALS.has(folded[first]!) && (pos === 'NOUN' || pos === 'ADJ')
}

function goesBetween({ folded, tokens }: Reading, at: number): boolean {
  return tokens[at]!.pos === 'ADV' || folded[at] === 'not' || folded[at]!.endsWith('ly')
}

function isBe(word: string): boolean {
  return PRESENT_BE.has(word) || PAST_BE.has(word) || word === 'be' || word === 'been' || word === 'being'
}

function tenseOf({ folded }: Reading, first: number, main: number): string {
  const word = folded[first]!
  const progressive = main > first && folded[main]!.endsWith('ing')
  if (MODALS.has(word)) return 'modal'
  if (PRESENT_BE.has(word)) return progressive ? 'present-progressive' : 'present'
  if (PAST_BE.has(word)) return progressive ? 'past-progressive' : 'past'
  if (PRESENT_HAVE.has(word)) return first === main ? 'present' : 'present-perfect'
  if (HAD.has(word)) return first === main ? 'past' : 'past-perfect'
  return DO.has(word) ? 'present' : DID.has(word) ? 'past' : 'present'
}

/** A verb without auxiliaries: no infinitive, no form in -ing, no participle that stands for an adjective or a clause. */
function isFiniteVerb({ folded, tokens }: Reading, at: number): boolean {
  const word = folded[at]!
  const before = tokens[at - 1]
  if (before === undefined || PARTICIPLES.has(word) || (word.endsWith('ing') && tokens[at]!.lemma !== word))
    return false
  if (BARE_AFTER.has(folded[at - 1]!) || before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'PART')
    return false
  return !word.endsWith('ed') || !isParticiple(folded, tokens, at)
}

/** "Overshadowed by", "combined with", "broadly defined plan", "deep-seated". */
function isParticiple(folded: readonly string[], tokens: readonly Token[], at: number): boolean {
  const next = folded[at + 1] ?? ''
  if (next === 'by' || next === 'with' || next === 'at' || folded[at - 1] === '-') return true
  return tokens[at - 1]!.pos === 'ADV' && (tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.pos === 'ADJ')
}

function isPast(word: string, lemma: string): boolean {
  return word !== lemma && !word.endsWith('s')
}
