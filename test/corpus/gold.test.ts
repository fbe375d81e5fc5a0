/** The hand-made gold keeps the rules that `corpus/README.md` states. Nothing of the product is run here. */
import { describe, expect, test } from 'vitest'
import type { Fact, Span } from '../../src/types.js'
import { type Gold, type Quoted, readCorpus, readGold } from './gold-file.js'
import { CHANGES } from './vocabulary.js'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu
const RANK = { minor: 1, material: 2, grave: 3 }
const SIDES = ['source', 'target'] as const

const wordCount = (text: string): number => (text.match(WORD) ?? []).length
const bare = (text: string): string => text.replace(/\s+/gu, '')
const width = (span: Span | undefined): number => (span ? span.end - span.start : 0)
const touch = (a: Span | undefined, b: Span | undefined): boolean => !!a && !!b && a.start < b.end && b.start < a.end
const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, i) => i === 0 || spans[i - 1]!.end <= start)

/** What is left of a text when spans are taken out of it. */
function without(text: string, spans: readonly Span[]): string {
  let at = 0
  let kept = ''
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

/** The topic an edit must have: that of the gravest change it touches, the narrowest among equals. */
function topicOf(gold: Gold, edit: Gold['edits'][number]): string | undefined {
  const [first] = gold.changes
    .filter((change) => touch(edit.source, change.source) || touch(edit.target, change.target))
    .map((change) => ({ change, width: width(change.source) + width(change.target) }))
    .sort((a, b) => RANK[b.change.severity] - RANK[a.change.severity] || a.width - b.width)
  return first?.change.topic
}

describe.each(['004-001'])('gold %s', (pair) => {
  const gold = readGold(pair)
  const text = { source: readCorpus(`${gold.source}.txt`), target: readCorpus(`${gold.target}.txt`) }
  const stories = [...gold.edits, ...gold.changes, ...gold.contradictions]

  test('every span holds the text it says it holds', () => {
    const quoted = SIDES.flatMap((side) => {
      const spans = [...gold.facts[side], ...gold.furniture[side], ...stories.flatMap((row) => row[side] ?? [])]
      return spans.map((span): [Quoted, string] => [span, text[side].slice(span.start, span.end)])
    })
    for (const { against } of gold.contradictions) quoted.push([against, text.target.slice(against.start, against.end)])
    expect(quoted.filter(([span, slice]) => span.text !== slice)).toEqual([])
  })

  test.each(SIDES)('the sentences of the %s are in order and leave out only white space', (side) => {
    const spans = gold.sentences[side].map(([start, end]) => ({ start, end }))
    expect(inOrder(spans)).toBe(true)
    expect(bare(without(text[side], spans))).toBe('')
    expect(spans.filter(({ start, end }) => text[side].slice(start, end).trim().length !== end - start)).toEqual([])
  })

  test.each(SIDES)('the beads cover every sentence of the %s once', (side) => {
    const covered = gold.beads.flatMap((bead) => bead[side]).sort((a, b) => a - b)
    expect(covered).toEqual(gold.sentences[side].map((_, index) => index))
  })

  test('a bead is named after its counts', () => {
    const named = (n: number, m: number): readonly string[] => {
      if (n === 0) return ['added']
      if (m === 0) return ['dropped']
      if (n === 1 && m === 1) return ['identical', 'edited', 'paraphrase']
      return [n === 1 ? 'split' : m === 1 ? 'merge' : 'many']
    }
    const wrong = gold.beads.filter(({ source, target, kind }) => !named(source.length, target.length).includes(kind))
    expect(wrong).toEqual([])
  })

  test('edits are disjoint on both sides and in the order of the target', () => {
    expect(inOrder(gold.edits.map(({ target }) => target))).toBe(true)
    expect(inOrder(gold.edits.map(({ source }) => source).sort((a, b) => a.start - b.start || a.end - b.end))).toBe(
      true
    )
  })

  test('what the edits leave is equal on both sides, white space aside', () => {
    const [source, target] = SIDES.map((side) =>
      bare(
        without(
          text[side],
          gold.edits.map((edit) => edit[side])
        )
      )
    )
    expect(source).toBe(target)
  })

  test('an edit is named after its spans and stands at word boundaries', () => {
    const nameOf = ({ source, target }: Gold['edits'][number]): string => {
      if (source.text === '') return 'insert'
      if (target.text === '') return 'delete'
      return source.text === target.text ? 'move' : 'replace'
    }
    expect(gold.edits.filter((edit) => edit.kind !== nameOf(edit))).toEqual([])
    const inWord = (side: 'source' | 'target', at: number): boolean =>
      /^[\p{L}\p{M}\p{N}]{2}$/u.test(text[side].slice(at - 1, at + 1))
    const cut = gold.edits.filter((edit) =>
      SIDES.some((side) => width(edit[side]) > 0 && (inWord(side, edit[side].start) || inWord(side, edit[side].end)))
    )
    expect(cut).toEqual([])
  })

  test('an edit joins sentences of one bead', () => {
    const beadAt = (side: 'source' | 'target', at: number): number => {
      const sentence = gold.sentences[side].findIndex(([start, end]) => start <= at && at < end)
      return gold.beads.findIndex((bead) => bead[side].includes(sentence))
    }
    const replaced = gold.edits.filter(({ source, target }) => source.text && target.text)
    const astray = replaced.filter(
      ({ source, target }) => beadAt('source', source.start) !== beadAt('target', target.start)
    )
    expect(astray).toEqual([])
  })

  test('an edit has the topic of the gravest change it touches', () => {
    const plain = ['wording', 'punctuation', 'furniture']
    const wrong = gold.edits.filter((edit) => {
      const topic = topicOf(gold, edit)
      return topic ? edit.topic !== topic : !plain.includes(edit.topic)
    })
    expect(wrong).toEqual([])
  })

  test('every change is of the vocabulary, and is made by an edit', () => {
    const changes = [...gold.changes, ...gold.contradictions]
    expect(changes.filter(({ topic, change }) => !CHANGES[topic].includes(change))).toEqual([])
    const unmade = gold.changes.filter(
      ({ source, target }) => !gold.edits.some((edit) => touch(edit.source, source) || touch(edit.target, target))
    )
    expect(unmade).toEqual([])
  })

  test.each(SIDES)('the facts of the %s are in order, disjoint within a topic, and outside furniture', (side) => {
    const facts = gold.facts[side]
    expect(facts.map(({ start }) => start)).toEqual(facts.map(({ start }) => start).sort((a, b) => a - b))
    for (const topic of new Set(facts.map((fact) => fact.topic)))
      expect(inOrder(facts.filter((fact) => fact.topic === topic))).toBe(true)
    expect(facts.filter((fact) => gold.furniture[side].some((row) => touch(fact, row)))).toEqual([])
  })

  test('the names that are dropped or added are those the other text does not name', () => {
    const [source, target] = SIDES.map((side) => gold.facts[side].filter(({ topic }) => topic === 'name'))
    const missing = (from: readonly Fact[], to: readonly Fact[]) =>
      new Set(from.map(({ value }) => value).filter((value) => !to.some((fact) => fact.value === value))).size
    const changes = gold.changes.filter(({ topic }) => topic === 'name').map(({ change }) => change)
    expect(changes.filter((change) => change === 'dropped')).toHaveLength(missing(source!, target!))
    expect(changes.filter((change) => change === 'added')).toHaveLength(missing(target!, source!))
  })

  test('the label follows the labelling rule', () => {
    const wordsIn = (spans: readonly Span[]): number =>
      spans.reduce((sum, { start, end }) => sum + wordCount(text.target.slice(start, end)), 0)
    const added = gold.beads.filter(({ kind }) => kind === 'added').flatMap(({ target }) => target)
    const sentencesAdded = added.map((index) => gold.sentences.target[index]!).map(([start, end]) => ({ start, end }))
    const total = wordCount(text.target) - wordsIn(gold.furniture.target)
    const covered = total - wordsIn(sentencesAdded)
    const altered = gold.edits.filter(
      ({ kind, target }) => kind !== 'move' && !sentencesAdded.some((s) => touch(s, target))
    )
    const c = covered / total
    const v = (covered - wordsIn(altered.map(({ target }) => target))) / covered
    expect({ c: c.toFixed(2), v: v.toFixed(2) }).toEqual({ c: '0.93', v: '0.43' })
    expect(gold.label).toBe('rewrite')
  })
})
