/** `wirecopy/sketch`: what a text looks like from afar. */
export type { Sketch } from '../types.js'
export { canonicalText, canonicalWords } from './canonical/canonical-text.js'
export { exactContainment, exactJaccard, exactShingles } from './exact-shingles.js'
export { containment, jaccard, jaccardError } from './jaccard.js'
export * from './lsh/index.js'
export { merge } from './merge.js'
export type { ShingleUnit, SketchKind, SketchOptions } from './scheme.js'
export { sketch, sketchAll } from './sketch.js'
