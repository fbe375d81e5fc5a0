/**
 * Buckets that are too full: only the first `cap` signatures of a bucket, in order of priority, stay candidates.
 *
 * The rest is kept in the index and comes back when the first are removed: the answer depends on what the index holds, never on
 * how it came there. Held by `test/sketch/lsh-crowd.test.ts`.
 */
import { clearHits, type Hits, pushHit } from './hits.js'
import { livingTexts, type Part, wordsOf } from './part.js'
import { comparePriority, type Priority } from './priority.js'
import { sameSignature, signatureHash } from './signature.js'

/** Trims each band to `cap` signatures and returns how many bands had more. */
export function trimCrowds(found: Hits, parts: readonly Part[], words: number, cap: number): number {
  if (!found.perBand.some((rows) => rows > cap)) return 0
  const all = places(found)
  const bands = found.perBand.length
  clearHits(found)
  let crowded = 0
  for (let band = 0; band < bands; band++) {
    const rows = all.filter((place) => place.band === band)
    const kept = rows.length > cap ? firstSignatures(rows, parts, words, cap) : rows
    if (kept.length < rows.length) crowded++
    for (const { part, row } of kept) pushHit(found, band, part, row)
  }
  return crowded
}

interface Place {
  readonly band: number
  readonly part: number
  readonly row: number
}

function places(found: Hits): Place[] {
  return Array.from({ length: found.count }, (_, i) => ({
    band: found.bands[i]!,
    part: found.parts[i]!,
    row: found.rows[i]!
  }))
}

/** The same signature may stand in several parts; it counts once, with the best of its priorities. */
function firstSignatures(rows: readonly Place[], parts: readonly Part[], words: number, cap: number): Place[] {
  const ranked = rows
    .map((place) => ({ place, first: livingTexts(parts[place.part]!, place.row, 1)[0] as Priority }))
    .sort((a, b) => comparePriority(a.first, b.first))
  const seen = new Map<number, Place[]>()
  const kept: Place[] = []
  let signatures = 0
  for (const { place } of ranked) {
    const all = wordsOf(parts[place.part]!)
    const hash = signatureHash(all, place.row * words, words)
    const alike = seen.get(hash) ?? []
    const known = alike.some((other) =>
      sameSignature(all, place.row * words, wordsOf(parts[other.part]!), other.row * words, words)
    )
    if (!known && signatures === cap) continue
    if (!known) {
      signatures++
      seen.set(hash, [...alike, place])
    }
    kept.push(place)
  }
  return kept
}
