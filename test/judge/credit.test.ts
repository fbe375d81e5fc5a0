import { expect, test } from 'vitest'
import { creditBetween } from '../../src/judge/credit.js'
import { scan } from '../../src/text/scan.js'
import { story } from '../text/furniture/read.js'

const AP = story({ before: 'MOSCOW (AP) — ' })
const PLAIN = story({})
const UNNAMED = story({ after: '\nInternational Agencies' })

test.each([
  [
    'the target credits the source agency',
    AP,
    story({ after: '\nThe Associated Press contributed to this report.' }),
    'source-agency'
  ],
  [
    'one of several',
    AP,
    story({ after: '\nReuters and The Associated Press contributed to this report.' }),
    'source-agency'
  ],
  ['another agency', AP, story({ before: 'PARIS (AFP) — ' }), 'other-agency'],
  ['an agency the source does not have', PLAIN, story({ after: '\nAFP' }), 'other-agency'],
  ['agencies unnamed', AP, story({ after: '\nInternational Agencies' }), 'other-agency'],
  ['staff, who supplied nothing', AP, story({ after: '\nJane Doe contributed to this report.' }), 'stripped'],
  ['nothing, where the source has one', AP, PLAIN, 'stripped'],
  ['a mention in the prose', AP, story({ after: ' The AP reported it first.' }), 'stripped'],
  ['a tag', AP, story({ before: 'AP, ASIA, MOSCOW, RUSSIA\n' }), 'stripped'],
  ['the same agencies unnamed', UNNAMED, UNNAMED, 'source-agency'],
  ['nothing, where the source credits agencies unnamed', UNNAMED, PLAIN, 'stripped'],
  ['nothing on either side', PLAIN, PLAIN, 'none']
])('%s', (_, source, target, credit) => expect(creditBetween(scan(source), scan(target), true).credit).toBe(credit))

test('where nothing was reused no credit is owed', () => {
  expect(creditBetween(scan(AP), scan(PLAIN), false).credit).toBe('none')
})

test('the finding says where the credits stand, and what a mention is worth', () => {
  const target = story({ after: ' The AP reported it first.' })
  const { source, target: at, reasons } = creditBetween(scan(AP), scan(target), true)
  expect(AP.slice(source?.start, source?.end)).toBe('MOSCOW (AP) —')
  expect(at).toBeUndefined()
  expect(reasons).toEqual(['The source credits AP; the target gives no credit, though it names it in its text.'])
})
