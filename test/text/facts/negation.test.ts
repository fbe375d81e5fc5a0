import { expect, test } from 'vitest'
import { factsOf } from './factsOf.js'

test.each([
  ['China did not mention Ukraine', 'not', 'not mention'],
  ['it has not knowingly provided weapons', 'not', 'not provide'],
  ['China has refrained from supplying weapons', 'refrained', 'not supply'],
  ['They didn’t go', 'didn’t', 'not go'],
  ['He never agreed to it', 'never', 'not agree'],
  ['He left without paying', 'without', 'not pay'],
  ['He refused to sign', 'refused', 'not sign'],
  ['There was no comment', 'no', 'not comment']
])('%s', (text, words, value) => expect(factsOf(text, 'negation', undefined, 'analyze')).toEqual([[words, value]]))

test.each(['not only rain but snow', 'No. 1 in the list', 'no doubt about it'])('no negation in: %s', (text) =>
  expect(factsOf(text, 'negation')).toEqual([])
)
