/** The order of the rows of a side-by-side view. */
import { expect, test } from 'vitest'
import { rowsOf } from '../../src/report/rows.js'
import type { Bead, Match } from '../../src/types.js'
import { aMatch, goldMatch } from './samples.js'

const bead = (source: number[], target: number[], moved = false): Bead => ({
  source,
  target,
  kind: source.length === 0 ? 'added' : target.length === 0 ? 'dropped' : 'paraphrase',
  similarity: 0.5,
  moved
})

/** Rows as `source>target`, a moved sentence's empty place as `2~`. */
const shown = (match: Match) =>
  rowsOf(match).map(({ bead, kind }) => {
    const { source, target } = match.beads[bead]!
    return kind === 'moved-away' ? `${source}~` : `${source}>${target}`
  })

const with4 = (beads: Bead[]) => aMatch('a\nb\nc\nd', 'a\nb\nc\nd', { beads })

test('rows follow the target, whatever the order of the beads', () => {
  expect(shown(with4([bead([1, 2], [1]), bead([3], [2, 3]), bead([0], [0])]))).toEqual(['0>0', '1,2>1', '3>2,3'])
})

test('a dropped sentence stands below the one before it, and at the top when it was the first', () => {
  expect(shown(with4([bead([0], []), bead([1], [0]), bead([2], []), bead([3], [1])]))).toEqual([
    '0>',
    '1>0',
    '2>',
    '3>1'
  ])
})

test('a moved sentence stands where the target has it and leaves an empty row where the source had it', () => {
  const beads = [bead([0], [0]), bead([1], [3], true), bead([2], [1]), bead([3], [2])]
  expect(shown(with4(beads))).toEqual(['0>0', '1~', '2>1', '3>2', '1>3'])
})

test('a sentence dropped behind a moved one stays at its place in the source', () => {
  const beads = [bead([0], [0]), bead([1], [2], true), bead([2], []), bead([3], [1])]
  expect(shown(with4(beads))).toEqual(['0>0', '1~', '2>', '3>1', '1>2'])
})

test('a paragraph begins where a line does', () => {
  const { beads, ...match } = goldMatch()
  const rows = rowsOf({ ...match, beads })
  expect(rows).toHaveLength(beads.length)
  const begins = rows.filter(({ paragraph }) => paragraph).map(({ bead }) => beads[bead]!.target[0] ?? 'source')
  expect(begins).toEqual([0, 2, 5, 'source', 8, 11, 14, 17, 'source', 19])
})

test('ten thousand dropped sentences take no longer than they must', () => {
  const lines = 'x\n'.repeat(10_000)
  expect(rowsOf(aMatch(lines, ''))).toHaveLength(10_000)
})
