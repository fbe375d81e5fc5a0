import { expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { type FeatureExtraction, featureExtractionEncoder } from '../../src/meaning/feature-extraction.js'

/** A pipeline's answers as `@huggingface/transformers` gives them, from a model that counts letters: not of length 1. */
const letters: FeatureExtraction = async (texts) => ({
  dims: [texts.length, 26],
  data: Float32Array.from(
    texts.flatMap((text) =>
      Array.from({ length: 26 }, (_, k) => text.toLowerCase().split(String.fromCharCode(97 + k)).length - 1)
    )
  )
})

test('sentences become unit vectors in order, whatever the batch', async () => {
  const sentences = Array.from({ length: 7 }, (_, i) => `sentence number ${'abcdefg'[i]}`)
  const one = await featureExtractionEncoder(letters, { batch: 1 })
  const three = await featureExtractionEncoder(letters, { batch: 3 })
  const vectors = await three.encode(sentences)
  expect(three.dimensions).toBe(26)
  expect(vectors).toEqual(await one.encode(sentences))
  for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
  expect(new Set(vectors.map(String)).size).toBe(7)
})

test('the prefix a model asks for stands before every sentence, and pooling is passed on', async () => {
  const seen: unknown[] = []
  const encoder = await featureExtractionEncoder(
    (texts, options) => {
      seen.push([texts, options])
      return letters(texts, options)
    },
    { prefix: 'query: ', pooling: 'cls', name: 'e5' }
  )
  await encoder.encode(['One.', 'Two.'])
  expect(encoder.name).toBe('e5')
  expect(seen.at(-1)).toEqual([['query: One.', 'query: Two.'], { pooling: 'cls', normalize: true }])
})

test('no sentence asks for nothing', async () => {
  const encoder = await featureExtractionEncoder(letters)
  expect(await encoder.encode([])).toEqual([])
})

test.each([
  ['a vector a word', [1, 4, 26], 104],
  ['too few vectors', [0, 26], 0],
  ['fewer numbers than it says', [1, 26], 20]
])('a pipeline that gives %s is refused', async (_, dims, numbers) => {
  const pipeline: FeatureExtraction = async () => ({ dims, data: new Float32Array(numbers) })
  await expect(featureExtractionEncoder(pipeline)).rejects.toMatchObject({ code: 'bad-encoder' })
})

test('an aborted signal stops between batches', async () => {
  const stop = new AbortController()
  let calls = 0
  const encoder = await featureExtractionEncoder(
    (texts, options) => {
      if (++calls === 3) stop.abort()
      return letters(texts, options)
    },
    { batch: 1 }
  )
  await expect(encoder.encode(['One.', 'Two.', 'Three.', 'Four.'], stop.signal)).rejects.toThrow()
  expect(calls).toBe(3)
})

test('two texts are compared by its vectors', async () => {
  const encoder = await featureExtractionEncoder(letters)
  const match = await compare('The minister resigned. Rain fell.', 'Rain fell. The minister resigned.', { encoder })
  expect(match.beads.length).toBe(2)
})
