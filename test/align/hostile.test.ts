/** Texts of repeated sentences and facts, so many that anything that grows as their square would not end within a test's time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../src/align/align.js'
import { facing, layGround, type Placed } from '../../src/align/changes/ground.js'
import { factChanges } from '../../src/align/changes/index.js'
import { withoutSame } from '../../src/align/changes/pairing.js'
import { identicalSentences } from '../../src/align/identical.js'
import type { Link } from '../../src/align/link.js'
import type { BareEdit } from '../../src/align/region.js'
import { score } from '../../src/align/score.js'
import { supported } from '../../src/align/supported.js'
import { compare } from '../../src/compare.js'
import { foldName } from '../../src/text/facts/name-key.js'
import type { Bead, Document, Fact, Sentence, Token } from '../../src/types.js'

const MANY = 60_000

/** A document of these sentences, words parted by spaces; `factsOf` gives the facts of a sentence from the spans of its words. */
function documentOf(
  sentences: readonly (readonly string[])[],
  factsOf: (words: readonly Token[], at: number) => readonly Fact[] = () => []
): Document {
  const [parts, tokens, spans, facts]: [string[], Token[], Sentence[], Fact[]] = [[], [], [], []]
  let end = 0
  for (const [at, words] of sentences.entries()) {
    const own = words.map((word) => {
      const start = end
      end += word.length + 1
      parts.push(word)
      return { start, end: end - 1, lemma: word.toLowerCase(), pos: '' }
    })
    spans.push({ start: own[0]!.start, end: end - 1, tokens: { from: tokens.length, to: tokens.length + own.length } })
    for (const token of own) tokens.push(token)
    for (const fact of factsOf(own, at)) facts.push(fact)
  }
  return { article: { id: '', text: parts.join(' ') }, tokens, sentences: spans, facts, furniture: [] }
}

const each = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const nobody = { source: new Set<number>(), target: new Set<number>() }

const inPairs = (count: number): Bead[] =>
  each(count, (at) => ({ source: [at], target: [at], kind: 'paraphrase', similarity: 0.6, moved: false }))

/** Nothing was kept. */
function allReplaced(source: Document, target: Document): BareEdit[] {
  const whole = ({ article: { text } }: Document) => ({ start: 0, end: text.length })
  return [{ kind: 'replace', source: whole(source), target: whole(target) }]
}

/** As it is defined: of several equal sentences the first free one behind the last that was taken, or else the first. */
function plainlyIdentical(ones: readonly string[], others: readonly string[]): (readonly [number, number])[] {
  const free = new Set(ones.keys())
  let last = -1
  return others.flatMap((word, at) => {
    const equal = [...free].filter((one) => ones[one] === word)
    const found = equal.find((one) => one > last) ?? equal[0]
    if (found === undefined) return []
    free.delete(found)
    last = found
    return [[found, at] as const]
  })
}

test('identical sentences are paired as the definition says', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (ones, others) => {
      const [source, target] = [ones, others].map((list) => documentOf(list.map((word) => [word])))
      expect(identicalSentences(source!, target!)).toEqual(plainlyIdentical(ones, others))
    }),
    { seed: 1 }
  )
})

test('two sentences repeated in blocks on one side and in turn on the other are paired', () => {
  const blocks = documentOf(each(2 * MANY, (at) => [at < MANY ? 'yes' : 'no']))
  const inTurn = documentOf(each(2 * MANY, (at) => [at % 2 === 0 ? 'yes' : 'no']))
  expect(identicalSentences(blocks, inTurn)).toHaveLength(2 * MANY)
})

test('a word that stands in every sentence links nothing', () => {
  const text = documentOf(each(MANY, (at) => ['minister', `x${at}`]))
  const other = documentOf(each(MANY, (at) => ['minister', `y${at}`]))
  expect(score(text, other, nobody)).toEqual([])
})

test('sentences that share words with hundreds of others are paired by their rarer words', () => {
  const crowds = MANY / 3 / 390
  const text = (name: string): Document =>
    documentOf(
      each(MANY / 3, (at) => [`crowd${Math.floor(at % crowds)}`, at % 100 === 0 ? `rare${at}` : `${name}${at}`])
    )
  const scored = score(text('x'), text('y'), nobody)
  expect(scored.length).toBeLessThan(2_100_000)
  expect(scored.filter(({ source, target }) => source === target && source % 100 === 0)).toHaveLength(MANY / 300)
})

test('sixty thousand sentences may link to one', () => {
  const links = each(MANY, (source): Link => ({ source, target: 7, similarity: 0.4, identical: false }))
  expect(supported(links, 0.3, 0.6)).toHaveLength(MANY)
})

test('weak links stand or fall with those near them, however many a target has', () => {
  const link = fc.record({ source: fc.nat(40), target: fc.nat(3), similarity: fc.constantFrom(0.31, 0.4, 0.95) })
  fc.assert(
    fc.property(fc.array(link, { maxLength: 90 }), (made) => {
      const links = made.map((one): Link => ({ ...one, identical: false }))
      const near = (a: Link, b: Link) => Math.abs(a.source - b.source) <= 2 && Math.abs(a.target - b.target) <= 2
      const runOf = (first: Link): Set<Link> => {
        const run = new Set([first])
        for (const member of run) for (const other of links) if (near(member, other)) run.add(other)
        return run
      }
      const stands = (one: Link): boolean =>
        one.similarity >= 0.9 ||
        [...runOf(one)].reduce((sum, { similarity }) => sum + (similarity >= 0.9 ? 0 : similarity - 0.3), 0) >= 0.295
      expect(supported(links, 0.3, 0.595)).toEqual(links.filter(stands))
    }),
    { seed: 1, numRuns: 60 }
  )
})

test('what faces a sentence of which nothing was kept is found without a search', () => {
  const [source, target] = [documentOf(each(4 * MANY, () => ['a'])), documentOf(each(4 * MANY, () => ['b']))]
  const ground = layGround(source, target, inPairs(4 * MANY), allReplaced(source, target))
  let found = 0
  for (let at = 0; at < 4 * MANY; at++) if (facing(ground.source, ground.target, at, at + 1)?.from === at) found++
  expect(found).toBe(4 * MANY)
})

test('ten thousand equal facts of a bead are not compared one with another', () => {
  const facts = (value: string): Placed[] =>
    each(10_000, (at) => ({
      topic: 'number',
      value,
      start: 2 * at,
      end: 2 * at + 1,
      from: at,
      to: at + 1,
      sentence: 0,
      bead: 0
    }))
  const [source, target] = [documentOf([each(10_000, () => 'a')]), documentOf([each(10_000, () => 'b')])]
  const ground = layGround(source, target, [], allReplaced(source, target))
  let asked = 0
  const left = withoutSame(ground, facts('3'), facts('4'), () => ++asked < 0)
  expect([left.source.length, left.target.length, asked]).toEqual([10_000, 10_000, 1])
})

test('facts that are the same take each other in the order of the text', () => {
  const value = fc.constantFrom('1', '1.0', '2', '2.0', '3')
  const placed = (values: readonly string[]): Placed[] =>
    values.map((one, at) => ({
      topic: 'number',
      value: one,
      start: at,
      end: at + 1,
      from: at,
      to: at + 1,
      sentence: 0,
      bead: 0
    }))
  const same = (one: string, other: string): boolean => Number(one) === Number(other)
  const [source, target] = [documentOf([each(20, () => 'a')]), documentOf([each(20, () => 'b')])]
  const ground = layGround(source, target, [], allReplaced(source, target))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), fc.array(value, { maxLength: 20 }), (ones, others) => {
      const open = placed(others)
      const left = placed(ones).filter((one) => {
        const at = open.findIndex((other) => other.value === one.value)
        const found = at >= 0 ? at : open.findIndex((other) => same(one.value, other.value))
        if (found >= 0) open.splice(found, 1)
        return found < 0
      })
      expect(withoutSame(ground, placed(ones), placed(others), same)).toEqual({ source: left, target: open })
    }),
    { seed: 1 }
  )
})

test('numbers that begin alike are not compared with all of their kind', () => {
  const ranges = (from: number): Document =>
    documentOf(
      each(MANY / 2, () => ['range']),
      ([word], at) => [{ topic: 'number', value: `3..${from + at}`, start: word!.start, end: word!.end }]
    )
  const [source, target] = [ranges(10), ranges(10 + MANY / 2)]
  const alone = (side: 'source' | 'target'): Bead[] =>
    each(MANY / 2, (at) => ({
      source: side === 'source' ? [at] : [],
      target: side === 'target' ? [at] : [],
      kind: side === 'source' ? 'dropped' : 'added',
      similarity: 0,
      moved: false
    }))
  const ground = layGround(source, target, [...alone('source'), ...alone('target')], allReplaced(source, target))
  expect(factChanges(ground).told).toHaveLength(MANY)
})

test('a region of two hundred thousand sentences is edited, not too many for a call', () => {
  const [source, target] = [documentOf(each(200_000, (at) => [`no${at}`])), documentOf([['yes']])]
  expect(align(source, target).edits.length).toBeGreaterThanOrEqual(200_000)
})

test('a name of half a million letters and digits is folded', () => {
  expect(foldName(`photo${'1'.repeat(500_000)}`)).toHaveLength(500_005)
})

test('another speaker in every sentence is told of each', () => {
  const told = (who: string): Document =>
    documentOf(
      each(MANY / 2, (at) => [who, 'minister', 'said', `Name${at}`, who]),
      ([, , said, name]) => [
        { topic: 'attribution', value: 'say:minister', start: said!.start, end: said!.end },
        { topic: 'name', value: `${who} of ${name!.lemma}`, start: name!.start, end: name!.end }
      ]
    )
  const [source, target] = [told('finance'), told('prime')]
  const ground = layGround(source, target, inPairs(MANY / 2), allReplaced(source, target))
  const { told: changes } = factChanges(ground)
  expect(changes.filter(({ topic }) => topic === 'attribution')).toHaveLength(MANY / 2)
})

test('a quotation that is gone is shown, however many marks it begins with', async () => {
  const marks = `${'‘'.repeat(120)} it ${'‘'.repeat(300_000)}`
  const { changes } = await compare(
    `He said on Friday: “${marks} a the truce holds in the north and the talks go on”, and left for Moscow.`,
    'He left for Moscow.',
    { prior: 0.999 }
  )
  expect(changes.map(({ reason }) => reason).join()).toContain('“ it ‘‘‘')
})
