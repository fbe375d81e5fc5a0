/**
 * Hedges dropped, added and altered. A hedge is dropped only where what it hedged still stands and nothing in its place
 * hedges it: "likely" -> "probably" keeps it, "in principle" -> "preliminary" too.
 */
import type { FactChange, Severity, Span } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, facing, factsIn, type Ground, type Placed, type Side, spanOf } from './ground.js'
import { foretells, obligationIn } from './modals.js'
import { face, pairBest, withoutSame } from './pairing.js'

/** Hedges whose loss makes a claim of what nobody claimed. */
const GRAVE: ReadonlySet<string> = new Set(['allegedly', 'knowingly', 'unconfirmed', 'unlikely'])

export function hedgeChanges(ground: Ground): FactChange[] {
  const { source, target } = ground
  return byBead(ground, 'hedge').flatMap((group) => {
    const left = withoutSame(ground, group.source, group.target, (one, other) => one === other)
    const { pairs, left: rest } = pairBest(left, (one, other) => (face(ground, one, other) ? 2 : 0))
    // A hedge that turns up elsewhere in the bead moved with the sentence's parts: only what is left over is lost, or new.
    const lost = rest.source.filter((fact) => isBare(source, target, fact)).slice(rest.target.length)
    const found = rest.target.filter((fact) => isBare(target, source, fact)).slice(rest.source.length)
    return [
      ...pairs.map(([one, other]) => changed(ground, one, other)),
      ...lost.map((fact) => gone(ground, fact)),
      ...found.map((fact) => come(ground, fact))
    ]
  })
}

function changed(ground: Ground, source: Placed, target: Placed): FactChange {
  return changeOf(ground, { topic: 'hedge', change: 'altered', severity: 'material', source, target })
}

/** "Must" -> "may" is another claim, and so is "will" -> "may"; elsewhere a hedge shades one. */
function come(ground: Ground, target: Placed): FactChange {
  const place = facing(ground.target, ground.source, target.from, target.to)
  const source = place === undefined ? undefined : obligationIn(ground.source, place)
  const added = { topic: 'hedge', change: 'added', target } as const
  if (source !== undefined)
    return changeOf(
      ground,
      { ...added, change: 'altered', severity: 'material', source },
      'what was due is only possible'
    )
  if (place !== undefined && foretells(ground.source, place))
    return changeOf(ground, { ...added, severity: 'material' }, 'what was foretold is only possible')
  return changeOf(ground, { ...added, severity: 'minor' })
}

function gone(ground: Ground, source: Placed): FactChange {
  const place = facing(ground.source, ground.target, source.from, source.to)
  const due = place === undefined ? undefined : obligationIn(ground.target, place)
  if (due !== undefined) {
    const why = 'what was possible is now due'
    return changeOf(ground, { topic: 'hedge', change: 'altered', severity: 'material', source, target: due }, why)
  }
  const severity: Severity = GRAVE.has(source.value) ? 'grave' : 'material'
  const target = source.value === 'assertion' ? inItsPlace(ground, source) : undefined
  const why = 'nothing in its place hedges the claim'
  return changeOf(ground, { topic: 'hedge', change: 'dropped', severity, source, target }, why)
}

/** The one word that took a hedging noun's place: "assertions" became a "stance". */
function inItsPlace({ source, target }: Ground, { from, to }: Placed): Span | undefined {
  const place = facing(source, target, from, to)
  if (place === undefined || place.to === place.from || place.to - place.from > AROUND) return undefined
  return target.document.tokens[place.to - 1]!.pos === 'NOUN' ? spanOf(target, place.to - 1, place.to) : undefined
}

/** Whether the claim stands on the other side with no hedge around it. */
function isBare(one: Side, other: Side, hedge: Placed): boolean {
  const place = facing(one, other, hedge.from, hedge.to)
  if (place === undefined) return false
  if (!keptBeside(one, hedge)) return place.to > place.from && !hedges(other, hedge.bead)
  const [from, to] = [place.from - AROUND, place.to + AROUND]
  return !factsIn(other, hedge.bead).some(
    (fact) => fact.topic === 'hedge' && fact.from >= from && fact.to <= to && !isPaired(one, fact)
  )
}

/** Whether a side hedges anything in a bead. */
function hedges(side: Side, bead: number): boolean {
  return factsIn(side, bead).some(({ topic }) => topic === 'hedge')
}

/** How near another hedge has to stand to hedge the same claim, in tokens. */
const AROUND = 4

/** Whether a word of content near the hedge was kept: the claim is still made. */
function keptBeside(one: Side, { from, to, sentence }: Placed): boolean {
  let kept = 0
  for (let at = Math.max(0, from - 3); at < Math.min(one.partners.length, to + 3); at++) {
    if ((at >= from && at < to) || one.sentenceOf[at] !== sentence || one.content[at] === 0) continue
    if (one.partners[at]! >= 0) kept++
  }
  return kept > 0
}

/** Whether a hedge of the other side was there before, word for word. */
function isPaired(one: Side, { value, bead }: Placed): boolean {
  return factsIn(one, bead).some((fact) => fact.topic === 'hedge' && fact.value === value)
}
