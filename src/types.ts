/**
 * The vocabulary of wirecopy: every type that crosses a folder. Imports nothing else.
 *
 * Offsets are UTF-16 code units into the untouched input, half-open. A `Span` never splits a surrogate pair.
 */
export type * from './types/encoder.js'
export type * from './types/match.js'
export type * from './types/sketch.js'
export type * from './types/store.js'
export type * from './types/text.js'
export type * from './types/text-index.js'
