/** Where everything lies in the kernel's memory, in bytes. `../kernel-memory.ts` holds the same numbers for the caller. */

/** The most code units of one slice. */
@inline export const SLICE: i32 = 16384

/** 16 bytes of ones, 16 of zeros: `MASKS + 16 - n` is a mask of n bytes. */
@inline export const MASKS: usize = 1024
/** The carried word hashes between two slices: at most 15. */
@inline export const CARRIED: usize = 1088
/** Indices of registers still empty, one i32 each. */
@inline export const EMPTIES: usize = 2048
@inline export const REGISTERS: usize = 8192
/** `fillConstants`: multipliers, then flips. */
@inline export const FILL: usize = 12288
/** `unitTable`: 65,536 entries. */
@inline export const TABLE: usize = 20480
/** UTF-16 of the slice, and room for 128 units of padding. */
@inline export const TEXT: usize = 282624
/** The canonical bytes: three a unit, and room for vectors that reach past the end. */
@inline export const BYTES: usize = 315904
/** Bounds of words, alternating: addresses in BYTES. Two a unit, and padding. */
@inline export const BOUNDS: usize = 365568
/** Word hashes, then shingle hashes in their place; 15 carried ones before those of the slice, and padding. */
@inline export const HASHES: usize = 497152
/** Of one round: the byte offset of the register each shingle picks, and what it offers. */
@inline export const PICKS: usize = 563200
@inline export const OFFERS: usize = 629248
