/** How much of what each sentence says the other says too, by matched words: soft, weighted by how rare a word is. */
import { dot } from '../dots.js'
import type { WordMatch } from './match-words.js'
import { share } from './overlap.js'
import type { Side, Word } from './side.js'

export function coverageFeatures(a: Side, b: Side, match: WordMatch): Record<string, number> {
  const ofA = covered(a.words, match.nearnessOfA)
  const ofB = covered(b.words, match.nearnessOfB)
  const soft = match.nearnessOfA.filter((nearness) => nearness > 0 && nearness < 1)
  return {
    cosine: dot(a.vector, b.vector),
    ...lessAndMore('covered', ofA.share, ofB.share),
    ...lessAndMore('open', ofA.open, ofB.open),
    ...lessAndMore('rarestOpen', ofA.rarest, ofB.rarest),
    ...lessAndMore('openNames', ofA.names, ofB.names),
    ...lessAndMore('openContent', ofA.content, ofB.content),
    ...lessAndMore('openFunction', ofA.functions, ofB.functions),
    ...lessAndMore('openRun', ofA.run, ofB.run),
    softPairs: share(soft.length, Math.min(a.words.length, b.words.length)),
    softNearness: share(
      soft.reduce((sum, nearness) => sum + nearness, 0),
      soft.length
    ),
    farthestPair: Math.min(1, ...soft),
    openCosine: openCosine(a, b, match)
  }
}

/** A number of each side, as the smaller and the greater: which side is which does not matter. */
function lessAndMore(name: string, ofA: number, ofB: number): Record<string, number> {
  return { [`${name}Less`]: Math.min(ofA, ofB), [`${name}More`]: Math.max(ofA, ofB) }
}

/** What nothing on the other side stands for: its weight, the rarest of it, how many words of each kind, the longest run. */
interface Covered {
  readonly share: number
  readonly open: number
  readonly rarest: number
  readonly names: number
  readonly content: number
  readonly functions: number
  readonly run: number
}

function covered(words: readonly Word[], nearness: Float32Array): Covered {
  let all = 0
  let open = 0
  let rarest = 0
  words.forEach(({ weight }, i) => {
    all += weight
    open += weight * (1 - nearness[i]!)
    rarest = Math.max(rarest, weight * (1 - nearness[i]!))
  })
  const left = words.filter((_, i) => nearness[i] === 0)
  const of = (...kinds: readonly Word['kind'][]): number => left.filter(({ kind }) => kinds.includes(kind)).length
  const [names, content, functions] = [of('name'), of('content', 'number'), of('function', 'negation')]
  return { share: share(all - open, all), open, rarest, names, content, functions, run: longestRun(nearness) }
}

/** The longest run of words without a partner: a clause that one side has alone. */
function longestRun(nearness: Float32Array): number {
  let longest = 0
  let run = 0
  for (const value of nearness) {
    run = value === 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Whether what is left over on both sides means the same all the same; 1 where one side has nothing left. */
function openCosine(a: Side, b: Side, match: WordMatch): number {
  const one = openVector(a, match.nearnessOfA)
  const other = openVector(b, match.nearnessOfB)
  const lengths = Math.sqrt(dot(one, one) * dot(other, other))
  return lengths === 0 ? 1 : dot(one, other) / lengths
}

function openVector({ words, vector }: Side, nearness: Float32Array): Float32Array {
  const sum = new Float32Array(vector.length)
  words.forEach((word, i) => {
    if (nearness[i] === 0) for (let k = 0; k < sum.length; k++) sum[k]! += word.weight * word.vector[k]!
  })
  return sum
}
