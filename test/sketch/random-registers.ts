/** Registers for tests: drawn by the generator the benches use, and copies of them of a chosen similarity. */
import { randomNumbers } from '../../bench/speed/random-numbers.js'

export { randomNumbers }

export function randomRegisters(seed: number, length = 128): Uint32Array {
  const next = randomNumbers(seed)
  return Uint32Array.from({ length }, next)
}

/** Each register is kept with probability `jaccard`. */
export function alike(registers: Uint32Array, jaccard: number, seed: number): Uint32Array {
  const next = randomNumbers(seed)
  return registers.map((register) => (next() / 2 ** 32 < jaccard ? register : next()))
}
