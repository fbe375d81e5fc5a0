import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIMENSIONS, encode, encodeAll, similarity } from '../../src/meaning/encode.js'
import { encoderTable, rowOf, startOf } from '../../src/meaning/table.js'
import { scanWords } from '../../src/meaning/words.js'

const SENTENCE = 'The finance minister resigned on Friday after weeks of protests.'

test.each([
  ['The minister of finance quit on Friday.', 'A storm killed four people in Florida.'],
  [
    'On Friday the finance minister stepped down, weeks after protests began.',
    'The finance ministry opened a new building.'
  ],
  ['The minister in charge of finance has left office.', 'The team won the final on Friday.']
])('a paraphrase is nearer than another story: %s', (paraphrase, other) => {
  expect(similarity(SENTENCE, paraphrase)).toBeGreaterThan(similarity(SENTENCE, other) + 0.1)
})

test('words that mean the same are near each other', () => {
  expect(similarity('automobile', 'car')).toBeGreaterThan(similarity('automobile', 'minister'))
  expect(similarity('purchase', 'buy')).toBeGreaterThan(similarity('purchase', 'resign'))
})

test('a name the table does not know still counts', () => {
  const name = 'Qzxvbrtk'
  expect(similarity(`${name} spoke to police`, `${name} talked to police`)).toBeGreaterThan(
    similarity(`${name} spoke to police`, 'Wjhgfkpd talked to police')
  )
})

test('case, marks and white space do not matter', () => {
  expect(encode('POLICE said:\n "No."')).toEqual(encode('police, said no'))
})

test('a sentence without words is all zeros and like nothing', () => {
  expect([...encode('…')]).toEqual(Array(DIMENSIONS).fill(0))
  expect(similarity('', SENTENCE)).toBe(0)
})

test('a vector has length 1, is the same in a batch, and is most like itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const vector = encode(text)
      const length = Math.hypot(...vector)
      expect(length === 0 || Math.abs(length - 1) < 1e-6).toBe(true)
      expect(encodeAll([SENTENCE, text])[1]).toEqual(vector)
      if (length > 0) expect(similarity(text, vector)).toBeCloseTo(1, 6)
    }),
    { seed: 7 }
  )
})

test('a vector is the sum of the rows of the words, counted one by one', () => {
  const table = encoderTable()
  const plain = (text: string): number[] => {
    const rows: number[] = []
    scanWords(text, (hash, prefix) => {
      const row = rowOf(table, hash)
      rows.push(
        ...(row >= 0 ? [row] : [table.words + (prefix % table.bank), table.words + table.bank + (hash % table.bank)])
      )
    })
    const sums = Array.from({ length: table.dimensions }, (_, d) =>
      rows.reduce((sum, row) => sum + table.values[startOf(table, row) + d]!, 0)
    )
    const length = Math.hypot(...sums) || 1
    return sums.map((sum) => sum / length)
  }
  for (const text of [SENTENCE, 'Covid-19 cases rose by 1,200 in Zhytomyr', 'x', '東京'])
    plain(text).forEach((value, d) => {
      expect(encode(text)[d]).toBeCloseTo(value, 6)
    })
})
