/**
 * Clusters of seeds that stand near each other in both texts: where passages may lie.
 *
 * After Sanchez-Perez, Sidorov & Gelbukh (CLEF 2014, its extension, with its adaptive gap): seeds with at most a few sentences between
 * them, on the one side and on the other in turn until nothing parts any more; a cluster whose regions are unlike as
 * wholes is parted at smaller gaps. A summary spreads its source: a cluster that at a wide gap covers thrice as much
 * of the source as of the target is kept as it is. Unlike theirs, which reads the whole pair one way or the other, that is
 * decided for each cluster.
 */
import type { Pair } from './pair.js'
import type { Seed } from './seeds.js'

/** Words of both texts, half-open. */
export interface Region {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

const WIDE_GAP = 24
const SUMMARY = 3
const GAP = 4
const LEAST_GAP = 2
const COSINE = 0.34

export function findClusters(pair: Pair, seeds: readonly Seed[]): Region[] {
  return split(seeds, WIDE_GAP).flatMap((cluster) => {
    const region = regionOf(pair, cluster)
    const summary = region.b - region.a > SUMMARY * (region.d - region.c)
    return summary && alike(pair, region) >= COSINE ? [region] : narrow(pair, cluster, summary ? WIDE_GAP / 2 : GAP)
  })
}

function narrow(pair: Pair, seeds: readonly Seed[], gap: number): Region[] {
  return split(seeds, gap).flatMap((cluster) => {
    const region = regionOf(pair, cluster)
    if (alike(pair, region) >= COSINE) return [region]
    return gap > LEAST_GAP ? narrow(pair, cluster, gap > GAP ? gap >> 1 : gap - 1) : []
  })
}

/** Parts seeds where more than `gap` sentences lie between two, on either side. */
function split(seeds: readonly Seed[], gap: number): (readonly Seed[])[] {
  const done: (readonly Seed[])[] = []
  const open: { seeds: readonly Seed[]; side: 'source' | 'target'; whole: number }[] = [
    { seeds, side: 'target', whole: 0 }
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parts = partAt(next.seeds, next.side, gap)
    const whole = parts.length === 1 ? next.whole + 1 : 0
    const side = next.side === 'target' ? 'source' : 'target'
    for (const part of parts) {
      if (whole === 2 || part.length === 1) done.push(part)
      else open.push({ seeds: part, side, whole })
    }
  }
  return done.filter((part) => part.length > 0)
}

function partAt(seeds: readonly Seed[], side: 'source' | 'target', gap: number): Seed[][] {
  const sorted = [...seeds].sort((one, other) => one[side] - other[side])
  const parts: Seed[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const seed of sorted) {
    if (seed[side] - last - 1 > gap) parts.push([])
    parts.at(-1)!.push(seed)
    last = seed[side]
  }
  return parts
}

function regionOf({ source, target }: Pair, seeds: readonly Seed[]): Region {
  let [first, last, from, to] = [seeds[0]!.source, 0, seeds[0]!.target, 0]
  for (const seed of seeds) {
    first = Math.min(first, seed.source)
    last = Math.max(last, seed.source)
    from = Math.min(from, seed.target)
    to = Math.max(to, seed.target)
  }
  return {
    a: source.sentences[first]!,
    b: source.sentences[last + 1]!,
    c: target.sentences[from]!,
    d: target.sentences[to + 1]!
  }
}

/** Cosine of the weighed words of the two regions, as wholes. */
function alike({ source, target, words, weights, room }: Pair, { a, b, c, d }: Region): number {
  // Room for all stems, kept from region to region: new room for each of thousands of regions grows as a square.
  const { often: inSource, inTarget } = room
  let [dot, squares, others] = [0, 0, 0]
  for (let at = a; at < b; at++) {
    const key = source.keys[at]!
    squares += weights.source[key]! ** 2 * (2 * inSource[key]!++ + 1)
  }
  for (let at = c; at < d; at++) {
    const key = target.keys[at]!
    others += weights.target[key]! ** 2 * (2 * inTarget[key]!++ + 1)
    if (words[at]! >= 0) dot += weights.target[key]! ** 2 * inSource[words[at]!]!
  }
  for (let at = a; at < b; at++) inSource[source.keys[at]!] = 0
  for (let at = c; at < d; at++) inTarget[target.keys[at]!] = 0
  return dot / Math.sqrt(squares * others)
}
