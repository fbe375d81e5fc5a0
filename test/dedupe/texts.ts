/** Texts for the tests of dedupe, and the plain answer: all pairs, sets of strings. */
import { canonicalWords } from '../../src/sketch/index.js'
import { randomNumbers } from '../sketch/random-registers.js'

export interface TestText {
  readonly id: string
  readonly text: string
  readonly published?: string
}

/** Stories of random words and, of every second one, copies with some words changed. */
export function stories(count: number, seed: number, length = 60): TestText[] {
  const next = randomNumbers(seed)
  const word = () => `w${next() % 5000}`
  const texts: TestText[] = []
  while (texts.length < count) {
    const words = Array.from({ length: length + (next() % length) }, word)
    for (let copies = next() % 4, i = 0; i <= copies && texts.length < count; i++) {
      const changes = (next() % 6) / 100
      const text = words.map((own) => (i > 0 && next() / 2 ** 32 < changes ? word() : own)).join(' ')
      const published = `2025-0${1 + (next() % 9)}-1${next() % 10}`
      texts.push({ id: `s${texts.length}`, text, ...(next() % 4 ? { published } : {}) })
    }
  }
  return texts
    .map((text) => ({ text, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
}

export function plainJaccard(a: string, b: string, width = 3): number {
  return overlap(plainShingles(a, width), plainShingles(b, width))
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const shingle of one) if (other.has(shingle)) both++
  return both / (one.size + other.size - both)
}

function plainShingles(text: string, width: number): Set<string> {
  const words = canonicalWords(text)
  if (words.length < width) return new Set([words.join(' ')])
  return new Set(words.slice(0, words.length - width + 1).map((_, i) => words.slice(i, i + width).join(' ')))
}

/** Ids of every pair at the threshold and above, with their similarity. */
export function plainPairs(texts: readonly TestText[], threshold: number): Map<string, number> {
  const pairs = new Map<string, number>()
  const sets = texts.map(({ id, text }) => ({ id, shingles: plainShingles(text, 3) }))
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) {
      const similarity = overlap(a.shingles, b.shingles)
      if (similarity >= threshold) pairs.set([a.id, b.id].sort().join(), similarity)
    }
  })
  return pairs
}

/** The groups those pairs connect, each sorted, in order. */
export function plainGroups(pairs: Iterable<string>): string[][] {
  let groups: string[][] = []
  for (const pair of pairs) {
    const [a, b] = pair.split(',') as [string, string]
    const joined = groups.filter((group) => group.includes(a) || group.includes(b))
    groups = [...groups.filter((group) => !joined.includes(group)), [...new Set([...joined.flat(), a, b])]]
  }
  return groups.map((group) => group.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
