/** From a span of the text back to the source. */
import { expect, test } from 'vitest'
import { sourceSpan } from '../../src/formats/origin.js'

/** `ab &amp; cd</p><p>ef`: "ab & cd", two line breaks, "ef". */
const SOURCE = 'ab &amp; cd</p><p>ef'
const origin = {
  runs: [
    { text: { start: 0, end: 3 }, source: { start: 0, end: 3 } },
    { text: { start: 3, end: 4 }, source: { start: 3, end: 8 } },
    { text: { start: 4, end: 7 }, source: { start: 8, end: 11 } },
    { text: { start: 9, end: 11 }, source: { start: 18, end: 20 } }
  ]
}

test.each([
  [0, 2, 'ab'],
  [1, 7, 'b &amp; cd'],
  [3, 4, '&amp;'],
  [4, 6, ' c'],
  [5, 11, 'cd</p><p>ef'],
  [5, 8, 'cd'],
  [8, 10, 'e'],
  [10, 11, 'f'],
  [7, 9, ''],
  [11, 11, ''],
  [2, 2, '']
])('%i to %i stands at %j', (start, end, found) => {
  const span = sourceSpan(origin, { start, end })
  expect(SOURCE.slice(span.start, span.end)).toBe(found)
})

test('a text of nothing stands nowhere', () => {
  expect(sourceSpan({ runs: [] }, { start: 0, end: 3 })).toEqual({ start: 0, end: 0 })
})
