import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import { tag } from '../../src/text/tag.js'
import { tokenize } from '../../src/text/tokens.js'
import { type Reading, readWords } from '../../src/text/wink.js'

/** What odd words are made of: numbers, ordinals, times, money, abbreviations, mixed case, apostrophes, hyphens, other digits. */
const PARTS =
  `v2. v2. F1. 0 02 02 2 7 701 701 1,000 3.5 10:30 20 1990s 90s 5 th st nd pm a.m p.m hrs s 's 'S n't ' ’ . , : - -- v. u. U.S U.N. Jr. USD US GBP eur A a K K k kk ſ İ i ß
  é e\u0301 ٣ ２ ² ½ 中 mc Mc COVID covid Covid Xi zelenskyy Zelenskyy ZELENSKYY don can't did pro anti less gate m bn kg Foo foo bar ing ed * # @ $ £ / & :) ;D`.split(
    /\s+/
  )

const PLAIN = `the a of talks killed two attacks said in on Moscow 's to 1 12 2024 more than minister . , - "`.split(
  ' '
)

const oddWord = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

const oddWords = fc.array(fc.oneof(oddWord, fc.constantFrom(...PLAIN)), { minLength: 1, maxLength: 80 })

/** Patterns for entities of one's own, which nobody uses here: the model's double in length each time wink is loaded. */
const metaCER = () => ({ machines: [], transformers: [] })

/** wink as it is delivered, loaded anew. */
function readByNewWink(words: string): Reading {
  const { readDoc, its } = winkNLP({ ...winkModel, metaCER }, ['pos'])
  const read = readDoc(words).tokens()
  return {
    spaces: read.out(its.precedingSpaces) as string[],
    lemmas: read.out(its.lemma as unknown as ItsFunction<string>) as string[],
    tags: read.out(its.pos) as string[]
  }
}

const tagged = (text: string) => tag(text, tokenize(text))

/** The tagger as a process has it that has read nothing yet. */
async function newTagger(): Promise<(text: string) => unknown> {
  vi.resetModules()
  const { tag } = await import('../../src/text/tag.js')
  return (text) => tag(text, tokenize(text))
}

test('words are read as wink reads them that was loaded for them alone, whatever was read before', {
  timeout: 120_000
}, () => {
  fc.assert(
    fc.property(oddWords, (some) => {
      const words = some.join(' ')
      expect(readWords(words)).toEqual(readByNewWink(words.replaceAll('\u212a', 'K')))
    }),
    { numRuns: 60, seed: 11 }
  )
})

test.each([
  ['v2.90417 left', '90417 left'],
  ['USD5 paid', 'USD paid'],
  ['USD paid', 'USD5 paid'],
  ['\u212a\u212a\u212a\u212a said', 'kkkk said']
])('after "%s" the words "%s" are read as if they came first', (before, words) => {
  readWords(before)
  expect(readWords(words)).toEqual(readByNewWink(words))
})

test('texts have the same tokens in any order as each read by a tagger that has read nothing', {
  timeout: 120_000
}, async () => {
  const corpus = ['000', '001', '002', '003', '004'].map((id) =>
    readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
  )
  const odd = fc.sample(oddWords, { numRuns: 20, seed: 12 }).map((some) => some.join(' '))
  const texts = [...corpus, ...odd]
  const alone = new Map<string, unknown>()
  for (const text of texts) alone.set(text, (await newTagger())(text))
  fc.assert(
    fc.property(fc.shuffledSubarray(texts), (some) => {
      for (const text of some) expect(tagged(text)).toEqual(alone.get(text))
    }),
    { numRuns: 100, seed: 13 }
  )
})

test('a text reads the same after 150,000 strange words, when wink is set up anew', {
  timeout: 60_000
}, () => {
  const text = `${readFileSync(new URL('../../corpus/004.txt', import.meta.url), 'utf8')} Wire 02 of v.02, wire7.`
  const before = tagged(text)
  for (let nth = 0; nth < 150_000; nth += 1000)
    tagged(Array.from({ length: 1000 }, (_, at) => `wire${nth + at}`).join(' '))
  expect(tagged(text)).toEqual(before)
})
