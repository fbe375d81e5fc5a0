/** What a worker makes of some lines of a file: everything that is remembered of their texts, in columns. */

/** How a text is read and sketched. */
export interface Reading {
  readonly field: string
  readonly width: number
}

/** Lines that begin in [start, end) of a file; `bytes` where the file cannot be read at a place (gzip). */
export interface LineJob {
  readonly kind: 'lines'
  readonly file: number
  readonly path: string
  readonly start: number
  readonly end: number
  readonly bytes?: Uint8Array
  readonly reading: Reading
}

export interface BadLine {
  /** Of the block, the first is 0. */
  readonly line: number
  readonly reason: string
}

export interface Block {
  readonly file: number
  readonly end: number
  readonly lines: number
  readonly texts: number
  readonly bad: readonly BadLine[]
  /** Signatures, one after the other. */
  readonly words: Uint32Array
  /** Ids as in `sketch/lsh/ids`; an empty one where the line gives none. */
  readonly ids: Uint8Array
  /** Milliseconds since 1970 or `NO_TIME`. */
  readonly published: Float64Array
  /** UTF-16 code units of each text. */
  readonly lengths: Uint32Array
  /** Where each line begins in the (unzipped) file, and how many bytes it has. */
  readonly offsets: Float64Array
  readonly sizes: Uint32Array
  /** Of the block, the first is 0. */
  readonly lineNumbers: Uint32Array
  /** 1 where a text has no words: it is nobody's duplicate. */
  readonly empty: Uint8Array
  readonly seconds: StageSeconds
}

/** Time spent in workers, summed over all of them. */
export interface StageSeconds {
  readonly reading: number
  readonly parsing: number
  readonly sketching: number
}
