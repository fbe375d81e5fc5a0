/** Sketches that need no text: registers drawn by a seeded generator (`random-numbers.ts`), and copies of a chosen similarity. */
import type { Sketch } from '../../src/types.js'
import { randomNumbers } from './random-numbers.js'

const REGISTERS = 128

export interface Registers {
  readonly all: Uint32Array
  readonly count: number
}

export function randomRegisters(count: number, seed: number): Registers {
  const next = randomNumbers(seed)
  const all = new Uint32Array(count * REGISTERS)
  for (let i = 0; i < all.length; i++) all[i] = next()
  return { all, count }
}

export function sketchAt({ all }: Registers, text: number): Sketch {
  return { scheme: 'bench', registers: all.subarray(text * REGISTERS, (text + 1) * REGISTERS), shingles: 400 }
}

/** A copy whose registers agree with the text's with probability `jaccard` each. */
export function alike(of: Registers, text: number, jaccard: number, next: () => number): Sketch {
  const { registers, ...rest } = sketchAt(of, text)
  return { ...rest, registers: registers.map((own) => (next() / 2 ** 32 < jaccard ? own : next())) }
}
