/**
 * Sketches that must never change while their scheme carries version 1: whoever keeps sketches, saved indexes or clusters
 * compares new texts with old ones. A change here is a new version in `scheme.ts`, or a mistake.
 */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type SketchOptions, schemeOf } from '../../src/sketch/scheme.js'
import { sketch } from '../../src/sketch/sketch.js'
import { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'

const LONG = Array.from({ length: 500 }, (_, at) => `word${(at * 7919) % 1000}`).join(' ')

const GOLDEN: readonly (readonly [string, SketchOptions, string, number, number])[] = [
  ['The quick brown fox jumps over the lazy dog.', {}, 'dbc73d231710b6a4', 1663019872, 6.87],
  ['', {}, '9f56cda75fefeab9', 4294967295, 0],
  ['one', {}, 'd338bf189102427b', 2264345134, 0.94],
  [LONG, {}, 'e5775ceee0b55fa6', 9592544, 541.75],
  [LONG, { scheme: 'minhash' }, '77a91393138bb5e2', 2147574901, 453.05],
  [LONG, { registers: 1024, width: 5 }, '548acf68496a8eb7', 535307264, 505.99],
  [LONG, { registers: 64, width: 8, seed: 4294967295 }, '1d824edef2db11d6', 22193856, 564.86],
  ['“Čeština” — Straße, ÉCOLE, cafe\u0301; İstanbul ŉ ﬃ', { width: 1 }, 'be85178a23edf36d', 1152149984, 7.31],
  ['Москва: 25 000 человек вышли на площадь', { width: 2 }, 'a2473e04deddb345', 2157982404, 5.34],
  ['東京都は日本の首都であり、世界最大級の都市である。', {}, '2ebb1efcb6a53135', 2148111991, 20.99],
  ['ประเทศไทยมีประชากรเจ็ดสิบล้านคน', { unit: 'character' }, 'dd8218ada9d43663', 2148503243, 28.88],
  ['नई दिल्ली में आज बारिश हुई', { width: 1 }, '0bbdad01f3fbff55', 2238616769, 5.46],
  ['a\ud800b \u{10400}\u{1F600} \u00ad\u200bc\u0000d', { width: 1 }, 'ec6ca1464d261132', 147279264, 4.97]
]

test.each(GOLDEN)('%j with %j keeps its registers', (text, options, digest, first, shingles) => {
  const made = sketch(text, options)
  expect(made.registers[0]).toBe(first)
  expect(made.shingles).toBeCloseTo(shingles, 1)
  expect(digestOf(made.registers)).toBe(digest)
  expect(digestOf(sketchTwin(text, schemeOf(options)))).toBe(digest)
})

test('a scheme is named by everything a register depends on', () => {
  expect(sketch('').scheme).toBe('fss1/registers=128/words=3/seed=0')
  expect(sketch('', { scheme: 'minhash', unit: 'character', registers: 64, seed: 5 }).scheme).toBe(
    'minhash1/registers=64/characters=5/seed=5'
  )
})

function digestOf(registers: Uint32Array): string {
  const bytes = Buffer.alloc(4 * registers.length)
  registers.forEach((register, at) => {
    bytes.writeUInt32LE(register, 4 * at)
  })
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
