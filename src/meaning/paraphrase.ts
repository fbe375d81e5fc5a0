/**
 * Whether two sentences say the same: small trained scorers over the words, their meanings, their order and the facts.
 *
 * "The same" is asked in more than one sense, and public sets disagree on which: a swap of two names changes the meaning (PAWS: Y. Zhang, J.
 * Baldridge & L. He, NAACL 2019), yet two reports that differ in a detail report the same (MRPC: W. Dolan & C. Brockett, IWP 2005), and a
 * text may be a rewrite though it altered a fact (PAN). So there is a score for each sense over one set of features.
 * `pair-weights.ts` says what they were fitted on; held by `test/meaning/paraphrase.test.ts`.
 */
import { pairFeatures } from './features/features.js'
import { type Forest, sumOfTrees } from './forest.js'
import { FEATURES, GRADE, GRADE_TREES, MEANING, NEWS, NEWS_TREES, REUSE } from './pair-weights.js'
import { type Polynomial, sumOfTerms } from './polynomial.js'

/** All scores are 0 to 1; of the first three .5 is where it is even. */
export interface Paraphrase {
  /** That the two mean the same, facts and all: "A beat B" is not "B beat A", nor "five died" "six died". */
  readonly probability: number
  /** That two sentences of news report the same, details aside. */
  readonly sameReport: number
  /** That one was made by rewording the other, faithfully or not. */
  readonly reworded: number
  /** How alike people would find them: 0 nothing in common, 1 the same. */
  readonly grade: number
  /** What it was judged by. The set of features may change between versions. */
  readonly features: Readonly<Record<string, number>>
}

/**
 * Compares two sentences; which comes first does not matter. O(words x words), about two milliseconds for 25 words a side; only the first
 * 120 words of a side are read.
 */
export function paraphrase(a: string, b: string): Paraphrase {
  const features = pairFeatures(a, b)
  const row = FEATURES.map((name) => features[name] ?? 0)
  return {
    probability: logistic(sumOfTrees(MEANING, row)),
    sameReport: logistic(mean(NEWS, NEWS_TREES, row)),
    reworded: logistic(sumOfTrees(REUSE, row)),
    grade: Math.max(0, Math.min(1, mean(GRADE, GRADE_TREES, row))),
    features
  }
}

/** A polynomial and trees err in different places: their mean is better than either. */
function mean(polynomial: Polynomial, trees: Forest, row: readonly number[]): number {
  return (sumOfTerms(polynomial, row) + sumOfTrees(trees, row)) / 2
}

function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}
