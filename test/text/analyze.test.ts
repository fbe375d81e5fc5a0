import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/text/analyze.js'
import { scan } from '../../src/text/scan.js'
import { hostileText } from '../hostile.js'

test('the five articles get lemmas and parts of speech on the tokens that scan finds', () => {
  for (const id of ['000', '001', '002', '003', '004']) {
    const text = readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
    const [close, fast] = [analyze({ id, text }), scan(text)]
    expect(close.tokens.map(({ start, end }) => [start, end])).toEqual(
      fast.tokens.map(({ start, end }) => [start, end])
    )
    expect(close.sentences).toEqual(fast.sentences)
    expect(close.tokens.every(({ pos, lemma }) => pos !== '' && lemma !== '')).toBe(true)
  }
})

test('a verb has its lemma and part of speech, a contraction that of its head', () => {
  const { tokens } = analyze({ id: 'x', text: 'They weren’t travelling to Moscow, Putin’s capital.' })
  expect(tokens.map(({ lemma, pos }) => `${lemma}/${pos}`)).toEqual([
    'they/PRON',
    'be/AUX',
    'travel/VERB',
    'to/ADP',
    'moscow/PROPN',
    ',/PUNCT',
    'putin/PROPN',
    'capital/NOUN',
    './PUNCT'
  ])
})

test('a text that is not English has tokens and sentences, and no parts of speech', () => {
  const german =
    'Der Minister ist am Montag nach Moskau gereist. Dort trifft er heute seinen Amtskollegen zu Gesprächen.'
  const { tokens, sentences } = analyze({ id: 'x', text: german })
  expect(sentences).toHaveLength(2)
  expect(tokens.every(({ pos }) => pos === '')).toBe(true)
})

test('tags stay on their tokens whatever the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { tokens } = analyze({ id: 'x', text, language: 'en' })
      expect(tokens.map(({ start, end }) => [start, end])).toEqual(
        scan(text).tokens.map(({ start, end }) => [start, end])
      )
      for (const { start, end, lemma, pos } of tokens) {
        if (/^[a-z]{3,20}$/.test(text.slice(start, end))) expect(pos).not.toBe('PUNCT')
        expect(lemma).not.toBe('')
      }
    }),
    { numRuns: 1000, seed: 3 }
  )
})

test('a string is a text without an id, and what is no text is refused by name', () => {
  expect(analyze('Talks go on.').article).toEqual({ id: '', text: 'Talks go on.' })
  const give = (value: unknown) => () => analyze(value as string)
  expect(give(undefined)).toThrow('The text must be a string or an article')
  expect(give({ id: 'a', text: 7 })).toThrow('`text` must be a string, but it is 7')
})
