/** A sentence encoder that is plugged in for alignment. Rows are unit vectors, one a sentence. */
export interface Encoder {
  /** What it is called in results. */
  readonly name: string
  /** Numbers in a vector. */
  readonly dimensions: number
  /** One unit vector of `dimensions` a sentence, in their order. A rejection ends the comparison. */
  encode(sentences: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>
}
