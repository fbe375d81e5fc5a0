/**
 * What a text is found by: the keys of both channels.
 *
 * Copy channel: the bands of the sketch (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, section 3.4), 32 of 4 registers, each
 * hashed with its number. Story channel: hashes of the most telling words of the text, and of a long text's opening. Two texts are candidates of each other when
 * they share a key; nothing else makes one.
 */
import { type SketchOptions, sketch } from '../sketch/index.js'
import { IDF_VERSION } from '../text/idf.js'
import { mix } from '../text/mix.js'
import type { Article } from '../types.js'
import { OPENING, storyTerms, TERMS_ASKED, TERMS_KEPT } from './story-terms.js'
import { clear, type WordCounts } from './word-counts.js'
import { countWords } from './words-in-place.js'

const BANDS = 32
const ROWS = 4
const SKETCH: SketchOptions = { registers: BANDS * ROWS }
const STORY = 0x5704e51d

/** Everything keys depend on; a store keeps texts of one scheme only. */
export const INDEX_SCHEME = `index2/${sketch('', SKETCH).scheme}/bands=${BANDS}x${ROWS}/idf=${IDF_VERSION}/terms=${TERMS_KEPT}+${OPENING.terms}`

type Content = Pick<Article, 'text' | 'title'>

export interface Keys {
  /** One a band, by band; none for a text without words. */
  readonly copy: Uint32Array
  readonly story: Uint32Array
}

/** What a text is asked for. Linear in the text. `room` is overwritten. */
export function keysAsked(content: Content, room: WordCounts): Keys {
  const { counts } = countAll(content, room)
  return { copy: copyKeys(content, counts), story: storyKeys(storyTerms(counts, TERMS_ASKED)) }
}

/** What a text is kept by, as a store wants it: distinct, ascending. Linear in the text. `room` is overwritten. */
export function keysKept(content: Content, room: WordCounts): Uint32Array {
  const words = wordsKept(content, room)
  return distinct([copyKeys(content, room), storyKeys(words)])
}

/** The words of the story channel that a text is kept by, as `hashStem` of each: distinct, ascending. */
export function wordsKept(content: Content, room: WordCounts): Uint32Array {
  const { counts, opening } = countAll(content, room)
  return distinct([storyTerms(counts, TERMS_KEPT), opening])
}

function countAll({ text, title }: Content, room: WordCounts) {
  const counts = clear(room)
  if (title) countWords(title, counts)
  const cut = endOfOpening(text)
  countWords(text, counts, 0, cut)
  const opening = cut < text.length ? storyTerms(counts, OPENING.terms) : new Uint32Array(0)
  countWords(text, counts, cut)
  return { counts, opening }
}

/** Where a text's opening ends: at white space, for no word may be cut in two. */
export function endOfOpening(text: string): number {
  let at = Math.min(OPENING.characters, text.length)
  while (at < text.length && text.charCodeAt(at) > 0x20) at++
  return at
}

function copyKeys({ text }: Content, counts: WordCounts): Uint32Array {
  return counts.size === 0 ? new Uint32Array(0) : bandKeys(sketch(text, SKETCH).registers)
}

function storyKeys(terms: Uint32Array): Uint32Array {
  return terms.map((hash) => mix(hash ^ STORY))
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

function distinct(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  all.sort()
  let kept = 0
  for (let at = 0; at < end; at++) if (at === 0 || all[at] !== all[kept - 1]) all[kept++] = all[at]!
  return all.slice(0, kept)
}
