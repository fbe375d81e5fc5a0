import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LshIndex, loadLsh, saveLsh } from '../../src/sketch/lsh/index.js'
import { type PlainText, plainQuery, plainSketch } from './plain-lsh.js'
import { alike, randomRegisters } from './random-registers.js'

const REGISTERS = 12
const SETTINGS = { bands: 4, rows: 2, registers: REGISTERS, threshold: 0.3, fresh: 8 }
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** One of some hundred signatures of few values, so that bands are often shared and signatures now and then. */
const registers = fc
  .nat(150)
  .map((seed) => randomRegisters(seed, REGISTERS).map((register) => (register >>> 9) % (seed % 3 ? 3 : 2)))
const id = fc.nat(400).map((n) => `${LETTERS[n % 26]}${n}${n % 7 === 0 ? '\ud800' : ''}`)
const published = fc.option(fc.nat(6), { nil: undefined })
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('add' as const), id, registers, published }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), before: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('compact' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('save' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('addAll' as const),
      entries: fc.array(fc.record({ id, registers, published }), { maxLength: 200 })
    })
  }
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

class Both {
  index: LshIndex
  texts = new Map<string, PlainText>()

  constructor(readonly bucketLimit: number) {
    this.index = new LshIndex({ ...SETTINGS, bucketLimit })
  }

  take(step: Step): void {
    if (step.do === 'add') this.#add(step)
    else if (step.do === 'remove') expect(this.index.remove(step.id)).toBe(this.texts.delete(step.id))
    else if (step.do === 'expire') this.#expire(step.before)
    else if (step.do === 'compact') this.index.compact()
    else if (step.do === 'save') this.index = loadLsh(saveLsh(this.index))
    else {
      this.index.addAll(step.entries.map((entry) => ({ ...entry, sketch: plainSketch(entry.registers) }) as never))
      for (const entry of step.entries) this.#know(entry)
    }
  }

  #add(entry: Entry): void {
    this.index.add(entry.id, plainSketch(entry.registers), entry.published)
    this.#know(entry)
  }

  #know(entry: Entry): void {
    this.texts.set(entry.id, { ...entry, published: entry.published ?? Number.NEGATIVE_INFINITY })
  }

  #expire(before: number): void {
    const old = [...this.texts.values()].filter((text) => text.published < before && text.published >= 0)
    expect(this.index.expire(before)).toBe(old.length)
    for (const text of old) this.texts.delete(text.id)
  }

  agree(query: Uint32Array): void {
    const texts = [...this.texts.values()]
    const limit = 1000
    expect(this.index.size).toBe(texts.length)
    for (const exact of [false, true])
      expect(this.index.query(plainSketch(query), { exact, limit }).matches).toEqual(
        plainQuery(texts, query, { ...SETTINGS, bucketLimit: this.bucketLimit }, SETTINGS.threshold, exact)
      )
  }
}
type Entry = { readonly id: string; readonly registers: Uint32Array; readonly published: number | undefined }

describe('the index answers as a plain list does', () => {
  for (const bucketLimit of [1, 2, 5, 1000])
    test(`whatever was added, removed, expired, merged and saved, with buckets of ${bucketLimit}`, () => {
      fc.assert(
        fc.property(
          fc.array(step, { maxLength: 150 }),
          fc.array(registers, { minLength: 3, maxLength: 8 }),
          (steps, queries) => {
            const both = new Both(bucketLimit)
            for (const one of steps) both.take(one)
            for (const query of queries) both.agree(query)
            for (const { registers: held } of [...both.texts.values()].slice(0, 5)) both.agree(held)
          }
        ),
        { numRuns: 150, seed: 20261121 }
      )
    })
})

test('a text that was removed is never found, and one that was added again is found as it is now', () => {
  const index = new LshIndex(SETTINGS)
  const first = Uint32Array.from({ length: REGISTERS }, (_, i) => i)
  const second = Uint32Array.from({ length: REGISTERS }, (_, i) => i + 100)
  index.add('a', plainSketch(first))
  index.add('a', plainSketch(second))
  expect(index.query(plainSketch(first)).matches).toEqual([])
  expect(index.query(plainSketch(second)).matches).toEqual([{ id: 'a', similarity: 1 }])
  expect(index.remove('a')).toBe(true)
  expect(index.remove('a')).toBe(false)
  expect(index.query(plainSketch(second)).matches).toEqual([])
})

test('a small index, which is scanned, and a large one, whose bands are looked up, answer as a plain list does', () => {
  for (const size of [150, 1200]) {
    const settings = { bands: 32, rows: 4, registers: 128, threshold: 0.2, bucketLimit: 1000 }
    const texts: PlainText[] = Array.from({ length: size }, (_, i) => ({
      id: `t${i}`,
      registers: alike(randomRegisters(i % 40), 1 - (i % 9) / 10, i),
      published: i
    }))
    const index = new LshIndex(settings)
    index.addAll(texts.map((text) => ({ ...text, sketch: plainSketch(text.registers) })))
    for (let seed = 0; seed < 40; seed++)
      for (const exact of [false, true]) {
        const query = alike(randomRegisters(seed), 0.7, seed + 7)
        const { matches } = index.query(plainSketch(query), { exact, limit: 2000 })
        expect(matches).toEqual(plainQuery(texts, query, settings, settings.threshold, exact))
      }
  }
})
