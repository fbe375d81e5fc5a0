/**
 * Which tokens of a target are kept tokens of its source, as a list of edits implies: text outside all edits is kept, in the same order, and
 * a move joins two equal spans. Tokens are runs without a space. Held by test/bench/kept-tokens.test.ts.
 */
import type { Edit, Span } from '../../src/types.js'

/** Pairs of [target token, source token]. */
export function keptTokens(source: string, target: string, edits: readonly Edit[]): [number, number][] {
  const to = new Map(tokens(source).map(({ start, end }, index) => [`${start} ${end}`, index]))
  const moves = keptRuns(source, target, edits)
  return tokens(target).flatMap(({ start, end }, index): [number, number][] => {
    const run = moves.find((one) => one.start <= start && end <= one.end)
    const found = run === undefined ? undefined : to.get(`${start + run.shift} ${end + run.shift}`)
    return found === undefined ? [] : [[index, found]]
  })
}

/** Spans of the target that stand in the source too, and how far to go to find them there. */
function keptRuns(source: string, target: string, edits: readonly Edit[]): (Span & { shift: number })[] {
  const moved = edits.filter(({ kind }) => kind === 'move')
  const kept = [
    complement(
      edits.map((edit) => edit.source),
      source.length
    ),
    complement(
      edits.map((edit) => edit.target),
      target.length
    )
  ]
  const [from, into] = kept as [Span[], Span[]]
  return [
    ...paired(from, into),
    ...moved.map((edit) => ({ ...edit.target, shift: edit.source.start - edit.target.start }))
  ]
}

/** Kept text is equal on both sides in order, but cut at different places: walk both lists of runs together. */
function paired(from: readonly Span[], into: readonly Span[]): (Span & { shift: number })[] {
  const runs: (Span & { shift: number })[] = []
  let [f, used] = [0, 0]
  for (const run of into) {
    for (let at = run.start; at < run.end; ) {
      const other = from[f]
      if (other === undefined) return runs
      const length = Math.min(run.end - at, other.end - other.start - used)
      if (length > 0) runs.push({ start: at, end: at + length, shift: other.start + used - at })
      at += length
      used += length
      if (other.start + used >= other.end) [f, used] = [f + 1, 0]
    }
  }
  return runs
}

/** What no span covers. */
function complement(spans: readonly Span[], length: number): Span[] {
  const sorted = [...spans].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  const ends = [0, ...sorted.map(({ end }) => end)]
  const starts = [...sorted.map(({ start }) => start), length]
  return ends.map((start, n) => ({ start, end: starts[n] ?? length })).filter(({ start, end }) => end > start)
}

function tokens(text: string): Span[] {
  return [...text.matchAll(/[^ ]+/g)].map(({ index, 0: token }) => ({ start: index, end: index + token.length }))
}
