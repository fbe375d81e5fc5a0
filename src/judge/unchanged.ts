/**
 * Which words of the target stand unchanged, and how long the runs are in which they do.
 *
 * What either side quotes is no narration: who quotes an article word for word has taken its words, not its story.
 */
import type { Alignment } from '../align/align.js'
import { partnersOf } from '../align/partners.js'
import { firstEndingAfter } from '../text/spans.js'
import type { Story } from './story.js'

export interface Unchanged {
  /** Unchanged words in covered sentences. */
  readonly words: number
  /** Words of the longest unchanged run, those inside quotations counted for a quarter. */
  readonly longest: number
  /** Of the unchanged words, those outside quotations in runs that hold at least `LONG` of them. */
  readonly inLongRuns: number
}

/** What a word inside a quotation adds to a run: independent reports quote alike. */
const QUOTED = 0.25

/** Independent reports quote alike, and share set phrases; a run of this many words outside quotations is neither. */
const LONG = 16

/** `covered`: the target sentences that have a counterpart, in any order. */
export function unchangedWords(
  source: Story,
  { document, isWord, isTold, isSaid }: Story,
  { edits }: Alignment,
  covered: readonly number[]
): Unchanged {
  const { target: partners } = partnersOf(source.document, document, edits)
  const isQuoted = (at: number): boolean => {
    const from = partners[at]!
    return isTold[at] === 0 || source.isTold[from] === 0 || (source.isSaid[from] === 1 && isSaid[at] === 0)
  }
  const changed = edits.filter(({ kind }) => kind === 'insert' || kind === 'replace').map((edit) => edit.target)
  const runs = [{ told: 0, quoted: 0 }]
  let words = 0
  for (const sentence of [...covered].sort((a, b) => a - b)) {
    const { from, to } = document.sentences[sentence]!.tokens
    let edit = firstEndingAfter(changed, document.tokens[from]!.start)
    for (let at = from; at < to; at++) {
      const { start, end } = document.tokens[at]!
      while (edit < changed.length && changed[edit]!.end <= start) edit++
      if (edit < changed.length && changed[edit]!.start < end) runs.push({ told: 0, quoted: 0 })
      else if (isWord[at]) {
        words++
        runs.at(-1)![isQuoted(at) ? 'quoted' : 'told']++
      }
    }
  }
  return {
    words,
    longest: runs.reduce((most, { told, quoted }) => Math.max(most, told + QUOTED * quoted), 0),
    inLongRuns: runs.reduce((sum, { told }) => sum + (told < LONG ? 0 : told), 0)
  }
}
