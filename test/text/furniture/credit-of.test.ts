import { expect, test } from 'vitest'
import { creditOf, creditRoles } from '../../../src/text/furniture/credit-of.js'
import { furnitureOf, story } from './read.js'

const given = (text: string, outlet?: string): string => {
  const article = { id: 'a', text, ...(outlet === undefined ? {} : { outlet }) }
  const { how, agency } = creditOf({ article, furniture: furnitureOf(text) })
  return agency === undefined ? how : `${how} ${agency}`
}

test.each([
  [
    'a dateline before a credit line',
    story({ before: 'PARIS (AFP) — ', after: '\nThe Associated Press contributed to this report.' }),
    'dateline AFP'
  ],
  [
    'a byline before a credit line',
    story({ before: 'By Jane Doe, Associated Press\n', after: '\nSource: Reuters' }),
    'byline AP'
  ],
  ['a credit line', story({ after: '\nThe Associated Press contributed to this report.' }), 'credit AP'],
  ['agencies without a name', story({ after: '\nWith inputs from agencies' }), 'credit'],
  ['a mention', story({ after: ' The AP reported it first.' }), 'named AP'],
  ['a tag', story({ before: 'AFP, ASIA, CHINA, MOSCOW\n' }), 'none'],
  ['a photo credit', story({ before: '(Jane Doe/Reuters)\n' }), 'none'],
  ['nothing', story({}), 'none']
])('%s', (_, text, expected) => expect(given(text)).toBe(expected))

test('the outlet itself may be the agency', () => expect(given(story({}), 'Associated Press')).toBe('outlet AP'))

test.each([
  ['MOSCOW (AP) — ', '', 'AP', undefined],
  ['', '\nAP', 'AP', undefined],
  ['', '\n© 2024 AFP', 'AFP', undefined],
  ['', '\nThis story was reported by The Associated Press.', 'AP', undefined],
  ['', '\nAssociated Press writer Jane Doe in Paris contributed to this report.', undefined, 'AP'],
  ['', '\nThe Associated Press contributed to this report.', undefined, undefined]
])('%j before and %j after: own text of %s, signed by writers of %s', (before, after, own, staff) => {
  const text = story({ before, after })
  const roles = creditRoles({ article: { id: 'a', text }, furniture: furnitureOf(text) })
  expect([roles.own?.agency, roles.staff]).toEqual([own, staff])
})

test('every agency of a credit line counts', () => {
  const text = story({ after: '\nReuters, AFP and The Associated Press contributed to this report.' })
  expect([...creditRoles({ article: { id: 'a', text }, furniture: furnitureOf(text) }).agencies]).toEqual([
    'Reuters',
    'AFP',
    'AP'
  ])
})
