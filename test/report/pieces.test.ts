/** The cutting of a text at everything that begins or ends in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOf, piecesOf } from '../../src/report/pieces.js'
import type { Match } from '../../src/types.js'
import { aMatch, goldMatch, replacing, spanOf } from './samples.js'

const texts = (match: Match, side: 'source' | 'target') =>
  piecesOf(match, side).map((pieces) => pieces.map(({ start, end }) => match[side].article.text.slice(start, end)))

test('a sentence is cut at its edits', () => {
  const match = aMatch('Wang was in Moscow.', 'Wang arrived in Moscow.')
  const edited = { ...match, edits: [replacing(match, 'was', 'arrived', 'tense')] }
  expect(texts(edited, 'source')).toEqual([['Wang ', 'was', ' in Moscow.']])
  expect(piecesOf(edited, 'target')[0]!.map(({ edit }) => edit)).toEqual([undefined, 0, undefined])
})

test('nested changes are all on the piece they share', () => {
  const match = aMatch('He said “six men” left.', 'He left.')
  const change = { change: 'dropped', severity: 'minor', reason: '' } as const
  const changed: Match = {
    ...match,
    changes: [
      { ...change, topic: 'quotation', source: spanOf(match.source, '“six men”') },
      { ...change, topic: 'number', source: spanOf(match.source, 'six') }
    ]
  }
  expect(piecesOf(changed, 'source')[0]!.map(({ changes }) => changes)).toEqual([[], [0], [0, 1], [0], []])
})

test('an edit over two sentences marks both, and the white space between them is in none', () => {
  const match = aMatch('One.\nTwo.', 'One, two.')
  const edited = { ...match, edits: [replacing(match, '.\nTwo', ', two')] }
  expect(texts(edited, 'source')).toEqual([
    ['One', '.'],
    ['Two', '.']
  ])
})

test('law: the pieces of a sentence join to the sentence, and lie wholly in or out of every edit', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\n]{0,60}$/), fc.array(span), fc.array(span), (text, cuts, spans) => {
      const match = aMatch(text, text)
      const target = { start: 0, end: 0 }
      const edits = disjoint(cuts).map((source) => ({ kind: 'delete', topic: 'wording', source, target }) as const)
      const changes = spans.map(
        (source) => ({ topic: 'name', change: 'dropped', severity: 'minor', reason: '', source }) as const
      )
      const marked: Match = { ...match, edits, changes }
      const pieces = piecesOf(marked, 'source')
      expect(texts(marked, 'source').map((all) => all.join(''))).toEqual(
        match.source.sentences.map(({ start, end }) => text.slice(start, end))
      )
      for (const { start, end, edit, changes: over } of pieces.flat()) {
        const covers = (mark: { source: { start: number; end: number } }) =>
          mark.source.start <= start && end <= mark.source.end && mark.source.start < mark.source.end
        expect(edits.flatMap((mark, index) => (covers(mark) ? index : []))).toEqual(edit === undefined ? [] : [edit])
        expect(changes.flatMap((mark, index) => (covers(mark) ? index : []))).toEqual(over)
      }
    }),
    { seed: 7, numRuns: 500 }
  )
})

function disjoint(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  let end = 0
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      if (span.start < end || span.start === span.end) return false
      end = span.end
      return true
    })
}

test('the gold of 004 -> 001 is cut without a rest', () => {
  const match = goldMatch()
  for (const side of ['source', 'target'] as const) {
    const whole = match[side].sentences.map(({ start, end }) => match[side].article.text.slice(start, end))
    expect(texts(match, side).map((pieces) => pieces.join(''))).toEqual(whole)
  }
})

test('white space at the edges of an edit is set apart, inside it is kept', () => {
  expect(edgesOf(' in Moscow ', true, true)).toEqual({ before: ' ', text: 'in Moscow', after: ' ' })
  expect(edgesOf(' in Moscow ', true, false)).toEqual({ before: ' ', text: 'in Moscow ', after: '' })
  expect(edgesOf(' in Moscow ', false, true)).toEqual({ before: '', text: ' in Moscow', after: ' ' })
  expect(edgesOf('  ', true, true)).toEqual({ before: '', text: '  ', after: '' })
})
