/**
 * Clusters: what verified pairs connect, with the member that stays.
 *
 * Nothing but verified pairs joins two texts: edges that only a band gave would chain unrelated texts through shared
 * boilerplate. Held by `test/dedupe/dedupe.test.ts`.
 */

import { idHash } from '../sketch/lsh/ids.js'
import { comparePriority } from '../sketch/lsh/priority.js'
import { type Columns, priorityOf } from './columns.js'
import type { Keep } from './options.js'
import { firstOf, secondOf } from './pair-set.js'
import { disjointSets, rootOf, unite } from './union-find.js'

/** Where a text stands in what was read. */
export interface TextPlace {
  /** The id its line gives, or `file:line`. */
  readonly id: string
  /** The path it was read from; empty for an article that was handed in. */
  readonly file: string
  /** The first line is 1. */
  readonly line: number
}

/** A text of a cluster, and whom it matched. */
export interface DedupeMember extends TextPlace {
  /** The member it is most similar to, and the exact Jaccard similarity of their shingle sets. */
  readonly match: TextPlace & { readonly similarity: number }
}

/** Texts that are near-duplicates of each other, and the one that stays for them. */
export interface DedupeCluster {
  /** Depends on the members' ids alone. */
  readonly id: string
  /** The id of the member that stays. */
  readonly representative: string
  /** The representative first, then by id. */
  readonly members: readonly DedupeMember[]
}

interface Best {
  readonly partner: number
  readonly similarity: number
}

/** `pairs` and `similarities` side by side, all verified. */
export function clustersOf(
  of: Columns,
  pairs: Float64Array,
  similarities: Float64Array,
  keep: Keep,
  placeOf: (text: number) => TextPlace
): DedupeCluster[] {
  const best = bestMatches(of, pairs, similarities)
  return groups(pairs, of.count).map((texts) => {
    const order = [...texts].sort(keeping(of, keep))
    const stays = order[0]!
    const member = (text: number): DedupeMember => {
      const { partner, similarity } = best.get(text)!
      return { ...placeOf(text), match: { ...placeOf(partner), similarity } }
    }
    const [first, ...rest] = [member(stays), ...order.slice(1).map(member)]
    rest.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.line - b.line))
    return {
      id: clusterId(order.map((text) => placeOf(text).id)),
      representative: first!.id,
      members: [first!, ...rest]
    }
  })
}

/** Groups in order of their first text, texts ascending. */
function groups(pairs: Float64Array, count: number): number[][] {
  const sets = disjointSets(count)
  for (const pair of pairs) unite(sets, firstOf(pair), secondOf(pair))
  const members = new Map<number, Set<number>>()
  for (const pair of pairs) {
    const root = rootOf(sets, firstOf(pair))
    const group = members.get(root) ?? new Set()
    members.set(root, group.add(firstOf(pair)).add(secondOf(pair)))
  }
  return [...members].sort((a, b) => a[0] - b[0]).map(([, group]) => [...group].sort((a, b) => a - b))
}

/** Of equally similar partners the first in order of priority. */
function bestMatches(of: Columns, pairs: Float64Array, similarities: Float64Array): Map<number, Best> {
  const best = new Map<number, Best>()
  const offer = (text: number, partner: number, similarity: number) => {
    const held = best.get(text)
    if (held && held.similarity > similarity) return
    if (held?.similarity === similarity && comparePriority(priorityOf(of, held.partner), priorityOf(of, partner)) <= 0)
      return
    best.set(text, { partner, similarity })
  }
  for (let i = 0; i < pairs.length; i++) {
    offer(firstOf(pairs[i]!), secondOf(pairs[i]!), similarities[i]!)
    offer(secondOf(pairs[i]!), firstOf(pairs[i]!), similarities[i]!)
  }
  return best
}

/** The member that stays comes first. Of equally long or old ones the smallest hash of the id, so that no order matters. */
function keeping(of: Columns, keep: Keep): (a: number, b: number) => number {
  if (keep === 'first') return (a, b) => a - b
  const settle = (a: number, b: number) => {
    const [one, other] = [priorityOf(of, a), priorityOf(of, b)]
    return comparePriority({ ...one, published: 0 }, { ...other, published: 0 }) || a - b
  }
  if (keep === 'longest') return (a, b) => of.lengths[b]! - of.lengths[a]! || settle(a, b)
  const time = (text: number) =>
    of.published[text] === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : of.published[text]!
  return (a, b) => (time(a) === time(b) ? settle(a, b) : time(a) - time(b))
}

/** Of the id that has the smallest hash: it stays the same while that member stays, whatever joins. */
function clusterId(ids: readonly string[]): string {
  const [first] = ids.map((id) => ({ id, hash: idHash(id), published: 0 })).sort(comparePriority)
  const second = idHash(`${first!.id}\u0000cluster`)
  return `c${first!.hash.toString(16).padStart(8, '0')}${second.toString(16).padStart(8, '0')}`
}
