/**
 * Which of the real near-duplicates `dedupe` finds: all pairs of two sets of wire copy whose exact Jaccard similarity reaches .5
 * are found here by a search that misses none, and held against what `dedupe` reports.
 */
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { allLines, text } from '../quality/data.js'
import type { Bench, Context } from './bench.js'

const SETS = ['reuters-21578', 'reuters-c50']
const THRESHOLD = 0.5
/** From here on none may be missed. */
const CLOSE = 0.8

type Dedupe = typeof import('../../src/dedupe/index.js').dedupe

export const bench: Bench = {
  name: 'near-pairs',
  async run(context) {
    if (context.data === undefined) {
      context.print('needs real texts: --data DIR')
      return
    }
    const { dedupe } = (await import(fileURLToPath(new URL('../../dist/index.js', import.meta.url)))) as {
      dedupe: Dedupe
    }
    context.print(
      '| set | texts | pairs at .5 and above | found | pairs at .8 and above | found | reported and not so |'
    )
    context.print('|---|---|---|---|---|---|---|')
    for (const set of SETS) await row(context, set, dedupe)
  }
}

async function row({ data, library, print, record }: Context, set: string, dedupe: Dedupe): Promise<void> {
  const texts = (await allLines(data as string, set, 'docs')).map(({ row }) => text(row, 'text'))
  const truth = truePairs(texts.map((each) => library.exactShingles(each)))
  const articles = texts.map((each, at) => ({ id: `${at}`, text: each }))
  const { pairs } = await dedupe(articles, { threshold: THRESHOLD, pairs: true })
  const reported = new Set(pairs.map(({ a, b }) => keyOf(Number(a), Number(b))))
  const close = [...truth].filter(([, similarity]) => similarity >= CLOSE).map(([key]) => key)
  const found = [...truth.keys()].filter((key) => reported.has(key)).length
  const foundClose = close.filter((key) => reported.has(key)).length
  const wrong = [...reported].filter((key) => !truth.has(key)).length
  for (const { a, b, similarity } of pairs) assert.equal(similarity, truth.get(keyOf(Number(a), Number(b))))
  const share = (some: number, all: number) => `${some} (${((100 * some) / all).toFixed(2)} %)`
  const cells = [share(found, truth.size), close.length, share(foundClose, close.length), wrong]
  print(`| ${[set, texts.length, truth.size, ...cells].join(' | ')} |`)
  record(set, { texts: texts.length, pairs: truth.size, found, close: close.length, foundClose, wrong })
  assert(found >= 0.995 * truth.size && foundClose === close.length && wrong === 0)
}

const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`

/**
 * Every pair from the threshold on, with its similarity. Two sets of which at least half is common share one of the rarest shingles
 * of either: of n shingles in one order for all sets, the first n - ceil(n / 2) + 1 (the prefix filter of Chaudhuri, Ganti
 * & Kaushik, ICDE 2006). Texts without words are nobody's duplicates.
 */
function truePairs(sets: readonly Uint32Array[]): Map<string, number> {
  const frequency = new Map<number, number>()
  for (const set of sets) for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
  const textsOf = new Map<number, number[]>()
  const pairs = new Map<string, number>()
  sets.forEach((set, text) => {
    const rarest = [...set].sort((a, b) => (frequency.get(a) as number) - (frequency.get(b) as number) || a - b)
    const candidates = new Set<number>()
    for (const shingle of rarest.slice(0, set.length - Math.ceil(set.length * THRESHOLD) + 1)) {
      const known = textsOf.get(shingle) ?? []
      for (const other of known) candidates.add(other)
      textsOf.set(shingle, [...known, text])
    }
    for (const other of candidates) {
      const similarity = jaccardOf(set, sets[other] as Uint32Array)
      if (similarity >= THRESHOLD) pairs.set(keyOf(text, other), similarity)
    }
  })
  return pairs
}

function jaccardOf(a: Uint32Array, b: Uint32Array): number {
  const other = new Set(b)
  const both = a.reduce((sum, shingle) => sum + (other.has(shingle) ? 1 : 0), 0)
  return both / (a.length + b.length - both)
}
