/** The plain methods the bench measures against do what their names say. */
import { expect, test } from 'vitest'
import { commonLength } from '../../bench/quality/families/label.js'
import { cutPoints } from '../../bench/quality/floors/cut-points.js'
import { exactRuns } from '../../bench/quality/floors/exact-runs.js'
import { naiveBayes } from '../../bench/quality/floors/naive-bayes.js'
import { containment, jaccard, wordsOf } from '../../bench/quality/floors/shingles.js'
import { tfidf } from '../../bench/quality/floors/tfidf.js'

const REUSED = 'the ministers agreed late on Thursday that the bridge over the river would be closed until spring'

test('a shared run of fifty characters is a region on both sides, whatever its case, marks and line breaks', () => {
  const source = `Nothing new. ${REUSED}. Nothing there.`
  const target = `Something else; ${REUSED.toUpperCase().replace(' on ', ',\n on ')}! And more.`
  const [region, ...more] = exactRuns(source, target)
  expect(more).toEqual([])
  expect(source.slice(region?.source.start, region?.source.end)).toBe(REUSED)
  expect(wordsOf(target.slice(region?.target.start, region?.target.end))).toEqual(wordsOf(REUSED))
})

test('a shorter run is nothing', () => {
  expect(exactRuns(`x ${REUSED.slice(0, 50)} y`, `z ${REUSED.slice(0, 50)} w`)).toEqual([])
})

test('two runs near each other on both sides are one region, far from each other two', () => {
  const second = REUSED.replaceAll('the', 'a').split(' ').reverse().join(' ')
  const near = `${REUSED} and then some ${second}`
  expect(exactRuns(near, near.replace('some', 'sundry'))).toHaveLength(1)
  const far = `${REUSED} ${'filler word '.repeat(40)} ${second}`
  expect(exactRuns(far, `${second} ${'other stuff '.repeat(40)} ${REUSED}`)).toHaveLength(2)
})

test('Jaccard and containment of words and shingles, by hand', () => {
  expect(jaccard('a b c', 'B c d')).toBe(0.5)
  expect(jaccard('a', 'b')).toBe(0)
  expect(containment('a b c d', 'x a b c', 2)).toBe(2 / 3)
  expect(containment('', 'a')).toBe(0)
})

test('TF-IDF: a text is 1 to itself, and a rare shared word counts more than a common one', () => {
  const texts = ['the cat sat', 'the zebra sat', 'the dog ran', 'zebra stripes', 'the end']
  const cosine = tfidf(texts)
  expect(cosine('the cat sat', 'the cat sat')).toBeCloseTo(1, 12)
  expect(cosine('the zebra sat', 'zebra stripes')).toBeGreaterThan(cosine('the zebra sat', 'the end'))
})

test('naive Bayes takes the class whose bell a value lies in, and the likelier class where bells are alike', () => {
  const row = (label: string, ...features: number[]) => ({ label, features })
  const classify = naiveBayes([row('low', 0), row('low', 0.2), row('high', 0.8), row('high', 1)])
  expect([classify([0.1]), classify([0.9])]).toEqual(['low', 'high'])
  expect(naiveBayes([row('rare', 1), row('often', 1), row('often', 1)])([1])).toBe('often')
})

test('the longest common subsequence of words, by hand', () => {
  expect(commonLength('a b c d e'.split(' '), 'b x d e a'.split(' '))).toBe(3)
  expect(commonLength([], ['a'])).toBe(0)
})

test('cut points are put where most examples are right, in the middle of the room there is', () => {
  const examples = [0.1, 0.2, 0.5, 0.6, 0.9, 0.95].map((value, n) => ({
    value,
    label: ['low', 'mid', 'high'][n >> 1] ?? ''
  }))
  const classify = cutPoints([...examples, { value: 0.15, label: 'high' }], ['low', 'mid', 'high'])
  expect([0, 0.34, 0.36, 0.74, 0.76, 1].map(classify)).toEqual(['low', 'low', 'mid', 'mid', 'high', 'high'])
})
