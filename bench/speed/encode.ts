/** Sentence to vector and pair to score, against a loop that only reads the string and against npm string-similarity. */
import assert from 'node:assert/strict'
import { kindOf, LETTER } from '../../src/text/characters.js'
import type { Bench, Context } from './bench.js'
import { interleave } from './interleave.js'
import { compareTwoStrings } from './peers.js'

type Meaning = typeof import('../../src/meaning/index.js')

/** `encode` is promised for a machine whose loop over the characters reads so many a second. */
const YARDSTICK = 550e6
const MOST = 10_000
const PAIRS = 500

let sink = 0

function readLoop(text: string): number {
  let h = 0
  for (let i = 0; i < text.length; i++) h = (h + text.charCodeAt(i)) | 0
  return h
}

export const bench: Bench = {
  name: 'encode',
  async run(context) {
    const specifier = 'wirecopy/meaning'
    const meaning = (await import(specifier)) as Meaning
    const { articles, origin } = await context.texts()
    const sentences = articles.flatMap((article) => article.split(/(?<=[.!?]"?)\s+(?=["A-Z])/)).slice(0, MOST)
    const length = sentences.reduce((sum, { length }) => sum + length, 0) / sentences.length
    context.print(`texts: ${origin}; ${sentences.length} sentences of ${length.toFixed(0)} characters on average`)
    checkAnswers(meaning, sentences)
    singles(context, meaning, sentences)
    pairs(context, meaning, sentences)
    context.record('sink', sink) // so that no engine may leave the work out
  }
}

function checkAnswers({ encode, encodeAll, similarity }: Meaning, sentences: readonly string[]): void {
  const some = sentences.slice(0, 500)
  const all = encodeAll(some)
  some.forEach((sentence, i) => {
    assert.deepEqual(encode(sentence), all[i])
    const worded = [...sentence].some((character) => kindOf(character.codePointAt(0)!) === LETTER)
    assert(!worded || Math.abs(similarity(sentence, sentence) - 1) < 1e-6)
  })
}

function singles(
  { rounds, print, record }: Context,
  { encode, encodeAll }: Meaning,
  sentences: readonly string[]
): void {
  const { medians, turns } = interleave(
    {
      loop: () => {
        for (const sentence of sentences) sink += readLoop(sentence)
      },
      encode: () => {
        for (const sentence of sentences) sink += encode(sentence)[0]!
      },
      encodeAll: () => {
        for (const vector of encodeAll(sentences)) sink += vector[0]!
      }
    },
    rounds
  )
  const characters = sentences.reduce((sum, { length }) => sum + length, 0)
  const loop = (characters / medians.loop!) * 1e9
  print('| | sentences/s | at a loop of 550 MB/s |\n|---|---|---|')
  for (const way of ['encode', 'encodeAll'] as const) {
    const rate = (sentences.length / medians[way]!) * 1e9
    print(`| ${way} | ${rate.toFixed(0)} | ${((rate * YARDSTICK) / loop).toFixed(0)} |`)
  }
  print(`(the loop: ${(loop / 1e6).toFixed(0)} MB/s)`)
  record('encode', { sentences: sentences.length, characters, turns })
}

function pairs(
  { rounds, print, record }: Context,
  { paraphrase, similarity }: Meaning,
  sentences: readonly string[]
): void {
  const couples = sentences.slice(0, PAIRS).map((sentence, i) => [sentence, sentences[i + 1]!] as const)
  const each = (score: (a: string, b: string) => number) => () => {
    for (const [a, b] of couples) sink += score(a, b)
  }
  const { medians, turns } = interleave(
    {
      'string-similarity': each(compareTwoStrings),
      similarity: each(similarity),
      paraphrase: each((a, b) => paraphrase(a, b).probability)
    },
    rounds
  )
  const peer = medians['string-similarity']!
  print('| | pairs/s | of npm string-similarity |\n|---|---|---|')
  for (const [way, taken] of Object.entries(medians))
    print(`| ${way} | ${((couples.length / taken) * 1e9).toFixed(0)} | ${(peer / taken).toFixed(2)} |`)
  record('pairs', { pairs: couples.length, turns })
}
