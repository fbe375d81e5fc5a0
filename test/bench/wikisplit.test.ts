/** Assembled documents: the gold spans are where the sentences stand, and the beads say what was done. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { detokenised, wikisplit } from '../../bench/quality/families/wikisplit.js'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wirecopy-wikisplit-'))
  mkdirSync(join(dir, 'wikisplit'))
  const rows = Array.from({ length: 200 }, (_, n) => {
    const halves = [`Town${n} lies in the north .`, `River${n} runs by it .`]
    return JSON.stringify({
      id: n,
      b: `Town${n} lies in the north , and River${n} runs by it .`,
      a: '',
      a_sentences: halves
    })
  })
  writeFileSync(join(dir, 'wikisplit', 'pairs.jsonl'), rows.join('\n'))
})
afterAll(() => rmSync(dir, { recursive: true }))

test('gold sentences are where they are said to be, and each bead joins sentences of one town', async () => {
  const made = await wikisplit(dir, 1)
  expect(made.length).toBeGreaterThan(4)
  for (const { gold, source, target } of made) {
    const names = (text: string) => text.match(/(?<=Town|River)\d+/g) ?? []
    for (const bead of gold.beads) {
      const towns = [
        ...bead.source.map((n) => source.text.slice(gold.source[n]?.start, gold.source[n]?.end)),
        ...bead.target.map((n) => target.text.slice(gold.target[n]?.start, gold.target[n]?.end))
      ]
      for (const sentence of towns) expect(sentence).toMatch(/^(Town|River)\d+ .*\.$/)
      expect(new Set(towns.flatMap(names)).size).toBe(1)
    }
  }
})

test('each document has 20 source sentences, 2 dropped, 2 added, and splits among the rest', async () => {
  for (const { gold } of await wikisplit(dir, 1)) {
    expect(gold.source).toHaveLength(20)
    expect(gold.beads.filter(({ target }) => target.length === 0)).toHaveLength(2)
    expect(gold.beads.filter(({ source }) => source.length === 0)).toHaveLength(2)
    const splits = gold.beads.filter(({ source, target }) => source.length === 1 && target.length === 2).length
    expect(splits).toBeGreaterThanOrEqual(8)
    expect(splits).toBeLessThanOrEqual(10)
    expect(gold.beads.flatMap(({ target }) => target).sort((a, b) => a - b)).toEqual([...gold.target.keys()])
  }
})

test('marks go back to their words', () => {
  expect(detokenised("He said , `` It is 5 % ( at least ) '' .")).toBe('He said, "It is 5% (at least)".')
  expect(detokenised("Moreira 's well - known dog .")).toBe("Moreira's well-known dog.")
})
