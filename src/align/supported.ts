/**
 * Weak links stand only where a neighbour supports them: hysteresis, as Canny (IEEE PAMI 8(6), 1986, section VIII) joins weak
 * edges of a picture to strong ones.
 *
 * Rewriting leaves runs of links; sentences that are alike by their subject alone stand scattered.
 */
import type { Link } from './link.js'

/** A neighbour stands at most this many sentences away, on both sides. */
const REACH = 2

/** The links of similarity `sure` or more, and those that hang together with one of them through neighbours. */
export function supported(links: readonly Link[], sure: number): Link[] {
  const byTarget = new Map<number, Link[]>()
  for (const link of links) {
    const held = byTarget.get(link.target)
    if (held) held.push(link)
    else byTarget.set(link.target, [link])
  }
  const kept = new Set<Link>(links.filter(({ similarity }) => similarity >= sure))
  const waiting = [...kept]
  for (let link = waiting.pop(); link; link = waiting.pop())
    for (const neighbour of neighbours(link, byTarget)) {
      if (kept.has(neighbour)) continue
      kept.add(neighbour)
      waiting.push(neighbour)
    }
  return links.filter((link) => kept.has(link))
}

function neighbours({ source, target }: Link, byTarget: ReadonlyMap<number, readonly Link[]>): Link[] {
  const found: Link[] = []
  for (let at = target - REACH; at <= target + REACH; at++)
    for (const link of byTarget.get(at) ?? []) if (Math.abs(link.source - source) <= REACH) found.push(link)
  return found
}
