/** A stream of stories, each asked for its origin, and added where the stream is to be kept. */
import { show, WirecopyError } from '../errors.js'
import { inOrder } from '../pool/in-order.js'
import { analyze } from '../text/analyze.js'
import type { Article, Incomplete } from '../types.js'
import type { Crew } from './align-job.js'
import { crewOf } from './crew.js'
import type { Ingested, QueryOptions } from './options.js'
import { chosen, gather, strongestMatches } from './query.js'
import { requireOpen, type State } from './state.js'
import type { Held, Unread } from './unread.js'
import { add, checkArticle } from './write.js'

type Stories = Iterable<Article> | AsyncIterable<Article>

/**
 * Yields one answer a story, in order, after its add is acknowledged: whoever reads a queue may commit its offset then. On one thread the next
 * story is read when the answer is taken; on more some are read, asked for and added ahead, one after the other, while what they were found to
 * share is aligned. A story that cannot be added is answered with `error`, and the stream goes on; a broken store ends it.
 */
export function ingest(
  state: State,
  stories: Stories,
  options: QueryOptions = {}
): AsyncGenerator<Ingested, void, undefined> {
  return answers(state, stories, options, true)
}

/** The same without adding. */
export function queryAll(
  state: State,
  stories: Stories,
  options: QueryOptions = {}
): AsyncGenerator<Ingested, void, undefined> {
  return answers(state, stories, options, false)
}

async function* answers(
  state: State,
  stories: Stories,
  options: QueryOptions,
  adds: boolean
): AsyncGenerator<Ingested, void, undefined> {
  const asked = ask(state, stories, options, adds)
  const crew = await crewOf(state)
  if (!crew) for await (const one of asked) yield align(state, one, options)
  else
    for await (const outcome of inOrder(asked, (one) => alignApart(state, crew, one, options), crew.window)) {
      if (!outcome.ok) throw outcome.error
      yield outcome.value
    }
}

/** A story and what it may be aligned with; without a story the answer stands already. */
interface Asked extends Pick<Unread, 'candidates' | 'held'> {
  readonly answer: Omit<Ingested, 'matches'>
  readonly story?: Article
}

/** Each story against all before it, one after the other: the order is what the answers depend on. */
async function* ask(
  state: State,
  stories: Stories,
  options: QueryOptions,
  adds: boolean
): AsyncGenerator<Asked, void, undefined> {
  if (typeof stories !== 'object' || !(Symbol.iterator in stories || Symbol.asyncIterator in stories)) {
    const expected = 'articles: an array, a generator or a stream'
    throw new WirecopyError('bad-option', { option: 'stories', got: show(stories), expected })
  }
  let nth = 0
  for await (const story of stories) {
    requireOpen(state, options.signal)
    nth++
    const checked = check(state, story, nth)
    if (checked instanceof Error) yield { answer: { id: idOf(story), error: checked }, candidates: [], held: [] }
    else {
      const { incomplete, ...unread } = await gather(state, checked, options, checked.id)
      if (adds) await add(state, checked)
      yield { answer: { id: checked.id, ...gapOf(incomplete) }, story: checked, ...unread }
    }
  }
}

function gapOf(incomplete: Incomplete | undefined): { readonly incomplete?: Incomplete } {
  return incomplete ? { incomplete } : {}
}

function align(state: State, { answer, story, ...unread }: Asked, options: QueryOptions): Ingested {
  if (!story) return { ...answer, matches: [] }
  const articles = chosen(unread, story, options, state.scratch.words)
  return { ...answer, matches: strongestMatches(state, articles, analyze(story), options) }
}

async function alignApart(
  { options: { prior, analyzed } }: State,
  crew: Crew,
  { answer, story, candidates, held }: Asked,
  { limit, minimum }: QueryOptions
): Promise<Ingested> {
  if (!story || candidates.length === 0) return { ...answer, matches: [] }
  const asked = { ...(limit !== undefined && { limit }), ...(minimum !== undefined && { minimum }) }
  const given = { ...(prior !== undefined && { prior }), ...(analyzed !== undefined && { analyzed }) }
  const job = { target: story, candidates, held: held.map(apart), asked, ...given }
  return { ...answer, matches: await crew.run(job) }
}

/** A copy of its own: with a view of bytes all that they are part of would cross to the other thread. */
function apart(held: Held): Held {
  return held instanceof Uint8Array ? new Uint8Array(held) : held
}

function check({ options }: State, story: Article, nth: number): Article | Error {
  try {
    return checkArticle(story, `Story ${nth}`, options.limits?.characters)
  } catch (error) {
    return error as Error
  }
}

function idOf(story: Partial<Article> | undefined): string {
  return typeof story?.id === 'string' ? story.id : ''
}
