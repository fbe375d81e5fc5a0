/**
 * What the readers of changes stand on: the facts of both stories by bead, and for each token the one it was kept as.
 *
 * Worked out once a pair, on what `own.ts` knows of each text; linear in the texts and the edits.
 */

import { renumbered, translate } from '../../text/numbering.js'
import { firstEndingAfter } from '../../text/spans.js'
import type { Bead, Document, FactTopic, Span } from '../../types.js'
import { partnersOf } from '../partners.js'
import { profilesOf } from '../profile.js'
import type { BareEdit } from '../region.js'
import { type Own, type OwnFact, ownOf } from './own.js'

/** A fact of one side with its bead. */
export interface Placed extends OwnFact {
  readonly bead: number
}

/** What a text is by itself, and how it lies against the other. */
export interface Side extends Own {
  /** The number of each token's stem, in one numbering of both sides: equal where stems are. */
  readonly keys: Int32Array
  readonly facts: readonly Placed[]
  /** The same by bead. */
  readonly factsOf: readonly (readonly Placed[])[]
  /** The bead of each sentence, and the first sentence of each bead, -1 where it has none. */
  readonly beadOf: Int32Array
  readonly firstOf: Int32Array
  /** For each token the token of the other side it was kept or moved as; -1 where there is none. */
  readonly partners: Int32Array
}

export interface Ground {
  readonly source: Side
  readonly target: Side
  readonly beads: readonly Bead[]
}

export function layGround(
  source: Document,
  target: Document,
  beads: readonly Bead[],
  edits: readonly BareEdit[]
): Ground {
  const partners = partnersOf(source, target, edits)
  const [one, other] = [profilesOf(source).stems, profilesOf(target).stems]
  return {
    source: sideOf(source, 'source', beads, partners.source, one.numbers),
    target: sideOf(target, 'target', beads, partners.target, renumbered(other.numbers, translate(one, other))),
    beads
  }
}

function sideOf(
  document: Document,
  side: 'source' | 'target',
  beads: readonly Bead[],
  partners: Int32Array,
  keys: Int32Array
): Side {
  const own = ownOf(document)
  const beadOf = new Int32Array(document.sentences.length).fill(-1)
  for (const [index, bead] of beads.entries()) for (const at of bead[side]) beadOf[at] = index
  const firstOf = new Int32Array(beads.length).fill(-1)
  for (let at = beadOf.length - 1; at >= 0; at--) if (beadOf[at]! >= 0) firstOf[beadOf[at]!] = at
  const facts = own.facts.map((fact) => placed(fact, beadOf[fact.sentence] ?? -1))
  return { ...own, facts, factsOf: grouped(facts, beads.length), beadOf, firstOf, partners, keys }
}

/** Named one by one: a spread costs ten times as much, and there are some eighty facts a text. */
function placed({ topic, value, start, end, from, to, sentence }: OwnFact, bead: number): Placed {
  return { topic, value, start, end, from, to, sentence, bead }
}

function grouped(facts: readonly Placed[], beads: number): Placed[][] {
  const groups: Placed[][] = Array.from({ length: beads }, () => [])
  for (const fact of facts) groups[fact.bead]?.push(fact)
  return groups
}

/** The facts of a bead on one side. */
export function factsIn({ factsOf }: Side, bead: number): readonly Placed[] {
  return factsOf[bead] ?? []
}

/** The facts of one topic, by bead: those of an `identical` bead are left out, for nothing happened to them. */
export function byBead(
  ground: Ground,
  topic: FactTopic
): { readonly bead: Bead; readonly source: Placed[]; readonly target: Placed[] }[] {
  const groups = ground.beads.map((bead) => ({ bead, source: [] as Placed[], target: [] as Placed[] }))
  for (const fact of ground.source.facts) if (fact.topic === topic) groups[fact.bead]?.source.push(fact)
  for (const fact of ground.target.facts) if (fact.topic === topic) groups[fact.bead]?.target.push(fact)
  return groups.filter(({ bead, source, target }) => bead.kind !== 'identical' && source.length + target.length > 0)
}

/** The tokens that end inside a span, half-open. Logarithmic, then linear in them. */
export function tokensIn(
  { document: { tokens } }: Pick<Own, 'document'>,
  { start, end }: Span
): { from: number; to: number } {
  const from = firstEndingAfter(tokens, start)
  let to = from
  while (to < tokens.length && tokens[to]!.start < end) to++
  return { from, to }
}

/** The span of tokens `from` to `to` (half-open). */
export function spanOf({ document: { tokens } }: Side, from: number, to: number): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

/**
 * The tokens of the other side that face these: what lies there between the nearest kept tokens left and right of
 * them, inside the bead. Undefined where those stand in another order.
 */
export function facing(one: Side, other: Side, from: number, to: number): { from: number; to: number } | undefined {
  const sentence = one.sentenceOf[from]!
  const bead = one.beadOf[sentence]
  const range = one.document.sentences[sentence]!.tokens
  const inBead = (at: number): boolean => at >= 0 && other.beadOf[other.sentenceOf[at]!] === bead
  let left = from - 1
  while (left >= range.from && !inBead(one.partners[left]!)) left--
  let right = to
  while (right < range.to && !inBead(one.partners[right]!)) right++
  if (left < range.from && right >= range.to) return wholeBead(other, bead ?? -1)
  const start = left >= range.from ? one.partners[left]! + 1 : undefined
  const end = right < range.to ? one.partners[right]! : undefined
  const found = {
    from: start ?? other.document.sentences[other.sentenceOf[end!]!]!.tokens.from,
    to: end ?? other.document.sentences[other.sentenceOf[start! - 1]!]!.tokens.to
  }
  return found.from <= found.to ? found : undefined
}

function wholeBead(other: Side, bead: number): { from: number; to: number } | undefined {
  const first = other.firstOf[bead] ?? -1
  if (first < 0) return undefined
  return { ...other.document.sentences[first]!.tokens }
}
