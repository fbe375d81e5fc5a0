/** The kernel against the twin: the same bits, whatever the text; and the bytes that ship against their source. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileKernel, kernelFile } from '../../bench/train/kernel.js'
import { distinctShingles } from '../../src/sketch/distinct-shingles.js'
import { mix32 } from '../../src/sketch/hashes.js'
import { type Kernel, openKernel } from '../../src/sketch/kernel/open-kernel.js'
import { type Scheme, type SketchOptions, schemeOf } from '../../src/sketch/scheme.js'
import { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'
import { arbitraryText, HARD } from './arbitrary-text.js'

/** 100,000 here; `npm run test:kernel` tries a million. */
const TEXTS = Number(process.env['KERNEL_TEXTS'] ?? 100_000)
const kernel = openKernel() as Kernel

function expectSame(text: string, options?: SketchOptions): void {
  const scheme = schemeOf(options)
  expect(kernel.sketch(text, scheme)).toBe(true)
  const twin = sketchTwin(text, scheme)
  if (!kernel.registers.every((register, at) => register === twin[at])) expect(kernel.registers).toEqual(twin)
}

const options: fc.Arbitrary<SketchOptions> = fc.record({
  scheme: fc.constantFrom('fss', 'fss', 'minhash'),
  registers: fc.constantFrom(64, 128, 128, 256, 512, 1024),
  width: fc.integer({ min: 1, max: 8 }),
  seed: fc.constantFrom(0, 0, 1, 0xffffffff)
})

test('this engine compiles the kernel', () => {
  expect(kernel).toBeDefined()
})

test('the kernel gives the bits of the twin for texts that shrink to what differs', () => {
  const property = fc.property(arbitraryText(120), fc.option(options, { nil: undefined }), expectSame)
  fc.assert(property, { seed: 20_261_121, numRuns: 1_000 })
})

test(`the kernel gives the bits of the twin for ${TEXTS} generated texts`, () => {
  const next = randomNumbers(20_261_121)
  const schemes = [{}, {}, {}, { width: 1 }, { width: 5, registers: 64 }, { scheme: 'minhash' as const, seed: 7 }].map(
    schemeOf
  )
  for (let run = 0; run < TEXTS; run++) {
    const text = Array.from({ length: next() % 80 }, () => PIECES[next() % PIECES.length]).join('')
    const scheme = schemes[next() % schemes.length] as Scheme
    const held = kernel.sketch(text, scheme)
    const twin = sketchTwin(text, scheme)
    if (!held || !kernel.registers.every((register, at) => register === twin[at])) expectSame(text)
  }
}, 3_600_000)

/** What random texts are made of: much English, and whatever is hard. */
const PIECES = [
  ...'the of and a to in is was he for it with as his on be at by I this had not are but from or have an they which'
    .split(' ')
    .map((word) => `${word} `),
  ...[
    'Government, ',
    'said: ',
    '1,234.5 ',
    'antidisestablishmentarianism ',
    'U.S. ',
    '“',
    '”',
    '’s ',
    '— ',
    '…',
    ' ',
    '\n'
  ],
  ...HARD
]

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mix32(state)
  }
}

test('the kernel gives the bits of the twin for the corpus', () => {
  for (const id of ['000', '001', '002', '003', '004']) {
    const text = readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
    for (const option of [{}, { registers: 1024, width: 8 }, { scheme: 'minhash' as const }]) {
      expectSame(text, option)
      expectSame(text.repeat(30), option)
      for (let length = 0; length < 200; length++) expectSame(text.slice(0, length), option)
    }
  }
})

test('the kernel gives the bits of the twin where slices meet hard places', () => {
  for (const piece of [
    'é',
    'e\u0301',
    'Ж ',
    '東京',
    'ที่',
    '😀',
    '\u{10400}',
    '\u00ad',
    '’',
    'word ',
    '\ud800',
    '가',
    'ß',
    'İ'
  ]) {
    for (const before of [0, 1, 15, 16, 63, 64, 15_990, 15_999, 16_000]) {
      expectSame(`${'a'.repeat(before)} ${piece.repeat(60)} end`)
      expectSame(`${'ab '.repeat(before / 3)}${piece.repeat(60)} end`)
    }
  }
})

test('the kernel gives the bits of the twin for every code point, and counts the same shingles', () => {
  for (let first = 0; first < 0x110000; first += 32) {
    if (first > 0x30000 && first % 4096 > 0) continue
    const text = String.fromCodePoint(...Array.from({ length: 32 }, (_, at) => first + at))
    expectSame(text)
    expectSame([...text].join('漢a '))
    expect(kernel.shingles()).toBe(distinctShingles(kernel.registers))
  }
})

test('the kernel gives the bits of the twin for ideographs and kana with any one unit among them', () => {
  const own = '東京タワーは、高い。「日々」'
  for (let unit = 0; unit < 0x10000; unit += unit >= 0x3400 && unit < 0xf900 ? 97 : 1) {
    const at = unit % own.length
    expectSame(`${own}${own.slice(0, at)}${String.fromCharCode(unit)}${own.slice(at)}${own}`)
  }
})

test('the kernel gives the bits of the twin for words of every length', () => {
  for (const letter of ['a', 'ж', '\u0e01', '\u{10428}'])
    for (let length = 1; length <= 40; length++) {
      expectSame(`ab ${letter.repeat(length)} c def ghij ${letter.repeat(length)}s 1 ${letter.repeat(41 - length)}`)
    }
})

test('a text the kernel cannot hold is left to the twin', () => {
  expect(kernel.sketch('\u0958'.repeat(16_000), schemeOf())).toBe(false)
  expectSame('and the next one is not disturbed')
})

test('the bytes that ship are what the source gives', () => {
  const shipped = readFileSync(new URL('../../src/sketch/kernel/kernel.cjs', import.meta.url), 'utf8')
  expect(shipped).toBe(kernelFile(compileKernel()))
}, 120_000)
