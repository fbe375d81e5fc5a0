/**
 * A comparison of two articles, stage by stage: pairs a second from documents analysed before and from two strings, and what share of the
 * time facts and changes take. One core.
 *
 * With `--data DIR`: pairs of the wire set whose texts have 430 words or more, cut at a sentence's end before the 520th; without: the
 * pairs of `corpus/`.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { align } from '../../src/align/align.js'
import { findChanges } from '../../src/align/changes/index.js'
import { findPassages } from '../../src/align/passages.js'
import { compareDocuments } from '../../src/compare.js'
import { judge } from '../../src/judge/judge.js'
import { shingleFeatures } from '../../src/judge/shingles.js'
import { sentenceVectors } from '../../src/meaning/sentence-vectors.js'
import { analyze } from '../../src/text/analyze.js'
import { findFacts } from '../../src/text/facts/index.js'
import type { Document } from '../../src/types.js'
import { allLines, text } from '../quality/data.js'
import type { Bench, Context } from './bench.js'
import { interleave } from './interleave.js'

/** The targets are for a machine whose loop over the characters reads so many a second. */
const YARDSTICK = 550e6
const [SHORTEST, LONGEST, MOST] = [430, 520, 120]

type Texts = readonly [source: string, target: string]
type Pair = readonly [source: Document, target: Document]

let sink = 0

export const bench: Bench = {
  name: 'compare',
  async run(context) {
    const texts = context.data === undefined ? corpusPairs() : await wirePairs(context.data)
    const words = texts.flat().reduce((sum, one) => sum + countWords(one), 0) / (2 * texts.length)
    context.print(`${texts.length} pairs, ${words.toFixed(0)} words a text on average`)
    const pairs = texts.map(analyzed)
    checkAnswers(texts, pairs)
    measure(context, texts, pairs)
    context.record('sink', sink) // so that no engine may leave the work out
  }
}

function measure({ rounds, print, record }: Context, texts: readonly Texts[], pairs: readonly Pair[]): void {
  const alignments = pairs.map(([one, other]) => aligned(one, other))
  const each = (work: (one: Document, other: Document, at: number) => number) => () => {
    for (const [at, [one, other]] of pairs.entries()) sink += work(one, other, at)
  }
  const { medians, turns } = interleave(
    {
      loop: () => {
        for (const one of texts.flat()) sink += readLoop(one)
      },
      'from strings': () => {
        for (const pair of texts) sink += compareDocuments(...analyzed(pair)).beads.length
      },
      'analysed before': each((one, other) => compareDocuments(one, other).beads.length),
      analyze: () => {
        for (const pair of texts) sink += analyzed(pair).length
      },
      facts: each((one, other) => factsOf(one) + factsOf(other)),
      align: each((one, other) => aligned(one, other).beads.length),
      passages: each((one, other) => findPassages(one, other).length),
      judge: each((one, other, at) => judge(one, other, alignments[at]!, shingleFeatures(one, other)).derived),
      changes: each(
        (one, other, at) => findChanges(one, other, alignments[at]!.beads, alignments[at]!.edits).changes.length
      )
    },
    rounds
  )
  const loop = (texts.flat().reduce((sum, { length }) => sum + length, 0) / medians.loop!) * 1e9
  print('| | ms a pair | pairs/s | at a loop of 550 MB/s |\n|---|---|---|---|')
  for (const [way, taken] of Object.entries(medians)) {
    const rate = (pairs.length / taken) * 1e9
    if (way !== 'loop')
      print(`| ${way} | ${(1e3 / rate).toFixed(2)} | ${rate.toFixed(0)} | ${((rate * YARDSTICK) / loop).toFixed(0)} |`)
  }
  print(`(the loop: ${(loop / 1e6).toFixed(0)} MB/s)`)
  const share = (medians.facts! + medians.changes!) / medians['from strings']!
  print(`facts and changes: ${(100 * share).toFixed(0)} % of a comparison from strings`)
  record('compare', { pairs: pairs.length, loop, turns })
}

function checkAnswers(texts: readonly Texts[], pairs: readonly Pair[]): void {
  for (const [at, [one, other]] of pairs.slice(0, 20).entries()) {
    const [fresh, kept] = [compareDocuments(...analyzed(texts[at]!)), compareDocuments(one, other)]
    assert.deepEqual(fresh.verdict, kept.verdict)
    assert.deepEqual(fresh.changes, kept.changes)
    assert.equal(compareDocuments(one, one).verdict.label, 'duplicate')
  }
}

function analyzed([source, target]: Texts): Pair {
  return [analyze({ id: 'source', text: source }), analyze({ id: 'target', text: target })]
}

function aligned(one: Document, other: Document): ReturnType<typeof align> {
  return align(one, other, { source: sentenceVectors(one), target: sentenceVectors(other) })
}

function factsOf({ article, tokens, sentences }: Document): number {
  return findFacts(article.text, tokens, sentences).length
}

async function wirePairs(dir: string): Promise<Texts[]> {
  const rows = (await allLines(dir, 'allsides-wire-pairs', 'labelled')).map(({ row }) => row)
  return rows
    .map((row): Texts => [cut(text(row, 'b')), cut(text(row, 'a'))])
    .filter((pair) => pair.every((one) => countWords(one) >= SHORTEST))
    .slice(0, MOST)
}

export function corpusPairs(): Texts[] {
  const read = (id: string): string => readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
  const articles = ['000', '001', '002', '003', '004'].map(read)
  return articles.flatMap((one) => articles.filter((other) => other !== one).map((other): Texts => [one, other]))
}

/** A text up to the last end of a sentence within so many words. */
function cut(whole: string): string {
  const words = [...whole.matchAll(/\S+/g)]
  const last = words.slice(0, LONGEST).findLast(([word]) => /[.!?]["”]?$/.test(word))
  return words.length <= LONGEST || last === undefined ? whole : whole.slice(0, last.index + last[0].length)
}

function countWords(whole: string): number {
  return whole.split(/\s+/).length
}

function readLoop(one: string): number {
  let h = 0
  for (let i = 0; i < one.length; i++) h = (h + one.charCodeAt(i)) | 0
  return h
}
