/**
 * The similarity of two texts seen from afar: what a search by shingles alone would see of the pair.
 *
 * Read by the twin, once for both views, and not by the kernel: for a pair that is compared this is a hundredth of the work, and whoever
 * compares but never sketches then neither loads the kernel nor compiles it.
 */
import { distinct, exactContainment, exactJaccard } from '../sketch/exact-shingles.js'
import { agreement } from '../sketch/jaccard.js'
import { USUAL } from '../sketch/scheme.js'
import { everyShingle } from '../sketch/twin/every-shingle.js'
import { registersOf } from '../sketch/twin/sketch-twin.js'
import { once } from '../text/once.js'
import type { Document } from '../types.js'

/** 3-word shingles: exact Jaccard, its estimate from sketches, and the share of the target's shingles in the source. */
export interface ShingleFeatures {
  readonly shingleJaccard: number
  readonly shingleJaccardEstimate: number
  readonly shingleContainment: number
}

export function shingleFeatures(source: Document, target: Document): ShingleFeatures {
  const [one, other] = [viewOf(source), viewOf(target)]
  return {
    shingleJaccard: exactJaccard(one.shingles, other.shingles),
    shingleJaccardEstimate: agreement(one.registers, other.registers),
    shingleContainment: exactContainment(other.shingles, one.shingles)
  }
}

/** The exact shingles and the registers of a text's usual sketch. */
interface View {
  readonly shingles: Uint32Array
  readonly registers: Uint32Array
}

const viewOf = once(({ article: { text } }: Document): View => {
  const all = everyShingle(text, USUAL)
  const registers = registersOf(all, USUAL)
  return { shingles: distinct(all.sort()), registers }
})
