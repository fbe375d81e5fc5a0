import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf } from '../../src/stores/postings/first-of.js'
import { comparePriority } from '../../src/stores/postings/priority.js'

interface Text {
  readonly published: number
  readonly order: number
}

function runOf(texts: readonly Text[], base: number) {
  const sorted = {
    published: Float64Array.from(texts, (t) => t.published),
    order: Float64Array.from(texts, (t) => t.order)
  }
  const ranks = Uint32Array.from(texts, (_, at) => at).sort((a, b) => comparePriority(sorted, a, sorted, b))
  return { texts: sorted, base, ranks }
}

test('what is kept of several runs is what sorting all of them keeps', () => {
  const text = fc.record({ published: fc.constantFrom(-Infinity, 1, 2, 3), order: fc.nat() })
  const texts = fc.uniqueArray(text, { selector: ({ order }) => order, minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(59), { maxLength: 4 }), fc.nat(59), (texts, cuts, most) => {
      const ends = [...cuts, texts.length].map((at) => Math.min(at, texts.length)).sort((a, b) => a - b)
      const runs = ends.map((end, at) => runOf(texts.slice(ends[at - 1] ?? 0, end), ends[at - 1] ?? 0))
      const limit = Math.min(most, texts.length)
      const kept = firstOf(runs, limit).flatMap(({ ranks, base }) =>
        [...ranks].map((rank) => texts[base + rank]!.order)
      )
      const plainly = [...texts].sort((a, b) => b.published - a.published || a.order - b.order).slice(0, limit)
      expect(kept.sort()).toEqual(plainly.map(({ order }) => order).sort())
    }),
    { seed: 12, numRuns: 500 }
  )
})
