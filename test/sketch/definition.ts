/**
 * The sketch by its definition, written so plainly that nobody need doubt it: sets, loops and arithmetic modulo 2^32 in
 * whole numbers. It shares the canonical text and the table of constants with the code it judges, nothing else.
 */
import { canonicalWords } from '../../src/sketch/canonical/canonical-text.js'
import { fillConstants, LANE, MIX, ROUNDS, SHINGLE, seedOffset, WORD } from '../../src/sketch/hashes.js'

const TWO32 = 2n ** 32n
const times = (a: bigint, b: number) => (a * BigInt(b)) % TWO32
const shifted = (a: bigint, by: bigint) => a ^ (a >> by)

export function wordHash(word: string, seed = 0): number {
  const bytes = new TextEncoder().encode(word)
  let x = 0n
  for (let lane = Math.ceil(bytes.length / 4) - 1; lane >= 0; lane--) {
    let value = 0n
    for (let byte = 3; byte >= 0; byte--) value = value * 256n + BigInt(bytes[4 * lane + byte] ?? 0)
    x = times(shifted(x ^ value, 15n), LANE)
  }
  x = (x + BigInt(seedOffset(seed))) % TWO32
  return Number(shifted(times(shifted(x, 16n), WORD), 15n))
}

export function shingleHash(words: readonly string[], seed = 0): number {
  let x = 0n
  for (const word of words) x = (times(x, SHINGLE) + BigInt(wordHash(word, seed))) % TWO32
  return Number(shifted(times(shifted(x, 15n), MIX), 16n))
}

export function shinglesOf<T>(words: readonly T[], width: number): T[][] {
  if (words.length === 0) return []
  if (words.length < width) return [[...words]]
  return words.slice(width - 1).map((_, at) => words.slice(at, at + width))
}

/** All offers of all nine rounds to all registers, then the least of each: no round is left out. */
export function registersOf(hashes: readonly number[], registers: number, kind: 'fss' | 'minhash'): Uint32Array {
  const fill = fillConstants(registers)
  const least = Array.from({ length: registers }, () => 2 ** 32 - 1)
  const offer = (register: number, round: number, value: bigint) => {
    least[register] = Math.min(least[register] as number, round * 2 ** 28 + Number(value >> 4n))
  }
  for (const hash of hashes) {
    const x = BigInt(hash)
    if (kind === 'fss') {
      for (let round = 0; round < 8; round++) {
        const value = roundHash(x, round)
        offer(Number((value >> 2n) % BigInt(registers)), round, value)
      }
    }
    for (let k = 0; k < registers; k++) {
      offer(k, 8, times(x, fill[k] as number) ^ BigInt(fill[registers + k] as number))
    }
  }
  return Uint32Array.from(least)
}

function roundHash(x: bigint, round: number): bigint {
  const mixed = round < 2 ? x : shifted(times(shifted(x, 15n), ROUNDS[(round >> 1) - 1] as number), 14n)
  return round % 2 === 0 ? mixed : ((mixed << 16n) % TWO32) | (mixed >> 16n)
}

export interface Options {
  readonly scheme?: 'fss' | 'minhash'
  readonly registers?: number
  readonly width?: number
  readonly seed?: number
}

export function registersByDefinition(text: string, options: Options = {}): Uint32Array {
  const { scheme = 'fss', registers = 128, width = 3, seed = 0 } = options
  const shingles = shinglesOf(canonicalWords(text), width).map((words) => shingleHash(words, seed))
  return registersOf(shingles, registers, scheme)
}
