/**
 * The verdict: what the evidence of an aligned pair amounts to.
 *
 * Laws (`test/judge/laws.test.ts`): probabilities sum to 1; `derived` is the sum of the first four; the label is the
 * likeliest of its half, and the half is told by `derived` at .5; `derivation` follows from the label.
 */
import type { Alignment } from '../align/align.js'
import type { Document, Label, Verdict } from '../types.js'
import { creditBetween } from './credit.js'
import { directionOf, NO_DIRECTION } from './direction.js'
import { weigh } from './evidence.js'
import { type Probabilities, probabilities } from './probabilities.js'
import { reasons } from './reasons.js'
import type { ShingleFeatures } from './shingles.js'

export function judge(
  source: Document,
  target: Document,
  alignment: Alignment,
  shingles: ShingleFeatures,
  prior?: number
): Verdict {
  const evidence = weigh(source, target, alignment)
  const all = probabilities(evidence, prior)
  const derived = all.duplicate + all['near-duplicate'] + all.rewrite + all.partial
  const reused = derived >= 0.5
  const label = likeliest(all, reused ? DERIVED : INDEPENDENT)
  const credit = creditBetween(source, target, reused)
  const direction = reused ? directionOf(source, target, alignment.beads, evidence) : NO_DIRECTION
  return {
    label,
    confidence: all[label],
    derived,
    probabilities: all,
    derivation: derivationOf(label),
    direction: direction.direction,
    credit: credit.credit,
    reasons: [...reasons(evidence, label, target, alignment), ...direction.reasons, ...credit.reasons],
    features: { ...evidence, ...shingles }
  }
}

const DERIVED: readonly Label[] = ['duplicate', 'near-duplicate', 'rewrite', 'partial']
const INDEPENDENT: readonly Label[] = ['same-event', 'unrelated']

function likeliest(all: Probabilities, labels: readonly Label[]): Label {
  return labels.reduce((best, label) => (all[label] > all[best] ? label : best))
}

/** METER's classes (Clough, Gaizauskas, Piao & Wilks, ACL 2002). */
function derivationOf(label: Label): Verdict['derivation'] {
  if (label === 'partial') return 'partially'
  return label === 'same-event' || label === 'unrelated' ? 'none' : 'wholly'
}
