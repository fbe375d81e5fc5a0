import { describe, expect, test } from 'vitest'
import { nameKey } from '../../../src/text/facts/name-key.js'
import { factsOf, valuesOf } from './factsOf.js'

test('titles belong to no name, and a nationality is its country', () => {
  expect(
    factsOf('There Chinese Foreign Minister Wang Yi met US President Donald Trump and Sen. John F. Kennedy.', 'name')
  ).toEqual([
    ['Chinese', 'china'],
    ['Wang Yi', 'wang i'],
    ['US', 'united states'],
    ['Donald Trump', 'donald trump'],
    ['John F. Kennedy', 'john kenedi']
  ])
})

test('a later mention has the key of the fullest form', () => {
  expect(valuesOf('Then Wang Yi met Sergei Lavrov. Later Wang left, and Lavrov’s aide stayed.', 'name')).toEqual([
    'wang i',
    'sergei lavrov',
    'wang i',
    'sergei lavrov'
  ])
})

test('a surname two people share joins none of them', () => {
  expect(valuesOf('She met Bill Clinton and Hillary Clinton. Then Clinton spoke.', 'name').at(-1)).toBe('clinton')
})

describe('spellings of one name have one key', () => {
  test.each([
    ['Zelenskyy', 'Zelensky'],
    ['Zelenskiy', 'Zelenskyy'],
    ['Sergei', 'Sergey'],
    ['Dmitry', 'Dmitri'],
    ['Kiev', 'Kyiv'],
    ['Mohammed', 'Muhammad'],
    ['Gadhafi', 'Qaddafi'],
    ['Erdoğan', 'Erdogan'],
    ['Wałęsa', 'Walesa']
  ])('%s = %s', (a, b) => expect(nameKey([a.toLowerCase()])).toBe(nameKey([b.toLowerCase()])))

  test.each([
    ['they said U.S. troops', 'they said American troops'],
    ['in the United States', 'in the US'],
    ['in Britain', 'in the U.K.'],
    ['said Boeing Co.', 'said Boeing'],
    ['with Donald J. Trump', 'with Donald Trump']
  ])('%s = %s', (a, b) => expect(valuesOf(a, 'name')).toEqual(valuesOf(b, 'name')))
})

test('particles, hyphens and "of" stay inside a name', () => {
  const text = 'so Ursula von der Leyen, Jean-Claude Juncker, Mohammed bin Salman and the Bank of England agreed'
  expect(factsOf(text, 'name').map(([words]) => words)).toEqual([
    'Ursula von der Leyen',
    'Jean-Claude Juncker',
    'Mohammed bin Salman',
    'Bank of England'
  ])
})

test('a title between an organisation and a person parts them', () => {
  expect(factsOf('so Tesla CEO Elon Musk left', 'name').map(([words]) => words)).toEqual(['Tesla', 'Elon Musk'])
})

test('the possessive ending is outside the span', () => {
  expect(factsOf("near China’s border and Putin's house", 'name').map(([words]) => words)).toEqual(['China', 'Putin'])
})

test('a capital at a sentence start or in a headline is no evidence', () => {
  expect(
    valuesOf('However, shares fell. Officials said so. “We always win.” Trading: Nothing happened.', 'name')
  ).toEqual([])
  expect(valuesOf('Big Storm Brings Heavy Rain To Northern Towns\n\nIt rained in Hull.', 'name')).toEqual(['hul'])
})

test('a name at a sentence start is known by its other mentions', () => {
  expect(valuesOf('Lavrov left. We saw Lavrov go.', 'name')).toEqual(['lavrov', 'lavrov'])
})
