/** Registers for tests: drawn by a seeded generator (Mulberry32), and copies of them of a chosen similarity. */

export function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return (x ^ (x >>> 14)) >>> 0
  }
}

export function randomRegisters(seed: number, length = 128): Uint32Array {
  const next = randomNumbers(seed)
  return Uint32Array.from({ length }, next)
}

/** Each register is kept with probability `jaccard`. */
export function alike(registers: Uint32Array, jaccard: number, seed: number): Uint32Array {
  const next = randomNumbers(seed)
  return registers.map((register) => (next() / 2 ** 32 < jaccard ? register : next()))
}
