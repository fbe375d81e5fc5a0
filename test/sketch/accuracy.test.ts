/** What the estimates promise, measured on sets whose truth is known. Seeds are fixed: no run differs from another. */
import { expect, test } from 'vitest'
import { containment, jaccard, jaccardError, pack, type SketchOptions, sketch } from '../../src/sketch/index.js'
import { hashWords } from '../../src/sketch/twin/hash-words.js'
import { withLanes } from '../../src/sketch/twin/read-words.js'

const RUNS = 400
const words = (from: number, count: number, run: number) =>
  Array.from({ length: count }, (_, at) => `w${run}x${from + at}`).join(' ')

/** Errors of an estimate over many pairs of single-word sets with `both` words in common and `alone` more on each side. */
function errors(both: number, alone: number, options: SketchOptions, packed = false): number[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const a = sketch(words(0, both + alone, run), { ...options, width: 1 })
    const b = sketch(words(alone, both + alone, run), { ...options, width: 1 })
    const estimate = packed ? jaccard(pack(a), pack(b)) : jaccard(a, b)
    return estimate - both / (both + 2 * alone)
  })
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const deviation = (numbers: readonly number[]) => Math.sqrt(mean(numbers.map((number) => number * number)))

test.each([
  ['fss', 200, 100, 1.0],
  ['fss', 20, 10, 0.8],
  ['fss', 2000, 1000, 1.05],
  ['minhash', 200, 100, 1.1],
  ['minhash', 20, 10, 1.1]
] as const)('%s estimates without bias: %d words shared, %d not', (scheme, both, alone, most) => {
  const found = errors(both, alone, { scheme })
  const ideal = jaccardError(both / (both + 2 * alone), 128)
  expect(Math.abs(mean(found))).toBeLessThan((2.5 * ideal) / Math.sqrt(RUNS))
  expect(deviation(found)).toBeLessThan(most * ideal)
})

test('eight bits a register lose next to nothing', () => {
  const whole = deviation(errors(200, 100, {}))
  expect(deviation(errors(200, 100, {}, true))).toBeLessThan(1.08 * whole)
})

test('more registers estimate better', () => {
  const few = deviation(errors(300, 200, { registers: 64 }))
  const many = deviation(errors(300, 200, { registers: 1024 }))
  expect(many).toBeLessThan(few / 3)
})

test.each([1, 2, 5, 20, 60, 150, 400, 1000, 5000])(
  '%d distinct shingles are counted within the stated error',
  (count) => {
    for (const scheme of ['fss', 'minhash'] as const) {
      const found = Array.from({ length: 200 }, (_, run) => {
        return sketch(words(0, count, run), { scheme, width: 1 }).shingles / count - 1
      })
      const stated = 1 / Math.sqrt(128)
      expect(deviation(found), scheme).toBeLessThan(1.25 * stated)
      expect(Math.abs(mean(found)), scheme).toBeLessThan(0.35 * stated)
    }
  }
)

test('containment sees a part in a whole', () => {
  const estimates = Array.from({ length: 100 }, (_, run) => {
    const part = sketch(words(0, 150, run), { width: 1 })
    const whole = sketch(words(50, 600, run), { width: 1 })
    return containment(part, whole) - 100 / 150
  })
  expect(Math.abs(mean(estimates))).toBeLessThan(0.03)
  expect(deviation(estimates)).toBeLessThan(0.11)
})

/** Words that differ in a few places only, as codes, names and inflections do. */
const PATTERNS: Record<string, (a: number, b: number) => string> = {
  'fourth and eighth letter': (a, b) => `abc${letter(a)}efg${letter(b)}`,
  'first and last of sixteen': (a, b) => `${letter(a)}bcdefghijklmno${letter(b)}`,
  'fourth and twelfth letter': (a, b) => `abc${letter(a)}efghijk${letter(b)}`,
  'either side of a block': (a, b) => `abcdefghijklmno${letter(a)}${letter(b)}qr`,
  'two blocks': (a, b) => `abc${letter(a)}efghijklmnopqrs${letter(b)}uvw`,
  'two numbers': (a, b) => `${1000 + a}${1000 + b}`
}
const letter = (at: number) => String.fromCodePoint(0x61 + (at % 26), 0x61 + Math.floor(at / 26))

test.each(Object.entries(PATTERNS))('patterned words rarely collide: %s', (_, pattern) => {
  const hashes = new Set<number>()
  const side = 600
  for (let a = 0; a < side; a++) for (let b = 0; b < side; b++) hashes.add(hashOf(pattern(a, b)))
  const expected = (side * side) ** 2 / 2 / 2 ** 32
  expect(side * side - hashes.size).toBeLessThan(3 * expected + 10)
})

function hashOf(word: string): number {
  const bytes = new Uint8Array(word.length + 20)
  const { written } = new TextEncoder().encodeInto(word, bytes)
  const hashes = new Uint32Array(1)
  hashWords(withLanes(bytes, Uint32Array.of(0, written)), 2, 0, hashes, 0)
  return hashes[0] as number
}
