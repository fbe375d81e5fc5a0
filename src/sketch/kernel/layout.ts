/** Where the caller writes and reads in the kernel's memory, in bytes: the numbers of `assembly/layout.ts`. */

/** The most code units of a slice. */
export const MOST_UNITS = 16_000
export const MOST_REGISTERS = 1024
/** f64s: rounds waited, registers filled last, products; see `assembly/count-shingles.ts`. */
export const SUMS_AT = 1408
export const OUT_AT = 772864
/** So many texts' registers lie in the kernel's memory side by side. */
export const PLACES = 16
export const FILL_AT = 13312
export const TABLE_AT = 21504
export const TEXT_AT = 283648
/** Shingle hashes, after `readPasses`. */
export const HASHES_AT = 446_208
