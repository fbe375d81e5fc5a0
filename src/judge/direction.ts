/**
 * Who took from whom: evidence on a scale of log-odds, positive where the source came first, or a common source not seen, or
 * nothing where the evidence is thin.
 *
 * Three kinds of evidence, all of which change sign with the sides: dates, the credits around the stories, and the manner
 * of the reused part (`manner.ts`, fitted). The weights of the first two are set by hand: no public set has them with truth.
 * Held by test/judge/direction.test.ts; measured by bench/quality (wire pairs) and bench/train/direction.ts (rewrites).
 */
import { type CreditRoles, creditRoles } from '../text/furniture/credit-of.js'
import { isTagged } from '../text/tag.js'
import type { Bead, Document, Verdict } from '../types.js'
import { type Clue, NO_CLUE } from './clue.js'
import { type CommonGround, commonSource } from './common-source.js'
import { dateEvidence } from './dates.js'
import { mannerFeatures, mannerReasons, mannerScore } from './manner.js'
import { traitsOf } from './traits.js'

export interface Direction {
  readonly direction: Verdict['direction']
  /** 0 to 1; .5 where the evidence says nothing. */
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** What is said where nothing was taken, or nothing can be told. */
export const NO_DIRECTION: Direction = { direction: 'unknown', confidence: 0.5, reasons: [] }

/** Less than this, either way, is thin: of rewrites of known direction 98 % of what is answered from there on is right. */
const ENOUGH = 1.4
/**
 * An agency's dateline or lone name on one side only; its outlet is the agency itself; its writers are named as contributors; the
 * other side credits that agency.
 */
const CREDIT = { given: 4, outlet: 5.5, staff: 1.5, credited: 1.5 } as const
/** Fewer reused words than this have no manner. */
const FEW_WORDS = 30

/** `ground`: how much each side adds and how alike the rest is. Linear in the texts. */
export function directionOf(
  source: Document,
  target: Document,
  beads: readonly Bead[],
  ground: CommonGround
): Direction {
  const outer = [dateEvidence(source.article, target.article), creditEvidence(source, target)]
  const told = total(outer)
  if (Math.abs(told) < ENOUGH) {
    const common = commonSource(source, target, ground)
    if (common !== undefined) return common
  }
  const clues = [...outer, mannerEvidence(source, target, beads)]
  const score = total(clues)
  if (Math.abs(score) < ENOUGH) return NO_DIRECTION
  const reasons = clues.filter((clue) => clue.score * score > 0).flatMap((clue) => clue.reasons)
  const confidence = 1 / (1 + Math.exp(-Math.abs(score)))
  return { direction: score > 0 ? 'source-first' : 'target-first', confidence, reasons }
}

function creditEvidence(source: Document, target: Document): Clue {
  const [one, other] = [creditRoles(source), creditRoles(target)]
  const apart = strengthOf(one) - strengthOf(other)
  if (apart === 0) return NO_CLUE
  const [from, to, first, second] = apart > 0 ? [one, other, 'source', 'target'] : [other, one, 'target', 'source']
  const agency = from.own?.agency ?? from.staff ?? ''
  const credited = to.own === undefined && to.agencies.has(agency)
  const score = Math.abs(apart) + (credited ? CREDIT.credited : 0)
  const given =
    from.own === undefined
      ? `The ${first} names writers of ${agency} at its end, the ${second} does not.`
      : `The ${first} is given as ${agency}’s own text (${PLACES[from.own.how]}), the ${second} is not.`
  const reasons = credited ? [given, `The ${second} credits ${agency}.`] : [given]
  return { score: apart > 0 ? score : -score, reasons }
}

/** How far a text is an agency's own, in log-odds that it came before one that is not. */
function strengthOf({ own, staff }: CreditRoles): number {
  if (own === undefined) return staff === undefined ? 0 : CREDIT.staff
  return own.how === 'outlet' ? CREDIT.outlet : CREDIT.given
}

const PLACES = {
  dateline: 'dateline',
  byline: 'byline',
  credit: 'credit line',
  outlet: 'outlet',
  named: '',
  none: ''
} as const

function mannerEvidence(source: Document, target: Document, beads: readonly Bead[]): Clue {
  const linked = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  if (!isTagged(source) || !isTagged(target)) return NO_CLUE
  const one = traitsOf(
    source,
    linked.flatMap((bead) => bead.source)
  )
  const other = traitsOf(
    target,
    linked.flatMap((bead) => bead.target)
  )
  if (Math.min(one.reused, other.reused) < FEW_WORDS) return NO_CLUE
  const score = mannerScore(mannerFeatures(one, other))
  return { score, reasons: score > 0 ? mannerReasons(one, other, 'target') : mannerReasons(other, one, 'source') }
}

function total(clues: readonly Clue[]): number {
  return clues.reduce((sum, { score }) => sum + score, 0)
}
