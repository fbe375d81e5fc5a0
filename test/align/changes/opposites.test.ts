/** Words that say the opposite, by the camps. */
import { expect, test } from 'vitest'
import { contradict } from '../../../src/align/changes/opposites.js'
import { hashStem } from '../../../src/text/idf.js'
import { stem } from '../../../src/text/stem.js'

const opposite = (one: string, other: string): boolean => contradict(hashStem(stem(one)) | 0, hashStem(stem(other)) | 0)

test.each([
  ['rise', 'fall'],
  ['support', 'oppose'],
  ['married', 'divorced'],
  ['healthy', 'ill']
])('%s and %s are opposites, either way', (one, other) => {
  expect([opposite(one, other), opposite(other, one)]).toEqual([true, true])
})

test.each([
  ['gain', 'marriage'],
  ['boost', 'wedding'],
  ['support', 'healthy'],
  ['approve', 'healthy'],
  ['rise', 'gain']
])('%s and %s are not', (one, other) => {
  expect([opposite(one, other), opposite(other, one)]).toEqual([false, false])
})
