/** The summary in plain text. */
import { expect, test } from 'vitest'
import { toSummary } from '../../src/report/to-summary.js'
import { aMatch, aVerdict, goldMatch } from './samples.js'

test('a summary says the verdict, the reasons, and the changed facts that weigh', () => {
  const lines = toSummary(goldMatch()).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Rewrite (93 %): 001 against 004',
    'The source’s story told in other words throughout. Text was reused with a probability of 98 %.',
    'The target is wholly derived; the target took from the source; the source’s credit is gone.'
  ])
  expect(lines).toContain('- The credit line AP is gone.')
  expect(lines.filter((line) => line.startsWith('- grave:'))).toHaveLength(2)
  expect(lines.find((line) => line.includes('tense completed'))).toBe(
    '- material: tense completed (source 1, target 1): “was travelling” -> “arrived”. The source has the minister on his way; the target has him there.'
  )
  expect(lines.filter((line) => line.startsWith('- minor:'))).toEqual([])
})

test('no more changes are named than asked for, and their number is told all the same', () => {
  const summary = toSummary(goldMatch(), { changes: 1 })
  expect(summary.match(/^- (?:grave|material):/gm)).toHaveLength(1)
  expect(summary).toMatch(/Changes to facts: \d+ grave, \d+ material, \d+ minor/)
})

test('where nothing was changed there is no list of changes', () => {
  expect(toSummary(aMatch('Rain.', 'Sun.', { verdict: aVerdict({ reasons: [] }) })).split('\n')).toHaveLength(3)
})

test('characters that act are shown, not kept', () => {
  const made = aMatch('a', 'b')
  const summary = toSummary({
    ...made,
    target: { ...made.target, article: { ...made.target.article, id: 'evil\u202E\u001b[2J\r\nid' } }
  })
  expect(summary.split('\n')[0]).toBe('Rewrite (93 %): evil‹U+202E›‹U+001B›[2J id against source')
})
