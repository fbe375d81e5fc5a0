import { expect, test } from 'vitest'
import { stem } from '../../src/text/stem.js'

test.each([
  ['markets', 'market'],
  ['economies', 'economy'],
  ['houses', 'house'],
  ["minister's", 'minister'],
  ['minister’s', 'minister'],
  ['congress', 'congress'],
  ['virus', 'virus'],
  ['heroes', 'heroes'],
  ['was', 'was'],
  ['gas', 'gas']
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})
