/**
 * Whether two texts took from a third that is not seen: each carries what the other lacks, and what they share is near-verbatim,
 * so neither can have it from the other's own words. Held by test/judge/direction.test.ts.
 */
import { creditRoles } from '../text/furniture/credit-of.js'
import type { Document } from '../types.js'
import type { Evidence } from './evidence.js'

export type CommonGround = Pick<Evidence, 'used' | 'covered' | 'unchanged'>

/** What is asked of a pair: the least share each side has alone, the least unchanged share of the rest. */
interface Demand {
  /** The least share of one side that both have: a quotation in common is no common source. */
  readonly shared: number
  readonly alone: number
  readonly unchanged: number
  readonly confidence: number
}

/** Two texts that credit the same agency need less evidence: the agency's text is the likely third. Set by hand. */
const CREDITED: Demand = { shared: 0, alone: 0.12, unchanged: 0.35, confidence: 0.8 }
const UNCREDITED: Demand = { shared: 0.35, alone: 0.25, unchanged: 0.75, confidence: 0.65 }

export interface CommonSource {
  readonly direction: 'common-source'
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** The finding, where the demands are met. */
export function commonSource(source: Document, target: Document, ground: CommonGround): CommonSource | undefined {
  const other = creditRoles(target).agencies
  const agency = [...creditRoles(source).agencies].find((one) => other.has(one))
  const demand = agency === undefined ? UNCREDITED : CREDITED
  const [dropped, added] = [1 - ground.used, 1 - ground.covered]
  if (Math.max(ground.used, ground.covered) < demand.shared) return undefined
  if (dropped < demand.alone || added < demand.alone || ground.unchanged < demand.unchanged) return undefined
  return {
    direction: 'common-source',
    confidence: demand.confidence,
    reasons: [
      `Each text has what the other lacks (${percent(dropped)} of the source, ${percent(added)} of the target), and ${percent(ground.unchanged)} of what they share is word for word.`,
      ...(agency === undefined ? [] : [`Both credit ${agency}.`])
    ]
  }
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
