/** The similarity of two texts seen from afar: what a search by shingles alone would see of the pair. */
import { exactContainment, exactJaccard, exactShingles } from '../sketch/exact-shingles.js'
import { jaccard } from '../sketch/jaccard.js'
import { sketch } from '../sketch/sketch.js'
import type { Document } from '../types.js'

/** 3-word shingles: exact Jaccard, its estimate from sketches, and the share of the target's shingles in the source. */
export interface ShingleFeatures {
  readonly shingleJaccard: number
  readonly shingleJaccardEstimate: number
  readonly shingleContainment: number
}

export function shingleFeatures(source: Document, target: Document): ShingleFeatures {
  const [one, other] = [exactShingles(source.article.text), exactShingles(target.article.text)]
  return {
    shingleJaccard: exactJaccard(one, other),
    shingleJaccardEstimate: jaccard(sketch(source.article.text), sketch(target.article.text)),
    shingleContainment: exactContainment(other, one)
  }
}
