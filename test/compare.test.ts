import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, applyEdits, compare, scan, type Verdict } from '../src/index.js'
import { editedPair } from './hostile.js'

const article = (id: string) => ({ id, text: readFileSync(new URL(`../corpus/${id}.txt`, import.meta.url), 'utf8') })

test('001 is a rewrite of 004, and the other three do not derive from it', async () => {
  const matches = await scan(article('004'), ['000', '001', '002', '003'].map(article))
  expect(matches[0]!.target.article.id).toBe('001')
  expect(matches[0]!.verdict.label).toBe('rewrite')
  expect(matches[0]!.verdict.derived).toBeGreaterThanOrEqual(0.95)
  for (const { verdict } of matches.slice(1)) {
    expect(['same-event', 'unrelated']).toContain(verdict.label)
    expect(verdict.derived).toBeLessThanOrEqual(0.1)
  }
})

test('the view from afar is among the features: shingles alone cannot see the rewrite', async () => {
  const { verdict } = await compare(article('004'), article('001'))
  expect(verdict.features.shingleJaccard).toBeCloseTo(0.083, 2)
  expect(verdict.features.shingleContainment).toBeGreaterThan(verdict.features.shingleJaccard!)
  expect(verdict.features.shingleJaccardEstimate).toBeGreaterThanOrEqual(0)
})

test('a text compared with itself is a duplicate with no edits, one passage and one reason', async () => {
  for (const id of ['000', '001', '002', '003', '004']) {
    const { verdict, edits, passages } = await compare(article(id), article(id))
    expect(verdict.label).toBe('duplicate')
    expect(edits).toEqual([])
    expect(passages).toHaveLength(1)
  }
})

test('strings, articles and documents give the same answer', async () => {
  const [one, other] = [article('004'), article('001')]
  const fromArticles = await compare(one, other)
  const fromDocuments = await compare(analyze(one), analyze(other))
  const fromStrings = await compare(one.text, other.text)
  expect(fromDocuments).toEqual(fromArticles)
  expect(fromStrings.verdict).toEqual(fromArticles.verdict)
  expect(fromStrings.edits).toEqual(fromArticles.edits)
})

test('the relations of the verdict are laws', async () => {
  await fc.assert(
    fc.asyncProperty(editedPair, async ([one, other]) => {
      const { verdict, edits } = await compare(one, other)
      expectLaws(verdict)
      expect(applyEdits(one, other, edits)).toBe(other)
    }),
    { numRuns: 1500, seed: 5 }
  )
})

function expectLaws({ label, confidence, derived, probabilities: all, derivation }: Verdict): void {
  const reuse = all.duplicate + all['near-duplicate'] + all.rewrite + all.partial
  expect(reuse + all['same-event'] + all.unrelated).toBeCloseTo(1, 9)
  expect(derived).toBeCloseTo(reuse, 12)
  expect(confidence).toBe(all[label])
  const half =
    derived >= 0.5
      ? (['duplicate', 'near-duplicate', 'rewrite', 'partial'] as const)
      : (['same-event', 'unrelated'] as const)
  expect(half).toContain(label)
  expect(all[label]).toBe(Math.max(...half.map((name) => all[name])))
  const expected = derived < 0.5 ? 'none' : label === 'partial' ? 'partially' : 'wholly'
  expect(derivation).toBe(expected)
}

test('an encoder that is plugged in is awaited and its vectors are used', async () => {
  const asked: number[] = []
  const encoder = {
    name: 'letters',
    dimensions: 26,
    encode: async (sentences: readonly string[]) => {
      asked.push(sentences.length)
      return sentences.map(countLetters)
    }
  }
  const { beads } = await compare(article('004'), article('001'), { encoder })
  expect(asked).toEqual([17, 20])
  expect(beads.length).toBeGreaterThan(0)
})

function countLetters(sentence: string): Float32Array {
  const vector = new Float32Array(26)
  for (const letter of sentence.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97
    if (at >= 0 && at < 26) vector[at]!++
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

test('an encoder that gives too few vectors is refused by name', async () => {
  const encoder = { name: 'broken', dimensions: 1, encode: async () => [] }
  await expect(compare('One sentence here.', 'Another one.', { encoder })).rejects.toMatchObject({
    code: 'bad-encoder'
  })
})

test.each([
  ['undefined', undefined, 'not-text'],
  ['a number', 5, 'not-text'],
  ['null', null, 'not-text'],
  ['an article without text', { id: 'x' }, 'bad-article'],
  ['an article whose text is no string', { id: 'x', text: 7 }, 'bad-article'],
  ['ten million characters', 'word '.repeat(2_000_000), 'too-long']
])('%s is refused with a clear error', async (_, input, code) => {
  await expect(compare(input as string, 'A text.')).rejects.toMatchObject({ code, name: 'WirecopyError' })
})

test.each([
  ['empty', ''],
  ['white space', ' \n\t '],
  ['one word', 'Moscow'],
  ['a megabyte without a sentence end', 'word '.repeat(190_000)],
  ['a megabyte of one letter', 'a'.repeat(990_000)],
  ['binary', String.fromCharCode(...Array.from({ length: 5000 }, (_, at) => (at * 7919) % 65536))],
  ['a megabyte of quotation marks', '"'.repeat(500_000)]
])('%s has an honest result', async (_, text) => {
  const { verdict, notes } = await compare(text, article('004'))
  expect(verdict.derived).toBeLessThan(0.5)
  expect(notes.length).toBeGreaterThan(0)
  const back = await compare(article('004'), text)
  expect(back.verdict.derived).toBeLessThan(0.5)
})

test('two empty texts share nothing that could have been taken', async () => {
  expect((await compare('', '')).verdict.label).toBe('unrelated')
})

test('a language the analyser does not know is said to be unknown, and copies are still found', async () => {
  const text =
    'Der chinesische Außenminister Wang Yi ist am Montag nach Moskau gereist. Dort spricht er mit seinem Kollegen Sergej Lawrow. Die Reise wird von westlichen Vorstößen überschattet.'
  const { verdict, notes } = await compare(text, text.replace('Montag', 'Dienstag'))
  expect(verdict.label).toBe('near-duplicate')
  expect(notes.map(({ code }) => code)).toContain('unknown-language')
})

test('a comparison that was called off is not made', async () => {
  await expect(compare('a', 'b', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})

test('a prior that is no probability is refused', async () => {
  await expect(compare('a', 'b', { prior: 1 })).rejects.toMatchObject({ code: 'bad-option' })
})
