/** Where everything lies in the kernel's memory, in bytes. `../layout.ts` holds the numbers the caller needs. */

/** 32 bytes of ones, 32 of zeros: `MASKS + 32 - n` is a mask of n bytes. */
export const MASKS: usize = 1024
/** The word hashes carried from one slice to the next: at most 15. */
export const CARRIED: usize = 1088
/** What the count of shingles rests on: f64s, see `count-shingles.ts`. */
export const SUMS: usize = 1408
/** For each byte, the places of its set bits, eight bytes an entry. */
export const PLACES: usize = 2048
/** Indices of registers still empty, one i32 each. */
export const EMPTIES: usize = 4096
export const REGISTERS: usize = 8448
/** `fillConstants`: multipliers, then flips. */
export const FILL: usize = 13312
/** `unitTable`: 65,536 entries. */
export const TABLE: usize = 21504
/** UTF-16 of the slice: 16,000 units, and room for 128 units of padding. */
export const TEXT: usize = 283648
/** The canonical bytes: at most four a unit, so that a place in them fits 16 bits, and room for vectors that reach past. */
export const BYTES: usize = 316160
/** Bounds of words, start and end alternating: places in BYTES, 16 bits each. Two a unit, and padding. */
export const BOUNDS: usize = 381696
/** Word hashes, then shingle hashes in their place; 15 carried ones before those of the slice, and padding. */
export const HASHES: usize = 446208
/** Of one round or two: the byte offset of the register each shingle picks, and what it offers. */
export const PICKS: usize = 510464
export const OFFERS: usize = 641792
/** The registers of several texts: 16 of 1024, 128 of 128. */
export const OUT: usize = 772864

/** For `scan-rows.ts`, over what a sketch needs only while it is made: one signature, as many as there is room for, and a list. */
export const QUERY: usize = 283648
export const ROWS: usize = 284672
export const FOUND: usize = 446208
