/**
 * What happened to the numbers: kept in other words, altered, made vague or precise, dropped, added.
 *
 * Numbers are paired inside their bead. One that stands anywhere on the other side is not dropped or added: it moved
 * with a sentence the alignment lost.
 */
import { once } from '../../text/once.js'
import type { ChangeKind, Document, FactChange, Severity } from '../../types.js'
import { type Amount, type Relation, readAmount, relate } from './amounts.js'
import { changeOf } from './change.js'
import { byBead, type Ground, type Placed } from './ground.js'
import { ownOf } from './own.js'
import { face, pairBest, stemAfter, stemBefore, withoutSame } from './pairing.js'

export function numberChanges(ground: Ground): FactChange[] {
  const known = { source: valuesIn(ground.source.document), target: valuesIn(ground.target.document) }
  return byBead(ground, 'number').flatMap(({ bead, source, target }) => {
    const left = withoutSame(
      ground,
      source,
      target,
      (one, other) => relate(readAmount(one), readAmount(other)) === 'same'
    )
    const alone = left.source.length === 1 && left.target.length === 1 && bead.kind !== 'many'
    const { pairs, left: rest } = pairBest(left, (one, other) => closeness(ground, one, other, alone))
    return [
      ...pairs.flatMap(([one, other]) => altered(ground, one, other)),
      ...rest.source.filter((fact) => !isKnown(known.target, fact)).map((fact) => lost(ground, fact)),
      ...rest.target.filter((fact) => !isKnown(known.source, fact)).map((fact) => found(ground, fact))
    ]
  })
}

function relationOf(source: Placed, target: Placed): Relation {
  return relate(readAmount(source.value), readAmount(target.value))
}

/** How well one number stands for another: the same place, the same thing counted, the same unit. */
function closeness(ground: Ground, one: Placed, other: Placed, alone: boolean): number {
  if (relationOf(one, other) === 'other') return 0
  const [a, b] = [readAmount(one.value), readAmount(other.value)]
  const counted = stemAfter(ground.source, one)
  const sameThing = counted !== '' && counted === stemAfter(ground.target, other) ? 2 : 0
  const before = stemBefore(ground.source, one)
  const sameOpening = before !== '' && before === stemBefore(ground.target, other) ? 1 : 0
  const sameUnit = a.unit !== '' && a.unit === b.unit ? 1 : 0
  const score = (face(ground, one, other) ? 2 : 0) + sameThing + sameOpening + sameUnit
  return score >= 2 || alone ? score + 1 : 0
}

const KINDS: Readonly<Record<'vaguer' | 'preciser' | 'altered', readonly [ChangeKind, Severity]>> = {
  vaguer: ['made-vague', 'minor'],
  preciser: ['made-precise', 'material'],
  altered: ['altered', 'grave']
}

function altered(ground: Ground, one: Placed, other: Placed): FactChange[] {
  const relation = relationOf(one, other)
  if (relation === 'same' || relation === 'other') return []
  const [change, severity] = KINDS[relation]
  return [changeOf(ground, { topic: 'number', change, severity, source: one, target: other })]
}

function lost(ground: Ground, fact: Placed): FactChange {
  return changeOf(ground, { topic: 'number', change: 'dropped', severity: 'minor', source: fact })
}

function found(ground: Ground, fact: Placed): FactChange {
  const why = 'the source has no such number'
  return changeOf(ground, { topic: 'number', change: 'added', severity: 'material', target: fact }, why)
}

/** At most this many different numbers of a text that begin alike ("3 to 5", "3 to 6") are compared with one that has no partner; equal ones are always seen. */
const MOST = 100

/** The different numbers of a text by the least they may be, and by their normal form. */
interface Values {
  readonly byLow: ReadonlyMap<number, readonly Amount[]>
  readonly written: ReadonlySet<string>
}

/** Worked out once a Document. */
const valuesIn = once((document: Document): Values => {
  const { facts } = ownOf(document)
  const byLow = new Map<number, Amount[]>()
  // Each value once: a table of one figure repeated must not be searched from end to end for every one of them.
  const written = new Set(facts.flatMap(({ topic, value }) => (topic === 'number' ? [value] : [])))
  for (const value of written) {
    const amount = readAmount(value)
    const same = byLow.get(amount.low)
    if (same === undefined) byLow.set(amount.low, [amount])
    else if (same.length < MOST) same.push(amount)
  }
  return { byLow, written }
})

function isKnown({ byLow, written }: Values, { value }: Placed): boolean {
  const amount = readAmount(value)
  if (written.has(value) && relate(amount, amount) === 'same') return true
  return (byLow.get(amount.low) ?? []).some((other) => relate(amount, other) === 'same')
}
