/**
 * The changes that stand between two texts neither of which was made from the other: what both tell and tell otherwise.
 *
 * Who writes on his own drops and adds nothing, and quotes as much as he likes: "dropped" and "made indirect" are said of a text that was
 * made from another. A figure, a name or a "not" in which two accounts of one thing differ is news whoever wrote them.
 * Held by test/align/changes/told-by-both.test.ts.
 */
import { firstEndingAfter } from '../../text/spans.js'
import type { Bead, ChangeKind, Document, FactChange, Span } from '../../types.js'

/** What makes two accounts of one thing differ. */
const OTHERWISE: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['altered', 'replaced', 'reattributed', 'made-vague', 'made-precise'] as const),
  ...(['gained', 'lost', 'completed'] as const)
])

/** Those inside one bead with sentences of both sides, in their order. Linear but for a binary search a span. */
export function toldByBoth(
  source: Document,
  target: Document,
  beads: readonly Bead[],
  changes: readonly FactChange[]
): FactChange[] {
  const places = { source: linkedPlaces(source, beads, 'source'), target: linkedPlaces(target, beads, 'target') }
  return changes.filter((change) => {
    const ends = [placeOf(source, places.source, change.source), placeOf(target, places.target, change.target)]
    const [bead, other = bead] = ends.filter((end) => end !== undefined)
    return OTHERWISE.has(change.change) && bead !== undefined && bead !== ALONE && bead === other
  })
}

/** Of a sentence that the other side has nothing like. */
const ALONE = -1

/** For each sentence the bead it lies in, where that has sentences of both sides. */
function linkedPlaces({ sentences }: Document, beads: readonly Bead[], side: 'source' | 'target'): Int32Array {
  const places = new Int32Array(sentences.length).fill(ALONE)
  for (const [index, bead] of beads.entries())
    if (bead.source.length > 0 && bead.target.length > 0) for (const at of bead[side]) places[at] = index
  return places
}

function placeOf({ sentences }: Document, places: Int32Array, span: Span | undefined): number | undefined {
  return span && (places[firstEndingAfter(sentences, span.start)] ?? ALONE)
}
