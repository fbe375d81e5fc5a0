/** Laws of beads, edits and passages, on generated pairs with everything that breaks offsets. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../src/align/align.js'
import { applyEdits } from '../../src/align/apply.js'
import { findPassages, SHORTEST_PASSAGE } from '../../src/align/passages.js'
import { scan } from '../../src/text/scan.js'
import { isWord } from '../../src/text/tokens.js'
import type { Document, Span } from '../../src/types.js'
import { editedPair, hostileText } from '../hostile.js'
import { changedCharacters } from './plain-diff.js'

const RUNS = { numRuns: 10_000, seed: 4 }

const pairs = fc.oneof(editedPair, fc.tuple(hostileText, hostileText))

function law(
  name: string,
  holds: (source: Document, target: Document, alignment: ReturnType<typeof align>) => void
): void {
  test(name, () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [source, target] = [scan(one), scan(other)]
        holds(source, target, align(source, target))
      }),
      RUNS
    )
  })
}

law('beads cover every sentence of both sides exactly once', (source, target, { beads }) => {
  const sorted = (indices: readonly number[]): number[] => [...indices].sort((a, b) => a - b)
  expect(sorted(beads.flatMap((bead) => bead.source))).toEqual(source.sentences.map((_, at) => at))
  expect(sorted(beads.flatMap((bead) => bead.target))).toEqual(target.sentences.map((_, at) => at))
})

law('edits give the target, reading from it only what they wrote', (source, target, { edits }) => {
  const written = edits.filter(({ kind }) => kind === 'insert' || kind === 'replace')
  expect(
    applyEdits(
      source.article.text,
      masked(
        target.article.text,
        written.map((edit) => edit.target)
      ),
      edits
    )
  ).toBe(target.article.text)
})

law(
  'edits are disjoint on both sides, in target order, and of the kind their spans say',
  (source, target, { edits }) => {
    expectDisjoint(edits.map((edit) => edit.source))
    expectDisjoint(edits.map((edit) => edit.target))
    let last = 0
    for (const { kind, source: one, target: other } of edits) {
      expect(other.start).toBeGreaterThanOrEqual(last)
      last = other.start
      const [before, after] = [
        source.article.text.slice(one.start, one.end),
        target.article.text.slice(other.start, other.end)
      ]
      expect(kind === 'insert' ? before : kind === 'delete' ? after : '').toBe('')
      if (kind === 'move') expect(after).toBe(before)
      if (kind === 'replace') expect(after).not.toBe(before)
      expect(before + after).not.toBe('')
    }
  }
)

law(
  'edits change at most a tenth more than a longest common subsequence of words inside beads',
  (source, target, { beads, edits }) => {
    const least = changedCharacters(source, target, beads)
    const changed = edits
      .filter(({ kind }) => kind !== 'move')
      .reduce((sum, edit) => sum + inked(source, edit.source) + inked(target, edit.target), 0)
    expect(changed).toBeLessThanOrEqual(1.1 * least + 1e-9)
  }
)

law('passages are disjoint, in target order, and at least twelve words long', (source, target) => {
  const passages = findPassages(source, target)
  expectDisjoint(passages.map((passage) => passage.source))
  expectDisjoint(passages.map((passage) => passage.target))
  expect(passages.map(({ target: { start } }) => start)).toEqual(
    [...passages.map(({ target: { start } }) => start)].sort((a, b) => a - b)
  )
  for (const passage of passages) {
    expect(words(source, passage.source)).toBeGreaterThanOrEqual(SHORTEST_PASSAGE)
    expect(words(target, passage.target)).toBeGreaterThanOrEqual(SHORTEST_PASSAGE)
  }
})

test('a text aligned with itself has identical beads and no edits', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const document = scan(text)
      const { beads, edits } = align(document, document)
      expect(edits).toEqual([])
      expect(beads.every(({ kind, moved }) => kind === 'identical' && !moved)).toBe(true)
      if (words(document, { start: 0, end: text.length }) >= SHORTEST_PASSAGE)
        expect(findPassages(document, document)).toHaveLength(1)
    }),
    RUNS
  )
})

/** The text with every character outside these spans replaced. */
function masked(text: string, spans: readonly Span[]): string {
  const characters = new Array<string>(text.length).fill('\u0001')
  for (const { start, end } of spans) for (let at = start; at < end; at++) characters[at] = text[at]!
  return characters.join('')
}

function expectDisjoint(spans: readonly Span[]): void {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  for (let at = 1; at < sorted.length; at++) expect(sorted[at]!.start).toBeGreaterThanOrEqual(sorted[at - 1]!.end)
}

/** Characters of tokens inside a span. */
function inked({ tokens }: Document, span: Span): number {
  return tokens
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .reduce((sum, { start, end }) => sum + end - start, 0)
}

function words({ tokens, article: { text } }: Document, span: Span): number {
  return tokens.filter((token) => token.start >= span.start && token.end <= span.end && isWord(text, token)).length
}
