/** A text seen from afar: registers that estimate the Jaccard similarity of shingle sets. */
export interface Sketch {
  /** Everything two sketches must share to be compared: kind, version, registers, shingle, seed. */
  readonly scheme: string
  /** The sample: one hash a register. */
  readonly registers: Uint32Array
  /** Distinct shingles, estimated from the registers. */
  readonly shingles: number
}
