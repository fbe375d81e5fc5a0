/** The labelling rule for reused text, first match wins. `corpus/README.md` states it in words. */
import type { Label } from '../../src/types.js'

export interface Shares {
  /** Whether both texts are the same words in the same order. */
  readonly same: boolean
  /** The share of the target's words that lie in beads which are not `added`. */
  readonly c: number
  /** The share of those that stand unchanged. */
  readonly v: number
}

export function labelOf({ same, c, v }: Shares): Label {
  if (same) return 'duplicate'
  if (c < 0.5) return 'partial'
  return v >= 0.7 ? 'near-duplicate' : 'rewrite'
}
