/** Everything the pair scorer looks at, by name. */
import { coverageFeatures } from './coverage.js'
import { factFeatures } from './facts.js'
import { matchWords } from './match-words.js'
import { nearnessFeatures } from './nearness.js'
import { orderFeatures } from './order.js'
import { overlapFeatures } from './overlap.js'
import { readSide } from './side.js'

/**
 * The features of a pair; the same for (a, b) and (b, a): which sentence is read first is decided by their wording. O(words x
 * words), of at most 120 words a side; about two milliseconds for two sentences of 25 words.
 */
export function pairFeatures(a: string, b: string): Readonly<Record<string, number>> {
  const [first, second] = (a <= b ? [a, b] : [b, a]).map(readSide) as [
    ReturnType<typeof readSide>,
    ReturnType<typeof readSide>
  ]
  const match = matchWords(first, second)
  return {
    ...overlapFeatures(first, second),
    ...coverageFeatures(first, second, match),
    ...orderFeatures(first, second, match),
    ...factFeatures(first, second),
    ...nearnessFeatures(first, second)
  }
}
