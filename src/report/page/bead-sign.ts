/** The kind of a bead as a small drawing between its sides: parallel lines, a wave, a fork. The word stands below it. */
import type { Bead } from '../../types.js'
import { type Markup, raw } from './markup.js'

const PATHS: Readonly<Record<Bead['kind'], string>> = {
  identical: 'M4 9H60M4 15H60',
  edited: 'M4 12H60',
  paraphrase: 'M4 12Q11 5 18 12T32 12T46 12T60 12',
  split: 'M4 12H20C34 12 30 5 44 5H60M20 12C34 12 30 19 44 19H60',
  merge: 'M60 12H44C30 12 34 5 20 5H4M44 12C30 12 34 19 20 19H4',
  many: 'M4 5H14C34 5 30 19 50 19H60M4 19H14C34 19 30 5 50 5H60',
  added: 'M40 12H60M33 12H23M28 7V17',
  dropped: 'M4 12H24M33 8L41 16M41 8L33 16'
}

export function beadSign(kind: Bead['kind']): Markup {
  return raw(`<svg viewBox="0 0 64 24" aria-hidden="true"><path d="${PATHS[kind]}"/></svg>`)
}
