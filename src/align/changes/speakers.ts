/** Who speaks, in words: the phrase beside a reporting verb, and whether two such phrases name two speakers. */
import { once } from '../../text/once.js'
import type { Span } from '../../types.js'
import { FUNCTION_WORDS } from './function-words.js'
import type { Placed, Side } from './ground.js'
import type { Own, OwnFact } from './own.js'

/** How many tokens a speaker's phrase may have. */
const REACH = 8

export interface Speaker {
  /** The phrase, and the reporting verb with it. */
  readonly phrase: Span
  readonly whole: Span
  /** Content words, the head last. */
  readonly stems: readonly string[]
  /** Its tokens, half-open. */
  readonly from: number
  readonly to: number
}

/** The phrase left of the verb, or right of it after "according to" and where nothing stands left. */
export function speakerOf(side: Own, attribution: OwnFact): Speaker | undefined {
  const { tokens } = side.document
  const word = side.text.slice(tokens[attribution.from]!.start, tokens[attribution.from]!.end).toLowerCase()
  const before = word === 'according' ? undefined : phrase(side, attribution.from - 1, -1, attribution.sentence)
  const [from, to] = before ?? phrase(side, attribution.to, 1, attribution.sentence) ?? [0, 0]
  if (from === to) return undefined
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return {
    phrase: span,
    whole: { start: Math.min(span.start, attribution.start), end: Math.max(span.end, attribution.end) },
    stems: stemsOf(side, from, to),
    from,
    to
  }
}

/** Tokens from `first` on, left or right, up to a mark or the sentence's end. */
function phrase(side: Own, first: number, step: 1 | -1, sentence: number): [number, number] | undefined {
  let at = first
  while (
    Math.abs(at - first) < REACH &&
    side.sentenceOf[at] === sentence &&
    side.stems[at] !== '' &&
    !isClause(side, at, step)
  )
    at += step
  if (at === first) return undefined
  return step === 1 ? [first, at] : [at + 1, first + 1]
}

/** Words at which a speaker's phrase ends. */
const CLAUSE: ReadonlySet<string> = new Set([
  'that',
  'and',
  'nor',
  'or',
  'but',
  'while',
  'when',
  'on',
  'in',
  'after',
  'as',
  'by'
])

function isClause({ document: { tokens } }: Own, at: number, step: 1 | -1): boolean {
  const { lemma, pos } = tokens[at]!
  return CLAUSE.has(lemma) || (step === -1 && (pos === 'VERB' || pos === 'AUX'))
}

function stemsOf(side: Own, from: number, to: number): string[] {
  const { tokens } = side.document
  const stems: string[] = []
  for (let at = from; at < to; at++) {
    if (side.stems[at] !== '' && !FUNCTION_WORDS.has(tokens[at]!.lemma.toLowerCase())) stems.push(side.stems[at]!)
  }
  return stems
}

/** The speaker's key in an attribution's value. */
export function speakerKey({ value }: { readonly value: string }): string {
  return value.slice(value.indexOf(':') + 1)
}

/**
 * Whether two attributions name two speakers: two names, two other nouns, or one noun with different words before it.
 * A pronoun, a shorter form and a longer one are no contradiction.
 */
export function differ(one: Side, a: Placed, other: Side, b: Placed): boolean {
  const [first, second] = [speakerOf(one, a), speakerOf(other, b)]
  if (first === undefined || second === undefined || first.stems.length === 0 || second.stems.length === 0) return false
  const [x, y] = [speakerKey(a), speakerKey(b)]
  if (x === '' || y === '' || x === y)
    return x === y && x !== '' && !isName(x) && qualify(unnamed(one, first), unnamed(other, second))
  return !first.stems.some((stem) => second.stems.includes(stem))
}

const HARD: ReadonlySet<string> = new Set(['name', 'number', 'date'])

/** A speaker's words without the facts in them: another nationality is another name, and reported as that. */
function unnamed(side: Side, { from, to, stems }: Speaker): readonly string[] {
  const names = hardFactsIn(side, from, to)
  const named = new Set(names.flatMap((fact) => side.stems.slice(fact.from, fact.to)))
  return stems.filter((stem) => !named.has(stem))
}

/** The names, numbers and dates that share a token with these. Facts are in order; one that begins this far before reaches no further. */
function hardFactsIn(side: Side, from: number, to: number): Placed[] {
  const { facts, longest } = hardFacts(side)
  let [low, high] = [0, facts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (facts[middle]!.from <= from - longest) low = middle + 1
    else high = middle
  }
  const found: Placed[] = []
  for (let at = low; at < facts.length && facts[at]!.from < to; at++) if (facts[at]!.to > from) found.push(facts[at]!)
  return found
}

/** Worked out once a comparison, with the most tokens of one. */
const hardFacts = once((side: Side): { readonly facts: readonly Placed[]; readonly longest: number } => {
  const facts = side.facts.filter(({ topic }) => HARD.has(topic))
  return { facts, longest: facts.reduce((most, { from, to }) => Math.max(most, to - from), 0) }
})

function isName(key: string): boolean {
  return key.includes(' ')
}

/** "The finance minister" and "the prime minister": the same head, and on each side a word the other lacks. */
function qualify(one: readonly string[], other: readonly string[]): boolean {
  return one.some((stem) => !other.includes(stem)) && other.some((stem) => !one.includes(stem))
}
