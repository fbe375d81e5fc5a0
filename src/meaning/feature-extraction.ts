/**
 * A heavier sentence model as an `Encoder`: any model that a feature-extraction pipeline of `@huggingface/transformers` runs.
 *
 * The pipeline is passed in, so that this package neither depends on a neural runtime nor decides where a model comes from:
 *
 *     import { pipeline } from '@huggingface/transformers'
 *     const encoder = await featureExtractionEncoder(await pipeline('feature-extraction', 'Xenova/all-MiniLM-L6-v2'))
 *     await compare(wire, rewrite, { encoder })
 *
 * Held by `test/meaning/feature-extraction.test.ts`.
 */
import { WirecopyError } from '../errors.js'
import type { Encoder } from '../types.js'

/** As much of a feature-extraction pipeline as is used: texts in, one tensor of `[texts, dimensions]` out. */
export type FeatureExtraction = (
  texts: string[],
  options: { pooling: 'mean' | 'cls'; normalize: boolean }
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number | bigint> }>

/** How the model behind the pipeline wants to be asked. */
export interface FeatureExtractionOptions {
  /** Shown in results; default `feature-extraction`. */
  readonly name?: string
  /** How the model's word vectors become a sentence's: as its model card says. Default `mean`. */
  readonly pooling?: 'mean' | 'cls'
  /** Put before every sentence, as some models ask ("query: "). */
  readonly prefix?: string
  /** Sentences a call. Default 32. */
  readonly batch?: number
}

/**
 * Makes an encoder of a pipeline; asks it once for a vector to learn how long these are. `encode` gives unit vectors, one a sentence, in order, and
 * stops between batches when its signal aborts. Throws `bad-encoder` where the pipeline gives anything else.
 */
export async function featureExtractionEncoder(
  extract: FeatureExtraction,
  { name = 'feature-extraction', pooling = 'mean', prefix = '', batch = 32 }: FeatureExtractionOptions = {}
): Promise<Encoder> {
  const run = async (sentences: readonly string[]): Promise<Float32Array[]> => {
    const texts = sentences.map((sentence) => prefix + sentence)
    const { dims, data } = await extract(texts, { pooling, normalize: true })
    const [count = 0, dimensions = 0] = dims
    // Without pooling a tensor has a vector a word, three dimensions, and so none a sentence.
    const got = dims.length === 2 && data.length === count * dimensions ? count : 0
    if (got !== texts.length) throw new WirecopyError('bad-encoder', { name, got, expected: texts.length })
    return texts.map((_, i) => unit(data, i * dimensions, dimensions))
  }
  const [probe] = await run(['The minister resigned.'])
  return {
    name,
    dimensions: probe!.length,
    async encode(sentences, signal) {
      const vectors: Float32Array[] = []
      for (let at = 0; at < sentences.length; at += batch) {
        signal?.throwIfAborted()
        vectors.push(...(await run(sentences.slice(at, at + batch))))
      }
      return vectors
    }
  }
}

/** A row as a unit vector, whether or not the pipeline normalised it: not every model's configuration obeys the option. */
function unit(data: ArrayLike<number | bigint>, start: number, dimensions: number): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, (_, d) => Number(data[start + d]))
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((value) => value / length) : vector
}
