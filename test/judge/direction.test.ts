import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { dateEvidence } from '../../src/judge/dates.js'
import { directionOf } from '../../src/judge/direction.js'
import { mannerFeatures, mannerScore, WEIGHTS } from '../../src/judge/manner.js'
import type { Traits } from '../../src/judge/traits.js'
import { scan } from '../../src/text/scan.js'
import type { Article } from '../../src/types.js'
import { story } from '../text/furniture/read.js'

const article = (id: string): string => readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
const same = { used: 1, covered: 1, unchanged: 1 }
const direction = (source: string | Partial<Article>, target: string | Partial<Article>, ground = same): string => {
  const read = (side: string | Partial<Article>): ReturnType<typeof scan> =>
    scan(typeof side === 'string' ? side : { id: 'x', text: story({}), ...side })
  return directionOf(read(source), read(target), [], ground).direction
}

describe('the agency story and its rewrite', () => {
  test('either way round, the agency was first, and the reasons can be checked', async () => {
    const { verdict } = await compare(article('004'), article('001'))
    expect(verdict.direction).toBe('source-first')
    expect(verdict.credit).toBe('stripped')
    expect(verdict.reasons).toContain('The source is given as AP’s own text (credit line), the target is not.')
    expect((await compare(article('001'), article('004'))).verdict.direction).toBe('target-first')
  })
  test('the manner alone tells it: no credit, no dateline, no date', async () => {
    const bare = article('004')
      .replace('Beijing: ', '')
      .replace(/\nAP\s*$/, '')
    expect((await compare(bare, article('001'))).verdict.direction).toBe('source-first')
  })
  test.each(['000', '002', '003'])('%s took nothing: no direction', async (id) => {
    expect((await compare(article('004'), article(id))).verdict.direction).toBe('unknown')
  })
})

describe('what stands around the stories', () => {
  const own = story({ before: 'MOSCOW (AP) — ' })
  const plain = story({})
  test("an agency's dateline on one side", () => {
    expect(direction(own, plain)).toBe('source-first')
    expect(direction(plain, own)).toBe('target-first')
  })
  test('the agency as the outlet, against a copy that keeps its dateline', () => {
    expect(direction({ text: own, outlet: 'Associated Press' }, own)).toBe('source-first')
  })
  test('the same dateline on both sides says nothing', () => expect(direction(own, own)).toBe('unknown'))
  test('an agency that only contributed is no origin', () => {
    expect(direction(story({ after: '\nThe Associated Press contributed to this report.' }), plain)).toBe('unknown')
  })
})

describe('a common source', () => {
  const credited = story({ after: '\nThe Associated Press contributed to this report.' })
  const apart = { used: 0.6, covered: 0.6, unchanged: 0.85 }
  test('each has what the other lacks, and the rest is word for word', () => {
    expect(direction(story({}), story({}), apart)).toBe('common-source')
    expect(direction(story({}), story({}), { ...apart, unchanged: 0.5 })).toBe('unknown')
    expect(direction(story({}), story({}), { ...apart, covered: 0.95 })).toBe('unknown')
  })
  test('a quotation in common is none', () => {
    expect(direction(story({}), story({}), { used: 0.15, covered: 0.2, unchanged: 1 })).toBe('unknown')
  })
  test('texts that credit the same agency need less', () => {
    expect(direction(credited, credited, { ...apart, unchanged: 0.5 })).toBe('common-source')
  })
})

describe('dates', () => {
  const score = (source: string, target: string): number =>
    dateEvidence({ id: 's', text: '', published: source }, { id: 't', text: '', published: target }).score
  test('the earlier is the original, the surer the farther apart and the more exact', () => {
    expect(score('2025-03-31', '2025-04-03')).toBeGreaterThan(score('2025-03-31', '2025-04-01'))
    expect(score('2025-03-31T08:00Z', '2025-03-31T12:00Z')).toBeGreaterThan(score('2025-03-31', '2025-04-03'))
    expect(score('2025-04-03', '2025-03-31')).toBe(-score('2025-03-31', '2025-04-03'))
  })
  test('no date, no readable date, the same date: nothing', () => {
    expect([score('', '2025-03-31'), score('soon', '2025-03-31'), score('2025-03-31', '2025-03-31')]).toEqual([0, 0, 0])
  })
  test('a date decides where nothing else does', () => {
    expect(direction({ published: '2025-03-31' }, { published: '2025-04-02' })).toBe('source-first')
  })
})

describe('the manner of the reused part', () => {
  const rate = fc.double({ min: 0, max: 100, noNaN: true })
  const traits: fc.Arbitrary<Traits> = fc.record({
    ...{ words: fc.nat(5000), reused: fc.nat(5000), sentence: rate, letters: rate, quotations: rate, specifics: rate },
    ...{ general: rate, plain: rate, asides: rate, fill: rate }
  })
  test('law: with the sides swapped the score is its own negative', () => {
    fc.assert(
      fc.property(traits, traits, (one, other) => {
        expect(mannerScore(mannerFeatures(one, other))).toBeCloseTo(-mannerScore(mannerFeatures(other, one)), 9)
      }),
      { seed: 5 }
    )
  })
  test('golden: no weight is negative, or a rewrite would be known by what rewriters do not do', () => {
    expect(Object.values(WEIGHTS).filter((weight) => weight < 0)).toEqual([])
  })
})
