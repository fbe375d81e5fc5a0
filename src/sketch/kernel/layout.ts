/** Where the caller writes and reads in the kernel's memory, in bytes: the numbers of `assembly/layout.ts`. */

/** The most code units of a slice. */
export const MOST_UNITS = 16_000
export const MOST_REGISTERS = 1024
/** f64s: rounds waited, registers filled last, products; see `assembly/count-shingles.ts`. */
export const SUMS_AT = 1408
export const REGISTERS_AT = 8448
export const FILL_AT = 12544
export const TABLE_AT = 20736
export const TEXT_AT = 282880
/** Shingle hashes, after `readPasses`. */
export const HASHES_AT = 445_440
