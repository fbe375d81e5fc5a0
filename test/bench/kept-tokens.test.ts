/** Links between kept words, from edits written by hand. */
import { expect, test } from 'vitest'
import { keptTokens } from '../../bench/quality/kept-tokens.js'
import type { Edit } from '../../src/types.js'

const edit = (kind: Edit['kind'], source: [number, number], target: [number, number]): Edit => ({
  kind,
  source: { start: source[0], end: source[1] },
  target: { start: target[0], end: target[1] },
  topic: 'wording'
})

test('without edits every token is linked to its own', () => {
  expect(keptTokens('a b c', 'a b c', [])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2]
  ])
})

test('a replaced word has no link, words after it keep theirs', () => {
  expect(keptTokens('a bb c', 'a xyz c', [edit('replace', [2, 4], [2, 5])])).toEqual([
    [0, 0],
    [2, 2]
  ])
})

test('an insert and a delete shift what follows', () => {
  const edits = [edit('insert', [0, 0], [0, 2]), edit('delete', [2, 4], [4, 4])]
  expect(keptTokens('a b c', 'x a c', edits)).toEqual([
    [1, 0],
    [2, 2]
  ])
})

test('a move links across', () => {
  const edits = [edit('move', [4, 5], [0, 1]), edit('insert', [0, 0], [1, 2]), edit('delete', [3, 4], [5, 5])]
  expect(keptTokens('a b c', 'c a b', edits)).toEqual([
    [0, 2],
    [1, 0],
    [2, 1]
  ])
})
