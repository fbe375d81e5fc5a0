/**
 * Alterations of a text, written as templates: the text as it stands, with every altered place in brackets, for example
 * `Wang is [scheduled=>set] to meet`. A template must fit the text in exactly one place. A broken bar in the new words
 * ends a sentence of the target.
 */
import type { EditTopic, Span } from '../../src/types.js'

export interface Alteration extends Span {
  readonly put: string
  readonly topic: EditTopic
}

const PLACE = /\[([^\]]*?)=>([^\]]*)\]/gu

export function alterations(text: string, topic: EditTopic, templates: readonly string[]): Alteration[] {
  return templates.flatMap((template) => {
    let at = placeOf(text, template.replace(PLACE, '$1'))
    let read = 0
    return [...template.matchAll(PLACE)].map((match) => {
      const [whole, old = '', put = ''] = match
      const start = at + match.index - read
      at = start + old.length
      read = match.index + whole.length
      return { start, end: at, put, topic }
    })
  })
}

/** The same alteration wherever the pattern, a global one, matches. */
export function everywhere(
  text: string,
  topic: EditTopic,
  pattern: RegExp,
  put: (found: string) => string
): Alteration[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    put: put(match[0]),
    topic
  }))
}

function placeOf(text: string, words: string): number {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`no such words: ${JSON.stringify(words)}`)
  if (text.includes(words, at + 1)) throw new Error(`the words stand in more than one place: ${JSON.stringify(words)}`)
  return at
}
