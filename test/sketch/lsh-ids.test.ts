import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findId, idOf, idTable } from '../../src/sketch/lsh/id-table.js'
import { idArena, idHash, idHashAt, isId, readId, skipId, writeId } from '../../src/sketch/lsh/ids.js'
import { parseIso } from '../../src/sketch/lsh/published.js'

/** Any code units, lone surrogates among them. */
const anyId = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units))
const ids = fc.uniqueArray(fc.oneof(fc.string(), anyId), { maxLength: 80 })

test('law: ids come out as they went in, whatever they are made of', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const arena = idArena(1)
      const starts = all.map((id) => writeId(arena, id))
      all.forEach((id, i) => {
        expect(readId(arena.bytes, starts[i]!)).toBe(id)
        expect(isId(arena.bytes, starts[i]!, id)).toBe(true)
        expect(isId(arena.bytes, starts[i]!, `${id}x`)).toBe(false)
        expect(idHashAt(arena.bytes, starts[i]!)).toBe(idHash(id))
        expect(skipId(arena.bytes, starts[i]!)).toBe(starts[i + 1] ?? arena.used)
      })
    }),
    { seed: 5 }
  )
})

test('law: the table finds every id and no other', () => {
  fc.assert(
    fc.property(ids, ids, (held, others) => {
      const arena = idArena()
      for (const id of held) writeId(arena, id)
      const table = idTable(arena.bytes, held.length)
      held.forEach((id, text) => {
        expect(findId(table, id)).toBe(text)
        expect(idOf(table, text)).toBe(id)
      })
      for (const id of others) if (!held.includes(id)) expect(findId(table, id)).toBe(-1)
    }),
    { seed: 6 }
  )
})

test('a date-time without a zone is UTC', () => {
  expect(parseIso('2025-03-31T09:30')).toBe(Date.UTC(2025, 2, 31, 9, 30))
  expect(parseIso('2025-03-31T09:30:00+02:00')).toBe(Date.UTC(2025, 2, 31, 7, 30))
  expect(parseIso('2025-03-31')).toBe(Date.UTC(2025, 2, 31))
  expect(parseIso('2025-03')).toBe(Date.UTC(2025, 2, 1))
  for (const wrong of ['', '2025', '31 March 2025', '2025-13-01', '26-FEB-1987 15:01:01.79'])
    expect(parseIso(wrong)).toBeNaN()
})
