/** What a look-up's keys weigh, those of the fewest texts first, and which of them are read. */
import { fewestFirst } from '../stores/postings/fewest-first.js'
import type { LookUp } from '../types.js'

/** A word that is read. */
export interface Word {
  readonly hits: ArrayLike<number>
  readonly weight: number
  /** The same in units, rounded up. */
  readonly units: number
}

export interface Asked {
  /** Hits of the bands that are read. */
  readonly bands: readonly ArrayLike<number>[]
  /** In the order in which weights are added up: the last bit of a sum depends on it. */
  readonly words: readonly Word[]
  /** Of all words asked for, those not read among them; as it is, and in units. */
  readonly weight: number
  readonly units: number
}

/** All words together make fewer, so that every sum fits into 16 bits. */
const UNITS = 2 ** 16 - 1

/** `bands`: so many of the keys are of the copy channel; they come first. `enough`: hits that are read. At most a thousand words. */
export function askedOf(found: LookUp, bands: number, texts: number, enough: number): Asked {
  const read: { readonly hits: ArrayLike<number>; readonly weight: number }[] = []
  const shared: ArrayLike<number>[] = []
  let left = enough
  let weight = 0
  let weightRead = 0
  const order = fewestFirst(found.sizes)
  for (let nth = 0; nth < order.length; nth++) {
    const key = order[nth]!
    const own = key < bands ? 0 : weightOf(found.sizes[key]!, texts)
    weight += own
    const hits = found.hits[key]!
    if (left <= 0 || hits.length === 0) continue
    left -= hits.length
    if (key < bands) shared.push(hits)
    else {
      read.push({ hits, weight: own })
      weightRead += own
    }
  }
  const scale = (UNITS - read.length) / weightRead
  const words = read.map((word) => ({ ...word, units: Math.floor(word.weight * scale) + 1 }))
  return { bands: shared, words, weight, units: words.length > 0 ? weight * scale : 1 }
}

/**
 * The inverse document frequency to the power of 2.5, so that one rare word outweighs several common ones. The plain idf finds the original
 * less often than BM25 over the whole text does, this more often. Never 0, for every shared key makes a candidate. Written as a root, for
 * engines need not agree on the last bit of a power.
 */
function weightOf(size: number, texts: number): number {
  const idf = Math.log(1 + (texts - size + 0.5) / (size + 0.5))
  return idf * idf * Math.sqrt(idf)
}
