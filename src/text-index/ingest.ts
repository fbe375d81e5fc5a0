/** A stream of stories, each asked for its origin and then added. */
import { analyze } from '../text/analyze.js'
import type { Article } from '../types.js'
import type { Ingested, QueryOptions } from './options.js'
import { query } from './query.js'
import { requireOpen, type State } from './state.js'
import { add, checkArticle } from './write.js'

/**
 * Yields one answer a story, in order, after its add is acknowledged: whoever reads a queue may commit its offset then. The next
 * story is read when the answer is taken. A story that cannot be added is answered with `error`, and the stream goes on; a broken store
 * ends it.
 */
export async function* ingest(
  state: State,
  stories: Iterable<Article> | AsyncIterable<Article>,
  options: QueryOptions = {}
): AsyncGenerator<Ingested, void, undefined> {
  let nth = 0
  for await (const story of stories) {
    requireOpen(state, options.signal)
    nth++
    const checked = check(state, story, nth)
    if (checked instanceof Error) yield { id: idOf(story), matches: [], error: checked }
    else {
      const answer = await query(state, analyze(checked), options)
      await add(state, checked)
      yield { id: checked.id, ...answer }
    }
  }
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
