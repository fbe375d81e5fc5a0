import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postsIn } from '../../src/judge/posts.js'

const shown = (text: string): string[] => postsIn(text).map(({ start, end }) => text.slice(start, end))

test.each([
  [
    'in its own line',
    'She answered at once.\nNo more fees, ever! — Ann Smith (@annsmith) May 4, 2019\nThe bank said nothing.',
    ['No more fees, ever! — Ann Smith (@annsmith)']
  ],
  [
    'signed below',
    'She answered at once.\n\nNo more fees, ever!\n\n— Ann Smith (@annsmith) May 4, 2019\n\nThe bank said nothing.',
    ['No more fees, ever!\n\n— Ann Smith (@annsmith)']
  ],
  ['two in one line', 'One. — A Bc (@abc) Two. - D Ef (@def)', ['One. — A Bc (@abc)', ' Two. - D Ef (@def)']],
  ['the account of somebody who is named', 'Ann Smith (@annsmith) runs a bank.', []],
  ['an address in brackets', 'Write to us (press@bank.example) - or call.', []],
  ['no text', '', []]
])('%s', (_, text, posts) => {
  expect(shown(text)).toEqual(posts)
})

test('posts are in order and do not overlap', () => {
  const part = fc.constantFrom('No more fees. ', '— Ann Smith (@ann)', '\n', ' - (@', 'B (@b) ', '—')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of postsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { seed: 11, numRuns: 500 }
  )
})

test('a hundred thousand signatures in one line are read in one pass', () => {
  expect(postsIn('— Ab (@a)'.repeat(100_000))).toHaveLength(100_000)
})
