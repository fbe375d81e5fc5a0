/**
 * Two Documents in, their alignment out: beads over all sentences, and the edits inside them.
 *
 * Cost: linear in the texts but for the words two sentences share and the cells of each bead's word table, both bounded
 * (`score.ts`, `LARGEST_BEAD`, `CELLS`).
 */
import type { Bead, Document } from '../types.js'
import { toBeads } from './beads.js'
import { findEdits } from './edits.js'
import { furnitureSentences } from './furniture.js'
import type { Likeness } from './likeness.js'
import { link } from './links.js'
import type { BareEdit } from './region.js'
import type { Vectors } from './score.js'

/** What a verdict is judged by. */
export interface Alignment {
  readonly beads: readonly Bead[]
  readonly edits: readonly BareEdit[]
  readonly likeness: Likeness
}

/** `vectors`: one unit vector a sentence on each side, from an encoder; without, words alone decide. Pure. */
export function align(source: Document, target: Document, vectors?: Vectors): Alignment {
  const furniture = { source: furnitureSentences(source), target: furnitureSentences(target) }
  const { links, likeness } = link(source, target, furniture, vectors)
  const beads = toBeads(source, target, links)
  return { beads, edits: findEdits(source, target, beads), likeness }
}
