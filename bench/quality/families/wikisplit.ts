/**
 * Documents assembled from wikisplit: twenty sentences; half of them split in two by the set's own rewriting; two dropped, two added from
 * elsewhere, three moved. The gold beads are known because the documents are made. Seeded.
 *
 * Sentences of a document come from anywhere in the set, as the set gives no article: that makes pairing easy and
 * splitting, dropping and moving the question. Held by test/bench/wikisplit.test.ts.
 */
import type { Span } from '../../../src/types.js'
import { type Part, partsOf, type Row } from '../../split.js'
import { allLines, text } from '../data.js'
import type { Group } from '../metrics/bead-links.js'
import { random, shuffled } from '../random.js'
import type { Pair } from './pair.js'

const SENTENCES = 20
const SPLIT = 10
const DROPPED = 2
const ADDED = 2
const MOVED = 3

export interface Assembled extends Pair {
  /** Where each gold sentence stands. */
  readonly gold: {
    readonly source: readonly Span[]
    readonly target: readonly Span[]
    readonly beads: readonly Group[]
  }
}

/** Every document that can be made of twenty rows of one part and two more to add. */
export async function wikisplit(dir: string, seed: number): Promise<Assembled[]> {
  const rows = (await allLines(dir, 'wikisplit', 'pairs')).map(({ row }) => row)
  const parts = partsOf('wikisplit', rows)
  return (['fit', 'check'] as const).flatMap((part) => {
    const own = shuffled(
      rows.filter((row, n) => parts[n] === part && usable(row)),
      random(seed)
    )
    const count = Math.floor(own.length / (SENTENCES + ADDED))
    return Array.from({ length: count }, (_, n) =>
      assemble(own.slice(n * (SENTENCES + ADDED), (n + 1) * (SENTENCES + ADDED)), part, random(seed + n + 1))
    )
  })
}

/** Rows whose sentences open and end as sentences do: the set is noisy, and a fragment has no true bead. */
function usable(row: Row): boolean {
  const all = [text(row, 'b'), ...halves(row)]
  return halves(row).length === 2 && all.every((sentence) => /^["“(]?\p{Lu}.*[\p{L}\p{N}")] \.$/u.test(sentence.trim()))
}

function halves(row: Row): string[] {
  return row.a_sentences as string[]
}

/** One made sentence of the target: its text, and which source sentence it comes from. */
interface Piece {
  readonly texts: readonly string[]
  readonly from: number | undefined
}

function assemble(rows: readonly Row[], part: Part, next: () => number): Assembled {
  const own = rows.slice(0, SENTENCES)
  const order = shuffled([...own.keys()], next)
  const split = new Set(order.slice(0, SPLIT))
  const dropped = new Set(shuffled(order, next).slice(0, DROPPED))
  const pieces: Piece[] = own.flatMap((row, from) =>
    dropped.has(from) ? [] : [{ from, texts: split.has(from) ? halves(row) : [text(row, 'b')] }]
  )
  for (let n = 0; n < MOVED; n++) insert(pieces, pieces.splice(Math.floor(next() * pieces.length), 1), next)
  for (const row of rows.slice(SENTENCES)) insert(pieces, [{ from: undefined, texts: [text(row, 'b')] }], next)
  const source = joined(own.map((row) => text(row, 'b')))
  const target = joined(pieces.flatMap(({ texts }) => texts))
  const id = `wikisplit/${own.map((row) => row.id).join('+')}`
  return {
    ...{ set: 'wikisplit', id, group: id, part, y: true, kind: 'assembled', row: {} },
    source: { id: `${id}/b`, text: source.text },
    target: { id: `${id}/a`, text: target.text },
    gold: { source: source.spans, target: target.spans, beads: beads(pieces, dropped) }
  }
}

function insert(pieces: Piece[], some: readonly Piece[], next: () => number): void {
  pieces.splice(Math.floor(next() * (pieces.length + 1)), 0, ...some)
}

function beads(pieces: readonly Piece[], dropped: ReadonlySet<number>): Group[] {
  let at = 0
  const found = pieces.map(({ texts, from }): Group => {
    const target = texts.map(() => at++)
    return { source: from === undefined ? [] : [from], target }
  })
  return [...found, ...[...dropped].map((from): Group => ({ source: [from], target: [] }))]
}

/** Sentences as running text, five a paragraph, and where each stands. */
function joined(sentences: readonly string[]): { text: string; spans: Span[] } {
  let whole = ''
  const spans = sentences.map((sentence, n) => {
    if (n > 0) whole += n % 5 === 0 ? '\n\n' : ' '
    const start = whole.length
    whole += detokenised(sentence)
    return { start, end: whole.length }
  })
  return { text: whole, spans }
}

/** The set is tokenised: marks go back to their words. */
export function detokenised(sentence: string): string {
  return sentence
    .trim()
    .replace(/``|''/g, '"')
    .replace(/"\s*([^"]*?)\s*"/g, '"$1"')
    .replace(/\s+([.,;:!?%)\]])/g, '$1')
    .replace(/([([$£])\s+/g, '$1')
    .replace(/\s+('s|'t|'re|'ve|'ll|'d|'m|n't)\b/g, '$1')
    .replace(/(\w) - (\w)/g, '$1-$2')
    .replace(/\s{2,}/g, ' ')
}
