/**
 * The numbers of the hash, frozen with the scheme's version; the kernel holds the same.
 *
 * Everything is arithmetic modulo 2^32, so that plain JavaScript (`Math.imul`) and SIMD lanes give the same bits: a
 * 64-bit word hash could not be twinned.
 *
 * - A *word* is its UTF-8 bytes as little-endian lanes of 32 bits, the last padded with zeros. From the last lane to the
 *   first: `x ^= lane; x ^= x >>> 15; x *= LANE`, from 0 on, so that lanes of nothing but padding change nothing and four
 *   words of any length up to 16 bytes can go side by side. The seed is added, and the sum mixed once more. (A multiplier
 *   for each lane and a sum of products is no slower, but carries only upwards: words that differ in the fourth and the
 *   eighth letter, and numbers, collide several times as often as chance.)
 * - A *shingle* is the polynomial of its word hashes in `SHINGLE`, mixed once more.
 * - Register k of round 8 (MinHash) takes the least `x * FILL[k] ^ FLIP[k]`.
 */

/** Odd multipliers: of a lane, of a finished word, between the words of a shingle, and of a finished shingle. */
export const LANE = 0x9e3779b1
export const WORD = 0x7feb352d
export const SHINGLE = 0x2c1b3c6d
export const MIX = 0x846ca68b
/** Multipliers of the second, third and fourth mix of a shingle: rounds 2 and 3, 4 and 5, 6 and 7. */
export const ROUNDS = [0x21f0aaad, 0xd35a2d97, 0x1b873593] as const

/** A permutation of 32 bits (the "lowbias32" construction of C. Wellons), for constants and packing, not in the loops. */
export function mix32(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

/** What the seed adds to every word. Seed 0 adds 0. */
export function seedOffset(seed: number): number {
  return seed === 0 ? 0 : mix32(seed)
}

const fills = new Map<number, Uint32Array>()

/** The multiplier (odd) and the flip of each register's MinHash: 2 x `registers` numbers, multipliers first. Kept; not to be written to. */
export function fillConstants(registers: number): Uint32Array {
  const numbers = fills.get(registers) ?? makeFill(registers)
  fills.set(registers, numbers)
  return numbers
}

function makeFill(registers: number): Uint32Array {
  const numbers = new Uint32Array(2 * registers)
  for (let k = 0; k < registers; k++) {
    numbers[k] = mix32(Math.imul(2 * k + 1, 0x9e3779b9)) | 1
    numbers[registers + k] = mix32(Math.imul(2 * k + 2, 0x9e3779b9))
  }
  return numbers
}
