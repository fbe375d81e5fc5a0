/**
 * The figures of a verdict that a person can check, with what they mean. Features that are not named here stay in the
 * JSON.
 */
import type { Verdict } from '../types.js'

export interface Figure {
  readonly name: string
  readonly value: string
  readonly meaning: string
}

const FIGURES: readonly { readonly feature: string; readonly name: string; readonly meaning: string }[] = [
  {
    feature: 'shingleJaccard',
    name: 'Jaccard',
    meaning: 'shared 3-word shingles, of all shingles of both, counted exactly'
  },
  { feature: 'shingleJaccardEstimate', name: 'MinHash', meaning: 'the same, estimated from the two sketches' },
  {
    feature: 'shingleContainment',
    name: 'Containment',
    meaning: 'the share of the target’s shingles that stand in the source'
  }
]

/** The figures this verdict has, in the order above. */
export function evidenceOf({ features }: Verdict): readonly Figure[] {
  return FIGURES.flatMap(({ feature, name, meaning }) => {
    const value = features[feature]
    return value === undefined ? [] : [{ name, meaning, value: share(value) }]
  })
}

/** `.083`, as tables print shares. */
export function share(value: number, digits = 3): string {
  return value.toFixed(digits).replace(/^0\./, '.')
}
