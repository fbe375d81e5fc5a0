/**
 * A second look, at clauses: a rewriter says half a sentence in another one, and that half alone is too little to link the two.
 *
 * Once most of a text is linked, what two sentences beside the links have in common is weighed again, without what their links
 * already say. The stretch of words they share, where they stand, whether one of them has no link yet and whether it opens by
 * pointing back ("This breakthrough ...") give the odds of a link (logistic regression). Links are taken from the likeliest
 * on, and each takes away what it says. Same-event reports are not linked densely enough for any of this to begin.
 *
 * Cost: linear in the pairs of neighbours that share words enough; nothing where few sentences are linked.
 * Held by `test/align/clauses/`.
 */
import type { Document } from '../../types.js'
import type { Link, Scored } from '../link.js'
import { type Halves, halvesOf } from './ground.js'
import { type Met, meet } from './meet.js'
import { distance, holds, including, partnersOf, placesOf, type Stretch } from './places.js'
import { type Said, saidBy, weighAtMost } from './unsaid.js'

/**
 * Fitted (ridge 1) on 21 rewrites by language models whose links were labelled by hand, and on 141 same-event pairs, where no link is
 * right; all of them of the half that may fit. F1 of bead links on 21 labelled rewrites of the other half: .848, without clauses .812.
 * On 204 same-event pairs of it, 2 links in 5,113 sentences. What is weighed was chosen with ten of these in view; on the other eleven .829, without clauses .782.
 */
const ODDS = {
  none: -17.64,
  /** For each sentence away from where it is looked for. */
  away: -1.86,
  /** One of the two sentences, or both, have no link. */
  oneOpen: 2,
  bothOpen: 3.74,
  /** The share of linked sentences. */
  density: 12.14,
  /** ln(1 + the weight of the stretch). */
  stretch: 2.48,
  /** The greater share that one sentence holds of the other. */
  holding: 4.46,
  /** One of the two points back to a sentence that is linked to the other. */
  pointing: 2
} as const

/** Odds (natural logarithm) from which a link is taken. */
const LEAST_ODDS = -0.75

/** Where fewer sentences are linked no odds suffice. */
const LEAST_DENSITY = 0.5

/** At most this far from where a sentence is looked for. */
const FARTHEST = 1

/** Links beside these ones. `scored` has the pairs to choose from. */
export function linkClauses(
  source: Document,
  target: Document,
  links: readonly Link[],
  scored: readonly Scored[]
): Link[] {
  const density = densityOf(source, target, links)
  if (density < LEAST_DENSITY) return []
  const look = lookOf(source, target, links, density)
  const candidates = candidatesOf(look, links, scored)
  const found: Link[] = []
  for (const { pair, met } of candidates.sort((a, b) => b.odds - a.odds)) {
    if (oddsOf(look, pair, look.said.weigh(pair, met)) < LEAST_ODDS) continue
    accept(look, pair, met)
    found.push({ source: pair.source, target: pair.target, similarity: pair.similarity, identical: false })
  }
  return found
}

/** The share of sentences that are linked, copied ones left out: of the text of which more is. */
function densityOf(source: Document, target: Document, links: readonly Link[]): number {
  const copied = links.filter(({ identical }) => identical).length
  const share = (side: 'source' | 'target', { sentences }: Document): number =>
    (new Set(links.map((link) => link[side])).size - copied) / Math.max(1, sentences.length - copied)
  return Math.max(share('source', source), share('target', target))
}

/** What a look knows; links found change it. */
interface Look {
  readonly halves: Halves
  readonly said: Said
  readonly partners: { readonly source: (Stretch | undefined)[]; readonly target: (Stretch | undefined)[] }
  readonly places: { readonly source: readonly Stretch[][]; readonly target: readonly Stretch[][] }
  readonly density: number
}

function lookOf(source: Document, target: Document, links: readonly Link[], density: number): Look {
  const halves = halvesOf(source, target)
  const partners = {
    source: partnersOf('source', links, source.sentences.length),
    target: partnersOf('target', links, target.sentences.length)
  }
  const places = { source: placesOf(partners.source), target: placesOf(partners.target) }
  return { halves, said: saidBy(links, halves), partners, places, density }
}

interface Candidate {
  readonly pair: Scored
  readonly met: Met
  readonly odds: number
}

/** No stretch outweighs the words both sentences hold by much: pairs whose odds these could not raise enough are left. */
function candidatesOf(look: Look, links: readonly Link[], scored: readonly Scored[]): Candidate[] {
  const known = new Set(links.map(({ source, target }) => `${source} ${target}`))
  const found: Candidate[] = []
  for (const pair of scored) {
    if (awayOf(look, pair) > FARTHEST || oddsOf(look, pair, pair.shared) < LEAST_ODDS) continue
    if (known.has(`${pair.source} ${pair.target}`)) continue
    const met = meet(look.halves, pair.source, pair.target)
    if (oddsOf(look, pair, weighAtMost(look.halves, pair, met)) < LEAST_ODDS) continue
    const odds = oddsOf(look, pair, look.said.weigh(pair, met))
    if (odds >= LEAST_ODDS) found.push({ pair, met, odds })
  }
  return found
}

function awayOf({ places }: Look, { source, target }: Scored): number {
  return Math.min(distance(places.source[source]!, target), distance(places.target[target]!, source))
}

/** `stretch`: the weight of what the pair says beside its links. */
function oddsOf(look: Look, pair: Scored, stretch: number): number {
  const { source, target, ofSource, ofTarget } = pair
  const open = (look.partners.source[source] ? 0 : 1) + (look.partners.target[target] ? 0 : 1)
  return (
    ODDS.none +
    ODDS.away * awayOf(look, pair) +
    (open === 2 ? ODDS.bothOpen : open * ODDS.oneOpen) +
    ODDS.density * look.density +
    ODDS.stretch * Math.log1p(stretch) +
    ODDS.holding * Math.max(ofSource, ofTarget) +
    (pointsBack(look, pair) ? ODDS.pointing : 0)
  )
}

const POINTERS: ReadonlySet<string> = new Set('this that these those it he she they such his her their its'.split(' '))

/** Whether one of the two opens by pointing to the sentence before it, which is linked to the other. */
function pointsBack({ halves, partners }: Look, { source, target }: Scored): boolean {
  const points = (side: 'source' | 'target', one: number, other: number): boolean =>
    holds(partners[side][one - 1], other) && POINTERS.has(openerOf(halves, side, one))
  return points('source', source, target) || points('target', target, source)
}

function openerOf(halves: Halves, side: 'source' | 'target', sentence: number): string {
  const { own, words } = halves[side]
  const token = own.document.tokens[words[sentence]![0] ?? -1]
  return token ? own.text.slice(token.start, token.end).toLowerCase() : ''
}

function accept({ said, partners }: Look, pair: Scored, met: Met): void {
  const { source, target } = pair
  said.say(pair, met)
  partners.source[source] = including(partners.source[source], target)
  partners.target[target] = including(partners.target[target], source)
}
