import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashStem } from '../../src/text/idf.js'
import { scan } from '../../src/text/scan.js'
import { isWord } from '../../src/text/tokens.js'
import { newWordCounts, type WordCounts } from '../../src/text-index/word-counts.js'
import { countWords } from '../../src/text-index/words-in-place.js'
import { corpusTexts } from './corpus-texts.js'

/** By way of a Document. */
function plainly(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const token of scan(text).tokens) {
    if (!isWord(text, token)) continue
    const hash = hashStem(token.lemma) | 0
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  return counts
}

function inPlace(text: string): Map<number, number> {
  const { size, hashes, counts } = countedIn(text)
  return new Map(Array.from(hashes.subarray(0, size), (hash, at) => [hash, counts[at]!]))
}

function countedIn(text: string): WordCounts {
  const counts = newWordCounts()
  countWords(text, counts)
  return counts
}

test('the words of an article are counted as scan reads them', () => {
  for (const { text } of corpusTexts()) expect(inPlace(text)).toEqual(plainly(text))
})

test('plurals, possessives, capitals, digits and other scripts are folded as scan folds them', () => {
  const text =
    "IES ies ties Parties movies eies aies shoes heroes Cases gas GAS bus boss its This US U.S. 747s 1990s 1,000 Kyiv's " +
    'boys’ Zelenskyy’s Straße ÄRGER naïve İstanbul Ελλάδας 東京都 Москвы e\u0301s 5s as Ies yes ees Äes'
  expect(inPlace(text)).toEqual(plainly(text))
})

test('any text is counted as scan reads it', () => {
  const word = fc.string({ unit: fc.constantFrom(..."aeioustySEIÄ’'’.-1 ,:_”—\u200b\u0301東٣/"), maxLength: 8 })
  const text = fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, (text) => {
      expect(inPlace(text)).toEqual(plainly(text))
    }),
    { seed: 7, numRuns: 2000 }
  )
})

test('two parts of a text that meet at white space are counted as the whole', () => {
  const { text } = corpusTexts()[0]!
  const cut = text.indexOf(' ', 900)
  const counts = newWordCounts()
  countWords(text, counts, 0, cut)
  countWords(text, counts, cut)
  expect(counts).toEqual(countedIn(text))
})
