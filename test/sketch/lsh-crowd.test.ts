import { describe, expect, test } from 'vitest'
import { LshIndex } from '../../src/sketch/lsh/index.js'
import { plainQuery, plainSketch } from './plain-lsh.js'
import { randomRegisters } from './random-registers.js'

const SETTINGS = { bands: 4, rows: 2, bucketLimit: 10 }
const OPTIONS = { ...SETTINGS, registers: 8, threshold: 0 }

/** Texts whose first band is the same and whose other bands are shared with nobody. */
function boilerplate(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const registers = randomRegisters(i, 8)
    registers.set([7, 7])
    return { id: `b${i}`, registers, published: Date.UTC(2025, 0, 1 + (i % 100)) }
  })
}

function indexOf(texts: ReturnType<typeof boilerplate>): LshIndex {
  const index = new LshIndex(OPTIONS)
  index.addAll(texts.map((text) => ({ ...text, sketch: plainSketch(text.registers) })))
  return index
}

const QUERY = Uint32Array.from([7, 7, 1, 2, 3, 4, 5, 6])

describe('a bucket that is too full', () => {
  test('keeps the newest, then the smallest hash of the id, and says that there were more', () => {
    const texts = boilerplate(1000)
    const index = indexOf(texts)
    const { matches, crowded } = index.query(plainSketch(QUERY))
    expect(matches).toHaveLength(10)
    expect(matches).toEqual(plainQuery(texts, QUERY, SETTINGS, 0, false))
    expect(crowded).toBe(1)
    expect(index.stats().crowded).toBe(1)
    const times = new Map(texts.map(({ id, published }) => [id, published]))
    expect(matches.map(({ id }) => times.get(id))).toEqual(Array(10).fill(Date.UTC(2025, 0, 100)))
  })

  test('gives room to the next when a text is removed', () => {
    const texts = boilerplate(1000)
    const index = indexOf(texts)
    const first = index.query(plainSketch(QUERY)).matches.map(({ id }) => id)
    for (const id of first) index.remove(id)
    const left = texts.filter(({ id }) => !first.includes(id))
    expect(index.query(plainSketch(QUERY)).matches).toEqual(plainQuery(left, QUERY, SETTINGS, 0, false))
  })

  test('ranks a signature by the texts it still has', () => {
    const texts = boilerplate(100)
    const twins = texts.map((text, i) => ({ ...text, id: `twin${i}`, published: i < 40 ? Date.UTC(2026, 0, 1) : -i }))
    const index = indexOf([...texts, ...twins])
    for (const { id } of twins.slice(0, 20)) index.remove(id)
    const left = [...texts, ...twins.slice(20)]
    expect(index.query(plainSketch(QUERY)).matches).toEqual(plainQuery(left, QUERY, SETTINGS, 0, false))
  })

  test('hides nothing from an exact query', () => {
    const index = indexOf(boilerplate(1000))
    expect(index.query(plainSketch(QUERY), { exact: true, threshold: 0.2, limit: 2000 }).matches).toHaveLength(1000)
  })

  test('counts identical signatures once', () => {
    const copies = Array.from({ length: 500 }, (_, i) => ({
      id: `c${i}`,
      registers: QUERY,
      published: Date.UTC(2026, 0, 1)
    }))
    const index = indexOf([...boilerplate(9), ...copies])
    const { matches, crowded } = index.query(plainSketch(QUERY), { limit: 1000 })
    expect([matches.length, crowded]).toEqual([509, 0])
    expect(index.stats().signatures).toBe(10)
  })

  test('reports no more texts than the limit, the newest of equals', () => {
    const copies = Array.from({ length: 500 }, (_, i) => ({ id: `c${i}`, registers: QUERY, published: i }))
    const { matches } = indexOf(copies).query(plainSketch(QUERY), { limit: 3 })
    expect(matches.map(({ id }) => id)).toEqual(['c499', 'c498', 'c497'])
  })
})

test('a bucket of 80,000 texts, too large for 16 bits, hides none of its neighbours', () => {
  const others = Array.from({ length: 30_000 }, (_, i) => ({
    id: `o${i}`,
    registers: randomRegisters(-i, 8),
    published: 0
  }))
  const index = indexOf([...boilerplate(80_000), ...others])
  for (const { id, registers } of others) {
    const alike = randomRegisters(7, 8)
    alike.set(registers.subarray(0, 2))
    const found = index.query(plainSketch(alike), { threshold: 0.2 }).matches
    expect(found.some((match) => match.id === id)).toBe(true)
  }
})
