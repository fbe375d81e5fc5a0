/**
 * What happened to attributions: dropped, added, or altered in what kind of act it is ("said" -> "admitted") or in who
 * speaks ("according to police" -> "according to witnesses"). "Told reporters" for "said" changes nothing.
 *
 * Attributions beside a quotation that found its partner are the quotation's affair.
 */
import type { FactChange } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, factsIn, type Ground, type Placed, type Side } from './ground.js'
import { face, pairBest } from './pairing.js'
import { differ, speakerKey, speakerOf } from './speakers.js'

export function attributionChanges(ground: Ground, reattributed: readonly FactChange[]): FactChange[] {
  const { source, target } = ground
  const done = reattributed.filter(({ change }) => change === 'reattributed')
  return byBead(ground, 'attribution').flatMap((group) => {
    const { pairs, left } = pairBest(group, (one, other) => closeness(ground, one, other))
    const changed = pairs.flatMap(([one, other]) => altered(ground, one, other))
    const linked = group.bead.source.length > 0 && group.bead.target.length > 0
    if (!linked) return changed.filter((change) => !done.some((other) => overlaps(change, other)))
    const lost = left.source.filter((fact) => isLost(source, target, fact) && !isBesideQuotation(source, fact))
    const speakers = new Set(pairs.map(([, other]) => speakerKey(other)))
    const found = left.target
      .filter((fact) => isLost(target, source, fact) && !isBesideQuotation(target, fact))
      .filter((fact) => !speakers.has(speakerKey(fact)))
    return [
      ...changed.filter((change) => !done.some((other) => overlaps(change, other))),
      ...lost.map((fact) =>
        changeOf(
          ground,
          { topic: 'attribution', change: 'dropped', severity: 'material', source: fact },
          'a claim became a statement'
        )
      ),
      ...found.map((fact) =>
        changeOf(ground, { topic: 'attribution', change: 'added', severity: 'minor', target: fact })
      )
    ]
  })
}

/** An attribution beside a quotation goes where the quotation goes. */
function isBesideQuotation(side: Side, { bead }: Placed): boolean {
  return factsIn(side, bead).some(({ topic }) => topic === 'quotation')
}

function overlaps(a: FactChange, b: FactChange): boolean {
  return (
    a.source !== undefined && b.source !== undefined && a.source.start < b.source.end && b.source.start < a.source.end
  )
}

function closeness(ground: Ground, one: Placed, other: Placed): number {
  const sameAct = actOf(one) === actOf(other) ? 2 : 0
  const sameSpeaker = speakerKey(one) !== '' && speakerKey(one) === speakerKey(other) ? 2 : 0
  return 1 + sameAct + sameSpeaker + (face(ground, one, other) ? 2 : 0)
}

function actOf({ value }: Placed): string {
  return value.slice(0, value.indexOf(':'))
}

function altered(ground: Ground, one: Placed, other: Placed): FactChange[] {
  const [a, b] = [actOf(one), actOf(other)]
  if (differ(ground.source, one, ground.target, other) && face(ground, one, other)) {
    const source = speakerOf(ground.source, one)!.whole
    const target = speakerOf(ground.target, other)!.whole
    return [
      changeOf(
        ground,
        { topic: 'attribution', change: 'altered', severity: 'grave', source, target },
        'someone else speaks'
      )
    ]
  }
  if (isAlike(a, b)) return []
  const severity = STRONG.has(a) || STRONG.has(b) ? 'material' : 'minor'
  return [
    changeOf(
      ground,
      { topic: 'attribution', change: 'altered', severity, source: one, target: other },
      'another kind of saying'
    )
  ]
}

/** Acts that say something of the truth of what is said. */
const STRONG: ReadonlySet<string> = new Set(['admit', 'deny', 'confirm', 'claim', 'accuse', 'warn', 'promise'])

/** "Expressed" is the colourless verb of rewrites: it stands for any plain or stressed saying. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [plain, other] = a === 'express' ? [a, b] : [b, a]
  return plain === 'express' && (other === 'say' || other === 'stress')
}

/** "Suggested" is a hedge, and reported as one. */
/** Whether the claim beside an attribution stands on the other side, and nobody says it there. */
function isLost(one: Side, other: Side, fact: Placed): boolean {
  const { bead, from, to, sentence } = fact
  const act = actOf(fact)
  if (act === 'suggest' || factsIn(other, bead).some(({ topic }) => topic === 'attribution')) return false
  let [kept, all] = [0, 0]
  const range = one.document.sentences[sentence]!.tokens
  for (let at = range.from; at < range.to; at++) {
    if ((at >= from && at < to) || one.stems[at] === '') continue
    all++
    if (one.partners[at]! >= 0) kept++
  }
  return kept * 3 >= all
}
