/** The texts of an index that share a key with a text, best first. */
import { show, WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { keysAsked } from './keys.js'
import type { CandidateOptions, Candidates, Window } from './options.js'
import { rank } from './rank.js'
import { requireOpen, type State } from './state.js'
import { timeOf } from './time-of.js'

/** Texts read of each bucket, the newest first. */
const BUCKET = 4000
/**
 * Hits read in all, of the smallest buckets first: beyond are words of thousands of texts. Half as many find the original less often, twice as
 * many no more often.
 */
const ENOUGH = 50_000

/** The text itself, known by its id, is not among them. */
export async function candidates(
  state: State,
  article: Article,
  { limit = 20, window, signal }: CandidateOptions = {},
  self?: string
): Promise<Candidates> {
  requireOpen(state, signal)
  if (!Number.isInteger(limit) || limit < 1)
    throw new WirecopyError('bad-option', { option: 'limit', got: show(limit), expected: 'a whole number from 1 up' })
  const { copy, story } = keysAsked(article, state.scratch.words)
  const keys = new Uint32Array(copy.length + story.length)
  keys.set(copy)
  keys.set(story, copy.length)
  const found = await state.store.lookUp(keys, BUCKET, ENOUGH)
  const allowed = inWindow(window, found.published)
  const best = rank(
    {
      found,
      bands: copy.length,
      texts: found.texts,
      enough: ENOUGH,
      limit: self === undefined ? limit : limit + 1,
      ...(allowed && { allowed })
    },
    state.scratch
  )
  const ids = await found.ids(best.map(({ place }) => place))
  return {
    candidates: best
      .flatMap(({ score, channel }, at) => (ids[at] === undefined ? [] : [{ id: ids[at], score, channel }]))
      .filter(({ id }) => id !== self)
      .slice(0, limit),
    ...(found.incomplete && { incomplete: found.incomplete })
  }
}

function inWindow(window: Window | undefined, published: (place: number) => number) {
  if (!window) return undefined
  const since = window.since === undefined ? Number.MIN_SAFE_INTEGER : timeOf(window.since, 'window.since')
  const until = window.until === undefined ? Infinity : timeOf(window.until, 'window.until')
  return (place: number): boolean => published(place) >= since && published(place) < until
}
