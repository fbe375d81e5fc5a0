/** The similarity of two texts seen from afar: what a search by shingles alone would see of the pair. */
import { exactContainment, exactJaccard, exactShingles } from '../sketch/exact-shingles.js'
import { jaccard } from '../sketch/jaccard.js'
import { sketch } from '../sketch/sketch.js'
import { once } from '../text/once.js'
import type { Document, Sketch } from '../types.js'

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
    shingleJaccardEstimate: jaccard(one.sketch, other.sketch),
    shingleContainment: exactContainment(other.shingles, one.shingles)
  }
}

interface View {
  readonly shingles: Uint32Array
  readonly sketch: Sketch
}

const viewOf = once(
  ({ article: { text } }: Document): View => ({ shingles: exactShingles(text), sketch: sketch(text) })
)
