/**
 * Weak links stand only in runs that are strong: hysteresis, as Canny (IEEE PAMI 8(6), 1986, section VIII) joins weak edges of a picture to
 * strong ones, but a run may also gather its strength from many links.
 *
 * Rewriting leaves runs of links, none of them sure where every sentence was put anew; sentences that are alike by their
 * subject alone stand scattered.
 */
import type { Link } from './link.js'

/** A neighbour stands at most this many sentences away, on both sides. */
const REACH = 2

/** From here on a sentence was copied: it stands, but says nothing of how its neighbours came about. */
const COPIED = 0.9

/** Copied sentences, and the links of each run, held together by neighbours, that exceeds `weak` in all by what one sure link does. */
export function supported(links: readonly Link[], weak: number, sure: number): Link[] {
  const near = neighboursIn(links)
  const seen = new Set<Link>()
  const kept = new Set<Link>()
  for (const link of links) {
    if (seen.has(link)) continue
    const run = runOf(link, near, seen)
    const strength = run.reduce(
      (sum, { similarity }) => sum + (similarity >= COPIED ? 0 : Math.max(0, similarity - weak)),
      0
    )
    for (const held of run) if (held.similarity >= COPIED || strength >= sure - weak) kept.add(held)
  }
  return links.filter((link) => kept.has(link))
}

/** All links that hang together with this one; `seen` learns them. */
function runOf(first: Link, near: (link: Link) => readonly Link[], seen: Set<Link>): Link[] {
  const run = [first]
  seen.add(first)
  for (let at = 0; at < run.length; at++)
    for (const neighbour of near(run[at]!)) {
      if (seen.has(neighbour)) continue
      seen.add(neighbour)
      run.push(neighbour)
    }
  return run
}

/** Links of more are looked up by their source. */
const FEW = 16

/** Asks which links stand near one, target by target and in the list's order. Thousands of source sentences may link to one target: those are not gone through for each. */
function neighboursIn(links: readonly Link[]): (link: Link) => Link[] {
  const byTarget = new Map<number, Link[]>()
  for (const link of links) {
    const held = byTarget.get(link.target)
    if (held) held.push(link)
    else byTarget.set(link.target, [link])
  }
  const crowds = new Map([...byTarget].filter(([, held]) => held.length > FEW).map(([at, held]) => [at, crowdOf(held)]))
  return ({ source, target }) => {
    const found: Link[] = []
    for (let at = target - REACH; at <= target + REACH; at++)
      for (const link of crowds.get(at)?.(source) ?? byTarget.get(at) ?? [])
        if (Math.abs(link.source - source) <= REACH) found.push(link)
    return found
  }
}

/** Many links of one target, by their source: asks for those near one, in the list's order. */
function crowdOf(links: readonly Link[]): (source: number) => readonly Link[] {
  const bySource = new Map<number, number[]>()
  for (const [place, { source }] of links.entries()) {
    const held = bySource.get(source)
    if (held) held.push(place)
    else bySource.set(source, [place])
  }
  return (source) => {
    const places: number[] = []
    for (let at = source - REACH; at <= source + REACH; at++) places.push(...(bySource.get(at) ?? []))
    return places.sort((a, b) => a - b).map((place) => links[place]!)
  }
}
