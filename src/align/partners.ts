/** Which token of the other side each token was kept or moved as. */
import { firstEndingAfter } from '../text/spans.js'
import type { Document, Span } from '../types.js'
import type { BareEdit } from './region.js'

/** A token of the other side for each token; -1 where there is none. */
export interface Partners {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Tokens outside all edits stand on both sides in the same order; so do those inside the two spans of a move. */
export function partnersOf(source: Document, target: Document, edits: readonly BareEdit[]): Partners {
  const partners = {
    source: new Int32Array(source.tokens.length).fill(-1),
    target: new Int32Array(target.tokens.length).fill(-1)
  }
  const bySource = edits.map((edit) => edit.source).sort(byStart)
  const byTarget = edits.map((edit) => edit.target).sort(byStart)
  pairInOrder(partners, outside(source, bySource), outside(target, byTarget))
  for (const { kind, source: one, target: other } of edits) {
    if (kind === 'move') pairInOrder(partners, inside(source, one), inside(target, other))
  }
  return partners
}

function pairInOrder(partners: Partners, ones: readonly number[], others: readonly number[]): void {
  if (ones.length !== others.length) return
  for (let at = 0; at < ones.length; at++) {
    partners.source[ones[at]!] = others[at]!
    partners.target[others[at]!] = ones[at]!
  }
}

/** Tokens that share no character with any of these sorted spans. */
function outside({ tokens }: Document, spans: readonly Span[]): number[] {
  const kept: number[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const { start, end } = tokens[at]!
    while (next < spans.length && spans[next]!.end <= start) next++
    if (next === spans.length || spans[next]!.start >= end) kept.push(at)
  }
  return kept
}

function inside({ tokens }: Document, { start, end }: Span): number[] {
  const held: number[] = []
  for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) held.push(at)
  return held
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
