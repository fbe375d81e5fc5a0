/** The in-memory index of sketches. */
export { type Banding, type BandingReport, bandingFor, describeBanding, foundRate } from './banding.js'
export type { LshEntry } from './bulk.js'
export type { LshStats } from './census.js'
export type { LshMatch } from './collect.js'
export { type LshAnswer, LshIndex, type LshQuery } from './lsh-index.js'
export type { LshOptions, LshSettings } from './options.js'
export { loadLsh, saveLsh } from './saved.js'
