/** How far an estimate of 128 registers is off, against what classic MinHash would be in theory and the npm peers are. */
import assert from 'node:assert/strict'
import type { Bench, Context } from './bench.js'
import { minhash } from './peers.js'

const REGISTERS = 128

export const bench: Bench = {
  name: 'accuracy',
  async run(context) {
    const { articles, items } = await context.texts()
    context.print(
      '| pairs | n | mean absolute error | classic MinHash, ideal | ratio | bias in standard errors | npm minhash |'
    )
    context.print('|---|---|---|---|---|---|---|')
    measure(context, 'articles', pairsOf(articles, 4_000))
    measure(context, '40-word items', pairsOf(items, 12_000))
  }
}

type Pair = readonly [string, string]

/** A text and itself with a stretch of another in the middle: every degree of likeness comes up. */
function pairsOf(texts: readonly string[], most: number): Pair[] {
  return Array.from({ length: Math.min(most, texts.length * 4) }, (_, at) => {
    const mine = (texts[at % texts.length] as string).split(' ')
    const other = (texts[(at * 7 + 1) % texts.length] as string).split(' ')
    const taken = 1 + Math.floor((((at * 37) % 100) / 100) * 0.8 * mine.length)
    const start = (at * 13) % Math.max(1, mine.length - taken)
    const mixed = [...mine.slice(0, start), ...other.slice(0, taken), ...mine.slice(start + taken)]
    return [mine.join(' '), mixed.join(' ')] as const
  })
}

function measure({ library, print, record }: Context, name: string, pairs: readonly Pair[]): void {
  const rows = pairs.map(([a, b]) => {
    const exact = library.exactJaccard(library.exactShingles(a), library.exactShingles(b))
    return { exact, error: library.jaccard(library.sketch(a), library.sketch(b)) - exact }
  })
  const ours = mean(rows.map(({ error }) => Math.abs(error)))
  const ideal = mean(rows.map(({ exact }) => idealError(exact)))
  const deviation = Math.sqrt(mean(rows.map(({ error }) => error * error)))
  const bias = (mean(rows.map(({ error }) => error)) / deviation) * Math.sqrt(rows.length)
  const peer = peerError(pairs.slice(0, 150), rows)
  assert(ours < 1.1 * ideal, 'the estimate is at least as good as classic MinHash')
  const cells = [
    name,
    rows.length,
    ours.toFixed(4),
    ideal.toFixed(4),
    (ours / ideal).toFixed(2),
    bias.toFixed(1),
    peer.toFixed(4)
  ]
  print(`| ${cells.join(' | ')} |`)
  record(name, { pairs: rows.length, error: ours, ideal, bias, peer })
}

function peerError(pairs: readonly Pair[], rows: readonly { readonly exact: number }[]): number {
  return mean(pairs.map(([a, b], at) => Math.abs(minhash(a).jaccard(minhash(b)) - (rows[at]?.exact ?? 0))))
}

/** E |X / n - j| for X binomial (n, j): what independent permutations would give. */
function idealError(j: number): number {
  if (j <= 0 || j >= 1) return 0
  let probability = (1 - j) ** REGISTERS
  let error = probability * j
  for (let hits = 1; hits <= REGISTERS; hits++) {
    probability *= ((REGISTERS - hits + 1) / hits) * (j / (1 - j))
    error += probability * Math.abs(hits / REGISTERS - j)
  }
  return error
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
