import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batch, NO_TIME, pushRow, pushText } from '../../src/sketch/lsh/batch.js'
import { comparePriority, inPriorityOrder, priorityAt } from '../../src/sketch/lsh/priority.js'
import { shapeOf } from '../../src/sketch/lsh/signature.js'

const time = fc.oneof(fc.constant(NO_TIME), fc.integer(), fc.double({ noNaN: true }), fc.nat(3), fc.constant(-0))

test('law: texts stand in the order that comparing them one by one gives', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.array(time, { minLength: 1 }), fc.boolean(), (ids, times, tied) => {
      const texts = batch(shapeOf(4, { bands: 1, rows: 4 }), 1)
      const row = pushRow(texts, new Uint32Array(4))
      // Hashes of two bits make ties, which the ids must settle.
      for (const [i, id] of ids.entries())
        pushText(texts, row, id, times[i % times.length]!, tied ? id.length & 3 : undefined)
      const order = [...inPriorityOrder(texts)]
      const plain = ids.map((_, i) => i).sort((a, b) => comparePriority(priorityAt(texts, a), priorityAt(texts, b)))
      expect(order).toEqual(plain)
    }),
    { numRuns: 500, seed: 8 }
  )
})
