/** Every set, in the order of the report. */
import { copies } from './copies.js'
import { llmRewrites } from './llm-rewrites.js'
import { pan13 } from './pan13.js'
import type { QualitySet } from './set.js'
import { sharedLeads } from './shared-leads.js'
import { wirePairs } from './wire-pairs.js'

export const SETS: readonly QualitySet[] = [llmRewrites, sharedLeads, copies, wirePairs, pan13]
