import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LshIndex, loadLsh, saveLsh } from '../../src/sketch/lsh/index.js'
import { plainSketch } from './plain-lsh.js'
import { randomRegisters } from './random-registers.js'

const OPTIONS = { bands: 8, rows: 4, registers: 32, threshold: 0.5, fresh: 16 }
const TEXTS = Array.from({ length: 300 }, (_, i) => ({
  id: `text-${i}-é\ud83d`,
  sketch: plainSketch(randomRegisters(i % 250, 32)),
  ...(i % 3 ? { published: `2025-01-${String((i % 28) + 1).padStart(2, '0')}` } : {})
}))

function filled(order: readonly number[] = TEXTS.map((_, i) => i)): LshIndex {
  const index = new LshIndex(OPTIONS)
  for (const i of order) index.add(TEXTS[i]!.id, TEXTS[i]!.sketch, TEXTS[i]!.published)
  return index
}

test('a loaded index answers as the saved one did, and saves the same bytes', () => {
  const index = filled()
  const bytes = saveLsh(index)
  const loaded = loadLsh(bytes)
  expect([loaded.size, loaded.scheme, loaded.settings]).toEqual([index.size, index.scheme, index.settings])
  for (const { sketch } of TEXTS) expect(loaded.query(sketch)).toEqual(index.query(sketch))
  expect(saveLsh(loaded)).toEqual(bytes)
})

test('an empty index is saved and loaded', () => {
  const loaded = loadLsh(saveLsh(new LshIndex(OPTIONS)))
  expect(loaded.size).toBe(0)
  expect(loaded.query(TEXTS[0]!.sketch).matches).toEqual([])
  loaded.add('a', TEXTS[0]!.sketch)
  expect(loaded.has('a')).toBe(true)
})

test('the same texts give the same bytes in whatever order they were added and removed', () => {
  const expected = saveLsh(filled())
  const order = fc.shuffledSubarray(
    TEXTS.map((_, i) => i),
    { minLength: TEXTS.length }
  )
  fc.assert(
    fc.property(order, fc.array(fc.nat(TEXTS.length - 1)), (order, again) => {
      const index = filled(order)
      for (const i of again) index.remove(TEXTS[i]!.id)
      index.addAll(again.map((i) => TEXTS[i]!))
      expect(saveLsh(index)).toEqual(expected)
    }),
    { numRuns: 25, seed: 1 }
  )
})

test('bytes that stand anywhere in a larger buffer are read', () => {
  const bytes = saveLsh(filled())
  for (const shift of [1, 4, 8]) {
    const larger = new Uint8Array(bytes.length + shift + 3)
    larger.set(bytes, shift)
    expect(loadLsh(larger.subarray(shift, shift + bytes.length)).size).toBe(300)
  }
})

test('law: a file that was cut or changed anywhere is refused', () => {
  const bytes = saveLsh(filled())
  const damaged = fc.oneof(
    fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
    fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const copy = bytes.slice()
      copy[at]! ^= flip
      return copy
    }),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Uint8Array.from([...bytes, ...more])),
    fc.tuple(fc.nat(bytes.length - 9), fc.nat(bytes.length - 9)).map(([a, b]) => exchanged(bytes, a, b)),
    fc.uint8Array({ maxLength: 100 })
  )
  fc.assert(
    fc.property(damaged, (copy) => {
      if (copy.length === bytes.length && copy.every((byte, i) => byte === bytes[i])) return
      expect(() => loadLsh(copy)).toThrow(expect.objectContaining({ code: 'bad-saved-index' }))
    }),
    { numRuns: 2000, seed: 3 }
  )
})

function exchanged(bytes: Uint8Array, a: number, b: number): Uint8Array {
  const copy = bytes.slice()
  copy.set(bytes.subarray(a, a + 8), b)
  copy.set(bytes.subarray(b, b + 8), a)
  return copy
}

test('the refusal says what is wrong', () => {
  const bytes = saveLsh(filled())
  const newer = bytes.slice()
  newer[4] = 9
  expect(() => loadLsh(newer)).toThrow('format version 9')
  expect(() => loadLsh(bytes.subarray(0, 1000))).toThrow('but there are 1000')
  expect(() => loadLsh(new Uint8Array())).toThrow('fewer than its prefix')
})
