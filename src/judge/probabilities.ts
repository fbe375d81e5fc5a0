/**
 * Evidence in, probabilities of the six labels out.
 *
 * P(derived) is logistic in curves over the evidence, fitted and calibrated. What is derived is parted by the labelling rule (extent, share
 * unchanged): the label the rule names is always the likeliest of its half, and the nearer its boundary, the more goes to
 * the label on the other side.
 */
import type { Label } from '../types.js'
import { logOdds } from './curve.js'
import type { Evidence } from './evidence.js'
import { COPIED, RULE, STEEPNESS, VERBATIM } from './rule.js'
import { DERIVED, SAME_EVENT } from './weights.js'

export type Probabilities = Readonly<Record<Label, number>>

/** Sums to 1. `prior`: the probability of derivation before anything is known; weights are fitted at one half. */
export function probabilities(evidence: Evidence, prior = 0.5): Probabilities {
  const derived = evidence.same === 1 ? SURE : derivedOf(evidence, prior)
  const sameEvent = logistic(logOdds(evidence, SAME_EVENT))
  const parts = derivedParts(evidence)
  return {
    duplicate: derived * parts.duplicate,
    'near-duplicate': derived * parts['near-duplicate'],
    rewrite: derived * parts.rewrite,
    partial: derived * parts.partial,
    'same-event': (1 - derived) * sameEvent,
    unrelated: (1 - derived) * (1 - sameEvent)
  }
}

/** The same words in the same order are no coincidence. */
const SURE = 0.999

/** Taken as a whole, or copied in one place or several: any of it is derivation, and none needs the others (noisy or). */
function derivedOf(evidence: Evidence, prior: number): number {
  const asWhole = logistic(logOdds(evidence, DERIVED) + Math.log(prior / (1 - prior)))
  return 1 - (1 - asWhole) * (1 - proof(evidence.verbatim, VERBATIM)) * (1 - proof(evidence.copied, COPIED))
}

function proof(value: number, { most, half, spread }: typeof COPIED | typeof VERBATIM): number {
  return most * logistic((value - half) / spread)
}

type Part = 'duplicate' | 'near-duplicate' | 'rewrite' | 'partial'

function derivedParts({ same, extent, unchanged }: Evidence): Record<Part, number> {
  const parts: Record<Part, number> = { duplicate: 0, 'near-duplicate': 0, rewrite: 0, partial: 0 }
  if (same === 1) return { ...parts, duplicate: 0.99, 'near-duplicate': 0.01 }
  const whole = unchanged >= RULE.unchanged ? 'near-duplicate' : 'rewrite'
  const nearPartial = sureness(extent - RULE.extent)
  if (extent < RULE.extent) return { ...parts, partial: nearPartial, [whole]: 1 - nearPartial }
  const nearOther = sureness(unchanged - RULE.unchanged)
  parts[whole] = nearPartial * nearOther
  parts[whole === 'rewrite' ? 'near-duplicate' : 'rewrite'] = nearPartial * (1 - nearOther)
  parts.partial = 1 - nearPartial
  return likeliest(parts, whole)
}

/** Near two boundaries at once the rule's label may have less than another: it takes the difference. */
function likeliest(parts: Record<Part, number>, label: Part): Record<Part, number> {
  const most = Math.max(...Object.values(parts))
  if (parts[label] >= most) return parts
  const other = (Object.keys(parts) as Part[]).find((key) => parts[key] === most)!
  return { ...parts, [label]: most, [other]: parts[label] }
}

/** From .5 on the boundary towards 1 away from it. */
function sureness(distance: number): number {
  return logistic(STEEPNESS * Math.abs(distance))
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
