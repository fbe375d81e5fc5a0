/**
 * The npm peers, used as their own documentation has it, on the same word shingles of three. None takes a text: splitting
 * it is the user's work, done here with one regular expression, which is what their examples come to.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface MinhashPeer {
  update(shingle: string): void
  jaccard(other: MinhashPeer): number
}
interface BloomMinHash {
  bulkLoad(values: readonly number[]): void
  compareWith(other: BloomMinHash): number
}

const { Minhash } = require('minhash') as { Minhash: new (config: { numPerm: number; seed: number }) => MinhashPeer }
const { MinHashFactory } = require('bloom-filters') as {
  MinHashFactory: new (hashes: number, most: number) => { create(): BloomMinHash }
}
const { compareTwoStrings } = require('string-similarity') as { compareTwoStrings(a: string, b: string): number }
const { WinnowFilter } = (await import('@dodona/dolos-core')) as unknown as {
  WinnowFilter: new (size: number, window: number) => { fingerprints(tokens: readonly string[]): readonly unknown[] }
}

export { compareTwoStrings }

function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

function shingles(text: string): string[] {
  const all = words(text)
  return all.slice(2).map((_, at) => `${all[at]} ${all[at + 1]} ${all[at + 2]}`)
}

/** npm `minhash`, 128 permutations. */
export function minhash(text: string): MinhashPeer {
  const made = new Minhash({ numPerm: 128, seed: 1 })
  for (const shingle of shingles(text)) made.update(shingle)
  return made
}

const factory = new MinHashFactory(128, 2 ** 32 - 1)

/** npm `bloom-filters`' MinHash, 128 hashes; it takes numbers, so the shingles are hashed first (FNV-1a). */
export function bloomFilters(text: string): BloomMinHash {
  const made = factory.create()
  made.bulkLoad(shingles(text).map(fnv))
  return made
}

function fnv(shingle: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < shingle.length; at++) hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const winnow = new WinnowFilter(3, 8)

/** Winnowing (Schleimer, Wilkerson & Aiken 2003) by npm `@dodona/dolos-core`: fingerprints of words, one in a window of 8. */
export function dolos(text: string): readonly unknown[] {
  return winnow.fingerprints(words(text))
}
