/**
 * Passages: maximal reused regions on both sides, from beads that follow each other.
 *
 * A passage grows while the next bead stands close behind on both sides (after Sanchez-Perez, Sidorov & Gelbukh, PAN at
 * CLEF 2014, section 4: seeds joined while the gap on either side stays small); sentences of furniture count for
 * nothing. Shorter than twelve words is chance. Disjoint on each side; in target order.
 */
import { NO_WORD, wordsOf } from '../text/words.js'
import type { Bead, Document, Passage, Span } from '../types.js'

export const SHORTEST_PASSAGE = 12

/** Sentences without a partner that a passage may bridge. */
const GAP = 1

interface Growing {
  source: { first: number; last: number }
  target: { first: number; last: number }
  similarities: number[]
}

export function findPassages(
  source: Document,
  target: Document,
  beads: readonly Bead[],
  furniture: Skipped
): Passage[] {
  const found: Growing[] = []
  for (const bead of beads) {
    if (bead.source.length === 0 || bead.target.length === 0 || isFurniture(bead, furniture)) continue
    const last = found.at(-1)
    if (last && follows(last, bead)) grow(last, bead)
    else found.push(begin(bead))
  }
  return disjoint(found)
    .filter((passage) => isLong(target, passage.target) && isLong(source, passage.source))
    .map((passage) => ({
      source: spanOf(source, passage.source),
      target: spanOf(target, passage.target),
      similarity: passage.similarities.reduce((sum, value) => sum + value, 0) / passage.similarities.length
    }))
}

/** Sentences that are furniture, on each side. */
export interface Skipped {
  readonly source: ReadonlySet<number>
  readonly target: ReadonlySet<number>
}

function isFurniture(bead: Bead, furniture: Skipped): boolean {
  return bead.source.every((at) => furniture.source.has(at)) || bead.target.every((at) => furniture.target.has(at))
}

function begin(bead: Bead): Growing {
  return { source: reach(bead.source), target: reach(bead.target), similarities: [bead.similarity] }
}

function reach(sentences: readonly number[]): { first: number; last: number } {
  return { first: sentences[0]!, last: sentences.at(-1)! }
}

function follows(passage: Growing, bead: Bead): boolean {
  const [source, target] = [reach(bead.source), reach(bead.target)]
  const behind = source.first - passage.source.last - 1
  return behind <= GAP && source.last >= passage.source.first && target.first - passage.target.last - 1 <= GAP
}

function grow(passage: Growing, bead: Bead): void {
  const [source, target] = [reach(bead.source), reach(bead.target)]
  passage.source = {
    first: Math.min(passage.source.first, source.first),
    last: Math.max(passage.source.last, source.last)
  }
  passage.target = {
    first: Math.min(passage.target.first, target.first),
    last: Math.max(passage.target.last, target.last)
  }
  passage.similarities.push(bead.similarity)
}

/** Where two passages overlap on the source's side, the longer keeps the sentences. */
function disjoint(passages: readonly Growing[]): Growing[] {
  const kept: Growing[] = []
  for (const passage of [...passages].sort(
    (a, b) => length(b.target) - length(a.target) || a.target.first - b.target.first
  ))
    if (!kept.some((other) => overlap(other.source, passage.source) || overlap(other.target, passage.target)))
      kept.push(passage)
  return kept.sort((a, b) => a.target.first - b.target.first)
}

function length({ first, last }: { first: number; last: number }): number {
  return last - first + 1
}

function overlap(a: { first: number; last: number }, b: { first: number; last: number }): boolean {
  return a.first <= b.last && b.first <= a.last
}

function spanOf({ sentences }: Document, { first, last }: { first: number; last: number }): Span {
  return { start: sentences[first]!.start, end: sentences[last]!.end }
}

function isLong(document: Document, { first, last }: { first: number; last: number }): boolean {
  const { kinds } = wordsOf(document)
  let count = 0
  const to = document.sentences[last]!.tokens.to
  for (let at = document.sentences[first]!.tokens.from; at < to; at++) if (kinds[at] !== NO_WORD) count++
  return count >= SHORTEST_PASSAGE
}
