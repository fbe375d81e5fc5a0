/**
 * Corrections travel: which indexed texts derive from one that is corrected or withdrawn, and where they still say what it said.
 *
 * Each text is compared with the *old* wording, which is what it was made from, and asked for what the new wording takes back. Held by
 * `test/text-index/corrected.test.ts`.
 */
import { layGround } from '../align/changes/ground.js'
import { carried } from '../align/corrections/carried.js'
import { outdatedBy } from '../align/corrections/outdated.js'
import { judgeDocuments, matchOf } from '../compare.js'
import { show, WirecopyError } from '../errors.js'
import { analyze } from '../text/analyze.js'
import { type Input, readInput } from '../text/read-input.js'
import type { Article, Document, FactChange, Incomplete, Match, Span } from '../types.js'
import { candidates } from './candidates.js'
import type { Carried, Carrier, Corrections, CorrectionsOptions } from './options.js'
import { readArticles, readFound } from './read.js'
import { requireOpen, type State } from './state.js'

/** `corrected` is the new text; without one the text is withdrawn, and all that was taken from it counts. */
export async function corrected(
  state: State,
  id: string,
  corrected?: Input,
  { limit = 50, window, signal }: CorrectionsOptions = {}
): Promise<Corrections> {
  requireOpen(state, signal)
  const [article] = await readArticles(state, [id], signal)
  if (!article) throw new WirecopyError('no-text', { id: show(id) })
  const old = analyze(article)
  const asker = corrected === undefined ? undefined : askerOf(old, readNew(state, article, corrected))
  const found = await candidates(state, article, { limit, ...(window && { window }), ...(signal && { signal }) }, id)
  const { derived, unread } = await derivedFrom(state, old, found.candidates, signal)
  const carriers = derived.map((match) => carrierOf(match, asker))
  const incomplete = found.incomplete ?? unread
  return {
    id,
    withdrawn: corrected === undefined,
    changes: asker?.changes ?? [],
    carriers: carriers.filter(({ carried }) => carried.length > 0),
    clear: carriers.filter(({ carried }) => carried.length === 0).map(({ target }) => target.article.id),
    ...(incomplete && { incomplete })
  }
}

/** A string is the old article with another text: its day of publication goes on to resolve "Friday". */
function readNew({ options }: State, article: Article, corrected: Input): Document {
  const input = typeof corrected === 'string' ? { ...article, text: corrected } : corrected
  return readInput(input, 'The corrected text', options.limits)
}

interface Asker {
  readonly changes: readonly FactChange[]
  /** What of them a derived text carries; `match` is of the old text with it. */
  ask(match: Match): Carried[]
}

function askerOf(old: Document, corrected: Document): Asker {
  // A correction takes back what it leaves out, however little it keeps.
  const { beads, edits, changes } = matchOf(judgeDocuments(old, corrected), true)
  const fresh = layGround(old, corrected, beads, edits)
  const outdated = outdatedBy(fresh, changes, edits)
  return {
    changes: outdated.map(({ change }) => change),
    ask: (match) => {
      const ground = layGround(old, match.target, match.beads, match.edits)
      return outdated.flatMap((one) => {
        const spans = carried(fresh, ground, one)
        return spans.length === 0 ? [] : [{ change: one.change, spans }]
      })
    }
  }
}

/** Texts that took from the old one, the likeliest first. One that came before it, and was its source, is none. */
async function derivedFrom(
  state: State,
  old: Document,
  found: readonly { readonly id: string }[],
  signal: AbortSignal | undefined
): Promise<{ readonly derived: Match[]; readonly unread?: Incomplete }> {
  const { articles, incomplete } = await readFound(
    state,
    found.map(({ id }) => id),
    signal
  )
  const derived: Match[] = []
  for (const article of articles) {
    requireOpen(state, signal)
    if (!article) continue
    const pair = judgeDocuments(old, analyze(article), state.options)
    if (pair.verdict.derived >= 0.5 && pair.verdict.direction !== 'target-first') derived.push(matchOf(pair))
  }
  derived.sort((a, b) => b.verdict.derived - a.verdict.derived)
  return { derived, ...(incomplete && { unread: incomplete }) }
}

function carrierOf(match: Match, asker: Asker | undefined): Carrier {
  const { target, verdict } = match
  if (asker !== undefined) return { target, verdict, carried: asker.ask(match) }
  const spans = takenSpans(match)
  return { target, verdict, carried: spans.length === 0 ? [] : [{ spans }] }
}

/** The sentences that follow any of the source's, those side by side as one span. */
function takenSpans({ beads, target: { sentences } }: Match): Span[] {
  const taken = beads.flatMap((bead) => (bead.source.length > 0 ? bead.target : [])).sort((a, b) => a - b)
  const spans: { start: number; end: number }[] = []
  for (const [n, at] of taken.entries()) {
    const { start, end } = sentences[at]!
    const last = spans.at(-1)
    if (last !== undefined && taken[n - 1] === at - 1) last.end = end
    else spans.push({ start, end })
  }
  return spans
}
