/** Many texts -> clusters of near-duplicates. */
export type { DedupeCluster, DedupeMember, TextPlace } from './clusters.js'
export { dedupe } from './dedupe.js'
export { keptLines } from './kept-lines.js'
export type { DedupeOptions, Keep } from './options.js'
export type { DedupeProgress } from './progress.js'
export type { BadInput, DedupePair, DedupeResult, DedupeSeconds } from './result.js'
export type { DedupeInput } from './sources.js'
