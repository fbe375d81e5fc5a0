/** The constants of judgement that are set by rule and not fitted. */

/** The labelling rule: less covered than this is partial, at least this much unchanged is a near-duplicate. */
export const RULE = { covered: 0.5, unchanged: 0.7 } as const

/** How fast a label grows certain with distance from its boundary. */
export const STEEPNESS = 12

/**
 * What one verbatim run proves. Of independent reports in the fitted half one in twenty shares a run of 24 words with
 * another; at 32 (`half`, as a share of the 40 words at which the evidence is full) chance is behind us. Never more than
 * `most`: statements are also shared without quotation marks.
 */
export const COPIED = { half: 0.8, spread: 0.05, most: 0.55 } as const
