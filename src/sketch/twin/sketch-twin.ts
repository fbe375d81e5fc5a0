/** The whole way in plain TypeScript: the reference, and what serves where the kernel cannot. */
import { fillConstants } from '../hashes.js'
import type { Scheme } from '../scheme.js'
import { eachSlice } from './each-slice.js'
import { EMPTY, FILL_ROUND, fillRegisters } from './fill-registers.js'

/** Gives registers all shingles they are to hold, in parts. */
type Fill = (shingles: Uint32Array, count: number) => void

/** The registers of a text. */
export function sketchTwin(text: string, scheme: Scheme): Uint32Array {
  return filled(scheme, (fill) => eachSlice(text, scheme, fill))
}

/** The registers of a text whose shingle hashes are at hand: `sketchTwin(text)`, to the bit. */
export function registersOf(shingles: Uint32Array, scheme: Scheme): Uint32Array {
  return filled(scheme, (fill) => fill(shingles, shingles.length))
}

function filled(scheme: Scheme, give: (fill: Fill) => void): Uint32Array {
  const registers = new Uint32Array(scheme.registers).fill(EMPTY)
  const constants = fillConstants(scheme.registers)
  const firstRound = scheme.kind === 'fss' ? 0 : FILL_ROUND
  give((shingles, count) => fillRegisters(shingles, count, registers, constants, firstRound))
  return registers
}
