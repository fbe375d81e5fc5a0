/** Text to sketch. */
import { show, WirecopyError } from '../errors.js'
import type { Sketch } from '../types.js'
import { distinctShingles } from './distinct-shingles.js'
import { openKernel } from './kernel/open-kernel.js'
import { type Scheme, type SketchOptions, schemeOf } from './scheme.js'
import { sketchTwin } from './twin/sketch-twin.js'

/**
 * The sketch of a text: what it looks like from afar. Depends on its canonical words alone, so white space, case, quotation
 * marks, soft hyphens and the form of accents do not matter, and no engine or kind of string gives another.
 *
 * A text shorter than a shingle has one shingle, of all its words: equal short texts are equal, all others differ. A text
 * without words is equal to every other such text and unlike all the rest.
 *
 * Throws `not-text` and `bad-option`. Time linear in the text, memory constant.
 */
export function sketch(text: string, options?: SketchOptions): Sketch {
  return sketchText(text, schemeOf(options))
}

/** The sketches of many texts, in order. Throws as `sketch` does. */
export function sketchAll(texts: Iterable<string>, options?: SketchOptions): Sketch[] {
  const scheme = schemeOf(options)
  return Array.from(texts, (text) => sketchText(text, scheme))
}

function sketchText(text: string, scheme: Scheme): Sketch {
  if (typeof text !== 'string') throw new WirecopyError('not-text', { what: 'The text to sketch', got: show(text) })
  const kernel = scheme.unit === 'word' ? openKernel() : undefined
  if (kernel?.sketch(text, scheme)) {
    return { scheme: scheme.name, registers: kernel.registers.slice(), shingles: kernel.shingles() }
  }
  const registers = sketchTwin(text, scheme)
  return { scheme: scheme.name, registers, shingles: distinctShingles(registers) }
}
