/** Whether two sentences name the same numbers, dates and names, and whether one denies what the other says. */
import type { FactTopic } from '../../types.js'
import { share } from './overlap.js'
import type { Side } from './side.js'

export function factFeatures(a: Side, b: Side): Record<string, number> {
  const [wordsA, wordsB] = [a.words.length, b.words.length]
  return {
    ...agreement('numbers', valuesOf(a, 'number', 'date'), valuesOf(b, 'number', 'date')),
    ...agreement('names', valuesOf(a, 'name'), valuesOf(b, 'name')),
    negations: Math.abs(count(a, 'negation') - count(b, 'negation')),
    hedges: Math.abs(count(a, 'hedge') - count(b, 'hedge')),
    lengthRatio: share(Math.min(wordsA, wordsB), Math.max(wordsA, wordsB)),
    lengthLess: Math.min(wordsA, wordsB),
    lengthMore: Math.max(wordsA, wordsB)
  }
}

function valuesOf({ facts }: Side, ...topics: readonly FactTopic[]): Set<string> {
  return new Set(facts.filter(({ topic }) => topics.includes(topic)).map(({ value }) => value))
}

function count({ facts }: Side, topic: FactTopic): number {
  return facts.filter((fact) => fact.topic === topic).length
}

/** The share that agrees (no fact at all agrees fully), and how many stand on one side, and on each side, without the other. */
function agreement(what: string, a: ReadonlySet<string>, b: ReadonlySet<string>): Record<string, number> {
  const shared = [...a].filter((value) => b.has(value)).length
  const all = a.size + b.size - shared
  return {
    [`${what}Same`]: all === 0 ? 1 : shared / all,
    [`${what}OneSided`]: Math.max(a.size, b.size) - shared,
    [`${what}Exchanged`]: Math.min(a.size, b.size) - shared
  }
}
