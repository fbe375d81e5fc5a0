/** Texts that have nothing to do with each other: a rewrite beside the original of another. */
import { random, shuffled } from '../random.js'
import type { Pair } from './pair.js'

/** As many pairs as `count`, each of two groups of the same part. Which ones depends on the seed alone. */
export function strangers(pairs: readonly Pair[], count: number, seed: number): Pair[] {
  const next = random(seed)
  return (['fit', 'check'] as const).flatMap((part) => {
    const own = shuffled(
      pairs.filter((pair) => pair.part === part),
      next
    )
    return own.slice(0, Math.round(count / 2)).flatMap((pair) => {
      const other = own[Math.floor(next() * own.length)]
      return other === undefined || other.group === pair.group ? [] : [meet(pair, other)]
    })
  })
}

function meet(pair: Pair, other: Pair): Pair {
  return {
    set: 'strangers',
    id: `${pair.set}/${pair.id}|${other.id}`,
    group: pair.group,
    part: pair.part,
    y: false,
    kind: 'strangers',
    label: 'unrelated',
    source: other.source,
    target: pair.target,
    row: {}
  }
}
