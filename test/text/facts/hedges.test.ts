import { expect, test } from 'vitest'
import { factsOf } from './factsOf.js'

test.each([
  ['it had likely sent troops', 'likely', 'likely'],
  ['it probably sent troops', 'probably', 'likely'],
  ['he allegedly stole it', 'allegedly', 'allegedly'],
  ['the alleged theft', 'alleged', 'allegedly'],
  ['they agreed in principle', 'in principle', 'in principle'],
  ['a preliminary agreement', 'preliminary', 'in principle'],
  ['not knowingly provided', 'knowingly', 'knowingly'],
  ['it might rain', 'might', 'possibly'],
  ['he is believed to have left', 'is believed to', 'likely']
])('%s', (text, words, value) => expect(factsOf(text, 'hedge')).toEqual([[words, value]]))

test('the month of May is no hedge', () => {
  expect(factsOf('It began in May 2024. On May 5 it ended.', 'hedge')).toEqual([])
})
