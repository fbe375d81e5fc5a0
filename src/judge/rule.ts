/** The constants of judgement that are set by rule and not fitted. */

/** The labelling rule: a smaller extent than this is partial, at least this much unchanged is a near-duplicate. */
export const RULE = { extent: 0.5, unchanged: 0.7 } as const

/** How fast a label grows certain with distance from its boundary. */
export const STEEPNESS = 12

/**
 * What one verbatim run proves. Of independent reports in the fitted half one in sixty shares a run of 24 words with
 * another, of pairs with agency copy all but one; at 32 (`half`, as a share of the 40 words at which the evidence is full) chance is
 * behind us. Never more than `most`: statements are also shared without quotation marks on either side, so that a single run just tips the
 * balance.
 */
export const VERBATIM = { half: 0.8, spread: 0.05, most: 0.54 } as const

/**
 * What narration copied in several runs proves, as a share of the 150 words at which the evidence is full: of a hundred independent
 * reports in the fitted half one shares more than 40 such words, of pairs with agency copy all but one do.
 */
export const COPIED = { half: 0.75, spread: 0.1, most: 0.7 } as const
