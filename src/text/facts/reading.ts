/**
 * What every extractor of facts reads: the tokens with their words folded once, so that a look-up costs a `Map.get`.
 *
 * A folded word is lower case with plain apostrophes and no possessive ending ("China's" and "China’s" are "china").
 */
import type { Fact, FactTopic, Sentence, Token } from '../../types.js'
import { type Day, parseDay } from './calendar.js'
import { kindsOf } from './kinds.js'

export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Each token folded. */
  readonly folded: readonly string[]
  /** How many characters of each token are a possessive ending. */
  readonly tails: Uint8Array
  /** 1 where a token begins with a capital letter. */
  readonly capital: Uint8Array
  /** The kinds of fact each token may open, as bits. */
  readonly kinds: Uint8Array
  /** The day of publication, where it is known. */
  readonly published: Day | undefined
  /** 1 where a date holds the token, so that its numbers are not numbers of their own. */
  readonly taken: Uint8Array
}

export function read(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: string | undefined
): Reading {
  const folded: string[] = new Array(tokens.length)
  const bytes = {
    tails: new Uint8Array(tokens.length),
    capital: new Uint8Array(tokens.length),
    kinds: new Uint8Array(tokens.length)
  }
  for (const [at, { start, end }] of tokens.entries()) {
    const word = text.slice(start, end)
    const tail = possessive(word)
    bytes.tails[at] = tail
    bytes.capital[at] = isCapital(word) ? 1 : 0
    folded[at] = foldWord(tail === 0 ? word : word.slice(0, -tail))
    bytes.kinds[at] = kindsOf(folded[at]!)
  }
  const day = published === undefined ? undefined : parseDay(published)
  return { text, tokens, sentences, folded, ...bytes, published: day, taken: new Uint8Array(tokens.length) }
}

function foldWord(word: string): string {
  return (word.includes('’') ? word.replaceAll('’', "'") : word).toLowerCase()
}

/** How many characters of a word are its possessive ending: 2 in "Wang's", else 0. */
function possessive(word: string): number {
  const last = word.charCodeAt(word.length - 1)
  if (word.length < 3 || (last !== 115 && last !== 83)) return 0
  const before = word.charCodeAt(word.length - 2)
  return before === 39 || before === 0x2019 ? 2 : 0
}

/** The fact that stands on the tokens `from` to `to` (half-open). */
export function factOn(reading: Reading, topic: FactTopic, from: number, to: number, value: string): Fact {
  return { topic, value, start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end }
}

/** Whether nothing stands between token `at` and the one before it. */
export function touches(reading: Reading, at: number): boolean {
  return at > 0 && at < reading.tokens.length && reading.tokens[at - 1]!.end === reading.tokens[at]!.start
}

/** Whether a word begins with a capital letter. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const letter = word.charAt(0)
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase()
}

/** Whether the token is a hyphen or a short dash. */
export function isHyphen(word: string | undefined): boolean {
  return word === '-' || word === '‐' || word === '‑' || word === '–'
}

/** 1 where a token begins a sentence. */
export function sentenceStarts(reading: Reading): Uint8Array {
  const starts = new Uint8Array(reading.tokens.length)
  for (const { tokens } of reading.sentences) if (tokens.from < starts.length) starts[tokens.from] = 1
  return starts
}

/** Tells for ascending offsets whether each lies inside one of the facts, which are in order. Amortised constant. */
export function insideOf(facts: readonly Fact[]): (offset: number) => boolean {
  let at = 0
  return (offset) => {
    while (at < facts.length && facts[at]!.end <= offset) at++
    return at < facts.length && facts[at]!.start <= offset
  }
}
