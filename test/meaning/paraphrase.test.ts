import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paraphrase } from '../../src/meaning/paraphrase.js'

test.each([
  ['Spain beat France in the final in Berlin on Sunday.', 'On Sunday, Spain beat France in the final in Berlin.'],
  [
    'The finance minister resigned on Friday after weeks of protests.',
    'On Friday the finance minister stepped down after weeks of protests.'
  ],
  ['Two men were arrested in Leeds on Monday, police said.', 'On Monday two men were arrested in Leeds, police said.']
])('a paraphrase: %s', (a, b) => {
  const { probability, sameReport, reworded } = paraphrase(a, b)
  for (const sense of [probability, sameReport, reworded]) expect(sense).toBeGreaterThan(0.5)
})

test.each([
  ['who did it to whom', 'Spain beat France in the final on Sunday.', 'France beat Spain in the final on Sunday.'],
  ['a number', 'The storm killed 12 people in Florida on Monday.', 'The storm killed 19 people in Florida on Monday.'],
  [
    'whether it is so',
    'The bank will raise its interest rate in March.',
    'The bank will not raise its interest rate in March.'
  ],
  ['a name', 'Anna Smith was elected mayor of Boston in 2019.', 'Anna Smith was elected mayor of Chicago in 2019.'],
  ['everything', 'The team won the cup for the third time.', 'Shares in the carmaker fell by a tenth on Tuesday.']
])('sentences that differ in %s do not mean the same', (_, a, b) => {
  expect(paraphrase(a, b).probability).toBeLessThan(0.5)
})

test('sentences of other stories are alike in no sense', () => {
  const { sameReport, reworded, grade } = paraphrase(
    'The team won the cup for the third time.',
    'Shares in the carmaker fell by a tenth on Tuesday.'
  )
  expect(Math.max(sameReport, reworded, grade)).toBeLessThan(0.5)
})

test('one denial more never speaks for a paraphrase', () => {
  const a = 'The minister said that the plan would be put to a vote in May.'
  const kept = paraphrase(a, 'The plan would be put to a vote in May, the minister said.')
  const denied = paraphrase(a, 'The plan would not be put to a vote in May, the minister said.')
  expect(denied.probability).toBeLessThan(kept.probability)
  expect(denied.grade).toBeLessThan(kept.grade)
})

test('every text is answered from 0 to 1, whichever side it is on', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('police', 'Berlin', '12', 'not', 'the', 'on', 'Monday', '—', 'Anna Smith'))
      .map((words) => words.join(' '))
  )
  fc.assert(
    fc.property(text, text, (a, b) => {
      const one = paraphrase(a, b)
      for (const score of [one.probability, one.sameReport, one.reworded, one.grade]) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
      expect(paraphrase(b, a)).toEqual(one)
    }),
    { seed: 11 }
  )
})

test('a sentence of any length is answered in bounded work', () => {
  const long = 'the minister said '.repeat(20_000)
  expect(paraphrase(long, long).probability).toBeGreaterThan(0.5)
})
