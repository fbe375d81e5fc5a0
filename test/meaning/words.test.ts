import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashWord, scanWords } from '../../src/meaning/words.js'

function hashes(text: string): number[] {
  const found: number[] = []
  scanWords(text, (hash) => found.push(hash))
  return found
}

test.each([
  ['The minister, he said', ['the', 'minister', 'he', 'said']],
  ["Obama's e-mail", ['obama', 's', 'e', 'mail']],
  ['ZELENSKYY', ['zelenskyy']],
  ['café CAFÉ cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['Кремль', ['кремль']],
  ['1,200 men', ['1200', 'men']],
  ['3.5% of 35', ['3.5', 'of', '35']],
  ['in 2003, 12 died.', ['in', '2003', '12', 'died']],
  ['soft\u00adware', ['software']],
  ['', []],
  ['... — “”', []]
])('the words of %j are %j', (text, words) => {
  expect(hashes(text)).toEqual(words.map(hashWord))
})

test('where words are not spaced every character is a word', () => {
  expect(hashes('東京で')).toEqual(['東', '京', 'で'].map(hashWord))
})

test('words that begin alike share their prefix, and numbers of as many digits', () => {
  const prefix = (word: string): number => {
    let found = 0
    scanWords(word, (_, hash) => {
      found = hash
    })
    return found
  }
  expect(prefix('Zelenskyy')).toBe(prefix('Zelensky'))
  expect(prefix('Zelenskyy')).not.toBe(prefix('Selenskyj'))
  expect(prefix('2003')).toBe(prefix('1,987'))
  expect(prefix('2003')).not.toBe(prefix('20034'))
})

test('two sentences have the words of both, whatever they are made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(hashes(`${a} | ${b}`)).toEqual([...hashes(a), ...hashes(b)])
    }),
    { seed: 3 }
  )
})

test('the words of a vocabulary have hashes of their own', () => {
  const words = Array.from({ length: 50_000 }, (_, i) => `${i.toString(36)}a${(i * 7919).toString(26)}`)
  expect(new Set(words.map(hashWord)).size).toBeGreaterThan(words.length - 5)
})
