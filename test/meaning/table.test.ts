import { expect, test } from 'vitest'
import { encoderTable, rowOf, startOf, stepOf } from '../../src/meaning/table.js'
import { hashWord } from '../../src/meaning/words.js'

const table = encoderTable()

test('the table has a row for each known word and for both banks', () => {
  expect(table.values.length).toBe((table.words + 2 * table.bank) * table.dimensions)
  expect(table.hashes.length).toBe(table.words)
})

test('a common word has a row of its own, an unheard one has none', () => {
  for (const word of ['president', 'police', 'attack', 'percent', 'kremlin', 'afghanistan'])
    expect(rowOf(table, hashWord(word)), word).toBeGreaterThanOrEqual(0)
  expect(rowOf(table, hashWord('qzxvbrtk'))).toBe(-1)
})

test('every value is an odd number of half steps, so that 4 bits hold it', () => {
  const steps = new Set(Array.from({ length: 88 }, (_, code) => stepOf(code)))
  for (let row = 0; row < 2000; row += 13) {
    const start = startOf(table, row)
    const values = [...table.values.subarray(start, start + table.dimensions)]
    const step = [...steps].find((size) => values.every((value) => value % size === 0 && Math.abs(value / size) <= 15))
    expect(step, `row ${row}`).toBeDefined()
  }
})

test('rows unpacked one by one are those of the whole text decoded', () => {
  const bytes = Buffer.from(table.packed, 'base64')
  for (let row = 0; row < table.scales.length; row += 7) {
    const start = startOf(table, row)
    const step = stepOf(table.scales[row]!)
    for (let at = 0; at < table.dimensions; at++) {
      const pair = bytes[(start + at) >>> 1]!
      const nibble = at % 2 === 0 ? pair >>> 4 : pair & 15
      if (table.values[start + at] !== (2 * nibble - 15) * step) expect.fail(`row ${row}, value ${at}`)
    }
  }
})
