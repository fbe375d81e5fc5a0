import { expect, test } from 'vitest'
import { factsOf, valuesOf } from './factsOf.js'

const spans = (text: string): string[] => factsOf(text, 'quotation').map(([words]) => words ?? '')

test('a quotation goes from mark to mark, curly or straight or angular', () => {
  expect(spans('He was “angry, pissed off” and "sad" and «tired».')).toEqual([
    '“angry, pissed off”',
    '"sad"',
    '«tired»'
  ])
})

test('the same words in other marks have the same value, without the comma that closes them', () => {
  expect(valuesOf('“We’re making\nprogress,” he said', 'quotation')).toEqual(
    valuesOf('"we\'re making progress" he said', 'quotation')
  )
})

test('a quotation may hold several sentences and another quotation', () => {
  expect(spans('“It works. He said ‘go’ to us. Fine,” she said.')).toEqual(['“It works. He said ‘go’ to us. Fine,”'])
})

test('single marks quote, apostrophes do not', () => {
  expect(spans("He said 'we are done' in the '90s; the workers' rights aren't 'safe'.")).toEqual([
    "'we are done'",
    "'safe'"
  ])
  expect(spans('It’s the workers’ rights and ‘the end’ of Putin’s war')).toEqual(['‘the end’'])
})

test('a speech of several paragraphs opens each and closes the last', () => {
  expect(spans('“One thing.\n\n“Another thing,” he said.')).toEqual(['“One thing.', '“Another thing,”'])
})

test('a mark that nothing closes quotes to the end of its sentence', () => {
  expect(spans('He said “we go. Then he left.\n\nNothing more.')).toEqual(['“we go.'])
})

test('a closing mark alone quotes nothing', () => {
  expect(spans('we go” he said')).toEqual([])
})

test('marks without words quote nothing', () => {
  expect(spans('"" and "..." and “ ”')).toEqual([])
})

test('a line wrapped at a column does not end a quotation', () => {
  expect(spans('He said “we are going\nhome now” and left.')).toEqual(['“we are going\nhome now”'])
})
