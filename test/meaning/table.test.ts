import { expect, test } from 'vitest'
import { encoderTable, rowOf, stepOf } from '../../src/meaning/table.js'
import { hashWord } from '../../src/meaning/words.js'

const table = encoderTable()

test('the table has a row for each known word and for both banks', () => {
  expect(table.values.length).toBe((table.words + 2 * table.bank) * table.dimensions)
  expect(table.rows.filter((row) => row >= 0).length).toBe(table.words)
})

test('a common word has a row of its own, an unheard one has none', () => {
  for (const word of ['president', 'police', 'attack', 'percent', 'kremlin', 'afghanistan'])
    expect(rowOf(table, hashWord(word)), word).toBeGreaterThanOrEqual(0)
  expect(rowOf(table, hashWord('qzxvbrtk'))).toBe(-1)
})

test('every value is an odd number of half steps, so that 4 bits hold it', () => {
  const steps = new Set(Array.from({ length: 88 }, (_, code) => stepOf(code)))
  for (let row = 0; row < 2000; row += 13) {
    const values = [...table.values.subarray(row * table.dimensions, (row + 1) * table.dimensions)]
    const step = [...steps].find((size) => values.every((value) => value % size === 0 && Math.abs(value / size) <= 15))
    expect(step, `row ${row}`).toBeDefined()
  }
})
