import { describe, expect, test } from 'vitest'
import { contradict } from '../../src/align/changes/opposites.js'
import { hashStem } from '../../src/text/idf.js'
import { stem } from '../../src/text/stem.js'
import { opposed, related } from '../../src/text/thesaurus.js'

const hash = (word: string): number => hashStem(stem(word)) | 0

describe('words that mean nearly the same', () => {
  test.each([
    ['buy', 'purchase'],
    ['weapons', 'arms'],
    ['dismiss', 'reject'],
    ['begin', 'start']
  ])('%s, %s', (a, b) => {
    expect(related(hash(a), hash(b))).toBe(true)
    expect(related(hash(b), hash(a))).toBe(true)
  })
})

describe('words that do not', () => {
  test.each([
    ['war', 'peace'],
    ['rise', 'fall'],
    ['minister', 'banana']
  ])('%s, %s', (a, b) => expect(related(hash(a), hash(b))).toBe(false))
})

describe('opposites', () => {
  test.each([
    ['rise', 'fall'],
    ['accept', 'reject'],
    ['open', 'close']
  ])('%s, %s in the dictionary', (a, b) => expect(opposed(hash(a), hash(b))).toBe(true))
  test.each([
    ['gain', 'tumble'],
    ['support', 'oppose'],
    ['confirm', 'deny']
  ])('%s, %s in the news', (a, b) => expect(contradict(hash(a), hash(b))).toBe(true))
  test('a word is not its own opposite', () => expect(contradict(hash('rise'), hash('rise'))).toBe(false))
})
