/** The hand-made fact cases are well formed: whoever judges a product by them can trust every row. The product is not run here. */
import { expect, test } from 'vitest'
import type { ChangeKind, ChangeTopic } from '../../src/types.js'
import { readCorpus } from './gold-file.js'
import { CHANGES } from './vocabulary.js'

interface FactCase {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly changes: readonly {
    readonly topic: ChangeTopic
    readonly change: ChangeKind
    readonly source?: string
    readonly target?: string
  }[]
  readonly keeps?: true
}

const cases = JSON.parse(readCorpus('fact-cases.json')) as FactCase[]
const changed = cases.filter(({ keeps }) => !keeps)

const GONE: readonly ChangeKind[] = ['dropped', 'lost']
const NEW: readonly ChangeKind[] = ['added', 'gained']

/** How often `words` stand in `text` at word boundaries. */
function times(text: string, words: string): number {
  let found = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const cut = [at, end].some((place) => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(place - 1, place + 1)))
    if (!cut) found += 1
  }
  return found
}

test('there are at least 80 cases, about half of which keep every fact', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
  expect(changed.length / cases.length).toBeGreaterThan(0.4)
  expect(changed.length / cases.length).toBeLessThan(0.6)
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(new Set(cases.map(({ source, target }) => `${source}|${target}`)).size).toBe(cases.length)
})

test('a case keeps every fact or changes exactly one', () => {
  expect(cases.filter(({ keeps, changes }) => changes.length !== (keeps ? 0 : 1))).toEqual([])
  expect(changed.filter(({ source, target }) => source === target)).toEqual([])
})

test('every change of the vocabulary has a case', () => {
  const wanted = Object.entries(CHANGES).flatMap(([topic, kinds]) => kinds.map((kind) => `${topic} ${kind}`))
  const present = new Set(changed.flatMap(({ changes }) => changes.map(({ topic, change }) => `${topic} ${change}`)))
  expect([...present].sort()).toEqual(wanted.sort())
})

test.each(changed)('$id quotes its words as they stand, once, on the sides it must', ({ source, target, changes }) => {
  const [change] = changes
  expect(change!.source !== undefined).toBe(!NEW.includes(change!.change))
  expect(change!.target !== undefined).toBe(!GONE.includes(change!.change))
  if (change!.source) expect(times(source, change!.source)).toBe(1)
  if (change!.target) expect(times(target, change!.target)).toBe(1)
})
