/**
 * How near every word of one sentence comes to every word of the other, and what that adds up to.
 *
 * Where `match-words.ts` gives each word one partner, here each takes the nearest it finds, so that "the car maker" covers
 * "the auto company" though one word serves twice. The near tables are read in three ways: how much of a side finds a word
 * at least so near; how many are about so near (kernel pooling: C. Xiong and others, "End-to-end neural ad-hoc ranking with kernel
 * pooling", SIGIR 2017, section 3.1, with fixed kernels); and soft cardinality (S. Jimenez, C. Becerra & A. Gelbukh, *SEM 2012),
 * which counts two near words of one side for less than two. Held by `test/meaning/features.test.ts`.
 */
import { opposed, related } from '../../text/thesaurus.js'
import { dot } from '../dots.js'
import { share } from './overlap.js'
import { isAboutThings, type Side, type Word } from './side.js'
import { readSpelling, type Spelling, sameRoot, spellingNearness } from './spelling.js'

/** A word counts as found where something is at least so near. */
const LEAST = [0.3, 0.45, 0.6, 0.75, 0.9]
/** Centres of the kernels, and how wide they are. */
const CENTRES = [0.1, 0.3, 0.5, 0.7, 0.9]
const WIDTH = 0.1
/** How near words of one root are, and words that the thesaurus relates. */
const ROOT = 0.95
const RELATED = 0.85
/** So that a word of no weight counts a little too. */
const LEAST_WEIGHT = 0.02

/** One row of numbers a word of the first side, one column a word of the second. */
interface Table {
  /** Cosines; between numbers only 1 or 0. */
  readonly cosines: readonly Float64Array[]
  /** Cosine, root, thesaurus and spelling together: the greatest speaks. */
  readonly nearness: readonly Float64Array[]
  /** Pairs of words, neither of which the other side has itself, that the thesaurus relates, or calls opposites. */
  readonly related: number
  readonly opposed: number
}

/** O(words x words). */
export function nearnessFeatures(a: Side, b: Side): Record<string, number> {
  const table = tableOf(a, b)
  const ofA = table.nearness.map((row) => row.reduce((most, value) => Math.max(most, value), 0))
  const ofB = b.words.map((_, j) => table.nearness.reduce((most, row) => Math.max(most, row[j]!), 0))
  return {
    ...foundFeatures(a, b, ofA, ofB),
    ...kindFeatures(a, b, ofA, ofB),
    ...kernelFeatures(a, b, table.cosines),
    ...cardinalityFeatures(a, b, table.cosines),
    relatedPairs: table.related,
    opposedPairs: table.opposed
  }
}

function tableOf(a: Side, b: Side): Table {
  const [readA, readB] = [readAll(a, b), readAll(b, a)]
  const table = {
    cosines: a.words.map(() => new Float64Array(b.words.length)),
    nearness: a.words.map(() => new Float64Array(b.words.length)),
    related: 0,
    opposed: 0
  }
  for (const [i, one] of readA.entries())
    for (const [j, other] of readB.entries()) {
      const cosine = cosineOf(one.word, other.word)
      table.cosines[i]![j] = cosine
      const asks = one.asks && other.asks && one.word.stem !== other.word.stem
      const near = asks && isAny(one, other, related)
      table.nearness[i]![j] = Math.max(cosine, near ? RELATED : 0, spelledAlike(one, other))
      if (!asks || one.has || other.has) continue
      if (near) table.related++
      if (isAny(one, other, opposed)) table.opposed++
    }
  return table
}

/** A word, what its letters tell, whether the thesaurus is asked about it, and whether the other side has it too. */
interface Read extends Spelling {
  readonly word: Word
  readonly asks: boolean
  readonly has: boolean
}

function readAll({ words }: Side, other: Side): Read[] {
  const stems = new Set(other.words.map(({ stem }) => stem))
  return words.map((word) => ({ ...readSpelling(word), word, asks: isAboutThings(word), has: stems.has(word.stem) }))
}

/** Numbers mean what they are, however near their vectors. */
function cosineOf(one: Word, other: Word): number {
  if (one.stem === other.stem) return 1
  return one.kind === 'number' || other.kind === 'number' ? 0 : dot(one.vector, other.vector)
}

function spelledAlike(one: Read, other: Read): number {
  return sameRoot(one, other) ? ROOT : spellingNearness(one, other)
}

function isAny(x: Spelling, y: Spelling, of: (one: number, other: number) => boolean): boolean {
  return x.bases.some((one) => y.bases.some((other) => of(one, other)))
}

function foundFeatures(a: Side, b: Side, ofA: readonly number[], ofB: readonly number[]): Record<string, number> {
  const both = (name: string, of: (nearest: number) => number): Record<string, number> => {
    const [one, other] = [weighted(a.words, ofA, of), weighted(b.words, ofB, of)]
    return { [`${name}Less`]: Math.min(one, other), [`${name}More`]: Math.max(one, other) }
  }
  const all = [...ofA, ...ofB]
  return {
    ...Object.assign({}, ...LEAST.map((least) => both(`found${100 * least}`, (nearest) => (nearest >= least ? 1 : 0)))),
    ...both('nearest', (nearest) => nearest),
    nearestPlain: share(
      all.reduce((sum, nearest) => sum + nearest, 0),
      all.length
    )
  }
}

/** The mean of a number over words, by their weights. */
function weighted(words: readonly Word[], nearest: readonly number[], of: (nearest: number) => number): number {
  let sum = 0
  let all = 0
  words.forEach(({ weight }, i) => {
    sum += weight * of(nearest[i]!)
    all += weight
  })
  return share(sum, all)
}

/** How near the names, the content words and the little words come, and the first, last and least near of content. */
function kindFeatures(a: Side, b: Side, ofA: readonly number[], ofB: readonly number[]): Record<string, number> {
  const words = [...a.words, ...b.words]
  const nearest = [...ofA, ...ofB]
  const mean = (kinds: readonly Word['kind'][]): number => {
    const chosen = words.flatMap(({ kind, weight }, i) =>
      kinds.includes(kind) ? [[weight, nearest[i]!] as const] : []
    )
    const all = chosen.reduce((sum, [weight]) => sum + weight + LEAST_WEIGHT, 0)
    return all === 0 ? 1 : chosen.reduce((sum, [weight, near]) => sum + (weight + LEAST_WEIGHT) * near, 0) / all
  }
  const content = (side: Side, of: readonly number[]): number[] => of.filter((_, i) => isAboutThings(side.words[i]!))
  const [contentA, contentB] = [content(a, ofA), content(b, ofB)]
  return {
    nearestNames: mean(['name']),
    nearestContent: mean(['content', 'number']),
    nearestFunction: mean(['function', 'negation']),
    nearestFirst: Math.min(contentA[0] ?? 1, contentB[0] ?? 1),
    nearestLast: Math.min(contentA.at(-1) ?? 1, contentB.at(-1) ?? 1),
    nearestLeast: Math.min(1, ...contentA, ...contentB)
  }
}

/** For each kernel the mean over both sides of the logarithm of how many words of the other side lie under it. */
function kernelFeatures(a: Side, b: Side, cosines: readonly Float64Array[]): Record<string, number> {
  const under = (centre: number): number => {
    const ofA = new Float64Array(a.words.length)
    const ofB = new Float64Array(b.words.length)
    cosines.forEach((row, i) => {
      row.forEach((cosine, j) => {
        const far = (cosine - centre) / WIDTH
        const value = far * far > 20 ? 0 : Math.exp(-far * far * 0.5)
        ofA[i]! += value
        ofB[j]! += value
      })
    })
    const log = (count: number): number => Math.log1p(count)
    return (weighted(a.words, [...ofA], log) + weighted(b.words, [...ofB], log)) / 2
  }
  return Object.fromEntries(CENTRES.map((centre) => [`under${100 * centre}`, under(centre)]))
}

/** How many different things the sides say, and how many of them both: as a Jaccard index, and as shares of either side. */
function cardinalityFeatures(a: Side, b: Side, cosines: readonly Float64Array[]): Record<string, number> {
  const own = ({ words }: Side): number[] =>
    words.map((word) => words.reduce((sum, other) => sum + square(cosineOf(word, other)), 0))
  const [ownA, ownB] = [own(a), own(b)]
  const withB = ownA.map((sum, i) => cosines[i]!.reduce((total, value) => total + square(value), sum))
  const withA = ownB.map((sum, j) => cosines.reduce((total, row) => total + square(row[j]!), sum))
  const [sizeA, sizeB] = [cardinality(a, ownA), cardinality(b, ownB)]
  const union = cardinality(a, withB) + cardinality(b, withA)
  const common = sizeA + sizeB - union
  return {
    softJaccard: share(common, union),
    softLess: share(common, Math.max(sizeA, sizeB)),
    softMore: share(common, Math.min(sizeA, sizeB))
  }
}

function square(value: number): number {
  return value > 0 ? value * value : 0
}

function cardinality({ words }: Side, sums: readonly number[]): number {
  return words.reduce((sum, { weight }, i) => sum + (weight + LEAST_WEIGHT) / sums[i]!, 0)
}
