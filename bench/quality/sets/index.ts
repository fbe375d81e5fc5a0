/** Every set, in the order of the report. */
import { alteredFacts } from './altered-facts.js'
import { calibration } from './calibration.js'
import { clough } from './clough.js'
import { copies } from './copies.js'
import { credit } from './credit.js'
import { etpc } from './etpc.js'
import { indexRecall } from './index-recall.js'
import { llmRewrites } from './llm-rewrites.js'
import { multimwa } from './multimwa.js'
import { reuters21578, reutersC50 } from './near-duplicates.js'
import { needle } from './needle.js'
import { pan13 } from './pan13.js'
import { retrieval } from './retrieval.js'
import { rewriteLinks } from './rewrite-links.js'
import { semeval } from './semeval.js'
import { mrpc, panSentences, paws, sick, sts, stsb } from './sentence-pairs.js'
import type { QualitySet } from './set.js'
import { sharedLeads } from './shared-leads.js'
import { wikisplit } from './wikisplit.js'
import { wirePairs } from './wire-pairs.js'

export const SETS: readonly QualitySet[] = [
  llmRewrites,
  sharedLeads,
  copies,
  wirePairs,
  credit,
  pan13,
  clough,
  semeval,
  mrpc,
  stsb,
  sts,
  sick,
  paws,
  panSentences,
  wikisplit,
  rewriteLinks,
  etpc,
  alteredFacts,
  multimwa,
  reuters21578,
  reutersC50,
  retrieval,
  indexRecall,
  needle,
  calibration
]
