/**
 * The numbers of the hash, frozen with the scheme's version; the kernel holds the same.
 *
 * Everything is arithmetic modulo 2^32, so that plain JavaScript (`Math.imul`) and SIMD lanes give the same bits: a
 * 64-bit word hash could not be twinned.
 *
 * - A *word* is its UTF-8 bytes in blocks of 16, each block four little-endian lanes, the last padded with zeros. Lane i:
 *   `x ^= x >>> 13; x *= LANES[i]; x ^= x >>> 16`; a block's sum of lanes is added to `BLOCK` times what went before. The
 *   shifts on either side of the multiplication are needed: a multiplication alone carries only upwards, so that words
 *   that differ in the fourth and eighth letter collide by the hundred. The seed is mixed in at the end.
 * - A *shingle* is the polynomial of its word hashes in `SHINGLE`, mixed once more.
 * - Register k of round 8 (MinHash) takes the least `x * FILL[k] ^ FLIP[k]`.
 */

/** Odd multipliers of a block's four lanes. */
export const LANES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const
export const BLOCK = 0x165667b1
export const WORD = 0x7feb352d
export const SHINGLE = 0x2c1b3c6d
export const MIX = 0x846ca68b
/** Multipliers of the second, third and fourth mix of a shingle: rounds 2 and 3, 4 and 5, 6 and 7. */
export const ROUNDS = [0x21f0aaad, 0xd35a2d97, 0x735a2d97] as const

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

/** The multiplier (odd) and the flip of each register's MinHash: 2 x `registers` numbers, multipliers first. */
export function fillConstants(registers: number): Uint32Array {
  const numbers = new Uint32Array(2 * registers)
  for (let k = 0; k < registers; k++) {
    numbers[k] = mix32(Math.imul(2 * k + 1, 0x9e3779b9)) | 1
    numbers[registers + k] = mix32(Math.imul(2 * k + 2, 0x9e3779b9))
  }
  return numbers
}
