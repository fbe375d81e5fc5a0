/**
 * A provenance as a mosaic: its sources with a letter each, and the sentences in runs of one source. Held by
 * test/report/provenance.test.ts.
 */
import type { Provenance } from '../../types.js'

/** Sources with a colour and a switch of their own; the letters go on. */
export const COLOURS = 8
export const SWITCHES = 26

export interface MosaicSource {
  readonly id: string
  readonly share: number
  /** `A` explains most. */
  readonly letter: string
  readonly index: number
}

/** Neighbouring sentences of one source, or of none. */
export interface Run {
  /** Sentences, half-open. */
  readonly from: number
  readonly to: number
  /** UTF-16 units of its sentences. */
  readonly length: number
  readonly source: MosaicSource | undefined
}

export interface Mosaic {
  readonly sources: readonly MosaicSource[]
  readonly runs: readonly Run[]
}

export function mosaicOf({ sources, sentences }: Provenance): Mosaic {
  const lettered = sources.map(({ id, share }, index) => ({ id, share, index, letter: letterOf(index) }))
  const byId = new Map(lettered.map((source) => [source.id, source]))
  const runs: Run[] = []
  for (const [at, { source, target }] of sentences.entries()) {
    const known = source && byId.get(source.id)
    const length = target.end - target.start
    const last = runs.at(-1)
    if (last && last.source === known) runs[runs.length - 1] = { ...last, to: at + 1, length: last.length + length }
    else runs.push({ from: at, to: at + 1, length, source: known })
  }
  return { sources: lettered, runs }
}

/** A to Z, then AA, AB: as columns of a table are lettered. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
