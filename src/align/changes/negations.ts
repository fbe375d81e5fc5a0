/**
 * Negations lost and gained: the gravest thing a rewrite can do, and the easiest to report wrongly.
 *
 * A negation is lost only where what it negated still stands, and stands without one. One that was said in other words
 * ("did not reach" -> "failed to reach") has another negation of the same bead for a partner.
 */

import type { FactChange } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, facing, type Ground, type Placed, type Side } from './ground.js'
import { pairBest, withoutSame } from './pairing.js'

export function negationChanges(ground: Ground): FactChange[] {
  const { source, target } = ground
  return byBead(ground, 'negation').flatMap((group) => {
    const left = withoutSame(ground, group.source, group.target, (one, other) => one === other)
    const { left: rest } = pairBest(left, () => 1)
    const lost = rest.source.filter((fact) => stands(source, target, fact))
    const gained = rest.target.filter((fact) => stands(target, source, fact))
    return [
      ...lost.map((fact) => changeOf(ground, { topic: 'negation', change: 'lost', severity: 'grave', source: fact })),
      ...gained.map((fact) =>
        changeOf(ground, { topic: 'negation', change: 'gained', severity: 'grave', target: fact })
      )
    ]
  })
}

/** Whether what this negates stands on the other side: its head, and what is beside it, were kept. */
function stands(one: Side, other: Side, negation: Placed): boolean {
  const head = headOf(one, negation)
  if (head < 0) return false
  const partner = one.partners[head]!
  if (partner >= 0) return true
  const place = facing(one, other, negation.from, Math.max(negation.to, head + 1))
  if (place === undefined) return false
  const stem = one.stems[head]!
  for (let at = place.from; at < place.to; at++) if (other.stems[at] === stem) return true
  return false
}

/** The token whose lemma the negation's value names. A contracted "isn't" negates what stands on both sides of it. */
function headOf({ document: { tokens }, sentenceOf }: Side, { to, value, sentence }: Placed): number {
  const lemma = value.slice('not '.length)
  for (let at = to; at < tokens.length && at < to + 10 && sentenceOf[at] === sentence; at++) {
    if (tokens[at]!.lemma.toLowerCase() === lemma) return at
  }
  return -1
}
