/** The halves of the data: who would be hurt by a change is every figure that says its rows trained nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect, groupsOf, opening, part, partsOf } from '../../bench/split.js'

test('the half of a group never changes (golden: trained tables and weights were fitted on these halves)', () => {
  expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(part)).toEqual(GOLDEN)
})
const GOLDEN = ['fit', 'check', 'fit', 'check', 'check', 'check', 'check', 'fit']

test('groups fall about half and half', () => {
  const fit = Array.from({ length: 2000 }, (_, n) => part(`group ${n}`)).filter((one) => one === 'fit').length
  expect(fit).toBeGreaterThan(920)
  expect(fit).toBeLessThan(1080)
})

test('lists that share a name through a chain get the same smallest name', () => {
  expect(connect([['d', 'c'], ['x', 'y'], ['b', 'c'], ['b', 'e'], []])).toEqual(['b', 'x', 'b', 'b', ''])
})

test('no document is in two groups, whatever the order of the rows', () => {
  const lists = fc.array(fc.array(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(lists, (all) => {
      const groups = connect(all)
      const seen = new Map<string, string>()
      all.forEach((list, row) => {
        for (const name of list) {
          expect(seen.get(name) ?? groups[row]).toBe(groups[row])
          seen.set(name, groups[row] ?? '')
        }
      })
      expect(connect([...all].reverse()).reverse()).toEqual(groups)
    }),
    { seed: 5 }
  )
})

test('two rewrites of one original are one group, in any set of rewrites', () => {
  const b = 'The mayor said on Tuesday that the bridge will close for good next year.'
  const rows = [
    { a: 'one', b },
    { a: 'two', b: b.toUpperCase() }
  ]
  const [first, second] = groupsOf('f3-llm-rewrites', rows)
  expect(second).toBe(first)
  expect(groupsOf('llmfake-rewrites', rows)).toEqual([first, second])
  expect(first).toBe(opening(b))
})

test('sentence pairs that share a sentence, or its words in another order, are in one part', () => {
  const rows = [
    { a: 'Rome beat Oslo .', b: 'Oslo lost to Rome .' },
    { a: 'Oslo beat Rome .', b: 'Rome was beaten .' }
  ]
  const [one, other] = partsOf('paws-wiki', rows)
  expect(one).toBe(other)
})

test('a triplet of basil is one group, from its documents and from its pairs', () => {
  expect(groupsOf('basil', [{ id: 'x_1', triplet: 'x' }])).toEqual(['x'])
  expect(groupsOf('basil', [{ a: 'x_1', b: 'x_3' }])).toEqual(['x'])
})
