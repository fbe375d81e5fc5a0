import { expect, test } from 'vitest'
import { layOut, topicOf } from '../../../src/align/changes/topic-of.js'
import type { FactChange, Span } from '../../../src/types.js'

const span = (start: number, end: number): Span => ({ start, end })
const changes: FactChange[] = [
  { topic: 'content', change: 'dropped', severity: 'material', reason: '', source: span(0, 100) },
  { topic: 'name', change: 'dropped', severity: 'minor', reason: '', source: span(10, 14) },
  { topic: 'number', change: 'altered', severity: 'grave', reason: '', source: span(20, 22), target: span(5, 7) },
  { topic: 'date', change: 'altered', severity: 'grave', reason: '', source: span(20, 30), target: span(40, 50) }
]
const replace = (source: Span, target: Span) => topicOf({ kind: 'replace', source, target }, layOut(changes))

test('an edit has the topic of the gravest change it touches, the narrowest among equals', () => {
  expect(replace(span(8, 16), span(0, 2))).toBe('content')
  expect(replace(span(15, 40), span(0, 2))).toBe('number')
  expect(replace(span(200, 210), span(41, 42))).toBe('date')
})

test('an edit that touches no change has no topic from them', () => {
  expect(replace(span(200, 210), span(0, 2))).toBeUndefined()
  expect(topicOf({ kind: 'insert', source: span(15, 15), target: span(60, 61) }, layOut(changes))).toBeUndefined()
})
