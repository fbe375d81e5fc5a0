/** Where the caller writes and reads in the kernel's memory, in bytes: the numbers of `assembly/layout.ts`. */

/** The most code units of a slice. */
export const MOST_UNITS = 16_000
export const MOST_REGISTERS = 1024
/** f64s: rounds waited, registers filled last, products; see `assembly/count-shingles.ts`. */
export const SUMS_AT = 1408
export const OUT_AT = 772864
/** Room for the registers of several texts: 16 with 1024 registers, 128 with 128. */
export const OUT_REGISTERS = 16_384
export const FILL_AT = 13312
export const TABLE_AT = 21504
export const TEXT_AT = 283648
/** Shingle hashes, after `readPasses`. */
export const HASHES_AT = 446_208
/** For `scanRows`: one signature, the signatures it is compared with, and the list of those found. */
export const QUERY_AT = 283_648
export const ROWS_AT = 284_672
export const ROWS_BYTES = 131_072
export const FOUND_AT = 446_208
