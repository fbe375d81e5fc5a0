/** What the pair scorer is fitted on, and what it is checked on: features of pairs, by set and by half. */
import { pairFeatures } from '../../../src/meaning/features/features.js'
import { type Part, partsOf } from '../../split.js'
import { readRows } from '../data.js'
import { isCaption } from '../encoder/pairs.js'
import type { Random } from '../random.js'
import { alter } from './alter.js'

export interface Example {
  readonly features: readonly number[]
  /** 1 or 0, or a grade from 0 to 1. */
  readonly target: number
  readonly set: string
  readonly part: Part
}

interface Row {
  readonly [field: string]: unknown
  readonly id: string
  readonly a: string
  readonly b: string
  readonly label: number
  readonly split: string
  readonly set?: string
}

/** Parts of STS 2012-2014 from which the STS benchmark took nothing: none of its test rows can be among them. */
const OUTSIDE_BENCHMARK = new Set(['OnWN', 'FNWN', 'SMTeuroparl', 'SMTnews', 'tweet-news'])

/** Rows the encoder has seen are left out: their cosines are better than those of any new pair. */
const LEFT_OUT: Readonly<Record<string, (row: Row, part: Part) => boolean>> = {
  'stsb-en': (row, part) => part === 'fit' && isCaption(row),
  'sts-2012-2016': ({ set }) => !OUTSIDE_BENCHMARK.has(set ?? '')
}

/** All pairs of a set with their features; grades from `least` to `most` become 0 to 1. */
export function readExamples(dir: string, set: string, least = 0, most = 1): Example[] {
  const rows = readRows<Row>(dir, set, 'pairs')
  const parts = partsOf(set, rows)
  return rows.flatMap((row, i): Example[] => {
    const part = parts[i]!
    if (LEFT_OUT[set]?.(row, part)) return []
    return [{ features: featuresOf(row.a, row.b), target: (row.label - least) / (most - least), set, part }]
  })
}

/** Pairs no set has enough of: a sentence and its paraphrase with one fact altered, which do not mean the same. */
export function makeAltered(dir: string, set: string, count: number, random: Random): Example[] {
  const pairs = fitPairs(dir, set).filter(({ label }) => label === 1)
  const altered = Array.from({ length: count }, () => {
    const { a, b } = pairs[random.below(pairs.length)]!
    return [a, alter(b, pairs[random.below(pairs.length)]!.a, random)] as const
  })
  return altered.flatMap(([a, b]) => (b === undefined ? [] : [made(a, b, 0)]))
}

/** The ends of the scale, which sets leave out for being too easy: sentences of different pairs, and a sentence with itself. */
export function makeExtremes(dir: string, set: string, count: number, random: Random): Example[] {
  const pairs = fitPairs(dir, set)
  return Array.from({ length: count }, (_, n): Example => {
    const { a } = pairs[random.below(pairs.length)]!
    const { b } = pairs[random.below(pairs.length)]!
    return n % 3 === 0 ? made(a, a, 1) : made(a, b, 0)
  })
}

function fitPairs(dir: string, set: string): Row[] {
  const rows = readRows<Row>(dir, set, 'pairs')
  const parts = partsOf(set, rows)
  return rows.filter((_, i) => parts[i] === 'fit')
}

function made(a: string, b: string, target: number): Example {
  return { features: featuresOf(a, b), target, set: 'made', part: 'fit' }
}

function featuresOf(a: string, b: string): number[] {
  return Object.values(pairFeatures(a, b)).map((value) => Number(value.toPrecision(6)))
}
