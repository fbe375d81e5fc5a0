/** Sentences taken from an original, with alterations: the pieces a target is made of. */
import type { EditTopic, Span } from '../../src/types.js'
import type { Alteration } from './alterations.js'
import type { Original } from './original.js'

/** A stretch of the source: kept as it is, or replaced by `put`. */
export interface Run extends Span {
  readonly put?: string
  readonly topic?: EditTopic
}

/** One bead's worth of the source. More than one sentence where an alteration runs over a sentence end. */
export interface Taken {
  readonly sentences: readonly number[]
  readonly runs: readonly Run[]
  readonly moved?: boolean
  /** White space before it; the source's own where it follows the sentence before it, else a line end. */
  readonly gap?: string
}

/** Text that is not the source's. */
export interface Other {
  readonly text: string
  readonly furniture?: boolean
  readonly gap?: string
}

export type Piece = Taken | Other

export function take(original: Original, changes: readonly Alteration[] = [], only?: readonly number[]): Taken[] {
  const wanted = only ?? original.sentences.map((_, index) => index)
  return groups(original, changes, wanted).map((sentences) => {
    const start = original.sentences[sentences[0]!]!.start
    const end = original.sentences[sentences.at(-1)!]!.end
    const inside = changes.filter((change) => change.start >= start && change.end <= end)
    return { sentences, runs: runsOf(start, end, inside) }
  })
}

export function other(text: string, gap = '\n'): Other {
  return { text, gap }
}

export function furniture(...lines: readonly string[]): Other[] {
  return lines.map((text) => ({ text, furniture: true, gap: '\n' }))
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Sentences that an alteration joins stand together. */
function groups({ sentences }: Original, changes: readonly Alteration[], wanted: readonly number[]): number[][] {
  const all: number[][] = []
  for (const index of wanted) {
    const { start } = sentences[index]!
    const joined = changes.some((change) => change.start < start && change.end >= start)
    if (joined && all.at(-1)?.at(-1) === index - 1) all.at(-1)!.push(index)
    else all.push([index])
  }
  return all
}

function runsOf(start: number, end: number, changes: readonly Alteration[]): Run[] {
  const runs: Run[] = []
  let at = start
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    if (at < change.start) runs.push({ start: at, end: change.start })
    runs.push(change)
    at = change.end
  }
  if (at < end) runs.push({ start: at, end })
  return runs
}
