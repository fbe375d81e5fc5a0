/**
 * Finds where the words of a quotation stand outside quotation marks on the other side.
 *
 * The stretch is the one in which the quotation's content words outweigh the others most (maximum subarray, J. Bentley,
 * "Programming pearls: algorithm design techniques", CACM 27(9), 1984), one sentence after the other joined where
 * both hold some of them, then drawn out to the words beside it that face the quotation.
 */

import type { Span } from '../../types.js'
import { profilesOf } from '../profile.js'
import { FUNCTION_WORDS } from './function-words.js'
import { type Side, spanOf } from './ground.js'
import { asked, firstLike } from './likeness.js'
import type { QuotedWords } from './quoted.js'

/** Share of the quotation's weight that has to be found. */
const ENOUGH = 0.3
/** A content word that is not the quotation's takes this much, in weights of a middling word. */
const STRANGER = 1.6

/** Cosine of two words from which one may stand for the other in reported speech: whole sentences are searched. */
const CLOSE = 0.55

interface Stretch {
  readonly from: number
  readonly to: number
  readonly found: number
}

/** `loose`: the sentences of the other side that are `unlinked`. */
export function findIndirect(
  one: Side,
  other: Side,
  quotation: QuotedWords,
  loose: readonly number[]
): Span | undefined {
  let weight = 0
  for (const value of quotation.content.values()) weight += value
  if (weight === 0) return undefined
  const own = sentencesOf(other, quotation.fact.bead)
  const near = gains(one, other, quotation, true)
  return (
    findIn(other, own, weight, near) ??
    findIn(other, alone(one, other, quotation, loose), weight, gains(one, other, quotation, false)) ??
    findIn(other, beside(other, own), weight, near)
  )
}

/** What a token of the other side speaks for the quotation. */
type Gain = (at: number) => number

function findIn(other: Side, sentences: readonly number[], weight: number, gain: Gain): Span | undefined {
  const stretches = sentences.flatMap((at) => stretchIn(other, at, gain))
  const found = stretches.filter(({ found }) => found >= ENOUGH * weight || found >= weight / 2)
  const best = found.sort((a, b) => b.found - a.found)[0]
  if (best === undefined) return joined(other, stretches, weight)
  const beside = stretches.filter(
    (next) => next !== best && isNext(other, best, next) && next.found >= ENOUGH * weight * 0.5
  )
  const all = [best, ...beside]
  const first = Math.min(...all.map(({ from }) => from))
  return spanOf(other, drawnOut(other, first), Math.max(...all.map(({ to }) => to)))
}

/** Two halves that are too weak alone: a quotation retold over two sentences. */
function joined(other: Side, stretches: readonly Stretch[], weight: number): Span | undefined {
  for (const [at, first] of stretches.entries()) {
    const second = stretches[at + 1]
    if (second === undefined || !isNext(other, first, second) || first.found + second.found < ENOUGH * weight) continue
    return spanOf(other, drawnOut(other, first.from), second.to)
  }
  return undefined
}

/** The place at which a stretch begins with the articles, pronouns and auxiliaries before it. */
function drawnOut(other: Side, from: number): number {
  const { tokens } = other.document
  const isOpener = (at: number): boolean => {
    const lemma = tokens[at]!.lemma.toLowerCase()
    return other.stems[at] !== '' && FUNCTION_WORDS.has(lemma) && !CLAUSE.has(lemma)
  }
  let at = from
  while (at > 0 && other.sentenceOf[at - 1] === other.sentenceOf[from] && isOpener(at - 1)) at--
  return at
}

/** Words before a clause, and verbs of saying. */
const CLAUSE: ReadonlySet<string> = new Set(['that', 'and', 'but', 'while', 'because', 'as', 'say', 'tell'])

function isNext({ sentenceOf }: Side, a: Stretch, b: Stretch): boolean {
  return Math.abs(sentenceOf[a.from]! - sentenceOf[b.from]!) === 1
}

/** The sentences of a bead. */
function sentencesOf({ beadOf }: Side, bead: number): number[] {
  const found: number[] = []
  for (let at = beadOf.indexOf(bead); at >= 0; at = beadOf.indexOf(bead, at + 1)) found.push(at)
  return found
}

/** The sentences beside these. */
function beside({ beadOf }: Side, own: readonly number[]): readonly number[] {
  const around = own.flatMap((at) => [at - 1, at + 1])
  return [...new Set(around)].filter((at) => at >= 0 && at < beadOf.length && !own.includes(at))
}

/** At most this many unlinked sentences are searched. */
const MOST = 40

/** The sentences without a partner that hold a word of the quotation: in others nothing can be found. */
function alone(one: Side, other: Side, { tokens }: QuotedWords, loose: readonly number[]): readonly number[] {
  if (loose.length === 0) return []
  const { stems, postings } = profilesOf(other.document)
  const holds = new Uint8Array(other.beadOf.length)
  for (const token of tokens)
    for (const at of postings[stems.numberOf.get(one.stems[token]!) ?? -1] ?? []) holds[at] = 1
  return loose.filter((at) => holds[at] === 1)
}

/** The sentences of the other side whose bead has none of the one, the first of them. */
export function unlinked(one: Side, other: Side): readonly number[] {
  const linked = new Set(one.beadOf)
  const found: number[] = []
  for (let at = 0; at < other.beadOf.length && found.length < MOST; at++)
    if (!linked.has(other.beadOf[at]!)) found.push(at)
  return found
}

function stretchIn(other: Side, sentence: number, gain: Gain): Stretch[] {
  const { tokens } = other.document.sentences[sentence]!
  let best: Stretch | undefined
  let [from, sum, found, top] = [tokens.from, 0, 0, 0]
  for (let at = tokens.from; at < tokens.to; at++) {
    const value = gain(at)
    if (sum <= 0) [from, sum, found] = [at, 0, 0]
    sum += value
    if (value > 0) found += value
    if (sum > top && value > 0) {
      top = sum
      best = { from, to: at + 1, found }
    }
  }
  return best === undefined ? [] : [best]
}

/** The weight of a word of the quotation, less for a word that is akin (asked only where that is wanted), a loss for any other. */
function gains(one: Side, other: Side, { content, tokens }: QuotedWords, asksAkin: boolean): Gain {
  const words = asksAkin ? asked(one, tokens) : undefined
  return (at) => {
    if (other.stems[at] === '') return 0
    if (other.quoted[at] === 1) return -STRANGER
    const weight = content.get(other.keys[at]!)
    if (weight !== undefined) return weight
    if (other.content[at] === 0) return 0
    const akin = words === undefined ? -1 : firstLike(words, other, at, CLOSE)
    return akin < 0 ? -STRANGER : one.weights[akin]! * AKIN
  }
}

/** What a word that is akin counts, as a share of the word it stands for. */
const AKIN = 0.8
