/** The made cases are true to themselves: all that a case says is found again in its two texts. The product is not run here. */
import { describe, expect, test } from 'vitest'
import type { Case, CaseBead, CaseKind } from '../../corpus/cases/case.js'
import { sentencesOf } from '../../corpus/cases/sentences-of.js'
import { makeCases, readArticles } from '../../corpus/make-cases.js'
import type { Label, Span } from '../../src/types.js'
import { readCorpus, readGold } from './gold-file.js'
import { CHANGES } from './vocabulary.js'

const articles = readArticles()
const cases = makeCases(articles)
const reused = cases.filter(({ kind }) => kind !== 'independent')

const SIDES = ['source', 'target'] as const
const LABELS: Readonly<Record<CaseKind, readonly Label[]>> = {
  boilerplate: ['duplicate'],
  furniture: ['duplicate'],
  quotes: ['duplicate'],
  'white-space': ['duplicate'],
  'house-style': ['near-duplicate'],
  cut: ['near-duplicate'],
  reordered: ['near-duplicate'],
  split: ['near-duplicate'],
  merged: ['near-duplicate'],
  'changed-fact': ['near-duplicate'],
  rewrite: ['rewrite'],
  excerpt: ['partial'],
  mosaic: ['partial', 'near-duplicate'],
  independent: ['same-event', 'unrelated']
}

const bare = (text: string): string => text.replace(/\s+/gu, '')
const slice = (text: string, { start, end }: Span): string => text.slice(start, end)
const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, i) => i === 0 || spans[i - 1]!.end <= start)
const byStart = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start || a.end - b.end)

/** A text with some spans blanked. */
function blank(text: string, spans: readonly Span[]): string {
  const units = [...Array(text.length).keys()].map((i) => text[i]!)
  for (const { start, end } of spans) units.fill(' ', start, end)
  return units.join('')
}

/** The words of some spans of a text, furniture left out, apostrophes straight. */
function words(made: Case, side: 'source' | 'target', spans: readonly Span[]): string[] {
  const text = blank(made[side], made.furniture[side])
  const found = spans.flatMap(
    (span) => slice(text, span).match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  )
  return found.map((word) => word.replaceAll('’', "'"))
}

/** The length of the longest common subsequence, by the textbook. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [j, other] of b.entries()) next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row.at(-1)!
}

/** The names a bead may have by its counts and its words. */
function namesOf(made: Case, { source, target }: CaseBead): readonly string[] {
  if (source.length === 0) return ['added']
  if (target.length === 0) return ['dropped']
  if (source.length > 1) return [target.length > 1 ? 'many' : 'merge']
  if (target.length > 1) return ['split']
  const [from, to] = [slice(made.source, source[0]!), slice(made.target, target[0]!)].map((text) =>
    bare(text).replace(/["'“”‘’]/gu, '')
  )
  return from === to ? ['identical'] : ['edited', 'paraphrase']
}

/** The shares of the labelling rule, found by comparing the words of each bead instead of trusting how it was made. */
function sharesOf(made: Case): { same: boolean; c: number; v: number } {
  const count = (beads: readonly CaseBead[]) =>
    beads.reduce((sum, bead) => sum + words(made, 'target', bead.target).length, 0)
  const covered = made.beads.filter(({ kind }) => kind !== 'added')
  const kept = covered.reduce(
    (sum, bead) => sum + common(words(made, 'source', bead.source), words(made, 'target', bead.target)),
    0
  )
  const [source, target] = SIDES.map((side) => words(made, side, [{ start: 0, end: made[side].length }]).join(' '))
  return { same: source === target, c: count(covered) / count(made.beads), v: kept / count(covered) }
}

test('there are enough cases, each with a name of its own, of every kind', () => {
  expect(cases.length).toBeGreaterThanOrEqual(90)
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual(Object.keys(LABELS).sort())
})

test('the same articles give the same cases', () => {
  expect(makeCases(articles)).toEqual(cases)
})

test('the sentences are those of the gold', () => {
  const gold = readGold('004-001')
  const byHand = JSON.parse(readCorpus('gold/sentences.json')) as Record<string, [number, number][]>
  const split = Object.fromEntries(
    articles.map(({ id, text }) => [id, sentencesOf(text).map(({ start, end }) => [start, end])])
  )
  expect(split).toEqual(byHand)
  expect([byHand['004'], byHand['001']]).toEqual([gold.sentences.source, gold.sentences.target])
})

test.each(cases)('$id has a label its kind allows', ({ kind, label, also }) => {
  expect(LABELS[kind]).toContain(label)
  expect(also ?? []).not.toContain(label)
})

describe.each(reused)('$id', (made) => {
  test.each(SIDES)('the sentences of the beads are disjoint and cover the %s', (side) => {
    const spans = byStart(made.beads.flatMap((bead) => bead[side]))
    expect(inOrder(spans)).toBe(true)
    expect(blank(made[side], spans).trim()).toBe('')
    expect(spans.filter((span) => slice(made[side], span).trim().length !== span.end - span.start)).toEqual([])
  })

  test('the label follows from the shares, and stands clear of the thresholds', () => {
    const { same, c, v } = sharesOf(made)
    expect(made.shares!.c).toBeCloseTo(c, 9)
    // A phrase put in for another may share small words with it, so that more words are found in common than were kept.
    expect(v).toBeGreaterThanOrEqual(made.shares!.v - 1e-9)
    const label = same ? 'duplicate' : c < 0.5 ? 'partial' : v >= 0.7 ? 'near-duplicate' : 'rewrite'
    expect(made.label).toBe(label)
    expect(same || Math.abs(c - 0.5) >= 0.05).toBe(true)
    expect(same || c < 0.5 || Math.abs(v - 0.7) >= 0.05).toBe(true)
  })

  test('a bead is named after its counts and its words', () => {
    expect(made.beads.filter((bead) => !namesOf(made, bead).includes(bead.kind))).toEqual([])
  })

  test('moved beads are those that stand out of the order of the source', () => {
    const pairs = made.beads.filter(({ source, target }) => source.length && target.length)
    expect(inOrder(pairs.filter(({ moved }) => !moved).map(({ source }) => source[0]!))).toBe(true)
    expect(pairs.some(({ moved }) => moved)).toBe(made.kind === 'reordered')
    expect(2 * pairs.filter(({ moved }) => moved).length).toBeLessThan(pairs.length)
  })

  test('what the edits leave of the beads is equal on both sides, white space aside', () => {
    if (!made.edits) return
    const left = SIDES.map((side) => {
      const lone = made.beads
        .filter(({ source, target }) => !source.length || !target.length)
        .flatMap((bead) => bead[side])
      return bare(blank(made[side], [...lone, ...made.edits!.map((edit) => edit[side])]))
    })
    expect(left[0]).toBe(left[1])
    for (const side of SIDES) expect(inOrder(byStart(made.edits.map((edit) => edit[side])))).toBe(true)
  })
})

test.each(cases.filter(({ kind }) => kind === 'changed-fact'))('$id changes one thing and nothing else', (made) => {
  expect(made.changes).toHaveLength(1)
  expect(made.edits).toHaveLength(1)
  const [{ source, target, topic, change }, edit] = [made.changes![0]!, made.edits![0]!]
  expect(CHANGES[topic]).toContain(change)
  expect(edit.topic).toBe(topic)
  const without = (text: string, span: Span | undefined) => (span ? blank(text, [span]) : text)
  expect(bare(without(made.source, source))).toBe(bare(without(made.target, target)))
})
