import { expect, test } from 'vitest'
import { relateDates } from '../../../src/align/changes/moments.js'

test.each([
  ['fri', 'fri', 'same'],
  ['fri', '2025-03-28', 'same'],
  ['--03-31', '2025-03-31', 'same'],
  ['fri', 'last fri', 'altered'],
  ['fri', 'thu', 'altered'],
  ['--03-04', '--03 early', 'vaguer'],
  ['--03-04', '--03 late', 'altered'],
  ['2025-03-04', '2025', 'vaguer'],
  ['week-1', 'last tue', 'preciser'],
  ['week+1', 'month+1', 'altered'],
  ['1994', '199X', 'vaguer'],
  ['mon morning', 'mon', 'vaguer'],
  ['T09:00', 'T21:00', 'altered'],
  ['T09:00', 'fri', 'other']
])('%s against %s: %s', (source, target, relation) => expect(relateDates(source, target)).toBe(relation))
