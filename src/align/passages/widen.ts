/**
 * Widens a passage that condenses its source: a summary's other sentences share too few words with any one sentence to be
 * found alone, but together with all that lies around they do.
 *
 * The target's stretch goes on over sentences whose words stand anywhere in a wide window of the source, then the source's over
 * all that has a partner there. An extension ends where its sum falls far below its best (the X-drop of S. Altschul et
 * al., "Gapped BLAST and PSI-BLAST", Nucleic Acids Research 25, 1997). Kept only if the source is then thrice the target: text taken
 * sentence by sentence has been found to its ends before.
 */
import { chancesOf, INSIDE, type Reach, type Side, says, shareOf, sidesOf } from './cut.js'
import type { Pair } from './pair.js'
import { findPartners } from './partners.js'
import { type Settled, windowAround } from './settle.js'

/** Words around the passage in which it may grow. */
const BEYOND = { source: 1500, target: 120 }

/** The share of words a summary keeps of what it says, and of what it is made from. */
const KEPT = { source: 0.06, target: 0.4 }

/** What an extension must say at least. */
const WORTH = { source: 5, target: 12 }

const DROP = 40
const SUMMARY = 3

/** Linear in the windows, which have at most 3,240 words more than the passage. */
export function widen(pair: Pair, passage: Settled): Settled {
  const window = windowAround(pair, passage, BEYOND.source, BEYOND.target)
  const [now, all] = [
    { from: passage.c, to: passage.d },
    { from: window.a, to: window.b }
  ]
  if (all.to - all.from < SUMMARY * (now.to - now.from)) return passage
  const { source, target } = sidesOf(pair, window, findPartners(pair, window))
  const taken = grow(target, now, chancesOf(pair, window, target, all), 'target')
  const used = grow(source, { from: passage.a, to: passage.b }, chancesOf(pair, window, source, taken), 'source')
  if (used.to - used.from < SUMMARY * (taken.to - taken.from)) return passage
  return {
    a: used.from,
    b: used.to,
    c: taken.from,
    d: taken.to,
    score: passage.score,
    share: shareOf(target, taken, used)
  }
}

/** Both ends of the reach, each as far out as its extension is worth most. */
function grow(side: Side, { from, to }: Reach, chances: Float64Array, name: 'source' | 'target'): Reach {
  const [kept, worth] = [KEPT[name], WORTH[name]]
  let [first, last] = [from, to]
  for (let at = from - 1, sum = 0, best = worth; at >= side.from && sum >= best - DROP; at--) {
    sum += says(chances[at - side.from]!, kept)
    if (sum - price(side, at) <= best) continue
    best = sum - price(side, at)
    first = at
  }
  for (let at = to, sum = 0, best = worth; at < side.to && sum >= best - DROP; at++) {
    sum += says(chances[at - side.from]!, kept)
    if (sum - price(side, at + 1) <= best) continue
    best = sum - price(side, at + 1)
    last = at + 1
  }
  return { from: first, to: last }
}

function price({ breaks }: Side, at: number): number {
  return breaks[at] ? 0 : INSIDE
}
