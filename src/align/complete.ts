/**
 * Sentences left without a link get a second look, where their neighbours say where to look.
 *
 * A short half of a split sentence shares too few words with the whole to be linked on its own. But where the sentences
 * before and after it are linked to neighbours in the other text, it is looked for between those, and what counts is how
 * much of the short one the long one holds.
 */
import type { Link, Scored, Skip } from './link.js'

const COMPLETING = {
  /** The neighbours' partners stand at most this far apart. */
  window: 4,
  /** Taken off just outside the partners of the neighbours. */
  outside: 0.06
} as const

/**
 * Links for sentences of either side that `links` leaves out. `skip`: sentences that take no part; the
 * long sentence holds at least `threshold` of the short one.
 */
export function complete(
  links: readonly Link[],
  scored: readonly Scored[],
  sizes: { readonly source: number; readonly target: number },
  skip: Skip,
  threshold: number
): Link[] {
  const forTarget = fill('target', 'source', links, scored, sizes, skip, threshold)
  const forSource = fill('source', 'target', links, scored, sizes, skip, threshold)
  const known = new Set(forTarget.map(({ source, target }) => `${source} ${target}`))
  return [...forTarget, ...forSource.filter(({ source, target }) => !known.has(`${source} ${target}`))]
}

type Side = 'source' | 'target'

/** Links for the sentences of `side` that have none, to sentences of `other`. */
function fill(
  side: Side,
  other: Side,
  links: readonly Link[],
  scored: readonly Scored[],
  sizes: Record<Side, number>,
  skip: Skip,
  threshold: number
): Link[] {
  const brackets = bracketsOf(side, other, links, sizes)
  const best = new Map<number, { pair: Scored; value: number }>()
  for (const pair of scored) {
    const bracket = brackets[pair[side]]
    if (!bracket || skip[side].has(pair[side])) continue
    const outside = pair[other] < bracket.from || pair[other] > bracket.to
    if (outside && (pair[other] < bracket.from - 1 || pair[other] > bracket.to + 1)) continue
    const value = (side === 'target' ? pair.ofTarget : pair.ofSource) - (outside ? COMPLETING.outside : 0)
    if (value >= Math.max(threshold, best.get(pair[side])?.value ?? 0)) best.set(pair[side], { pair, value })
  }
  return [...best.values()].map(({ pair: { source, target, similarity } }) => ({
    source,
    target,
    similarity,
    identical: false
  }))
}

interface Bracket {
  readonly from: number
  readonly to: number
}

/** For each sentence without a link, the stretch of the other text between its neighbours' partners. */
function bracketsOf(
  side: Side,
  other: Side,
  links: readonly Link[],
  sizes: Record<Side, number>
): (Bracket | undefined)[] {
  const partners = new Array<Bracket | undefined>(sizes[side]).fill(undefined)
  for (const link of links) {
    const held = partners[link[side]]
    const at = link[other]
    partners[link[side]] = { from: Math.min(at, held?.from ?? at), to: Math.max(at, held?.to ?? at) }
  }
  const before = partners.map(() => 0)
  const after = partners.map(() => sizes[other] - 1)
  for (let at = 1; at < sizes[side]; at++) before[at] = partners[at - 1]?.to ?? before[at - 1]!
  for (let at = sizes[side] - 2; at >= 0; at--) after[at] = partners[at + 1]?.from ?? after[at + 1]!
  return partners.map((held, at) => {
    const [from, to] = [before[at]!, after[at]!]
    return held || to < from || to - from > COMPLETING.window ? undefined : { from, to }
  })
}
