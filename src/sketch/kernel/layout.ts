/** Where the caller writes and reads in the kernel's memory, in bytes: the numbers of `assembly/layout.ts`. */

/** The most code units of a slice. */
export const MOST_UNITS = 16384
export const MOST_REGISTERS = 1024
export const REGISTERS_AT = 8192
export const FILL_AT = 12288
export const TABLE_AT = 20480
export const TEXT_AT = 282624
