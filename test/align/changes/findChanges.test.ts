import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../src/align/align.js'
import { findChanges } from '../../../src/align/changes/index.js'
import { scan } from '../../../src/text/scan.js'
import { hostileText } from '../../hostile.js'
import { changesBetween, changesOf } from './changesOf.js'

const corpus = (id: string): string => readFileSync(new URL(`../../../corpus/${id}.txt`, import.meta.url), 'utf8')

test('weekdays of two texts meet in the calendar when both days of publication are known', () => {
  const source = { id: 'a', text: 'The envoy left Oslo on Friday, the ministry said.', published: '2025-03-31' }
  const target = { id: 'b', text: 'The envoy left Oslo last Friday, the ministry said.', published: '2025-04-01' }
  expect(changesBetween(source, target).changes).toEqual([])
})

test('"two days ago" meets the day it names', () => {
  const source = { id: 'a', text: 'The envoy left Oslo two days ago, the ministry said.', published: '2025-03-31' }
  const target = { id: 'b', text: 'The envoy left Oslo on 29 March, the ministry said.', published: '2025-04-02' }
  expect(changesBetween(source, target).changes).toEqual([])
})

test('of two equal numbers the one that was kept word for word is the same', () => {
  const source = 'The flood left 12 dead and 12 hurt, the mayor of Lyon said.'
  expect(changesOf(source, source.replace('12 dead', '14 dead'))).toEqual(['number altered: 12 -> 14'])
  const { changes } = changesBetween(source, source.replace('12 dead', '14 dead'))
  expect(changes[0]!.source!.start).toBe(source.indexOf('12 dead'))
})

test('opposites that words alone would call alike are the gravest change of content', () => {
  const source = 'The singers Ashley Brown and Philip Reed are married, their agent said.'
  expect(changesOf(source, source.replace('married', 'divorced'))).toEqual(['content altered: married -> divorced'])
})

test.each([
  ['must', 'may', 'altered: must -> may'],
  ['may', 'must', 'altered: may -> must'],
  ['shall', 'might', 'altered: shall -> might'],
  ['could', 'will have to', 'altered: could -> have to'],
  ['will', 'may', 'added:  -> may'],
  ['may', 'will', 'dropped: may -> ']
])('"%s" -> "%s" is a change of modality, and no small one', (from, to, change) => {
  const [source, target] = [from, to].map((verb) => `Ministers ${verb} publish the report before the vote in Oslo.`)
  expect(changesOf(source!, target!)).toEqual([`hedge ${change}`])
  expect(changesBetween(source!, target!).changes[0]!.severity).toBe('material')
})

test('a hedge that moved within its sentence is kept', () => {
  const source = 'The vaccine may protect older people against the new virus, doctors in Oslo said on Monday.'
  const target =
    'Doctors in Oslo said on Monday that older people may be protected against the new virus by the vaccine.'
  expect(changesOf(source, target).filter((line) => line.startsWith('hedge'))).toEqual([])
})

test('a date before a dash, without capitals, is one date', () => {
  const source = 'The clinic in Lyon closed on march 20 2020 after two cases.'
  expect(changesOf(source, 'The clinic in Lyon closed on March 20, 2020, after two cases.')).toEqual([])
})

test('a fact that moved to another sentence is kept', () => {
  const source = 'The bank lost 40 million euros in March. Its owner, Anna Brandt, will sell the head office in Vienna.'
  const target = 'Anna Brandt will sell the head office of her bank in Vienna. The bank lost 40 million euros in March.'
  expect(changesOf(source, target).filter((line) => /^(number|name|date)/.test(line))).toEqual([])
})

test('miles turned into kilometres are the same length', () => {
  expect(changesOf('The fire burned 10 miles of forest.', 'The fire burned 16 kilometres of forest.')).toEqual([])
})

test('the rewrite of the corpus contradicts itself about the length of the war', () => {
  const text = corpus('001')
  const { contradictions } = changesBetween(corpus('004'), text)
  const quoted = contradictions.map(({ target, against }) =>
    [target!, against].map(({ start, end }) => text.slice(start, end))
  )
  expect(quoted).toEqual([['approaches its three-year mark', 'more than three']])
})

test('the dropped "knowingly", the finished journey and the dropped rift with NATO are found in the rewrite', () => {
  const source = corpus('004')
  const found = changesBetween(source, corpus('001')).changes.map(
    (change) =>
      `${change.topic} ${change.change} ${change.source ? source.slice(change.source.start, change.source.end) : ''}`
  )
  expect(found).toContain('tense completed was travelling')
  expect(found).toContain('name dropped NATO')
  expect(found).toContain('name dropped Canada')
  expect(found).toContain('quotation split “angry, pissed off”')
})

test('a text compared with itself has no changes', () => {
  for (const id of ['000', '001', '002', '003', '004']) {
    expect(changesBetween(corpus(id), corpus(id))).toEqual({ changes: [], contradictions: [] })
  }
})

test('spans lie inside their texts, and each change has one or two', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, other) => {
      const [source, target] = [scan(one), scan(other)]
      const { beads, edits } = align(source, target)
      for (const { source: a, target: b, reason } of findChanges(source, target, beads, edits).changes) {
        expect(a ?? b).toBeDefined()
        if (a) expect(0 <= a.start && a.start < a.end && a.end <= one.length).toBe(true)
        if (b) expect(0 <= b.start && b.start < b.end && b.end <= other.length).toBe(true)
        expect(reason.endsWith('.')).toBe(true)
      }
    }),
    { seed: 11, numRuns: 1000 }
  )
})
