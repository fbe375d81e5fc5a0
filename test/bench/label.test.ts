/** Labels that are sure, by wording. */
import { expect, test } from 'vitest'
import { labelOf, unchangedShare } from '../../bench/quality/families/label.js'
import type { Pair } from '../../bench/quality/families/pair.js'

const pair = (kind: string, source: string, target: string, label?: Pair['label']): Pair => ({
  ...{ set: 's', id: '1', group: 'g', part: 'check', y: true, kind, row: {} },
  source: { id: 'b', text: source },
  target: { id: 'a', text: target },
  ...(label === undefined ? {} : { label })
})

test('the unchanged share counts words in shared runs of three, by hand', () => {
  // a b c and b c d are runs of the source; x breaks the rest: 4 of 7.
  expect(unchangedShare('a b c d e f', 'a b c d x e f')).toBeCloseTo(4 / 7, 12)
  expect(unchangedShare('a b', 'a b')).toBe(0)
  expect(unchangedShare('', '')).toBe(0)
})

test('a faithful rewrite is a near-duplicate from .7 on, else a rewrite', () => {
  const source = 'one two three four five six seven eight nine ten'
  expect(labelOf(pair('llm-rewrite', source, 'one two three four five six seven x y z'))).toBe('near-duplicate')
  expect(labelOf(pair('llm-rewrite', source, 'one two three four five six w x y z'))).toBe('rewrite')
})

test('what the family says goes first, and of altered rewrites nobody can say', () => {
  expect(labelOf(pair('cut', 'a', 'a', 'near-duplicate'))).toBe('near-duplicate')
  expect(labelOf(pair('perturbed-fake', 'a b c', 'a b c'))).toBeUndefined()
})
