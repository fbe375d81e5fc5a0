/**
 * What a text is found by: the keys of both channels.
 *
 * Copy channel: the bands of the sketch (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, section 3.4), 32 of 4 registers, each
 * hashed with its number. Story channel: hashes of the most telling words. Two texts are candidates of each other when
 * they share a key; nothing else makes one.
 */
import { type SketchOptions, sketch } from '../sketch/index.js'
import { IDF_VERSION, mix } from '../text/idf.js'
import type { Article } from '../types.js'
import { storyTerms, TERMS_KEPT } from './story-terms.js'
import { countWords } from './words-in-place.js'

const BANDS = 32
const ROWS = 4
const SKETCH: SketchOptions = { registers: BANDS * ROWS }
const STORY = 0x5704e51d

/** Everything keys depend on; a store keeps texts of one scheme only. */
export const INDEX_SCHEME = `index1/${sketch('', SKETCH).scheme}/bands=${BANDS}x${ROWS}/idf=${IDF_VERSION}/terms=${TERMS_KEPT}`

export interface Keys {
  /** One a band, by band; none for a text without words. */
  readonly copy: Uint32Array
  /** The most telling first. */
  readonly story: Uint32Array
}

/** Linear in the text. `terms`: how many words of it to take at most. */
export function keysOf({ text, title }: Pick<Article, 'text' | 'title'>, terms: number): Keys {
  const counts = new Map<number, number>()
  if (title) countWords(title, counts)
  countWords(text, counts)
  const copy = counts.size === 0 ? new Uint32Array(0) : bandKeys(sketch(text, SKETCH).registers)
  return { copy, story: storyTerms(counts, terms).map((hash) => mix(hash ^ STORY)) }
}

function bandKeys(registers: Uint32Array): Uint32Array {
  const keys = new Uint32Array(BANDS)
  for (let band = 0; band < BANDS; band++) {
    let hash = mix(band + 1)
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 0x9e3779b1) ^ registers[band * ROWS + row]!)
    keys[band] = hash
  }
  return keys
}

/** All keys of a text, as a store wants them: distinct, ascending. */
export function joinKeys({ copy, story }: Keys): Uint32Array {
  const all = new Uint32Array(copy.length + story.length)
  all.set(copy)
  all.set(story, copy.length)
  all.sort()
  let kept = 0
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at]!
  return all.slice(0, kept)
}
