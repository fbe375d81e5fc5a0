/** Sketches against the definition, and the laws they keep. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalWords } from '../../src/sketch/canonical/canonical-text.js'
import { containment, exactShingles, jaccard, merge, sketch, sketchAll } from '../../src/sketch/index.js'
import { schemeOf } from '../../src/sketch/scheme.js'
import { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'
import { arbitraryText } from './arbitrary-text.js'
import { type Options, registersByDefinition, shingleHash, shinglesOf } from './definition.js'

const SEED = { seed: 20_261_121, numRuns: 200 }
const articles = ['000', '001', '002', '003', '004'].map((id) =>
  readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
)
const options: fc.Arbitrary<Options> = fc.record({
  scheme: fc.constantFrom('fss', 'minhash'),
  registers: fc.constantFrom(64, 128, 256),
  width: fc.integer({ min: 1, max: 8 }),
  seed: fc.constantFrom(0, 1, 0xffffffff)
})

test('a sketch is what the definition says', () => {
  fc.assert(
    fc.property(arbitraryText(), options, (text, chosen) => {
      expect(sketch(text, chosen).registers).toEqual(registersByDefinition(text, chosen))
    }),
    SEED
  )
})

test.each(articles.map((text, at) => [at, text] as const))('article %d has the sketch of the definition', (_, text) => {
  expect(sketch(text).registers).toEqual(registersByDefinition(text))
})

test('exact shingles are the sorted distinct hashes of the definition', () => {
  fc.assert(
    fc.property(arbitraryText(), fc.integer({ min: 1, max: 8 }), (text, width) => {
      const hashes = shinglesOf(canonicalWords(text), width).map((words) => shingleHash(words))
      expect([...exactShingles(text, { width })]).toEqual([...new Set(hashes)].sort((a, b) => a - b))
    }),
    SEED
  )
})

test('a merged sketch is exactly the sketch of the union', () => {
  fc.assert(
    fc.property(
      arbitraryText(),
      arbitraryText(),
      fc.constantFrom('fss' as const, 'minhash' as const),
      (a, b, scheme) => {
        const width = 1 // so that joining two texts makes no new shingle
        const merged = merge(sketch(a, { width, scheme }), sketch(b, { width, scheme }))
        expect(merged).toEqual(sketch(`${a} . ${b}`, { width, scheme }))
      }
    ),
    SEED
  )
})

test('white space, case, quotes and the form of accents do not matter', () => {
  const plain = sketch('“Don’t go,” she said: the café is closed')
  expect(sketch("  'DON'T   GO'\r\nshe said -- the Cafe\u0301 is closed.")).toEqual(plain)
})

test('equal short texts are equal and others differ', () => {
  for (const [a, b, same] of [
    ['hello', 'Hello!', 1],
    ['hello', 'goodbye', 0],
    ['hello you', 'hello, you', 1],
    ['hello you', 'you hello', 0],
    ['', ' — ', 1],
    ['', 'hello', 0]
  ] as const) {
    expect(jaccard(sketch(a), sketch(b)), `${a} / ${b}`).toBe(same)
    expect(containment(sketch(a), sketch(b)), `${a} in ${b}`).toBe(same)
  }
})

test('a long text has the sketch of its parts, however it is sliced', () => {
  const all = `${articles.join('\n')}\n`
  expect(sketch(all.repeat(40))).toEqual(sketch(all.repeat(2)))
})

test('a word without end is cut where it began to be too long, wherever it stands', () => {
  const long = 'abcdefg'.repeat(20_000)
  const width = 1
  const pieces = long.match(/.{1,16000}/g)?.join(' ')
  expect(sketch(`one ${long} two`, { width })).toEqual(sketch(`one ${pieces} two`, { width }))
  expect(sketch(`before it one ${long} two`, { width })).toEqual(sketch(`before it one ${pieces} two`, { width }))
  const pairs = '\u{10400}'.repeat(20_000)
  expect(sketch(`a${pairs}`).registers).toEqual(sketchTwin(`a${pairs}`, schemeOf()))
})

test('a hundred megabytes are sketched in bounded memory', () => {
  const million = `${articles.join('\n')}\n`.repeat(80)
  const text = million.repeat(Math.ceil(1e8 / million.length))
  expect(sketch(text)).toEqual(sketch(million))
  expect(sketch('x'.repeat(1e8)).shingles).toBeLessThan(8)
})

test('sketching many texts is sketching each', () => {
  expect(sketchAll(articles)).toEqual(articles.map((text) => sketch(text)))
  expect(sketchAll(new Set(articles), { registers: 64 })).toEqual(
    articles.map((text) => sketch(text, { registers: 64 }))
  )
})

test('scripts without spaces have as many shingles as letters', () => {
  const japanese = '東京都は日本の首都であり、世界最大級の都市である。'
  expect(exactShingles(japanese).length).toBe(21)
  const edited = japanese.replace('首都', '中心')
  expect(jaccard(sketch(japanese), sketch(edited))).toBeGreaterThan(0.4)
})

test('character shingles see what word shingles miss', () => {
  const unit = 'character' as const
  const a = sketch('The minister resigned on Tuesday', { unit })
  const b = sketch('The ministers resigned on Tuesdays', { unit })
  expect(jaccard(a, b)).toBeGreaterThan(0.5)
  expect(exactShingles('ab  cd', { unit, width: 5 }).length).toBe(1)
  expect(exactShingles('ab, cd', { unit, width: 2 }).length).toBe(4)
})

test('sketches of different schemes refuse to be compared, naming what differs', () => {
  const a = sketch('a text')
  const b = sketch('a text', { registers: 64, seed: 7 })
  for (const compare of [jaccard, containment, merge]) {
    expect(() => compare(a, b)).toThrow(/registers=128 against registers=64, seed=0 against seed=7/)
  }
})

test.each([
  [{ registers: 100 }, /`registers` is 100 \(number\): give 64, 128/],
  [{ width: 9 }, /`width` is 9/],
  [{ width: 0 }, /`width` is 0/],
  [{ unit: 'line' as 'word' }, /`unit` is "line"/],
  [{ scheme: 'simhash' as 'fss' }, /`scheme` is "simhash"/],
  [{ seed: -1 }, /`seed` is -1/]
])('%j is refused', (wrong, message) => {
  expect(() => sketch('a text', wrong)).toThrow(message)
})

test('what is not a string is refused', () => {
  expect(() => sketch(7 as unknown as string)).toThrow(/The text to sketch must be a string/)
})
