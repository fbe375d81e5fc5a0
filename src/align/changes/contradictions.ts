/**
 * Numbers in which the target contradicts itself where the source is consistent: "approaches its three-year mark" and,
 * four paragraphs on, "more than three years".
 *
 * Two numbers of the target are at odds when they measure the same and cannot both be true; the source's number has
 * to stand with one of them.
 */
import type { Contradiction, Span } from '../../types.js'
import { type Amount, readAmount, relate } from './amounts.js'
import { changeOf } from './change.js'
import type { Ground, Placed, Side } from './ground.js'
import { stemAfter } from './pairing.js'

/** Verbs that say a number is not yet reached, and how far before it they may stand. */
const APPROACHING: ReadonlySet<string> = new Set(['approach', 'near'])
const REACH = 4

interface Measured {
  readonly fact: Placed
  readonly amount: Amount
  readonly span: Span
  readonly thing: string
}

/** Only measures are compared: of two counts one never knows whether they count the same. */
const MEASURED: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'decade'])

export function numberContradictions(ground: Ground): Contradiction[] {
  const targets = measured(ground.target)
  const sources = measured(ground.source)
  if (sources.some((one) => sources.some((rival) => excludes(one.amount, rival.amount)))) return []
  const found: Contradiction[] = []
  for (const [at, one] of targets.entries()) {
    for (const other of targets.slice(at + 1)) {
      if (!excludes(one.amount, other.amount)) continue
      const kept = sources.find(
        ({ amount }) => relate(amount, one.amount) === 'same' || relate(amount, other.amount) === 'same'
      )
      if (kept === undefined) continue
      const wrong = relate(kept.amount, one.amount) === 'same' ? other : one
      const right = wrong === one ? other : one
      const why = `elsewhere the target says ${ground.target.text.slice(right.span.start, right.span.end)}, as the source does`
      const spans = { source: kept.fact, target: wrong.span }
      found.push({
        ...changeOf(ground, { topic: 'number', change: 'altered', severity: 'grave', ...spans }, why),
        against: right.span
      })
    }
  }
  return found
}

function measured(side: Side): Measured[] {
  return side.facts
    .filter(({ topic }) => topic === 'number')
    .map((fact) => ({ fact, ...bounded(side, fact), thing: stemAfter(side, fact) }))
    .filter(({ amount }) => MEASURED.has(amount.unit) && !amount.vague)
    .slice(0, MOST)
}

/** At most this many measures of a text are compared with each other. */
const MOST = 60

/** A number and the verb that bounds it: "approaches its three-year mark" is less than three years. */
function bounded(side: Side, fact: Placed): { readonly amount: Amount; readonly span: Span } {
  const amount = readAmount(fact.value)
  const { tokens } = side.document
  for (let at = fact.from - 1; at >= fact.from - REACH && at >= 0; at--) {
    if (!APPROACHING.has(tokens[at]!.lemma) || amount.comparator !== '') continue
    return { amount: { ...amount, comparator: '<' }, span: { start: tokens[at]!.start, end: endOfMark(side, fact) } }
  }
  return { amount, span: { start: fact.start, end: fact.end } }
}

/** The end of "three-year mark", "three years": the unit and the noun it stands before. */
function endOfMark({ document: { tokens }, stems }: Side, fact: Placed): number {
  let at = fact.to
  while (
    at < tokens.length &&
    at < fact.to + 3 &&
    (stems[at] === 'year' ||
      stems[at] === 'month' ||
      stems[at] === 'mark' ||
      stems[at] === 'anniversary' ||
      stems[at] === '')
  )
    at++
  return tokens[at - 1]!.end
}

/** Whether two measures of one unit and one size have bounds that cannot both hold. */
function excludes(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || a.low !== b.low || a.high !== b.high) return false
  const bounds = `${a.comparator.charAt(0)}${b.comparator.charAt(0)}`
  return bounds === '<>' || bounds === '><'
}
