/**
 * Which tokens of the source stand unchanged in the target, bead by bead: the words kept in order, then phrases moved
 * inside the bead; last, scattered small words between changed ones are given up, so that a person reads one changed
 * phrase. What is given up stays within a tenth of what had to change (design law, `test/align/laws.test.ts`).
 */

import { renumbered, translate } from '../text/numbering.js'
import type { Bead, Document } from '../types.js'
import { common, type Pairing } from './common.js'
import { spellingsOf } from './spellings.js'

/** Tokens of one side of a bead: their indices in the document, and what stands there. */
interface Side {
  readonly indices: readonly number[]
  readonly numbers: readonly number[]
}

/** The share of the changed characters that may be given up for readable edits. */
const GIVEN_UP = 0.09

/** A phrase that moves inside a bead has at least two words and this many characters, or it is no move a person sees. */
const MOVED_CHARACTERS = 8

export interface TokenMatch {
  /** [source token, target token] of equal surface, each token in at most one pair; by target. */
  readonly pairs: readonly Pairing[]
  /** Characters that may still be given up, both sides counted. */
  readonly spare: number
}

export function matchTokens(source: Document, target: Document, beads: readonly Bead[]): TokenMatch {
  const { words, ones, others } = wordsOfPair(source, target)
  const pairs: Pairing[] = []
  let spare = 0
  for (const bead of beads) {
    if (bead.source.length === 0 || bead.target.length === 0) continue
    const one = sideOf(source, bead.source, ones)
    const other = sideOf(target, bead.target, others)
    const match = areEqual(one.numbers, other.numbers) ? asTheyStand(one) : matchBead(one, other, words)
    spare += match.spare
    for (const [p, q] of match.pairs) pairs.push([one.indices[p]!, other.indices[q]!])
  }
  return { pairs: pairs.sort((a, b) => a[1] - b[1]), spare }
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at])
}

/** What was copied needs no table: every token is its own partner, and nothing is given up. */
function asTheyStand({ numbers }: Side): TokenMatch {
  return { pairs: numbers.map((_, at): Pairing => [at, at]), spare: 0 }
}

/** The different tokens of a pair, by number. */
interface Words {
  /** Characters of each. */
  readonly sizes: readonly number[]
  /** 1 where it is a word that carries content. */
  readonly content: Uint8Array
}

/** Both texts' tokens in one numbering: the source's, and on from its end what only the target has. */
function wordsOfPair(
  source: Document,
  target: Document
): { readonly words: Words; readonly ones: Int32Array; readonly others: Int32Array } {
  const [one, other] = [spellingsOf(source), spellingsOf(target)]
  const numberOf = translate(one, other)
  const sizes = one.words.map(({ length }) => length)
  const content = new Uint8Array(one.words.length + other.words.length)
  content.set(one.content)
  for (let at = 0; at < numberOf.length; at++) {
    const number = numberOf[at]!
    if (number < one.words.length) continue
    sizes.push(other.words[at]!.length)
    content[number] = other.content[at]!
  }
  return { words: { sizes, content }, ones: one.numbers, others: renumbered(other.numbers, numberOf) }
}

function sideOf(document: Document, sentences: readonly number[], numbersOf: Int32Array): Side {
  const indices: number[] = []
  const numbers: number[] = []
  for (const at of sentences) {
    const { from, to } = document.sentences[at]!.tokens
    for (let token = from; token < to; token++) {
      indices.push(token)
      numbers.push(numbersOf[token]!)
    }
  }
  return { indices, numbers }
}

function matchBead(source: Side, target: Side, words: Words): TokenMatch {
  const ordered = common(source.numbers, target.numbers, words.sizes)
  const total = characters(source, words) + characters(target, words)
  const budget = GIVEN_UP * (total - ordered.reduce((sum, [at]) => sum + 2 * words.sizes[source.numbers[at]!]!, 0))
  const { pairs, spare } = giveUp(ordered, source, target, words, budget)
  return { pairs: [...pairs, ...moves(source, target, ordered, words)], spare }
}

/** Runs of pairs that are next to each other on both sides. */
export function runs(pairs: readonly Pairing[]): Pairing[][] {
  const found: Pairing[][] = []
  for (const pair of pairs) {
    const last = found.at(-1)?.at(-1)
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) found.at(-1)!.push(pair)
    else found.push([pair])
  }
  return found
}

/** Drops runs without content that stand between changes on both sides, the shortest first, while the budget lasts. */
function giveUp(pairs: readonly Pairing[], source: Side, target: Side, words: Words, budget: number): TokenMatch {
  const priceOf = (run: readonly Pairing[]): number =>
    run.reduce((sum, [at]) => sum + 2 * words.sizes[source.numbers[at]!]!, 0)
  const scattered = runs(pairs)
    .filter((run) => isScattered(run, source, target) && !run.some(([at]) => words.content[source.numbers[at]!] === 1))
    .map((run) => ({ run, price: priceOf(run) }))
    .sort((a, b) => a.price - b.price)
  const dropped = new Set<Pairing>()
  let spare = budget
  for (const { run, price } of scattered) {
    if (price > spare) break
    spare -= price
    for (const pair of run) dropped.add(pair)
  }
  return { pairs: pairs.filter((pair) => !dropped.has(pair)), spare }
}

/** Not at either end of the bead: an opening word or a final stop that stayed is no confetti. */
function isScattered(run: readonly Pairing[], source: Side, target: Side): boolean {
  const [first, last] = [run[0]!, run.at(-1)!]
  return first[0] > 0 && first[1] > 0 && last[0] < source.numbers.length - 1 && last[1] < target.numbers.length - 1
}

function characters(side: Side, words: Words): number {
  return side.numbers.reduce((sum, number) => sum + words.sizes[number]!, 0)
}

/** Phrases that stand on both sides outside the kept words: the longest first, each token once. */
function moves(source: Side, target: Side, ordered: readonly Pairing[], words: Words): Pairing[] {
  const free = {
    source: new Uint8Array(source.numbers.length).fill(1),
    target: new Uint8Array(target.numbers.length).fill(1)
  }
  for (const [one, other] of ordered) free.source[one] = free.target[other] = 0
  const phrases = sharedPhrases(source, target, free, words).sort((a, b) => b.length - a.length || a.target - b.target)
  const found: Pairing[] = []
  for (const phrase of phrases) {
    if (!isFree(phrase, free)) continue
    for (let step = 0; step < phrase.length; step++) {
      found.push([phrase.source + step, phrase.target + step])
      free.source[phrase.source + step] = free.target[phrase.target + step] = 0
    }
  }
  return found
}

interface Free {
  readonly source: Uint8Array
  readonly target: Uint8Array
}

/** A run of `length` equal tokens from these places on. */
interface Phrase {
  readonly source: number
  readonly target: number
  readonly length: number
}

function isFree({ source, target, length }: Phrase, free: Free): boolean {
  for (let step = 0; step < length; step++) if (!free.source[source + step] || !free.target[target + step]) return false
  return true
}

/** Pairs of equal free tokens looked at in one bead: mass repetition is no prose, and is left alone. */
const MOST_PAIRS = 20_000

/** Maximal equal runs over the free tokens that are long enough to be seen as moved. */
function sharedPhrases(source: Side, target: Side, free: Free, words: Words): Phrase[] {
  const places = new Map<number, number[]>()
  target.numbers.forEach((number, at) => {
    if (!free.target[at]) return
    const held = places.get(number)
    if (held) held.push(at)
    else places.set(number, [at])
  })
  const equal = (one: number, other: number): boolean =>
    free.source[one] === 1 && free.target[other] === 1 && source.numbers[one] === target.numbers[other]
  const phrases: Phrase[] = []
  let pairs = 0
  for (let one = 0; one < source.numbers.length; one++) {
    if (!free.source[one]) continue
    for (const other of places.get(source.numbers[one]!) ?? []) {
      if (pairs++ > MOST_PAIRS) return phrases
      if (equal(one - 1, other - 1)) continue
      let length = 1
      while (equal(one + length, other + length)) length++
      if (isPhrase(source, one, length, words)) phrases.push({ source: one, target: other, length })
    }
  }
  return phrases
}

function isPhrase({ numbers }: Side, from: number, length: number, words: Words): boolean {
  let size = 0
  let content = false
  for (let at = from; at < from + length; at++) {
    size += words.sizes[numbers[at]!]!
    content ||= words.content[numbers[at]!] === 1
  }
  return length > 1 && size >= MOVED_CHARACTERS && content
}
