/** String to sketch, against a loop that only reads the string, and against the npm peers. */
import assert from 'node:assert/strict'
import { schemeOf } from '../../src/sketch/scheme.js'
import { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'
import type { Bench, Context, TextSets } from './bench.js'
import { interleave, type Timings } from './interleave.js'
import { bloomFilters, compareTwoStrings, dolos, minhash } from './peers.js'
import { stages } from './stages.js'

let sink = 0

/** The yardstick: no sketch can be cheaper than to look at each character, or so one would think. */
function readLoop(text: string): number {
  let h = 0
  for (let i = 0; i < text.length; i++) h = (h + text.charCodeAt(i)) | 0
  return h
}

const scheme = schemeOf()
/** The slow peers get so many articles a turn. */
const PEER_TEXTS = 12

export const bench: Bench = {
  name: 'sketch',
  async run(context) {
    const sets = await context.texts()
    context.print(`texts: ${sets.origin}`)
    checkAnswers(context, sets)
    context.print('| texts | charCodeAt MB/s | sketch | sketchAll | twin |')
    context.print('|---|---|---|---|---|')
    for (const name of ['articles', 'curly', 'cyrillic', 'han', 'items'] as const) row(context, name, sets[name])
    if (context.stages) stages(context, sets)
    peers(context, sets.articles)
    pairs(context, sets.articles)
    context.record('sink', sink) // so that no engine may leave the work out
  }
}

function checkAnswers({ library }: Context, sets: TextSets): void {
  for (const texts of [sets.articles, sets.curly, sets.cyrillic, sets.han, sets.items]) {
    const all = library.sketchAll(texts.slice(0, 100))
    texts.slice(0, 100).forEach((text, at) => {
      assert.deepEqual(library.sketch(text).registers, sketchTwin(text, scheme))
      assert.deepEqual(all[at], library.sketch(text))
    })
  }
  const [a, b] = [sets.articles[0] as string, `${sets.articles[0]} ${sets.articles[1]}`]
  const exact = library.exactJaccard(library.exactShingles(a), library.exactShingles(b))
  assert(Math.abs(minhash(a).jaccard(minhash(b)) - exact) < 0.2, 'npm minhash is used as it should be')
  assert(
    Math.abs(bloomFilters(a).compareWith(bloomFilters(b)) - exact) < 0.2,
    'npm bloom-filters is used as it should be'
  )
  assert(dolos(a).length > 0)
}

function row({ library, rounds, print, record }: Context, name: string, texts: readonly string[]): void {
  const each = (way: (text: string) => number) => () => {
    for (const text of texts) sink += way(text)
  }
  const few = texts.slice(0, Math.ceil(texts.length / 10))
  const timings = interleave(
    {
      loop: each(readLoop),
      sketch: each((text) => library.sketch(text).registers[0] as number),
      sketchAll: () => {
        for (const { registers } of library.sketchAll(texts)) sink += registers[0] as number
      },
      twin: () => {
        for (const text of few) sink += sketchTwin(text, scheme)[0] as number
      }
    },
    rounds
  )
  const units = count(texts)
  const rate = (way: string, of = units) => of / (timings.medians[way] as number)
  const loop = rate('loop')
  const twin = rate('twin', count(few))
  const ratios = ['sketch', 'sketchAll'].map((way) => (rate(way) / loop).toFixed(2))
  print(`| ${name} | ${mega(loop)} | ${ratios.join(' | ')} | ${(twin / loop).toFixed(2)} (${mega(twin)} MB/s) |`)
  record(name, { units, texts: texts.length, twinUnits: count(few), turns: timings.turns })
}

function peers({ library, rounds, print, record }: Context, articles: readonly string[]): void {
  const some = articles.slice(0, PEER_TEXTS)
  const size = count(some)
  const each = (way: (text: string) => unknown) => () => {
    for (const text of some) sink += way(text) === undefined ? 1 : 0
  }
  const repeat = 50
  const ours = () => {
    for (let turn = 0; turn < repeat; turn++)
      for (const text of some) sink += library.sketch(text).registers[0] as number
  }
  const ways = { ours, minhash: each(minhash), 'bloom-filters': each(bloomFilters), 'dolos winnowing': each(dolos) }
  const timings: Timings = interleave(ways, Math.min(rounds, 7))
  const mine = (timings.medians['ours'] as number) / repeat
  print('')
  print('| peer, from text | MB/s | wirecopy is faster by |')
  print('|---|---|---|')
  for (const name of ['minhash', 'bloom-filters', 'dolos winnowing']) {
    const taken = timings.medians[name] as number
    print(`| ${name} | ${((size / taken) * 1000).toFixed(2)} | ${(taken / mine).toFixed(0)}x |`)
  }
  record('peers', { units: size, repeat, turns: timings.turns })
}

/** From two texts to how alike they are: what npm string-similarity answers (the Dice coefficient of letter pairs). */
function pairs({ library, rounds, print, record }: Context, articles: readonly string[]): void {
  const couples = articles.slice(0, PEER_TEXTS).map((text, at) => [text, articles[at + 1] as string] as const)
  assert(compareTwoStrings(articles[0] as string, articles[0] as string) === 1)
  const each = (way: (a: string, b: string) => number) => () => {
    for (const [a, b] of couples) sink += way(a, b)
  }
  const { medians, turns } = interleave(
    {
      'string-similarity': each(compareTwoStrings),
      wirecopy: each((a, b) => library.jaccard(library.sketch(a), library.sketch(b)))
    },
    rounds
  )
  const [peer, mine] = [medians['string-similarity'] as number, medians.wirecopy as number]
  print('\n| pairs of articles | pairs/s | wirecopy is faster by |\n|---|---|---|')
  print(`| string-similarity | ${((couples.length / peer) * 1e9).toFixed(0)} | ${(peer / mine).toFixed(0)}x |`)
  record('pairs', { pairs: couples.length, turns })
}

const count = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
const mega = (unitsPerNs: number) => (unitsPerNs * 1000).toFixed(0)
