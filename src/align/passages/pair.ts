/** Two texts in columns whose words are numbered alike, and room to count in. */
import { translate } from '../../text/numbering.js'
import type { Columns } from './columns.js'

export interface Pair {
  readonly source: Columns
  readonly target: Columns
  /** Words of the target by the source's stem numbers; -1 for those the source has not. */
  readonly words: Int32Array
  /** Weight of a stem between the two, by the number it has in the text: idf over the sentences of both. */
  readonly weights: { readonly source: Float64Array; readonly target: Float64Array }
  /** The target's stem numbers as the source's, -1 for none. */
  readonly toSource: Int32Array
  /** Words of both texts that are the stem, by the source's number. */
  readonly counts: Int32Array
  readonly room: Room
}

/** By the source's stem number, `inTarget` by the target's; each step leaves it as it found it: `last` all -1, the others 0. */
export interface Room {
  readonly last: Int32Array
  readonly often: Int32Array
  readonly inside: Int32Array
  readonly inTarget: Int32Array
  readonly known: Float64Array
}

/** Linear in the different words of the two. */
export function pairOf(source: Columns, target: Columns): Pair {
  const toSource = new Int32Array(target.stems.rates.length).fill(-1)
  const inBoth = source.stems.sentences.slice()
  const counts = source.stems.counts.slice()
  const names = translate(source.stems.all, target.stems.all)
  for (let name = 0; name < names.length; name++) {
    const number = target.stems.numbers[name]!
    const own = source.stems.numbers[names[name]!] ?? -1
    if (number < 0 || own < 0) continue
    toSource[number] = own
    inBoth[own]! += target.stems.sentences[number]!
    counts[own]! += target.stems.counts[number]!
  }
  const sentences = source.sentences.length + target.sentences.length - 2
  const words = new Int32Array(target.keys.length)
  for (let at = 0; at < words.length; at++) words[at] = toSource[target.keys[at]!]!
  const weights = weigh(inBoth, sentences)
  const own = weigh(target.stems.sentences, sentences)
  for (let number = 0; number < own.length; number++)
    if (toSource[number]! >= 0) own[number] = weights[toSource[number]!]!
  return {
    source,
    target,
    words,
    weights: { source: weights, target: own },
    toSource,
    counts,
    room: roomFor(counts.length, own.length)
  }
}

/** idf of stems that stand in so many of all sentences. Plain loops here: `from` with a function takes five times as long. */
function weigh(holding: Int32Array, sentences: number): Float64Array {
  const weights = new Float64Array(holding.length)
  for (let at = 0; at < holding.length; at++) weights[at] = Math.log(1 + sentences / holding[at]!) - LEAST
  return weights
}

function roomFor(stems: number, ofTarget: number): Room {
  return {
    last: new Int32Array(stems).fill(-1),
    often: new Int32Array(stems),
    inside: new Int32Array(stems),
    inTarget: new Int32Array(ofTarget),
    known: new Float64Array(stems)
  }
}

/** The weight of a stem in every sentence is log 2 less this: small, but in two texts of one sentence all there is. */
const LEAST = 0.6
