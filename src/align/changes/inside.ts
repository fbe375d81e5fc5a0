/** Whether a token stands inside a quotation. */
import { isInside } from '../../text/spans.js'
import type { Fact } from '../../types.js'
import type { Side } from './ground.js'

const known = new WeakMap<Side, readonly Fact[]>()

export function isInQuotation(side: Side, token: number): boolean {
  const quotations = known.get(side) ?? side.facts.filter(({ topic }) => topic === 'quotation')
  known.set(side, quotations)
  return isInside(quotations, side.document.tokens[token]!)
}
